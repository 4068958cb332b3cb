import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { AliasSpan } from '@guildhall/plugin-contribution-metrics-common';
import type {
  CollectorContext,
  CollectorDefinition,
  CollectorEntity,
  CollectorProblem,
  FactBatch,
  LineageFact,
  OwnershipFact,
  ResolvedPrincipal,
  SampleFact,
  UsageFact,
} from '../collector';
import { FakeFactStore } from './FakeFactStore';

/** What the plugin gives to a collector, in memory. Hand it to `collect` or `connect`, then look at what it holds. */
export class FakeCollectorContext implements CollectorContext {
  /** Entities that the collector finds. */
  catalog: CollectorEntity[] = [];
  /** Answer of `definitions.list()`. */
  metrics: CollectorDefinition[] = [];
  /** Users and groups by the words that they are found for. */
  people = new Map<string, ResolvedPrincipal>();
  /** Refs of entities of the catalog that the sink does not take facts of. */
  readonly unknown = new Set<string>();
  /** Ids of the measures that the sink takes; any if undefined. */
  measures?: string[];
  /** Facts before this time are refused. */
  oldest = -Infinity;
  /** Thrown by every write of facts while it is set. */
  failure?: Error;

  /** What was written, batch by batch, repeated and refused facts included. */
  readonly deliveries: FactBatch[] = [];
  /** What was logged, as `level: message`. */
  readonly messages: string[] = [];
  /** Problems by scope. */
  readonly reported = new Map<string, CollectorProblem[]>();
  /** Cursors by key. */
  readonly memory = new Map<string, JsonValue>();
  readonly #facts = new FakeFactStore(() => ({
    isAsset: ref =>
      !this.unknown.has(ref) &&
      this.catalog.some(({ entityRef, asset }) => asset && entityRef === ref),
    oldest: this.oldest,
    measures: this.measures,
  }));
  readonly #controller = new AbortController();

  readonly signal = this.#controller.signal;

  readonly logger: LoggerService = {
    error: message => this.messages.push(`error: ${message}`),
    warn: message => this.messages.push(`warn: ${message}`),
    info: message => this.messages.push(`info: ${message}`),
    debug: message => this.messages.push(`debug: ${message}`),
    child: () => this.logger,
  };

  readonly sink: CollectorContext['sink'] = {
    write: async batch => {
      if (this.failure) {
        throw this.failure;
      }
      this.deliveries.push(batch);
      return this.#facts.add(batch);
    },
  };

  readonly entities: CollectorContext['entities'] = {
    listByAnnotation: async annotation =>
      this.catalog.filter(entity => annotation in entity.annotations),
    findByAnnotation: async (annotation, values) =>
      new Map(
        values
          .map((value): [string, CollectorEntity[]] => [
            value,
            this.catalog.filter(entity =>
              (entity.annotations[annotation] ?? '')
                .split(',')
                .map(part => part.trim())
                .includes(value),
            ),
          ])
          .filter(([, found]) => found.length > 0),
      ),
    findByRefs: async refs =>
      new Map(
        this.catalog
          .filter(({ entityRef }) => refs.includes(entityRef))
          .map(entity => [entity.entityRef, entity]),
      ),
  };

  readonly definitions: CollectorContext['definitions'] = {
    list: async () => structuredClone(this.metrics),
  };

  readonly principals: CollectorContext['principals'] = {
    resolve: async words =>
      new Map(
        words.flatMap(word => {
          const found = this.people.get(word);
          return found ? [[word, found]] : [];
        }),
      ),
  };

  readonly problems: CollectorContext['problems'] = {
    replace: async (scope, problems) => {
      this.reported.set(scope, structuredClone(problems));
    },
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

  /** Adds an entity to the catalog: an asset, unless `asset` is false. */
  addEntity(
    entityRef: string,
    annotations: Record<string, string> = {},
    rest: Partial<CollectorEntity> = {},
  ): CollectorEntity {
    const [kind, path] = entityRef.split(':');
    const entity = {
      entityRef,
      kind,
      type: 'dataset',
      name: path.split('/')[1],
      asset: true,
      annotations,
      ...rest,
    };
    this.catalog.push(entity);
    return entity;
  }

  /** Makes `signal` say that the round has to end. */
  abort(): void {
    this.#controller.abort();
  }

  /** Samples as they are kept, each once. */
  samples(filter: { entityRef?: string; measure?: string } = {}): SampleFact[] {
    return [...this.#facts.samples.values()]
      .filter(
        ({ entityRef, measure }) =>
          (!filter.entityRef || entityRef === filter.entityRef) &&
          (!filter.measure || measure === filter.measure),
      )
      .sort((a, b) => a.observedAt - b.observedAt);
  }

  /** Values of a measure, oldest first. */
  values(measure: string, entityRef?: string): number[] {
    return this.samples({ measure, entityRef }).map(({ value }) => value);
  }

  /** Uses as they are kept, each once. */
  usage(): UsageFact[] {
    return [...this.#facts.usage.values()];
  }

  /** Who has which role, as the source says it now, in its own words. */
  ownership(): OwnershipFact[] {
    return this.#facts.ownership();
  }

  /** Dependencies as they are kept, each once. */
  lineage(): LineageFact[] {
    return [...this.#facts.lineage.values()];
  }

  /** The history of the aliases of an asset: those that ended, then those that last. */
  aliases(entityRef: string): AliasSpan[] {
    return this.#facts.aliases(entityRef);
  }

  /** Problems of a scope, or of all. */
  reportedProblems(scope?: string): CollectorProblem[] {
    return scope === undefined
      ? [...this.reported.values()].flat()
      : this.reported.get(scope) ?? [];
  }

  /** All that was logged. */
  log(): string {
    return this.messages.join('\n');
  }
}
