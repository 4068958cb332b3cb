import type { FeatureMetric } from '@guildhall/plugin-guildhall-node';
import { alignCategories } from './alignCategories';
import { alignHistograms, type AlignedCounts } from './alignHistograms';
import { populationStabilityIndex, sum } from './psi';

/** Values below which the index says more about chance than about a shift. */
export const FEWEST_VALUES = 500;

/** What became of comparing the features of a view. */
export interface ViewDrift {
  /** The largest index of a feature, if one could be worked out. */
  worst?: { feature: string; psi: number };
  /** Features whose histograms could not be brought to common bins. */
  incomparable: string[];
}

/**
 * Compares the newest statistics of the features of a view with their baseline. Features with fewer than 500 values on either side, and
 * those of sorts that have no histogram, are left out.
 */
export function driftOf(
  baseline: FeatureMetric[],
  current: FeatureMetric[],
): ViewDrift {
  const references = new Map(baseline.map(each => [each.feature, each]));
  const incomparable: string[] = [];
  let worst: ViewDrift['worst'];
  for (const metric of current) {
    const reference = references.get(metric.feature);
    if (!reference || !hasEnough(reference) || !hasEnough(metric)) {
      continue;
    }
    const counts = align(reference, metric);
    const psi =
      counts && populationStabilityIndex(counts.reference, counts.current);
    if (psi === undefined) {
      incomparable.push(metric.feature);
    } else if (!worst || psi > worst.psi) {
      worst = { feature: metric.feature, psi };
    }
  }
  return { worst, incomparable };
}

function align(
  reference: FeatureMetric,
  current: FeatureMetric,
): AlignedCounts | undefined {
  if (reference.histogram && current.histogram) {
    return alignHistograms(reference.histogram, current.histogram);
  }
  if (reference.categories && current.categories) {
    return alignCategories(categoriesOf(reference), categoriesOf(current));
  }
  return undefined;
}

function categoriesOf({ categories = [], otherCategories = 0 }: FeatureMetric) {
  return { named: categories, others: otherCategories };
}

function hasEnough(metric: FeatureMetric): boolean {
  const { named, others } = categoriesOf(metric);
  const values = metric.histogram
    ? sum(metric.histogram.counts)
    : sum(named.map(({ count }) => count)) + others;
  return values >= FEWEST_VALUES;
}
