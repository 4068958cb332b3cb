/** A dataset or job as OpenLineage names it. */
export interface NodeName {
  namespace: string;
  name: string;
}

/** One owner of an ownership facet, as written there. */
export interface OwnerClaim {
  name: string;
  type?: string;
}

/** Results of assertions or tests. A failure of severity `warn` is a warning, any other an error. */
export interface TestCounts {
  passed: number;
  errors: number;
  warnings: number;
}

/** What a dataset quality metrics facet says. */
export interface QualityNumbers {
  rowCount?: number;
  /** Share of nulls of the worst column, from 0 to 1. */
  nullRate?: number;
  /** Milliseconds since the epoch, UTC. */
  lastUpdated?: number;
}

/** All that an event says of one dataset. */
export interface DatasetReport extends NodeName {
  /** Other names of the same dataset, from the symlinks facet. */
  aliases: NodeName[];
  /** Left out when there is no ownership facet. */
  owners?: OwnerClaim[];
  assertions?: TestCounts;
  quality?: QualityNumbers;
  /** `ALTER`, `CREATE`, `DROP`, `OVERWRITE`, `RENAME` or `TRUNCATE`. */
  lifecycle?: string;
  /** What feeds this dataset, from the lineage facets. */
  sources: LineageEnd[];
}

/** All that an event says of its job. */
export interface JobReport extends NodeName {
  owners?: OwnerClaim[];
  /** Lineage that the job states for itself and for datasets. */
  edges: Array<{ from: LineageEnd; to: LineageEnd }>;
}

/** An end of an edge. */
export interface LineageEnd extends NodeName {
  kind: 'dataset' | 'job';
}

/** State that a run event reports. */
export type RunState =
  | 'START'
  | 'RUNNING'
  | 'COMPLETE'
  | 'ABORT'
  | 'FAIL'
  | 'OTHER';

/** All that an event says of its run. */
export interface RunReport {
  id: string;
  state: RunState;
  /** Jobs of the runs that started this one, nearest first. */
  ancestors: NodeName[];
  tests?: TestCounts;
  /** Whether there is an error message facet. */
  error: boolean;
}

/** Something in an event that was mended or left out. */
export interface EventNote {
  /** One of few words, so that notes can be counted. */
  code: string;
  message: string;
}

interface BaseEvent {
  /** Milliseconds since the epoch, UTC. */
  time: number;
  notes: EventNote[];
}

/** What happened to a run of a job. */
export interface RunLineageEvent extends BaseEvent {
  type: 'run';
  run: RunReport;
  job: JobReport;
  inputs: DatasetReport[];
  outputs: DatasetReport[];
}

/** What is known of a job without a run. */
export interface JobLineageEvent extends BaseEvent {
  type: 'job';
  job: JobReport;
  inputs: DatasetReport[];
  outputs: DatasetReport[];
}

/** What is known of a dataset without a run. */
export interface DatasetLineageEvent extends BaseEvent {
  type: 'dataset';
  dataset: DatasetReport;
}

/** An event that was understood. */
export type LineageEvent =
  | RunLineageEvent
  | JobLineageEvent
  | DatasetLineageEvent;
