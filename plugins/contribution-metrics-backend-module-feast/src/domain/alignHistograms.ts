import type { FeatureHistogram } from '@guildhall/plugin-guildhall-node';
import { sum } from './psi';

/** Share of the values of which it may be unknown on which side of an edge they are. */
const TOLERATED_DOUBT = 0.05;
/** With fewer bins, hardly any shift would be seen. */
const FEWEST_BINS = 4;
/** A bin that is wider than this many of the reference's says nothing of how values are spread over them. */
const COARSE = 2;
/** Edges that are this near, in widths of a bin, are the same. */
const SAME = 1e-6;

/** Two histograms as counts over common bins. */
export interface AlignedCounts {
  reference: number[];
  current: number[];
}

/**
 * Brings two histograms to common bins, of which the outermost are open.
 *
 * With equal edges, the counts are taken as they are. Else the current values are spread evenly within each of their bins, and counted
 * between the edges of the reference. Where too many values are in a bin that an edge of the reference cuts, that edge is left out and its
 * two bins become one. That can only make a population stability index smaller, never larger: no shift is made up.
 *
 * @returns undefined when too few bins are left to compare them
 */
export function alignHistograms(
  reference: FeatureHistogram,
  current: FeatureHistogram,
): AlignedCounts | undefined {
  if (haveSameEdges(reference.edges, current.edges)) {
    return { reference: reference.counts, current: current.counts };
  }
  const total = sum(current.counts);
  const inner = reference.edges.slice(1, -1).map((edge, index) => ({
    edge,
    width: Math.max(
      edge - reference.edges[index],
      reference.edges[index + 2] - edge,
    ),
  }));
  const kept = inner
    .filter(
      ({ edge, width }) =>
        total > 0 && doubtAt(edge, width, current) / total <= TOLERATED_DOUBT,
    )
    .map(({ edge }) => edge);
  if (kept.length + 1 < FEWEST_BINS) {
    return undefined;
  }
  return {
    reference: countBetween(kept, reference),
    current: countBetween(kept, current),
  };
}

function haveSameEdges(a: number[], b: number[]): boolean {
  const tolerance = SAME * (a[1] - a[0]);
  return (
    a.length === b.length &&
    a.every((edge, index) => Math.abs(edge - b[index]) <= tolerance)
  );
}

/** How many values of a histogram may be on either side of an edge. */
function doubtAt(
  edge: number,
  referenceWidth: number,
  { edges, counts }: FeatureHistogram,
): number {
  const bin = edges.findIndex(
    (lower, index) => lower < edge && edge < edges[index + 1],
  );
  if (bin < 0) {
    return 0;
  }
  const width = edges[bin + 1] - edges[bin];
  const part = (edge - edges[bin]) / width;
  const nearest = Math.min(part, 1 - part);
  if (nearest < SAME) {
    return 0;
  }
  return counts[bin] * (width > COARSE * referenceWidth ? 1 : nearest);
}

/** Counts below the first, between each two, and above the last of rising edges. */
function countBetween(inner: number[], histogram: FeatureHistogram): number[] {
  const below = inner.map(edge => countBelow(edge, histogram));
  return [...below, sum(histogram.counts)].map(
    (count, index) => count - (below[index - 1] ?? 0),
  );
}

function countBelow(edge: number, { edges, counts }: FeatureHistogram): number {
  return sum(
    counts.map((count, bin) => {
      const part = (edge - edges[bin]) / (edges[bin + 1] - edges[bin]);
      return count * Math.min(1, Math.max(0, part));
    }),
  );
}
