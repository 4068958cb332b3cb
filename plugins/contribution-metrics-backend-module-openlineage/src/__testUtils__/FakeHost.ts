import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Collector,
  CollectorContext,
  CollectorEntity,
  ContributionMetricsCollectorExtensionPoint,
  FactBatch,
  FactRejection,
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
  /** Samples and uses before this time are refused. */
  oldest = 0;

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
    const rejected: FactRejection[] = [];
    let accepted = 0;
    let duplicates = 0;
    const add = (key: string, fact: { observedAt: number }, index: number) => {
      if (fact.observedAt < this.oldest) {
        const kind = key.split(' ')[0] as keyof FactBatch;
        const reason = 'is too old';
        rejected.push({ kind, index, field: 'observedAt', reason });
      } else if (this.#facts.has(key)) {
        duplicates += 1;
      } else {
        accepted += 1;
        this.#facts.set(key, fact);
      }
    };
    for (const [i, s] of (batch.samples ?? []).entries()) {
      add(
        `samples ${s.entityRef} ${s.measure} ${s.observedAt} ${s.id ?? ''}`,
        s,
        i,
      );
    }
    for (const [i, u] of (batch.usage ?? []).entries()) {
      add(`usage ${u.entityRef} ${u.consumer} ${u.observedAt} ${u.id}`, u, i);
    }
    for (const [i, o] of (batch.ownership ?? []).entries()) {
      add(`ownership ${o.entityRef} ${o.role} ${o.principal}`, o, i);
    }
    for (const [i, l] of (batch.lineage ?? []).entries()) {
      add(`lineage ${l.from} ${l.to}`, l, i);
    }
    return { accepted, duplicates, rejected };
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
