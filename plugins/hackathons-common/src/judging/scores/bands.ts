/** Two projects whose difference is within so many standard errors are too close to call: 95 % of a normal distribution. */
const QUANTILE = 1.96;

/**
 * The order of projects, best first, and their ranks from 1, by project. Scores that differ by no more than `rounding` are equal: they share the better rank,
 * and stand in the order of their numbers.
 */
export function rankingOf(
  scores: ArrayLike<number>,
  rounding: number,
): { order: number[]; ranks: number[] } {
  const order = Array.from(scores, (_, project) => project).sort(
    (a, b) => scores[b] - scores[a] || a - b,
  );
  const ranks: number[] = new Array(order.length);
  order.forEach((project, place) => {
    const before = order[place - 1];
    ranks[project] =
      place > 0 && scores[before] - scores[project] <= rounding
        ? ranks[before]
        : place + 1;
  });
  return { order: order.sort((a, b) => ranks[a] - ranks[b] || a - b), ranks };
}

/**
 * Bands from 1, by project: from the best project down, a band takes in whatever can't be told from its first; the next project begins a new one.
 * Neighbours on either side of a border may still be close.
 */
export function bandsOf(
  order: number[],
  scores: ArrayLike<number>,
  varianceOfDifference: (one: number, other: number) => number,
  rounding: number,
): number[] {
  const bands: number[] = new Array(order.length);
  let first = order[0];
  let band = 1;
  for (const project of order) {
    const margin =
      QUANTILE * Math.sqrt(varianceOfDifference(first, project)) + rounding;
    if (scores[first] - scores[project] > margin) {
      first = project;
      band += 1;
    }
    bands[project] = band;
  }
  return bands;
}
