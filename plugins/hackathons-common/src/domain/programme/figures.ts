const DAY_MS = 86_400_000;

/** The middle of some numbers, the mean of the two in the middle if their count is even; `undefined` for none. */
export function median(values: readonly number[]): number | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `n` of `of`, with the share where there is something to count. */
export function shareOf(
  n: number,
  of: number,
): { n: number; of: number; share?: number } {
  return { n, of, ...(of > 0 && { share: n / of }) };
}

/**
 * How many of an event's prototypes reached a milestone within some days after its end.
 *
 * @param event.from - what was reached before doesn't come from the event; ms since the epoch
 * @param event.end - of the event
 * @param reachedAt - when the prototypes that reached it did
 * @returns `undefined` until the event is that old to the millisecond: what is young can't be compared
 */
export function reachedWithin(
  days: number,
  event: { from: number; end: number },
  reachedAt: readonly number[],
  now: number,
): number | undefined {
  const until = event.end + days * DAY_MS;
  if (now < until) {
    return undefined;
  }
  return reachedAt.filter(at => at >= event.from && at <= until).length;
}
