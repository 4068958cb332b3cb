import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorEntity,
  ContributionMetricsCollectorExtensionPoint,
  FactBatch,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';

/** Stands in for the contribution-metrics backend: takes collectors, and gives them what they work with. */
export class FakeHost
  extends FakeCollectorContext
  implements ContributionMetricsCollectorExtensionPoint
{
  readonly collectors: Collector[] = [];

  constructor(entities: CollectorEntity[]) {
    super();
    this.catalog = entities;
  }

  addCollector(...collectors: Collector[]): void {
    this.collectors.push(...collectors);
  }

  /** What the plugin does when it has started. */
  async connect(logger: LoggerService): Promise<void> {
    for (const collector of this.collectors) {
      await collector.connect?.({
        sink: this.sink,
        entities: this.entities,
        definitions: this.definitions,
        principals: this.principals,
        problems: this.problems,
        cursors: this.cursors,
        logger,
      });
    }
  }

  /** Facts of one kind as they are kept, each once. */
  facts<K extends 'samples' | 'usage' | 'ownership' | 'lineage'>(
    kind: K,
  ): NonNullable<FactBatch[K]> {
    return this[kind]() as NonNullable<FactBatch[K]>;
  }
}

/** An asset or another entity with annotations. */
export function fakeEntity(
  entityRef: string,
  annotations: Record<string, string>,
  asset: boolean = true,
): CollectorEntity {
  const [kind, rest] = entityRef.split(':');
  return {
    entityRef,
    kind,
    type: asset ? 'dataset' : 'service',
    name: rest.split('/')[1],
    asset,
    annotations,
  };
}
