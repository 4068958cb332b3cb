export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The begin of the day in UTC. */
export function startOfDay(time: number): number {
  return Math.floor(time / DAY) * DAY;
}

/** Whole days that have passed. Never negative. */
export function daysBetween(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY));
}

/** The begin of the first of some days, of which today is the last; milliseconds since the epoch. */
export function windowStart(now: number, days: number): number {
  return startOfDay(now) - (days - 1) * DAY;
}
