import { designOf, type CrossedData } from './design';
import { estimateVariances } from './estimateVariances';
import { solveModel, type Solution, type Variances } from './mixedModel';
import { predictionErrors, type PredictionErrors } from './predictionErrors';
import type { IndexedScores } from './readScores';

/** One criterion with its model. */
export interface FittedCriterion {
  name: string;
  /** Of all criteria with scores together: 1. */
  weight: number;
  data: CrossedData;
  mean: number;
  /** Missing when all scores are equal. */
  model?: { solution: Solution; errors: PredictionErrors };
}

/** The criteria that have scores, each with its own crossed mixed model. */
export function fitCriteria(scores: IndexedScores): FittedCriterion[] {
  return scores.criteria.flatMap(({ name, weight, data }) => {
    if (!data) {
      return [];
    }
    const design = designOf(data);
    const variances = estimateVariances(design);
    if (!variances) {
      return [{ name, weight, data, mean: design.mean }];
    }
    const solution = solveModel(design, variances);
    const errors = predictionErrors(solution);
    return [
      { name, weight, data, mean: solution.mu, model: { solution, errors } },
    ];
  });
}

/** How criteria go together, from 0 (apart) to 1 (as if they were one). */
export interface Correlations {
  /** Of projects' worth. */
  project: number;
  /** Of everything that makes a judge's score differ from it. */
  noise: number;
}

/**
 * The correlations between criteria, one for all pairs: those with which the variances of the criteria add up to the variances of the weighted
 * score, which are estimated by the same model from the looks that have all criteria (the variance of a sum is the sum of variances and
 * covariances). Without such looks the bound is taken: 1.
 */
export function correlationsOf(fitted: FittedCriterion[]): Correlations {
  const bound = { project: 1, noise: 1 };
  const models = fitted.flatMap(({ weight, model }) =>
    model ? [{ weight, variances: model.solution.variances }] : [],
  );
  const sum = models.length > 1 ? weightedScores(fitted) : undefined;
  const whole = sum && estimateVariances(designOf(sum));
  if (!whole) {
    return bound;
  }
  const correlation = (variance: (of: Variances) => number) => {
    const deviations = models.map(
      ({ weight, variances }) => weight * Math.sqrt(variance(variances)),
    );
    const apart = deviations.reduce((total, value) => total + value ** 2, 0);
    const together = deviations.reduce((total, value) => total + value, 0) ** 2;
    const shared = together - apart;
    // One criterion that weighs next to everything leaves nothing to correlate.
    return shared > 1e-12 * together
      ? Math.min(1, Math.max(0, (variance(whole) - apart) / shared))
      : 1;
  };
  return {
    project: correlation(({ project }) => project),
    noise: correlation(({ judge, error }) => judge + error),
  };
}

function weightedScores(fitted: FittedCriterion[]): CrossedData | undefined {
  const looks = new Map<number, { sum: number; criteria: number }>();
  const { projects, judges } = fitted[0].data;
  for (const { weight, data } of fitted) {
    data.score.forEach((score, index) => {
      const key = data.project[index] * judges + data.judge[index];
      const look = looks.get(key) ?? { sum: 0, criteria: 0 };
      look.sum += weight * score;
      look.criteria += 1;
      looks.set(key, look);
    });
  }
  const complete = [...looks].filter(
    ([, { criteria }]) => criteria === fitted.length,
  );
  return complete.length < 3
    ? undefined
    : {
        projects,
        judges,
        project: Int32Array.from(complete, ([key]) => Math.floor(key / judges)),
        judge: Int32Array.from(complete, ([key]) => key % judges),
        score: Float64Array.from(complete, ([, { sum }]) => sum),
      };
}

/**
 * The variance of the prediction error of a weighted score, from those of its criteria. Each is split as in the balanced case: of the prior
 * variance G, the predictor keeps the reliability s = 1 - V / G, errs by (1 - s)² G because it was drawn to the mean, and by s (1 - s) G because of
 * the judges. The first parts correlate between criteria as worth does, the second as noise does. What is beyond G (a project without looks) is
 * the uncertainty of the mean, which counts as worth. Looks that lack a criterion are taken as if they had it, which errs on the safe side.
 *
 * @param parts - by criterion: weight, prior variance G, variance of the prediction error V
 */
export function combinedVariance(
  parts: { weight: number; prior: number; variance: number }[],
  correlations: Correlations,
): number {
  const split = parts.map(({ weight, prior, variance }) => {
    const kept = Math.min(1, Math.max(0, 1 - variance / prior));
    return {
      drawn: weight * (1 - kept) * Math.sqrt(prior),
      noise: weight * Math.sqrt(kept * (1 - kept) * prior),
      mean: weight * Math.sqrt(Math.max(0, variance - prior)),
    };
  });
  const add = (values: number[], correlation: number) => {
    const together = values.reduce((sum, value) => sum + value, 0) ** 2;
    const apart = values.reduce((sum, value) => sum + value ** 2, 0);
    return correlation * together + (1 - correlation) * apart;
  };
  return (
    add(
      split.map(({ drawn }) => drawn),
      correlations.project,
    ) +
    add(
      split.map(({ noise }) => noise),
      correlations.noise,
    ) +
    add(
      split.map(({ mean }) => mean),
      correlations.project,
    )
  );
}
