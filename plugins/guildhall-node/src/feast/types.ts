/** A project of Feast: the space in which names are unique. */
export interface FeastProject {
  name: string;
  description: string;
  owner: string;
  tags: Record<string, string>;
  /** Milliseconds since the epoch, UTC. */
  createdAt?: number;
  updatedAt?: number;
}

/** The sorts of views. `other` is one that this version doesn't know. */
export type FeatureViewKind =
  | 'feature-view'
  | 'on-demand'
  | 'stream'
  | 'label'
  | 'other';

/** How far a view has come, as Feast says. `unspecified` also stands for what this version doesn't know. */
export type FeatureViewState =
  | 'unspecified'
  | 'created'
  | 'generated'
  | 'materializing'
  | 'available-online';

/** One feature of a view. */
export interface FeastFeature {
  name: string;
  /** Such as `INT64`. */
  type: string;
  description: string;
}

/** A view, with everything that Feast's answers leave out filled in. Times are milliseconds since the epoch, UTC. */
export interface FeatureView {
  project: string;
  name: string;
  kind: FeatureViewKind;
  description: string;
  /** As the definition says; empty if it doesn't. */
  owner: string;
  tags: Record<string, string>;
  /** How long a value holds. Left out when it holds for ever, which Feast writes as 0 seconds. */
  ttlMs?: number;
  /** Whether it is kept in the online store. */
  online: boolean;
  disabled: boolean;
  state: FeatureViewState;
  /** Names of entities; Feast's stand-in for none is left out. */
  entities: string[];
  features: FeastFeature[];
  /** Whether values arrive by a stream or are pushed, beside those that are materialised. */
  streamed: boolean;
  /** Names of its batch and stream sources. */
  sources: string[];
  /** Names of the views that it is computed from. */
  views: string[];
  createdAt?: number;
  /** Last change, be it of the definition, of the state or by a materialisation. */
  updatedAt?: number;
  /** End of the newest interval that was materialised. */
  materializedUntil?: number;
  /** Number of the current version, where Feast counts them. */
  version?: number;
  /** Digest of the definition: it changes when somebody changes the view, not when it is materialised or applied again. */
  definition: string;
}

/** A named set of features from views: what models are served from. */
export interface FeatureService {
  project: string;
  name: string;
  description: string;
  owner: string;
  tags: Record<string, string>;
  /** Names of its views, each once. */
  views: string[];
  /** Number of features that it selects. */
  features: number;
  createdAt?: number;
  updatedAt?: number;
  definition: string;
}

/** Where features are computed from. */
export interface DataSource {
  project: string;
  name: string;
  /** Such as `BATCH_FILE`, `STREAM_KAFKA`, `PUSH_SOURCE` or `REQUEST_SOURCE`. */
  type: string;
  description: string;
  owner: string;
  tags: Record<string, string>;
  /** Name of the source that holds the history of a stream or push source. */
  batchSource?: string;
  createdAt?: number;
  updatedAt?: number;
}

/** An object of a project, as Feast's lineage names it. */
export interface RelationshipEnd {
  /** `dataSource`, `entity`, `feature`, `featureView`, `featureService` or `savedDataset`. */
  type: string;
  name: string;
}

/** `target` is made from `source`. */
export interface Relationship {
  source: RelationshipEnd;
  target: RelationshipEnd;
}

/** Counts per bin, between edges that rise. There is one edge more than there are counts. */
export interface FeatureHistogram {
  edges: number[];
  counts: number[];
}

/** Statistics of a feature over one period. */
export interface FeatureMetric {
  view: string;
  feature: string;
  /** First day of the period, such as `2026-11-22`. */
  date: string;
  rows: number;
  /** 0 to 1; left out when it is not known. */
  nullRate?: number;
  /** Of numbers; left out for everything else. */
  histogram?: FeatureHistogram;
  /** Of texts: value and count, the most frequent first. */
  categories?: Array<{ value: string; count: number }>;
  /** How many rows have values that `categories` doesn't name. */
  otherCategories?: number;
  /** Newest event in the data; milliseconds since the epoch. */
  newestEventAt?: number;
  /** When Feast computed it; milliseconds since the epoch. */
  computedAt?: number;
}

/** Statistics of a whole view over one period. */
export interface FeatureViewMetric {
  view: string;
  date: string;
  rows: number;
  /** Share of nulls of the feature that has most, 0 to 1; left out when it is not known. */
  worstNullRate?: number;
  newestEventAt?: number;
  computedAt?: number;
}

/** Something in an answer that could not be understood; everything else in the answer could. */
export interface FeastOddity {
  project?: string;
  /** What it is about, such as the name of a view. */
  subject: string;
  message: string;
}

/** How to read a project. */
export interface FeastReading {
  project: string;
  signal?: AbortSignal;
}

/** How to read a list that can be cut short: stop taking pages when the rest is known. */
export interface FeastListReading extends FeastReading {
  /** Begins with what changed last. */
  newestFirst?: boolean;
  /** At most 100, which is what it is if left out. */
  pageSize?: number;
  /** Leaves Feast's cache out, whatever else is set. Cheap with `updatedSince` on an SQL registry. */
  fresh?: boolean;
}

/** What one look at a list tells. */
export interface FeastListHead {
  total: number;
  /** Last change of anything in the list; milliseconds since the epoch. */
  updatedAt?: number;
}

/** What statistics to read. */
export interface FeastMetricsReading extends FeastReading {
  view?: string;
  /** First day, such as `2026-11-22`. */
  from?: string;
}
