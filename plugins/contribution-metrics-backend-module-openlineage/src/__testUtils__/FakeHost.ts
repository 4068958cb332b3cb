import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorContext,
  CollectorEntity,
  ContributionMetricsCollectorExtensionPoint,
  FactBatch,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';

/** Stands in for the contribution-metrics backend: takes collectors, finds entities, and keeps facts by identity. */
export class FakeHost implements ContributionMetricsCollectorExtensionPoint {
  readonly collectors: Collector[] = [];
  readonly cursors = new Map<string, unknown>();
  readonly #entities: CollectorEntity[];
  readonly #facts = new Map<string, unknown>();
  readonly deliveries: FactBatch[] = [];
  failure?: Error;

  constructor(entities: CollectorEntity[]) {
    this.#entities = entities;
  }

  addCollector(...collectors: Collector[]): void {
    this.collectors.push(...collectors);
  }

  /** What the plugin does when it has started. */
  async connect(logger: LoggerService): Promise<void> {
    for (const collector of this.collectors) {
      await collector.connect?.(this.context(logger));
    }
  }

  context(logger: LoggerService): CollectorContext {
    return {
      logger,
      sink: { write: async batch => this.#write(batch) },
      cursors: {
        get: async key => structuredClone(this.cursors.get(key)) as any,
        set: async (key, value) => {
          this.cursors.set(key, structuredClone(value));
        },
      },
      entities: {
        listByAnnotation: async annotation =>
          this.#entities.filter(e => annotation in e.annotations),
        findByRefs: async refs =>
          new Map(
            this.#entities
              .filter(e => refs.includes(e.entityRef))
              .map(e => [e.entityRef, e]),
          ),
        findByAnnotation: async (annotation, values) =>
          new Map(
            values.flatMap(value => {
              const found = this.#entities.filter(e =>
                (e.annotations[annotation] ?? '')
                  .split(',')
                  .map(part => part.trim())
                  .includes(value),
              );
              return found.length > 0 ? [[value, found]] : [];
            }),
          ),
      },
    };
  }

  /** Facts of one kind as they are stored, each once. */
  facts<K extends keyof FactBatch>(kind: K): NonNullable<FactBatch[K]> {
    return [...this.#facts]
      .filter(([key]) => key.startsWith(`${kind} `))
      .map(([, fact]) => fact) as NonNullable<FactBatch[K]>;
  }

  /** Values of a measure, oldest first. */
  values(measure: string, entityRef?: string): number[] {
    return this.facts('samples')
      .filter(s => s.measure === measure)
      .filter(s => !entityRef || s.entityRef === entityRef)
      .sort((a: SampleFact, b: SampleFact) => a.observedAt - b.observedAt)
      .map(s => s.value);
  }

  #write(batch: FactBatch) {
    if (this.failure) {
      throw this.failure;
    }
    this.deliveries.push(batch);
    let accepted = 0;
    let duplicates = 0;
    const add = (key: string, fact: unknown) => {
      if (this.#facts.has(key)) {
        duplicates += 1;
      } else {
        accepted += 1;
        this.#facts.set(key, fact);
      }
    };
    for (const s of batch.samples ?? []) {
      add(
        `samples ${s.entityRef} ${s.measure} ${s.observedAt} ${s.id ?? ''}`,
        s,
      );
    }
    for (const u of batch.usage ?? []) {
      add(`usage ${u.entityRef} ${u.consumer} ${u.observedAt} ${u.id}`, u);
    }
    for (const o of batch.ownership ?? []) {
      add(`ownership ${o.entityRef} ${o.role} ${o.principal}`, o);
    }
    for (const l of batch.lineage ?? []) {
      add(`lineage ${l.from} ${l.to}`, l);
    }
    return { accepted, duplicates, rejected: [] };
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
