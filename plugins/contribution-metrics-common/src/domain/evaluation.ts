import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import type {
  Baseline,
  Evaluation,
  GuardResult,
  HealthState,
  TargetProgress,
} from '../types';
import {
  baselineOf,
  evaluateGuard,
  type GuardInput,
  improvementOf,
} from './baseline';
import { messageOf } from './message';
import { isWorse } from './numbers';
import { aggregate, type DailyRollup, sampleCount } from './rollup';
import { evaluateTargets, reviewOf } from './targets';
import { isoTime, parseDuration, shift, windowDays } from './time';

/** What it takes to evaluate one metric on one asset. */
export interface EvaluationInput {
  /** Entity ref of the ContributionMetric. */
  metricRef: string;
  title: string;
  description?: string;
  spec: ContributionMetricEntity['spec'];
  /** Those of the window; days outside of {@link windowDays} are left out. */
  rollups: DailyRollup[];
  /** Those of `spec.baseline.window`. */
  baselineRollups?: DailyRollup[];
  /** The newest sample, in the window or before. */
  latest?: { observedAt: number };
  /** ms since the epoch. */
  now: number;
  /** The last evaluation, if there was one. */
  previous?: { state: HealthState; since: number };
  guards: GuardInput[];
  sources: Evaluation['sources'];
}

/** How old the newest number is, measured by `spec.freshness`. */
export type Freshness = 'fresh' | 'late' | 'stale' | 'missing';

/** What decided the state. */
export interface Judgement {
  state: HealthState;
  freshness: Freshness;
  /** The limit that the value is past. */
  limit?: number;
  /** A target that was missed. */
  missed?: TargetProgress;
}

/**
 * Evaluates one metric on one asset.
 *
 * - `unknown` when the window holds no samples, or the newest is older than `freshness.staleAfter`. A stale number stays
 *   in `value`, but nothing is concluded from it: improvement and targets are unknown.
 * - `degraded` or `warning` when the value is past the limit on the worse side of `direction`; the limit itself is allowed.
 * - At least `warning` when the newest number is older than `freshness.warnAfter`, or a target was missed.
 * - Else `healthy`. `not-applicable` never comes from here.
 *
 * Ages and windows go by the UTC calendar: `P1M` before 31 March is 28 or 29 February. A sample from the future is new.
 * The way in which freshness has two limits follows `warn_after` and `error_after` of dbt's source freshness.
 *
 * @throws InputError if a date or duration of the definition cannot be read; the message names the field
 */
export function evaluateMetric(input: EvaluationInput): Evaluation {
  const { spec, now, latest } = input;
  const days = windowDays(spec.window, now, spec.aggregation);
  const rollups = input.rollups.filter(
    r => r.count > 0 && r.day >= days.from && r.day <= days.to,
  );
  const times = rollups.map(rollup => rollup.lastAt);
  const observedAt =
    times.length > 0 || latest
      ? Math.max(...times, latest?.observedAt ?? -Infinity)
      : undefined;
  const value = aggregate(rollups, spec.aggregation);
  const freshness =
    value === undefined ? 'missing' : freshnessOf(spec, observedAt!, now);
  const fresh = freshness === 'stale' ? undefined : value;

  const guards = input.guards.map(evaluateGuard);
  const guarded = guards.some(guard => guard.state === 'regressed');
  const baseline = baselineOf(spec, input.baselineRollups ?? [], now);
  const targets = evaluateTargets({
    spec,
    value: fresh,
    baseline,
    guarded,
    now,
  });
  const judgement = judge(spec, fresh, freshness, targets);
  const since =
    input.previous?.state === judgement.state ? input.previous.since : now;
  const review = reviewOf(spec, now);

  return {
    metric: input.metricRef,
    title: input.title,
    ...(input.description && { description: input.description }),
    role: spec.role,
    ...(spec.unit && { unit: spec.unit }),
    direction: spec.direction,
    aggregation: spec.aggregation,
    window: spec.window,
    state: judgement.state,
    message: messageOf({
      spec,
      judgement,
      value,
      observedAt,
      baseline: baseline?.value,
      targets,
      guards,
      now,
    }),
    ...(value !== undefined && { value }),
    ...(observedAt !== undefined && { observedAt: isoTime(observedAt) }),
    since: isoTime(since),
    sampleCount: sampleCount(rollups),
    ...(spec.freshness?.staleAfter && {
      staleAfter: spec.freshness.staleAfter,
    }),
    ...(spec.limits && { limits: spec.limits }),
    ...(baseline && { baseline }),
    improvement: guardedImprovement(spec, fresh, baseline, guards),
    targets,
    guards,
    ...(review && { review }),
    sources: input.sources,
  };
}

function freshnessOf(
  spec: ContributionMetricEntity['spec'],
  observedAt: number,
  now: number,
): Freshness {
  const { warnAfter, staleAfter } = spec.freshness ?? {};
  if (isOlder(observedAt, staleAfter, 'spec.freshness.staleAfter', now)) {
    return 'stale';
  }
  return isOlder(observedAt, warnAfter, 'spec.freshness.warnAfter', now)
    ? 'late'
    : 'fresh';
}

function isOlder(
  observedAt: number,
  limit: string | undefined,
  field: string,
  now: number,
): boolean {
  return (
    limit !== undefined &&
    observedAt < shift(now, parseDuration(limit, field), -1)
  );
}

function judge(
  spec: ContributionMetricEntity['spec'],
  value: number | undefined,
  freshness: Freshness,
  targets: TargetProgress[],
): Judgement {
  if (value === undefined) {
    return { state: 'unknown', freshness };
  }
  for (const state of ['degraded', 'warning'] as const) {
    const limit = spec.limits?.[state];
    if (limit !== undefined && isWorse(value, limit, spec.direction)) {
      return { state, freshness, limit };
    }
  }
  const missed = targets.find(target => target.status === 'missed');
  if (freshness === 'late' || missed) {
    return { state: 'warning', freshness, missed };
  }
  return { state: 'healthy', freshness };
}

function guardedImprovement(
  spec: ContributionMetricEntity['spec'],
  value: number | undefined,
  baseline: Baseline | undefined,
  guards: GuardResult[],
): Evaluation['improvement'] {
  const improvement = improvementOf(
    value,
    baseline?.value,
    spec.direction,
    spec.aggregation,
  );
  return improvement === 'improved' &&
    guards.some(guard => guard.state === 'regressed')
    ? 'guarded'
    : improvement;
}
