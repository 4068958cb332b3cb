import { meanIn } from './design';
import type { Solution } from './mixedModel';

/** How far predictions of one criterion may be off, as variances, the uncertainty of the mean and of judges' severity included. */
export interface PredictionErrors {
  /** Of a project's score. */
  ofProject(project: number): number;
  /** Of the difference of two projects' scores, in which much of the uncertainty cancels. */
  ofDifference(one: number, other: number): number;
  /** Share of the error variance that a score takes from its own residual. */
  leverage(project: number, judge: number): number;
}

/**
 * Prediction error variances k' C⁻¹ k of the mixed model equations (Henderson 1975), with projects eliminated.
 * For `mu` and project p, k is e_mu - n_p / d_p in what is left, with 1 / d_p beside it.
 */
export function predictionErrors(solution: Solution): PredictionErrors {
  const { inverse, diagonal, design, variances } = solution;
  const { size } = design;
  const images: Float64Array[] = [];
  const imageOf = (project: number) => {
    images[project] ??= image(project);
    return images[project];
  };
  function image(project: number): Float64Array {
    const list = design.judgesOf[project];
    const own = 1 - list.length / diagonal[project];
    const result = new Float64Array(size);
    result.forEach((_, j) => {
      const ofMean = (place: number) => inverse[place * size + j];
      result[j] = own * meanIn(design, ofMean, project);
    });
    for (const judge of list) {
      const row = judge * size;
      for (let j = 0; j < size; j += 1) {
        result[j] -= inverse[row + j] / diagonal[project];
      }
    }
    return result;
  }
  function product(project: number, vector: Float64Array): number {
    const list = design.judgesOf[project];
    let sum =
      (1 - list.length / diagonal[project]) *
      meanIn(design, place => vector[place], project);
    for (const judge of list) {
      sum -= vector[judge] / diagonal[project];
    }
    return sum;
  }
  const square = (project: number) =>
    1 / diagonal[project] + product(project, imageOf(project));
  return {
    ofProject: project => variances.error * square(project),
    ofDifference: (one, other) =>
      one === other
        ? 0
        : variances.error *
          Math.max(
            0,
            square(one) + square(other) - 2 * product(other, imageOf(one)),
          ),
    leverage: (project, judge) =>
      Math.min(
        1,
        square(project) +
          2 * imageOf(project)[judge] +
          inverse[judge * size + judge],
      ),
  };
}
