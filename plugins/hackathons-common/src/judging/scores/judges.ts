import type { Solution } from './mixedModel';
import type { PredictionErrors } from './predictionErrors';
import type { JudgeEstimate } from './types';

/** Counts as so many looks at which a judge deviated as expected. */
const PRIOR_LOOKS = 4;

/**
 * How judges score. Consistency compares the squares of a judge's residuals with what the model expects of them, as the mean squares of
 * many-facet Rasch measurement do (J. M. Linacre, Many-Facet Rasch Measurement, 1989); it is 1 over their mean.
 */
export function estimateJudges(
  names: string[],
  models: { weight: number; solution: Solution; errors: PredictionErrors }[],
  looks: number[][],
): JudgeEstimate[] {
  const squares = names.map(() => ({ sum: 0, count: 0 }));
  for (const { solution, errors } of models) {
    const { data } = solution.design;
    data.score.forEach((score, index) => {
      const [project, judge] = [data.project[index], data.judge[index]];
      const residual =
        score - solution.scores[project] - solution.lenience[judge];
      const expected =
        solution.variances.error * (1 - errors.leverage(project, judge));
      if (expected > 1e-9 * solution.variances.error) {
        squares[judge].sum += residual ** 2 / expected;
        squares[judge].count += 1;
      }
    });
  }
  return names.map((judge, index) => {
    const { sum, count } = squares[index];
    const seen = looks[index].length;
    const mean = count ? sum / count : 1;
    const severity = models.reduce(
      (total, { weight, solution }) =>
        total - weight * solution.lenience[index],
      0,
    );
    return {
      judge,
      severity: severity || 0,
      consistency: (PRIOR_LOOKS + seen) / (PRIOR_LOOKS + seen * mean),
      looks: seen,
    };
  });
}
