import type { AlignedCounts } from './alignHistograms';

/** Counts of the most frequent values, and of all others together. */
export interface CategoryCounts {
  named: Array<{ value: string; count: number }>;
  others: number;
}

/**
 * Brings the counts of two lists of frequent values to common categories. A value that one list doesn't name has no count there if that
 * list is complete; else its count is unknown, and it is counted among all others on both sides.
 */
export function alignCategories(
  reference: CategoryCounts,
  current: CategoryCounts,
): AlignedCounts {
  const [before, after] = [reference, current].map(
    ({ named }) => new Map(named.map(each => [each.value, each.count])),
  );
  const categories = [...new Set([...before.keys(), ...after.keys()])].filter(
    value =>
      (before.has(value) || reference.others === 0) &&
      (after.has(value) || current.others === 0),
  );
  return {
    reference: countEach(categories, before, reference.others),
    current: countEach(categories, after, current.others),
  };
}

function countEach(
  categories: string[],
  counts: Map<string, number>,
  others: number,
): number[] {
  const rest = new Map(counts);
  const named = categories.map(value => {
    rest.delete(value);
    return counts.get(value) ?? 0;
  });
  return [...named, [...rest.values()].reduce((a, b) => a + b, others)];
}
