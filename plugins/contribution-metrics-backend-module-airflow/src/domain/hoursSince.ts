/** Whole hours since a time; both in milliseconds since the epoch. Never negative. */
export function hoursSince(
  time: number | undefined,
  now: number,
): number | undefined {
  return time === undefined
    ? undefined
    : Math.max(0, Math.floor((now - time) / 3_600_000));
}
