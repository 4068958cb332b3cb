import type { MetricAggregation } from '@guildhall/plugin-guildhall-common';
import { clampFinite, sumOf } from './numbers';
import { QuantileSketch } from './sketch';
import { DAY_MS, startOfDay } from './time';

/** What is kept of the samples of one measure of one asset on one UTC day. All numbers are finite. */
export interface DailyRollup {
  /** Days since 1970-01-01, UTC. */
  day: number;
  /** Number of samples; with 0, the other numbers are 0 and mean nothing. */
  count: number;
  sum: number;
  min: number;
  max: number;
  /** The value observed last. */
  last: number;
  /** When, in ms since the epoch. */
  lastAt: number;
  /** A {@link QuantileSketch}, encoded. */
  sketch: string;
}

/** Rollups of one span of time. */
export interface RollupGroup {
  /** First millisecond of the span, UTC. */
  start: number;
  /** Oldest first. */
  rollups: DailyRollup[];
}

/**
 * Rolls the samples of a day up. The result depends on the samples alone, not on their order; of several samples of the
 * same last time the greatest value is the last. Values that are not finite are left out.
 */
export function rollUpDay(
  day: number,
  samples: ReadonlyArray<{ observedAt: number; value: number }>,
): DailyRollup {
  const finite = samples.filter(sample => Number.isFinite(sample.value));
  if (finite.length === 0) {
    return {
      day,
      count: 0,
      sum: 0,
      min: 0,
      max: 0,
      last: 0,
      lastAt: 0,
      sketch: QuantileSketch.of([]).encode(),
    };
  }
  const values = finite.map(sample => sample.value).sort((a, b) => a - b);
  const last = finite.reduce((a, b) => (isLater(b, a) ? b : a));
  return {
    day,
    count: values.length,
    sum: sumOf(values),
    min: values[0],
    max: values[values.length - 1],
    last: last.value,
    lastAt: last.observedAt,
    sketch: QuantileSketch.of(values).encode(),
  };
}

function isLater(
  a: { observedAt: number; value: number },
  b: { observedAt: number; value: number },
): boolean {
  return (
    a.observedAt > b.observedAt ||
    (a.observedAt === b.observedAt && a.value > b.value)
  );
}

/**
 * One value from the rollups of a span of time; several of the same day are allowed.
 *
 * `last` is the value observed last, `mean` weighs every sample alike, the percentiles come from the merged
 * {@link QuantileSketch}.
 *
 * @returns `undefined` if there are no samples
 */
export function aggregate(
  rollups: readonly DailyRollup[],
  aggregation: MetricAggregation,
): number | undefined {
  const filled = rollups.filter(rollup => rollup.count > 0);
  if (filled.length === 0) {
    return undefined;
  }
  switch (aggregation) {
    case 'last':
      return filled.reduce((a, b) =>
        b.lastAt > a.lastAt || (b.lastAt === a.lastAt && b.last > a.last)
          ? b
          : a,
      ).last;
    case 'sum':
      return sumOf(filled.map(rollup => rollup.sum));
    case 'mean':
      return meanOf(filled);
    case 'min':
      return Math.min(...filled.map(rollup => rollup.min));
    case 'max':
      return Math.max(...filled.map(rollup => rollup.max));
    case 'count':
      return sampleCount(filled);
    case 'p50':
      return percentile(filled, 0.5);
    case 'p95':
      return percentile(filled, 0.95);
    case 'p99':
      return percentile(filled, 0.99);
    default:
      throw new TypeError(`Unknown aggregation ${aggregation satisfies never}`);
  }
}

/** Number of samples behind some rollups. */
export function sampleCount(rollups: readonly DailyRollup[]): number {
  return rollups.reduce((sum, rollup) => sum + rollup.count, 0);
}

function meanOf(rollups: readonly DailyRollup[]): number {
  return clampFinite(
    sumOf(rollups.map(rollup => rollup.sum)) / sampleCount(rollups),
  );
}

function percentile(
  rollups: readonly DailyRollup[],
  q: number,
): number | undefined {
  return QuantileSketch.merge(
    rollups.map(rollup => QuantileSketch.decode(rollup.sketch)),
  ).quantile(q);
}

/**
 * Groups rollups by UTC day, ISO 8601 week (Monday first) or month.
 *
 * @returns the groups that have rollups, oldest first
 */
export function groupRollups(
  rollups: readonly DailyRollup[],
  resolution: 'day' | 'week' | 'month',
): RollupGroup[] {
  const groups = new Map<number, DailyRollup[]>();
  for (const rollup of [...rollups].sort((a, b) => a.day - b.day)) {
    const start = startOfSpan(rollup.day, resolution);
    const group = groups.get(start);
    if (group) {
      group.push(rollup);
    } else {
      groups.set(start, [rollup]);
    }
  }
  return [...groups].map(([start, members]) => ({ start, rollups: members }));
}

function startOfSpan(
  day: number,
  resolution: 'day' | 'week' | 'month',
): number {
  if (resolution === 'week') {
    // 1970-01-01 was a Thursday: three days after a Monday.
    const sinceMonday = (((day + 3) % 7) + 7) % 7;
    return startOfDay(day - sinceMonday);
  }
  if (resolution === 'month') {
    const date = new Date(day * DAY_MS);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  }
  return startOfDay(day);
}
