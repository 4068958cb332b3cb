import type { MetricDirection } from '@guildhall/plugin-guildhall-common';

/** Relative difference up to which two numbers are the same, so that rounding in binary never turns a state. */
const ROUNDING = 1e-9;

/** Keeps a number within what a double can hold. */
export function clampFinite(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}

/**
 * Sum that loses no small parts beside large ones, and never overflows to infinity.
 * Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974).
 */
export function sumOf(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost +=
      Math.abs(sum) >= Math.abs(value)
        ? sum - next + value
        : value - next + sum;
    sum = next;
  }
  const total = sum + lost;
  if (Number.isFinite(total)) {
    return total;
  }
  const n = values.length;
  return clampFinite(values.reduce((mean, value) => mean + value / n, 0) * n);
}

/**
 * Quantile with linear interpolation between the closest ranks; the same as `percentile_cont` of PostgreSQL and type 7
 * of R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996).
 *
 * @param sorted - ascending, not empty
 * @param q - from 0 to 1
 */
export function quantileOf(sorted: readonly number[], q: number): number {
  const rank = q * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  const share = rank - below;
  return low === high ? low : low * (1 - share) + high * share;
}

/** Median of numbers in any order, or `undefined` if there are none. */
export function medianOf(values: readonly number[]): number | undefined {
  if (values.length === 0) {
    return undefined;
  }
  return quantileOf(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** By how much a value is worse than another: positive if worse, negative if better. */
export function worseBy(
  value: number,
  than: number,
  direction: MetricDirection,
): number {
  return direction === 'higher-is-better' ? than - value : value - than;
}

/** Whether a value is worse than another by more than rounding; a limit itself is still allowed. */
export function isWorse(
  value: number,
  than: number,
  direction: MetricDirection,
): boolean {
  return (
    worseBy(value, than, direction) >
    ROUNDING * Math.max(Math.abs(value), Math.abs(than))
  );
}
