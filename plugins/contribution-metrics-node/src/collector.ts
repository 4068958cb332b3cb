import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { JsonObject, JsonValue } from '@backstage/types';
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
  /**
   * Full entity ref, or the source's own word: an e-mail address, a name, a URN, the label of a team. Words are resolved as
   * `guildhall.identity` says; one that nobody is found for is kept as `unknown:default/<word>` and listed among the connector's
   * problems. Left out: the source says that nobody has the role, which withdraws what it said before.
   */
  principal?: string;
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

/**
 * Which versions hold which aliases of an asset at a time: all of them, so that an alias that is not named any more ends. The history
 * is kept by the plugin.
 */
export interface AliasFact {
  entityRef: string;
  /** Such as `{ alias: 'champion', version: '7', url: 'https://…' }`; `since` where the source knows it. */
  aliases: Array<{
    alias: string;
    version: string;
    url?: string;
    /** Milliseconds since the epoch, UTC. */
    since?: number;
  }>;
  observedAt: number;
}

/** Facts of one delivery. */
export interface FactBatch {
  samples?: SampleFact[];
  usage?: UsageFact[];
  /** Replaces what this collector said before of the same entity and role. */
  ownership?: OwnershipFact[];
  lineage?: LineageFact[];
  aliases?: AliasFact[];
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

/** A ContributionMetric whose `spec.collector.id` is the collector's. */
export interface CollectorDefinition {
  /** Full ref of the ContributionMetric. */
  entityRef: string;
  /** `spec.collector.measure`, or the name of the metric. */
  measure: string;
  unit?: string;
  /** `spec.collector.parameters`, unchecked. */
  parameters: JsonObject;
  /** Refs of the assets that the metric applies to, in stable order. */
  assets: string[];
}

/** Finds what metrics ask of the collector. */
export interface DefinitionFinder {
  list(): Promise<CollectorDefinition[]>;
}

/** Somebody of the catalog, found by a source's word for them. */
export interface ResolvedPrincipal {
  /** Full ref of a user or group. */
  ref: string;
  /** Full ref of the group itself, or of the user's first group. */
  team?: string;
  /** What led there. */
  by: 'mapping' | 'ref' | 'email' | 'name';
}

/** Finds users and groups by the words that sources have for them: e-mail addresses, names, URNs, labels. */
export interface PrincipalFinder {
  /**
   * Words that mean nobody, or that nobody (or more than one) is found for, are left out of the answer.
   */
  resolve(words: string[]): Promise<Map<string, ResolvedPrincipal>>;
}

/** Something about the source that a platform engineer should look at. It does not make the round fail. */
export interface CollectorProblem {
  kind:
    | 'unresolved-principal'
    | 'missing-at-source'
    | 'ambiguous'
    | 'not-measured'
    | 'wrong-configuration';
  /** What it is about, as the source calls it; at most 400 characters. Unique in its scope and kind. */
  subject: string;
  /** What was found, and the mend. No secrets: it is shown to everybody who may see connectors. */
  message: string;
  /** The entity that it is about. */
  entityRef?: string;
  url?: string;
}

/** Keeps the problems of a collector. */
export interface ProblemLog {
  /** Makes these the problems of a part of the collector's work, such as `models`; an empty list says that all is well again. */
  replace(scope: string, problems: CollectorProblem[]): Promise<void>;
}

/** What a collector works with. */
export interface CollectorContext {
  sink: FactSink;
  entities: EntityFinder;
  definitions: DefinitionFinder;
  principals: PrincipalFinder;
  problems: ProblemLog;
  cursors: CursorStore;
  logger: LoggerService;
}

/** A source of facts about assets. Give `schedule` and `collect` to be asked, `connect` to be able to push, or both. */
export interface Collector {
  /** Unique together with `instance`, kebab-case; prefix of the keys of its measures. */
  id: string;
  /**
   * Which of several systems of the same sort, kebab-case. Measures keep the key `<id>:<measure>`, so that one metric covers all
   * instances; state, cursors and provenance go by `<id>.<instance>`.
   */
  instance?: string;
  title: string;
  description?: string;
  /** Where people look at the system. */
  url?: string;
  /** Full ref of the user or group that is told when the source fails. */
  owner?: string;
  measures: CollectorMeasure[];
  /** Whether measures that ContributionMetric entities name under this collector are taken beside `measures`. */
  takesDefinedMeasures?: boolean;
  schedule?: SchedulerServiceTaskScheduleDefinition;
  /** One round. Throw for a failure of the whole source; its last numbers then stay, with their age. */
  collect?(context: CollectorContext & { signal: AbortSignal }): Promise<void>;
  /** Called once when the plugin has started, before the first `collect`. */
  connect?(context: CollectorContext): Promise<void>;
}
