import type {
  CursorStore,
  ReportMemory,
} from '@guildhall/plugin-contribution-metrics-node';
import type { JsonValue } from '@backstage/types';
import type { RunTally } from '../domain/runDays';
import type { KnownVersion, VersionTally } from '../domain/versions';

/** What is remembered of an alias of a model. */
export type AliasMemory = {
  alias: string;
  /** Who holds it; undefined when nobody does. */
  holder?: KnownVersion;
  /** Who held it before. */
  previous?: KnownVersion;
};

/** What is remembered of a registered model that an entity is tied to. */
export type ModelMemory = {
  createdAt?: number;
  updatedAt?: number;
  versions: VersionTally;
  aliases: AliasMemory[];
  /** Why it is not measured, once that is certain. */
  missing?: 'gone' | 'forbidden';
  /** Its name now, if it was renamed. */
  renamedTo?: string;
};

/** What is remembered of an experiment that an entity is tied to. */
export type ExperimentMemory = RunTally & {
  /** The name when it was last seen. */
  name: string;
};

/** What is remembered of a run that something depends on. */
export type RunMemory = {
  experimentId: string;
  userId?: string;
  /** Those that are asked for. */
  metrics: { [metric: string]: number };
  /** Some of those that there are. */
  names: string[];
  /** When it was not there. */
  gone?: boolean;
};

/** A name of a feature store that means several entities. */
export type AmbiguousName = {
  sort: 'views' | 'services';
  name: string;
  project?: string;
  runId: string;
  at: number;
};

/** How far reading came. Times in milliseconds since the epoch. */
export type Progress = {
  /** When everything was last read. */
  fullAt?: number;
  /** Time of the version that changed last. */
  versionsUntil?: number;
  /** End of the run that ended last. */
  runsUntil?: number;
  /** Runs that ended shortly before that, as `<id>@<end>`. */
  recentRuns: string[];
  /** Digests of what was tied. */
  ties: string[];
  /** Digest of the names of the metrics that are kept of runs. */
  metrics?: string;
  /** Whether lists of models name their aliases, if that is known. */
  listsAliases?: boolean;
  ambiguous: AmbiguousName[];
  /** Keeps the digests of users from being looked up elsewhere. */
  salt: string;
};

/** What a collector remembers between rounds. */
export interface Memory {
  progress: Progress;
  models: Map<string, ModelMemory>;
  /** By id. */
  experiments: Map<string, ExperimentMemory>;
  runs: Map<string, RunMemory>;
  written: Map<string, ReportMemory>;
}

const TABLES = ['models', 'experiments', 'runs', 'written'] as const;

/** Reads what was remembered; nothing in the first round. */
export async function loadMemory(
  cursors: CursorStore,
  newSalt: () => string,
): Promise<Memory> {
  const [models, experiments, runs, written] = await Promise.all(
    TABLES.map(key => cursors.get<{ [key: string]: JsonValue }>(key)),
  );
  const progress = await cursors.get<JsonValue>('progress');
  return {
    progress: (progress as Progress | undefined) ?? {
      recentRuns: [],
      ties: [],
      ambiguous: [],
      salt: newSalt(),
    },
    models: toMap<ModelMemory>(models),
    experiments: toMap<ExperimentMemory>(experiments),
    runs: toMap<RunMemory>(runs),
    written: toMap<ReportMemory>(written),
  };
}

/** Keeps what is remembered. */
export async function saveMemory(
  cursors: CursorStore,
  memory: Memory,
): Promise<void> {
  for (const key of TABLES) {
    await cursors.set(
      key,
      Object.fromEntries<unknown>(memory[key]) as JsonValue,
    );
  }
  // Last: until then, the next round begins where this one did.
  await cursors.set('progress', memory.progress as unknown as JsonValue);
}

/** A map, because names of models may be those of an object's own parts. */
function toMap<T>(table: { [key: string]: JsonValue } | undefined) {
  return new Map(Object.entries(table ?? {})) as unknown as Map<string, T>;
}
