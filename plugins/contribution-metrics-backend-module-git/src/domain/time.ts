export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The begin of the day in UTC. */
export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** The day in UTC, `YYYY-MM-DD`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whole days that have passed. Never negative. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY));
}

/** When a commit arrived and when its work was done, as far as the clocks can be believed. */
export interface CommitTimes {
  /** Milliseconds since the epoch. */
  arrivedAt: number;
  /** Milliseconds since the epoch; never after `arrivedAt`. */
  workedAt: number;
}

/**
 * Judges the two dates of a commit. The committer's date says when a change arrived; the author's stays the same when a
 * commit is amended or rebased. A date in the future is a wrong clock: the other one is taken.
 *
 * @returns undefined when both dates are in the future
 */
export function judgeTimes(
  commit: { authoredAt: number; committedAt: number },
  now: number,
): CommitTimes | undefined {
  const latest = now + HOUR;
  const arrivedAt =
    commit.committedAt <= latest ? commit.committedAt : commit.authoredAt;
  if (arrivedAt > latest) {
    return undefined;
  }
  return { arrivedAt, workedAt: Math.min(commit.authoredAt, arrivedAt) };
}

/**
 * The begin of the window of history that is read: a day's begin, in milliseconds since the epoch. Today is one of the
 * days, so that nothing is older than the days say.
 */
export function windowStart(now: number, historyDays: number): number {
  return startOfDay(now) - (historyDays - 1) * DAY;
}
