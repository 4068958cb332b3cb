import type {
  ContributionMetricEntity,
  MetricDirection,
  MetricTarget,
} from '@guildhall/plugin-guildhall-common';
import type { Baseline, Review, TargetProgress } from '../types';
import { isWorse } from './numbers';
import {
  dayOf,
  isoDate,
  parseDay,
  parseDuration,
  shift,
  startOfDay,
} from './time';

/**
 * How far each target is reached, in the order of the definition.
 *
 * - `progress` is `(value - baseline) / (target - baseline)`. Where the baseline is missing, or no worse than the target,
 *   there is no way to measure: it is 1 once the target is met and left out before.
 * - A target counts until the end of its day in UTC; a value equal to it meets it.
 * - Before its day, an unmet target is `on-track` while the progress is at least the share of time gone. Time runs from
 *   the end of the baseline's window to the end of the target's day. A given baseline without a window has no date; it
 *   counts as taken one window of the metric ago.
 * - Without progress an unmet target is `unknown` before its day, and `behind` if the baseline was no worse than it.
 * - Without a fresh value every target is `unknown`.
 *
 * @param value - only if it is fresh
 */
export function evaluateTargets(input: {
  spec: ContributionMetricEntity['spec'];
  value: number | undefined;
  baseline: Baseline | undefined;
  guarded: boolean;
  now: number;
}): TargetProgress[] {
  const { spec, value, baseline, guarded, now } = input;
  return (spec.targets ?? []).map((target, index) => {
    const end = startOfDay(
      parseDay(target.by, `spec.targets[${index}].by`) + 1,
    );
    const result = {
      value: target.value,
      by: target.by,
      ...(target.description && { description: target.description }),
    };
    if (value === undefined) {
      return { ...result, status: 'unknown' };
    }
    const met = !isWorse(value, target.value, spec.direction);
    const progress = progressOf(
      value,
      target,
      baseline?.value,
      spec.direction,
      met,
    );
    return {
      ...result,
      ...(progress !== undefined && { progress }),
      status: statusOf({
        met,
        guarded,
        progress,
        hasBaseline: baseline?.value !== undefined,
        start: startOf(spec, baseline, now),
        end,
        now,
      }),
    };
  });
}

function progressOf(
  value: number,
  target: MetricTarget,
  baseline: number | undefined,
  direction: MetricDirection,
  met: boolean,
): number | undefined {
  if (baseline !== undefined && isWorse(baseline, target.value, direction)) {
    const share = (value - baseline) / (target.value - baseline);
    if (Number.isFinite(share)) {
      return share + 0; // no negative zero
    }
  }
  return met ? 1 : undefined;
}

function startOf(
  spec: ContributionMetricEntity['spec'],
  baseline: Baseline | undefined,
  now: number,
): number {
  return baseline?.to
    ? Date.parse(baseline.to)
    : shift(now, parseDuration(spec.window, 'spec.window'), -1);
}

function statusOf(input: {
  met: boolean;
  guarded: boolean;
  progress: number | undefined;
  hasBaseline: boolean;
  start: number;
  end: number;
  now: number;
}): TargetProgress['status'] {
  const { met, guarded, progress, hasBaseline, start, end, now } = input;
  if (met) {
    return guarded ? 'guarded' : 'achieved';
  }
  if (now >= end) {
    return 'missed';
  }
  if (progress === undefined) {
    return hasBaseline ? 'behind' : 'unknown';
  }
  const gone = end > start ? Math.max(0, (now - start) / (end - start)) : 1;
  return progress >= gone ? 'on-track' : 'behind';
}

/**
 * When somebody should look at the definition again: `every` after the last review by the calendar (`P1M` after
 * 31 January is 28 or 29 February). It is overdue once that day is over in UTC. A definition that was never reviewed is
 * due today and overdue.
 *
 * @returns `undefined` if the definition has no review
 */
export function reviewOf(
  spec: ContributionMetricEntity['spec'],
  now: number,
): Review | undefined {
  if (!spec.review) {
    return undefined;
  }
  const { every, lastReviewed } = spec.review;
  const duration = parseDuration(every, 'spec.review.every');
  if (!lastReviewed) {
    return { every, due: isoDate(dayOf(now)), overdue: true };
  }
  const reviewed = startOfDay(
    parseDay(lastReviewed, 'spec.review.lastReviewed'),
  );
  const due = dayOf(shift(reviewed, duration, 1));
  return {
    every,
    lastReviewed,
    due: isoDate(due),
    overdue: dayOf(now) > due,
  };
}
