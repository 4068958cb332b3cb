import type { ModelVersion } from '@guildhall/plugin-guildhall-node';

/** What is remembered of one version. */
export type KnownVersion = {
  version: string;
  createdAt?: number;
  runId?: string;
  userId?: string;
  /** Only those that name people. */
  tags?: { [key: string]: string };
};

/** A version whose registration is not complete. */
export type UnreadyVersion = {
  version: string;
  status: string;
  createdAt?: number;
};

/** What is remembered of the versions of a model: enough to go on counting when only changes are read. */
export type VersionTally = {
  /** Highest number. MLflow never gives a number twice. */
  top: number;
  total: number;
  ready: number;
  unready: UnreadyVersion[];
  /** The two newest ready ones, newest first. */
  newest: KnownVersion[];
};

/** Whether registration is complete. */
export function isReady({ status }: { status: string }): boolean {
  return status === 'READY';
}

/** Whether registration failed; what neither failed nor is ready is pending. */
export function isFailed({ status }: { status: string }): boolean {
  return status === 'FAILED_REGISTRATION';
}

/** The number of a version; undefined for what is none. */
export function numberOf({ version }: { version: string }): number | undefined {
  const number = /^\d{1,15}$/.test(version) ? Number(version) : undefined;
  return number === 0 ? undefined : number;
}

/** The newest of some versions: the ready one with the highest number, else the one with the highest number. */
export function newestOf<V extends { version: string; status: string }>(
  versions: V[],
): V | undefined {
  const order = (version: V) =>
    (isReady(version) ? 1e15 : 0) + (numberOf(version) ?? 0);
  return versions.reduce<V | undefined>(
    (newest, version) =>
      newest && order(newest) >= order(version) ? newest : version,
    undefined,
  );
}

/** The tally of a model without versions. */
export function emptyTally(): VersionTally {
  return { top: 0, total: 0, ready: 0, unready: [], newest: [] };
}

/** Counts versions of a model from nothing. Lists that change while they are read may name one twice. */
export class FreshTally {
  readonly tally = emptyTally();
  readonly #seen = new Set<number>();
  readonly #know: (version: ModelVersion) => KnownVersion;

  /** @param know - what to remember of a version */
  constructor(know: (version: ModelVersion) => KnownVersion) {
    this.#know = know;
  }

  add(version: ModelVersion): void {
    const number = numberOf(version);
    if (number === undefined || this.#seen.has(number)) {
      return;
    }
    this.#seen.add(number);
    count(this.tally, version, number, this.#know);
  }
}

/** Takes versions that are new, or that changed, into a tally. */
export function takeChanges(
  before: VersionTally,
  changes: ModelVersion[],
  know: (version: ModelVersion) => KnownVersion,
): VersionTally {
  const tally = structuredClone(before);
  const byNumber = new Map<number, ModelVersion>();
  for (const version of changes) {
    const number = numberOf(version);
    // Last changed first: the first one counts.
    if (number !== undefined && !byNumber.has(number)) {
      byNumber.set(number, version);
    }
  }
  for (const [number, version] of [...byNumber].sort(([a], [b]) => a - b)) {
    if (number > tally.top) {
      count(tally, version, number, know);
    } else {
      update(tally, version, know);
    }
  }
  return tally;
}

function count(
  tally: VersionTally,
  version: ModelVersion,
  number: number,
  know: (version: ModelVersion) => KnownVersion,
): void {
  tally.total += 1;
  tally.top = Math.max(tally.top, number);
  if (isReady(version)) {
    tally.ready += 1;
    remember(tally, know(version));
  } else {
    tally.unready.push(unready(version));
  }
}

function update(
  tally: VersionTally,
  version: ModelVersion,
  know: (version: ModelVersion) => KnownVersion,
): void {
  const others = tally.unready.filter(
    other => other.version !== version.version,
  );
  const wasReady = others.length === tally.unready.length;
  if (isReady(version)) {
    tally.unready = others;
    tally.ready += wasReady ? 0 : 1;
    remember(tally, know(version));
  } else {
    tally.unready = [...others, unready(version)];
    tally.ready -= wasReady ? 1 : 0;
    tally.newest = tally.newest.filter(
      other => other.version !== version.version,
    );
  }
}

function remember(tally: VersionTally, version: KnownVersion): void {
  tally.newest = [
    version,
    ...tally.newest.filter(other => other.version !== version.version),
  ]
    .sort((a, b) => (numberOf(b) ?? 0) - (numberOf(a) ?? 0))
    .slice(0, 2);
}

function unready({ version, status, createdAt }: ModelVersion): UnreadyVersion {
  return { version, status, createdAt };
}
