import type { Evaluation, Health, HealthReason, HealthState } from '../types';
import { isWorse } from './numbers';

/** How bad a state is, worst highest: `unknown` is worse than `healthy`, and what nobody wants measured is last. */
export const HEALTH_RANK: Record<HealthState, number> = {
  degraded: 4,
  warning: 3,
  unknown: 2,
  healthy: 1,
  'not-applicable': 0,
};

/** Orders states worst first, for `Array.sort`. */
export function compareHealth(a: HealthState, b: HealthState): number {
  return HEALTH_RANK[b] - HEALTH_RANK[a];
}

/**
 * The health of an asset from the evaluations of its metrics.
 *
 * Only metrics of role `health` count; without any, health does not apply. The worst state wins, so that nothing red is
 * averaged away, in the order degraded, warning, unknown, healthy. The five states and the order are those of Dagster's
 * asset health, which calls an asset healthy as soon as one part is healthy and the rest unknown; here every part must
 * be known. What is known to be bad still decides over what is unknown.
 *
 * An improvement that was paid for by a guard (`guarded`) is told by its evaluation. It takes nothing from the health of
 * the asset, whose guards are metrics of their own, and is no reason here.
 *
 * @returns the state, a reason for everything that is not healthy (worst first, then longest first), and the counts
 */
export function rollUpHealth(evaluations: readonly Evaluation[]): Health {
  const counts = { healthy: 0, warning: 0, degraded: 0, unknown: 0 };
  const reasons: HealthReason[] = [];
  let state: HealthState = 'not-applicable';
  for (const evaluation of evaluations) {
    if (evaluation.role !== 'health' || evaluation.state === 'not-applicable') {
      continue;
    }
    counts[evaluation.state] += 1;
    if (compareHealth(evaluation.state, state) < 0) {
      state = evaluation.state;
    }
    if (evaluation.state !== 'healthy') {
      reasons.push(reasonOf(evaluation));
    }
  }
  return { state, reasons: reasons.sort(compareReasons), counts };
}

function compareReasons(a: HealthReason, b: HealthReason): number {
  return (
    compareHealth(a.state, b.state) ||
    compareText(a.since ?? '', b.since ?? '') ||
    compareText(a.metric, b.metric)
  );
}

/** By code unit, the same everywhere: the language of a server must not change an order. */
function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function reasonOf(evaluation: Evaluation): HealthReason {
  const { metric, title, state, message, value, unit, since, observedAt } =
    evaluation;
  const limit = limitOf(evaluation);
  return {
    metric,
    title,
    state,
    message,
    ...(value !== undefined && { value }),
    ...(unit && { unit }),
    ...(limit !== undefined && { limit }),
    ...(since && { since }),
    ...(observedAt && { observedAt }),
  };
}

/** The limit that the value is past. */
function limitOf(evaluation: Evaluation): number | undefined {
  const { state, value, limits, direction } = evaluation;
  if (state !== 'degraded' && state !== 'warning') {
    return undefined;
  }
  const limit = limits?.[state];
  return value !== undefined &&
    limit !== undefined &&
    isWorse(value, limit, direction)
    ? limit
    : undefined;
}
