import type {
  ContributionMetricEntity,
  MetricAggregation,
  MetricDirection,
} from '@guildhall/plugin-guildhall-common';
import type { Baseline, Evaluation, GuardResult } from '../types';
import { clampFinite, isWorse, medianOf, worseBy } from './numbers';
import { aggregate, type DailyRollup, groupRollups } from './rollup';
import {
  DAY_MS,
  isoTime,
  parseDay,
  parseDuration,
  shift,
  startOfDay,
} from './time';

type Spec = ContributionMetricEntity['spec'];

/** Relative change up to which a value is unchanged. */
export const UNCHANGED_WITHIN = 0.001;
/** The same for percentiles, which are known to 1 %. */
const UNCHANGED_PERCENTILE_WITHIN = 0.01;

/** A guard and the numbers of the metric that it names. */
export interface GuardInput {
  /** Entity ref of the guard's ContributionMetric. */
  metric: string;
  title: string;
  /** Share of the baseline by which the guard may get worse. */
  tolerance: number;
  direction: MetricDirection;
  baseline?: number;
  value?: number;
}

/**
 * What the value is compared with.
 *
 * A given value wins. Else it is the median of what the metric was in the baseline's window, whose days count in UTC and
 * both ends included: of its daily values for `last`, `mean` and `p50`; for the other aggregations, which grow with the
 * length of time they look at, of the values of consecutive spans as long as the metric's own window, the newest ending
 * with the baseline's window. If that is shorter than one span, it is one span, and `sum` and `count` are scaled to the
 * metric's window. Days and spans without samples are left out.
 *
 * @returns `undefined` if the definition has no baseline; without `value` if the window holds no samples
 */
export function baselineOf(
  spec: Spec,
  rollups: readonly DailyRollup[],
  now: number,
): Baseline | undefined {
  const { baseline } = spec;
  if (!baseline || (baseline.value === undefined && !baseline.window)) {
    return undefined;
  }
  const days = baseline.window && {
    from: parseDay(baseline.window.from, 'spec.baseline.window.from'),
    to: parseDay(baseline.window.to, 'spec.baseline.window.to'),
  };
  const value =
    baseline.value ?? (days && medianOfWindow(spec, rollups, days, now));
  return {
    origin: baseline.value === undefined ? 'median' : 'given',
    ...(value !== undefined && { value }),
    ...(days && {
      from: isoTime(startOfDay(days.from)),
      to: isoTime(startOfDay(days.to + 1) - 1),
    }),
  };
}

function medianOfWindow(
  spec: Spec,
  rollups: readonly DailyRollup[],
  days: { from: number; to: number },
  now: number,
): number | undefined {
  const { aggregation } = spec;
  const inside = rollups.filter(r => r.day >= days.from && r.day <= days.to);
  const span = spanOf(spec, now);
  const length = days.to - days.from + 1;
  if (span >= length) {
    const value = aggregate(inside, aggregation);
    const grows = aggregation === 'sum' || aggregation === 'count';
    return value !== undefined && grows
      ? clampFinite((value * span) / length)
      : value;
  }
  const spans = new Map<number, DailyRollup[]>();
  for (const { rollups: day } of groupRollups(inside, 'day')) {
    const index = Math.floor((days.to - day[0].day) / span);
    if ((index + 1) * span <= length) {
      spans.set(index, [...(spans.get(index) ?? []), ...day]);
    }
  }
  return medianOf(
    [...spans.values()].flatMap(group => aggregate(group, aggregation) ?? []),
  );
}

/** Length in days of the spans whose values can be compared with the metric's value. */
function spanOf(spec: Spec, now: number): number {
  if (['last', 'mean', 'p50'].includes(spec.aggregation)) {
    return 1;
  }
  const start = shift(now, parseDuration(spec.window, 'spec.window'), -1);
  return Math.max(1, Math.round((now - start) / DAY_MS));
}

/**
 * The value beside the baseline. A relative change within {@link UNCHANGED_WITHIN} (1 % for percentiles, which are not
 * known better) is none; from a baseline of 0 every change is one.
 */
export function improvementOf(
  value: number | undefined,
  baseline: number | undefined,
  direction: MetricDirection,
  aggregation: MetricAggregation,
): Exclude<Evaluation['improvement'], 'guarded'> {
  if (value === undefined || baseline === undefined) {
    return 'unknown';
  }
  const epsilon = ['p50', 'p95', 'p99'].includes(aggregation)
    ? UNCHANGED_PERCENTILE_WITHIN
    : UNCHANGED_WITHIN;
  const worse = worseBy(value, baseline, direction);
  if (Math.abs(worse) <= epsilon * Math.abs(baseline)) {
    return 'unchanged';
  }
  return worse > 0 ? 'regressed' : 'improved';
}

/**
 * Whether a guard held: it regressed if its value is worse than its baseline by more than `tolerance` times the
 * baseline's magnitude, or by more than `tolerance` itself if the baseline is 0.
 */
export function evaluateGuard(guard: GuardInput): GuardResult {
  const { metric, title, tolerance, direction, baseline, value } = guard;
  return {
    metric,
    title,
    tolerance,
    ...(isNumber(baseline) && { baseline }),
    ...(isNumber(value) && { value }),
    state: guardState(value, baseline, tolerance, direction),
  };
}

function guardState(
  value: number | undefined,
  baseline: number | undefined,
  tolerance: number,
  direction: MetricDirection,
): GuardResult['state'] {
  if (!isNumber(value) || !isNumber(baseline)) {
    return 'unknown';
  }
  const allowed = baseline === 0 ? tolerance : tolerance * Math.abs(baseline);
  const bound =
    direction === 'higher-is-better' ? baseline - allowed : baseline + allowed;
  return isWorse(value, bound, direction) ? 'regressed' : 'held';
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
