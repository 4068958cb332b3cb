import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { StewardDuty } from '@guildhall/plugin-guildhall-common';

/** A number that a collector can give, before any ContributionMetric makes sense of it. */
export interface CollectorMeasure {
  /** Unique in the collector, such as `days-since-update`. Stored under the key `<collector id>:<id>`. */
  id: string;
  title: string;
  /** Such as `d`, `%` or `ms`; left out for plain counts. */
  unit?: string;
  description?: string;
}

/** A measured value. Told apart by entity, measure, source, time and `id`, so that repeating it changes nothing. */
export interface SampleFact {
  /** Full entity ref of the asset. */
  entityRef: string;
  /** Id of one of the collector's measures. */
  measure: string;
  value: number;
  /** Milliseconds since the epoch, UTC. */
  observedAt: number;
  /** The fact's own id at its source. */
  id?: string;
  /** Where the number can be looked up. */
  url?: string;
}

/** One use, or several, of an asset. */
export interface UsageFact {
  /** Full entity ref of the asset that was used. */
  entityRef: string;
  /** Full entity ref of who used it, or an external id such as `openlineage:job/<namespace>/<name>`. */
  consumer: string;
  /** Entity ref of the team behind the consumer, where the source knows it and the catalog may not. */
  team?: string;
  /** 1 if left out. */
  count?: number;
  /** Milliseconds since the epoch, UTC. */
  observedAt: number;
  id?: string;
}

/** Who owns or stewards an asset, as a source says. What the catalog says wins. */
export interface OwnershipFact {
  entityRef: string;
  role: 'owner' | `steward-${StewardDuty}`;
  /** Full entity ref, as well as the source's word can be turned into one. */
  principal: string;
  /** Where the source says so, such as `ownership facet, type MAINTAINER`. */
  detail: string;
  observedAt: number;
}

/** What depends on what. Both ends are full entity refs or external ids. */
export interface LineageFact {
  /** What is used. */
  from: string;
  /** What uses it. */
  to: string;
  observedAt: number;
}

/** Facts of one delivery. */
export interface FactBatch {
  samples?: SampleFact[];
  usage?: UsageFact[];
  /** Replaces what this collector said before of the same entity and role. */
  ownership?: OwnershipFact[];
  lineage?: LineageFact[];
}

/** A fact that could not be taken. */
export interface FactRejection {
  kind: keyof FactBatch;
  /** Position in its list. */
  index: number;
  field: string;
  reason: string;
}

/** What became of a delivery. */
export interface FactResult {
  accepted: number;
  duplicates: number;
  rejected: FactRejection[];
}

/** Takes facts. Facts about entities that are not assets are rejected, never the good ones beside them. */
export interface FactSink {
  write(facts: FactBatch): Promise<FactResult>;
}

/** An entity of the catalog, as collectors see it. */
export interface CollectorEntity {
  entityRef: string;
  /** Catalog kind, lower case. */
  kind: string;
  /** `spec.type`, or an empty string. */
  type: string;
  name: string;
  /** Full entity ref of the owner. */
  owner?: string;
  /** Whether it is an asset; facts are taken of assets only. */
  asset: boolean;
  annotations: Record<string, string>;
}

/** Finds catalog entities for collectors. Reads the plugin's own copy: cheap, at most one sync old. */
export interface EntityFinder {
  /** All entities that carry an annotation, in stable order. */
  listByAnnotation(annotation: string): Promise<CollectorEntity[]>;
  /** Entities by value of an annotation. A value that names several (comma-separated) is found under each. */
  findByAnnotation(
    annotation: string,
    values: string[],
  ): Promise<Map<string, CollectorEntity[]>>;
  /** Entities by ref; refs that are not in the catalog are left out. */
  findByRefs(entityRefs: string[]): Promise<Map<string, CollectorEntity>>;
}

/** Keeps what a collector has to remember between rounds. */
export interface CursorStore {
  get<T extends JsonValue>(key: string): Promise<T | undefined>;
  set(key: string, value: JsonValue | undefined): Promise<void>;
}

/** What a collector works with. */
export interface CollectorContext {
  sink: FactSink;
  entities: EntityFinder;
  cursors: CursorStore;
  logger: LoggerService;
}

/** A source of facts about assets. Give `schedule` and `collect` to be asked, `connect` to be able to push, or both. */
export interface Collector {
  /** Unique, kebab-case; prefix of the keys of its measures. */
  id: string;
  title: string;
  description?: string;
  measures: CollectorMeasure[];
  schedule?: SchedulerServiceTaskScheduleDefinition;
  /** One round. Throw for a failure of the whole source; its last numbers then stay, with their age. */
  collect?(context: CollectorContext & { signal: AbortSignal }): Promise<void>;
  /** Called once when the plugin has started, before the first `collect`. */
  connect?(context: CollectorContext): Promise<void>;
}
