/** Two projects whose difference is within so many standard errors are too close to call: 95 % of a normal distribution. */
const QUANTILE = 1.96;
/** Differences that are due to rounding. */
const ROUNDING = 1e-9;

/** Ranks from 1, by project; equal scores share the better one. */
export function ranksOf(order: number[], scores: number[]): number[] {
  const ranks: number[] = new Array(order.length);
  order.forEach((project, place) => {
    const before = order[place - 1];
    ranks[project] =
      place > 0 && scores[before] - scores[project] <= ROUNDING
        ? ranks[before]
        : place + 1;
  });
  return ranks;
}

/**
 * Bands from 1, by project: from the best project down, a band takes in whatever can't be told from its first; the next project begins a new one.
 * Neighbours on either side of a border may still be close.
 */
export function bandsOf(
  order: number[],
  scores: number[],
  varianceOfDifference: (one: number, other: number) => number,
): number[] {
  const bands: number[] = new Array(order.length);
  let first = order[0];
  let band = 1;
  for (const project of order) {
    const margin =
      QUANTILE * Math.sqrt(varianceOfDifference(first, project)) + ROUNDING;
    if (scores[first] - scores[project] > margin) {
      first = project;
      band += 1;
    }
    bands[project] = band;
  }
  return bands;
}
