/** A DAG, as far as it is of interest. What the server did not say, or said in an odd way, is undefined. */
export interface Dag {
  id: string;
  owners: string[];
  tags: string[];
  paused?: boolean;
  stale?: boolean;
  hasImportErrors?: boolean;
  bundle?: string;
  /** Path of its file: absolute, and in its bundle. */
  files: string[];
  lastParsedAt?: number;
}

/** A run that has ended. Times in milliseconds since the epoch. */
export interface Run {
  dagId: string;
  id: string;
  succeeded: boolean;
  endedAt: number;
  /** As the server writes it, with all its digits. */
  endedAtText: string;
  startedAt?: number;
  /** When it was due. */
  dueAt?: number;
  /** Seconds. */
  duration?: number;
  /** Whether it was started by a schedule or an asset, so that it was due at a time. */
  automatic: boolean;
}

/** An Airflow asset: a named piece of data that DAGs make and use. */
export interface AirflowAsset {
  id: string;
  name: string;
  uri: string;
  /** Ids of DAGs that make it. */
  producers: string[];
  /** Ids of DAGs that it starts or that have a task which reads it. */
  consumers: string[];
  lastEvent?: { id: string; at: number };
}

/** A file that could not be imported. */
export interface ImportError {
  file: string;
  bundle?: string;
  at?: number;
}

type Json = Record<string, unknown>;

/** Reads an entry of `/dags`; undefined if it has no id. */
export function readDag(entry: unknown): Dag | undefined {
  const json = objectOf(entry);
  const id = text(json.dag_id);
  if (!id) {
    return undefined;
  }
  return {
    id,
    owners: readOwners(json.owners),
    tags: list(json.tags).flatMap(
      tag => text(typeof tag === 'string' ? tag : objectOf(tag).name) ?? [],
    ),
    paused: flag(json.is_paused),
    stale: flag(json.is_stale),
    hasImportErrors: flag(json.has_import_errors),
    bundle: text(json.bundle_name),
    files: [json.relative_fileloc, json.fileloc].flatMap(
      file => text(file) ?? [],
    ),
    lastParsedAt: time(json.last_parsed_time),
  };
}

/** Reads an entry of `/dagRuns`; undefined if it has not ended or lacks what tells it apart. */
export function readRun(entry: unknown): Run | undefined {
  const json = objectOf(entry);
  const dagId = text(json.dag_id);
  const id = text(json.dag_run_id);
  const endedAt = time(json.end_date);
  if (
    !dagId ||
    !id ||
    endedAt === undefined ||
    (json.state !== 'success' && json.state !== 'failed')
  ) {
    return undefined;
  }
  const startedAt = time(json.start_date);
  const duration =
    typeof json.duration === 'number'
      ? json.duration
      : startedAt !== undefined && (endedAt - startedAt) / 1000;
  return {
    dagId,
    id,
    succeeded: json.state === 'success',
    endedAt,
    endedAtText: json.end_date as string,
    startedAt,
    dueAt: time(json.run_after),
    duration:
      duration !== false && Number.isFinite(duration) && duration >= 0
        ? duration
        : undefined,
    automatic:
      json.run_type === 'scheduled' || json.run_type === 'asset_triggered',
  };
}

/** Reads an entry of `/assets`; undefined if it has no name. */
export function readAsset(entry: unknown): AirflowAsset | undefined {
  const json = objectOf(entry);
  const name = text(json.name);
  if (!name) {
    return undefined;
  }
  const event = objectOf(json.last_asset_event);
  const at = time(event.timestamp);
  return {
    id: String(json.id ?? name),
    name,
    uri: text(json.uri) ?? name,
    producers: dagIds(json.producing_tasks),
    consumers: dagIds([
      ...list(json.scheduled_dags),
      ...list(json.consuming_tasks),
    ]),
    ...(at !== undefined && { lastEvent: { id: String(event.id ?? at), at } }),
  };
}

/** Reads an entry of `/importErrors`; undefined if it names no file. */
export function readImportError(entry: unknown): ImportError | undefined {
  const json = objectOf(entry);
  const file = text(json.filename);
  return file
    ? { file, bundle: text(json.bundle_name), at: time(json.timestamp) }
    : undefined;
}

/** Tasks may have several owners in one text. */
function readOwners(owners: unknown): string[] {
  const texts = typeof owners === 'string' ? [owners] : list(owners);
  const words = texts.flatMap(owner =>
    typeof owner === 'string' ? owner.split(',') : [],
  );
  return [...new Set(words.map(word => word.trim()).filter(Boolean))];
}

function dagIds(references: unknown): string[] {
  const ids = list(references).flatMap(
    reference => text(objectOf(reference).dag_id) ?? [],
  );
  return [...new Set(ids)].sort();
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function time(value: unknown): number | undefined {
  const parsed = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
