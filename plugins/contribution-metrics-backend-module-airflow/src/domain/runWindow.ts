import { createHash } from 'node:crypto';
import { WINDOW_DAYS, WINDOW_RUNS } from '../measures';

const WINDOW = WINDOW_DAYS * 86_400_000;

/** Digest of the run's id, its end in milliseconds since the epoch, and whether it succeeded. */
type Ended = [id: string, endedAt: number, succeeded: 0 | 1];

/** What is remembered of the runs of a DAG, as JSON. */
export type RunWindow = {
  /** Those that ended in the last days, oldest first. */
  runs: Ended[];
  /** The run that ended last, even if that is long ago. */
  last?: { endedAt: number; succeeded: boolean };
  lastSuccessAt?: number;
};

/** What the runs of a DAG say. What is not known is undefined. */
export interface RunNumbers {
  /** Percent. */
  successRate?: number;
  lastSucceeded?: boolean;
  lastSuccessAt?: number;
}

/** Since when runs are of interest. */
export function windowStart(now: number): number {
  return now - WINDOW;
}

/**
 * Takes in runs. One that is known already, because it was cleared and ran again, takes the place of its former self.
 *
 * @returns the runs that are new or ended anew
 */
export function addRuns<
  T extends { id: string; endedAt: number; succeeded: boolean },
>(
  window: RunWindow,
  runs: T[],
  now: number,
): { window: RunWindow; news: Array<T & { repeated: boolean }> } {
  const byId = new Map(window.runs.map(run => [run[0], run]));
  const news: Array<T & { repeated: boolean }> = [];
  for (const run of runs) {
    const id = digest(run.id);
    const known = byId.get(id);
    if (known?.[1] !== run.endedAt) {
      byId.set(id, [id, run.endedAt, run.succeeded ? 1 : 0]);
      news.push({ ...run, repeated: known !== undefined });
    }
  }
  const all = [...byId.values()].sort((a, b) => a[1] - b[1]);
  const kept = all
    .filter(([, endedAt]) => endedAt >= windowStart(now))
    .slice(-WINDOW_RUNS);
  const newest = all.at(-1);
  const success = all.findLast(([, , succeeded]) => succeeded === 1)?.[1];
  const last = newest && {
    endedAt: newest[1],
    succeeded: newest[2] === 1,
  };
  return {
    window: {
      runs: kept,
      last: last ?? window.last,
      lastSuccessAt: success ?? olderSuccess(window),
    },
    news,
  };
}

/** What a window says at a time. */
export function readWindow(window: RunWindow, now: number): RunNumbers {
  const runs = window.runs.filter(([, endedAt]) => endedAt >= windowStart(now));
  const succeeded = runs.filter(run => run[2] === 1).length;
  return {
    successRate:
      runs.length === 0 ? undefined : (100 * succeeded) / runs.length,
    lastSucceeded: window.last?.succeeded,
    lastSuccessAt: window.lastSuccessAt,
  };
}

/** A success that the window still held would be found there; if it isn't, that run was repeated and failed. */
function olderSuccess({ runs, lastSuccessAt }: RunWindow): number | undefined {
  const oldest = runs.at(0)?.[1] ?? Infinity;
  return lastSuccessAt !== undefined && lastSuccessAt < oldest
    ? lastSuccessAt
    : undefined;
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 12);
}
