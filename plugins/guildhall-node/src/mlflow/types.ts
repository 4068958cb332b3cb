/** Which version an alias of a model names. */
export interface ModelAlias {
  alias: string;
  version: string;
}

/** A model of the registry, prompts left out. Times are milliseconds since the epoch, UTC. */
export interface RegisteredModel {
  name: string;
  description?: string;
  createdAt?: number;
  updatedAt?: number;
  tags: Record<string, string>;
  aliases: ModelAlias[];
  /** The newest one of each stage, which is the newest of all where stages aren't used; empty where lists leave them out. */
  latestVersions: ModelVersion[];
}

/** A version of a registered model. Times are milliseconds since the epoch, UTC. */
export interface ModelVersion {
  /** Name of the model. */
  name: string;
  /** A number for MLflow, a text for everybody else. */
  version: string;
  createdAt?: number;
  updatedAt?: number;
  /** `READY`, `PENDING_REGISTRATION`, `FAILED_REGISTRATION`, or what else the server says. */
  status: string;
  statusMessage?: string;
  description?: string;
  source?: string;
  /** The run that made it. */
  runId?: string;
  userId?: string;
  tags: Record<string, string>;
  /** Such as `Production`; undefined where stages aren't used. */
  stage?: string;
}

/** A dataset that a run read. */
export interface RunDataset {
  name: string;
  digest?: string;
  /** Such as `training`. */
  context?: string;
}

/** A run of an experiment. Times are milliseconds since the epoch, UTC. */
export interface Run {
  id: string;
  experimentId: string;
  name?: string;
  /** `RUNNING`, `SCHEDULED`, `FINISHED`, `FAILED`, `KILLED`, or what else the server says. */
  status: string;
  startedAt?: number;
  endedAt?: number;
  /** Who ran it; undefined where MLflow doesn't know. */
  userId?: string;
  tags: Record<string, string>;
  /** Last value of each metric; NaN and the infinite ones are left out. */
  metrics: Record<string, number>;
  datasets: RunDataset[];
}

/** An experiment. Times are milliseconds since the epoch, UTC. */
export interface Experiment {
  id: string;
  name: string;
  createdAt?: number;
  updatedAt?: number;
  tags: Record<string, string>;
}
