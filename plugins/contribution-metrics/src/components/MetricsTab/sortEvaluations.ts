import type { Evaluation } from '@guildhall/plugin-contribution-metrics-common';
import { HEALTH_STATES } from '../common';

/** What decides the health first, and in it the worst first. */
export function sortEvaluations(evaluations: Evaluation[]): Evaluation[] {
  const rank = (evaluation: Evaluation) =>
    (evaluation.role === 'health' ? 0 : 10) +
    HEALTH_STATES.indexOf(evaluation.state);
  return [...evaluations].sort(
    (a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title),
  );
}
