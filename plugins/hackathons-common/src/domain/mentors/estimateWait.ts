/**
 * How long a request for help is likely to wait until a mentor claims it: the median time to a claim of the last requests, for each
 * request before it and itself, shared by the mentors who are active. The median, because one request that lay over night says little
 * about the next.
 *
 * @param queue.waits - times to the claim of the last requests
 * @param queue.position - among the open requests, from 1
 * @param queue.activeMentors - who took requests lately
 * @returns in the unit of `waits`; `undefined` when nothing was claimed yet or nobody is active
 */
export function estimateWait(queue: {
  waits: readonly number[];
  position: number;
  activeMentors: number;
}): number | undefined {
  const { waits, position, activeMentors } = queue;
  if (waits.length === 0 || activeMentors < 1) {
    return undefined;
  }
  const sorted = [...waits].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1
      ? sorted[middle]
      : (sorted[middle - 1] + sorted[middle]) / 2;
  return Math.round((median * position) / activeMentors);
}
