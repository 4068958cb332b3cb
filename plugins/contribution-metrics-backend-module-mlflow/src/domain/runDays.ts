import type { Run } from '@guildhall/plugin-guildhall-node';
import { RUN_DAYS } from '../measures';
import { startOfDay, windowStart } from './time';

/** How the runs of a day (UTC) ended. */
export type RunDay = {
  /** Begin of the day; milliseconds since the epoch. */
  day: number;
  succeeded: number;
  failed: number;
  /** Digests of the different users. */
  users: string[];
};

/** What is remembered of the runs of an experiment. */
export type RunTally = {
  days: RunDay[];
  /** Milliseconds since the epoch. */
  lastSuccessAt?: number;
};

/** Whether a run is a part of another one, such as a try of a search for parameters. */
export function isNested(run: Run): boolean {
  return Boolean(run.tags['mlflow.parentRunId']);
}

/** Counts a run that ended. Killed ones neither succeeded nor failed. */
export function countRun(
  tally: RunTally,
  run: Run & { endedAt: number },
  user: string | undefined,
): void {
  const start = startOfDay(run.endedAt);
  let day = tally.days.find(other => other.day === start);
  if (!day) {
    day = { day: start, succeeded: 0, failed: 0, users: [] };
    tally.days.push(day);
  }
  if (run.status === 'FINISHED') {
    day.succeeded += 1;
    tally.lastSuccessAt = Math.max(tally.lastSuccessAt ?? 0, run.endedAt);
  } else if (run.status === 'FAILED') {
    day.failed += 1;
  }
  if (user !== undefined && !day.users.includes(user)) {
    day.users.push(user);
  }
}

/** Forgets days that are too old, and those from a time on. */
export function forgetDays(
  tally: RunTally,
  times: { now: number; from?: number },
): void {
  const oldest = windowStart(times.now, RUN_DAYS);
  const from = times.from ?? Infinity;
  tally.days = tally.days.filter(({ day }) => day >= oldest && day < from);
}

/** The numbers of the last 30 days. The rate is left out where nothing succeeded or failed. */
export function sumDays(
  tally: RunTally,
  now: number,
): { successRate?: number; users: number } {
  const oldest = windowStart(now, RUN_DAYS);
  const days = tally.days.filter(({ day }) => day >= oldest);
  const succeeded = days.reduce((sum, day) => sum + day.succeeded, 0);
  const all = days.reduce((sum, day) => sum + day.failed, succeeded);
  return {
    successRate: all === 0 ? undefined : (100 * succeeded) / all,
    users: new Set(days.flatMap(({ users }) => users)).size,
  };
}
