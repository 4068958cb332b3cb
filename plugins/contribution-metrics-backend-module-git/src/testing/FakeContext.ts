import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type {
  CollectorContext,
  CollectorEntity,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';

/** Sink, catalog and memory of a collector, as the plugin would give them. */
export class FakeContext implements CollectorContext {
  readonly messages: string[] = [];
  readonly logger: LoggerService = {
    error: message => this.messages.push(`error: ${message}`),
    warn: message => this.messages.push(`warn: ${message}`),
    info: message => this.messages.push(`info: ${message}`),
    debug: message => this.messages.push(`debug: ${message}`),
    child: () => this.logger,
  };
  readonly signal = new AbortController().signal;
  /** Facts as the plugin keeps them: a repeated one changes nothing. */
  readonly samples = new Map<string, SampleFact>();
  readonly memory = new Map<string, JsonValue>();
  catalog: CollectorEntity[] = [];
  /** Facts that were delivered, repeated ones included. */
  delivered = 0;
  /** Refs of entities that are no assets for the sink. */
  readonly unknown = new Set<string>();
  largestBatch = 0;

  readonly sink: CollectorContext['sink'] = {
    write: async ({ samples = [] }) => {
      this.delivered += samples.length;
      this.largestBatch = Math.max(this.largestBatch, samples.length);
      const before = this.samples.size;
      const taken = samples.filter(fact => !this.unknown.has(fact.entityRef));
      for (const fact of taken) {
        const key = JSON.stringify([
          fact.entityRef,
          fact.measure,
          fact.observedAt,
          fact.id,
        ]);
        if (!this.samples.has(key)) {
          this.samples.set(key, fact);
        }
      }
      const accepted = this.samples.size - before;
      return {
        accepted,
        duplicates: taken.length - accepted,
        rejected: samples.flatMap((fact, index) =>
          this.unknown.has(fact.entityRef)
            ? [
                {
                  kind: 'samples' as const,
                  index,
                  field: 'entityRef',
                  reason: `"${fact.entityRef}" is not an ML asset`,
                },
              ]
            : [],
        ),
      };
    },
  };

  readonly entities: CollectorContext['entities'] = {
    listByAnnotation: async annotation =>
      this.catalog.filter(entity => annotation in entity.annotations),
    findByAnnotation: async () => new Map(),
    findByRefs: async () => new Map(),
  };

  readonly cursors: CollectorContext['cursors'] = {
    get: async <T extends JsonValue>(key: string) =>
      structuredClone(this.memory.get(key)) as T | undefined,
    set: async (key, value) => {
      if (value === undefined) {
        this.memory.delete(key);
      } else {
        this.memory.set(key, JSON.parse(JSON.stringify(value)));
      }
    },
  };

  /** Adds an asset whose source location is a URL (or anything else). */
  addAsset(name: string, sourceLocation: string): void {
    this.catalog.push({
      entityRef: `resource:default/${name}`,
      kind: 'resource',
      type: 'feature-view',
      name,
      asset: true,
      annotations: { 'backstage.io/source-location': sourceLocation },
    });
  }

  /** Facts of an asset and a measure, as `[day, value]`, oldest first. */
  series(name: string, measure: string): Array<[string, number]> {
    return this.#find(name, measure).map(({ observedAt, value }) => [
      new Date(observedAt).toISOString().slice(0, 10),
      value,
    ]);
  }

  /** The newest value. */
  last(name: string, measure: string): number | undefined {
    return this.#find(name, measure).at(-1)?.value;
  }

  /** All values together. */
  sum(name: string, measure: string): number {
    return this.#find(name, measure).reduce((sum, { value }) => sum + value, 0);
  }

  log(): string {
    return this.messages.join('\n');
  }

  #find(name: string, measure: string): SampleFact[] {
    return [...this.samples.values()]
      .filter(
        fact =>
          fact.entityRef === `resource:default/${name}` &&
          fact.measure === measure,
      )
      .sort((a, b) => a.observedAt - b.observedAt);
  }
}
