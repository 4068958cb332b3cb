import { cholesky, inverseOf, solveWith } from './cholesky';
import { meanIn, type Design } from './design';

/** Variances of a project's worth, of judges' severity, and of what is left, in squared points. */
export interface Variances {
  project: number;
  judge: number;
  error: number;
}

/** The best linear unbiased predictions for given variances. */
export interface Solution {
  variances: Variances;
  /** The mean over all projects, of an average judge. */
  mu: number;
  /** By project: its mean and its worth, of an average judge. */
  scores: Float64Array;
  /** Of panels that are apart, as deviations from the mean of all scores. */
  means: Float64Array;
  /** By judge: how much above the other judges; the opposite of severity. */
  lenience: Float64Array;
  /** The inverse of the equations that are left when projects are eliminated: judges, then means; without the error variance. */
  inverse: Float64Array;
  /** By project: its number of scores, plus the error variance as a multiple of the projects' variance. */
  diagonal: Float64Array;
  design: Design;
}

/** Log likelihood and its slope, see {@link evaluate}. */
export interface Evaluation {
  /** REML, twice, up to a constant. */
  twiceLogLikelihood: number;
  /** By the logarithm of either ratio of variances. */
  slope: [project: number, judge: number];
  /** The error variance that fits these ratios best. */
  error: number;
  dense: Float64Array;
  inverse: Float64Array;
}

/**
 * Henderson's mixed model equations of y = mu + project + judge + error, for given variances of projects and judges as multiples of the
 * error variance. Projects, of which there are most, are eliminated: each has a diagonal entry of its own. What is left is dense over judges
 * and `mu`, of which there are several if panels are apart.
 *
 * Sources: C. R. Henderson, Best linear unbiased estimation and prediction under a selection model, Biometrics 31 (1975); likelihood from
 * the equations: S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), sections 6.6 and 7.6.
 */
export function evaluate(
  design: Design,
  ratios: { project: number; judge: number },
): Evaluation {
  const { data, sumOfDense, countOfDense, groups, sumOfProject } = design;
  const { judges, projects } = data;
  const { size, meanOfJudge } = design;
  const left = new Float64Array(size * size);
  const right = sumOfDense.slice();
  for (let j = 0; j < size; j += 1) {
    left[j * size + j] = countOfDense[j] + (j < judges ? 1 / ratios.judge : 0);
    if (j < judges) {
      left[meanOfJudge[j] * size + j] = countOfDense[j];
    }
  }
  let logDeterminant = 0;
  let explained = 0;
  for (const group of groups) {
    const diagonal = group.count + 1 / ratios.project;
    logDeterminant += group.projects.length * Math.log(diagonal);
    if (group.count) {
      for (let index = 0; index < left.length; index += 1) {
        left[index] -= group.together[index] / diagonal;
      }
      for (let index = 0; index < size; index += 1) {
        right[index] -= group.sums[index] / diagonal;
      }
      for (const project of group.projects) {
        explained += sumOfProject[project] ** 2 / diagonal;
      }
    }
  }
  const factor = cholesky(left, size);
  const dense = solveWith(factor, right);
  for (let index = 0; index < size; index += 1) {
    explained += dense[index] * right[index];
  }
  const degrees = data.score.length - (size - judges);
  const error = Math.max(design.sumOfSquares - explained, 0) / degrees;
  const inverse = inverseOf(factor);
  const worth = worthOf(design, ratios.project, dense);
  let judgeTrace = 0;
  let judgeSquares = 0;
  for (let j = 0; j < judges; j += 1) {
    judgeTrace += inverse[j * size + j];
    judgeSquares += dense[j] ** 2;
  }
  let projectTrace = 0;
  for (const { count, together, projects: members } of groups) {
    const diagonal = count + 1 / ratios.project;
    projectTrace += members.length / diagonal;
    let sum = 0;
    if (count) {
      for (let i = 0; i < size; i += 1) {
        for (let j = 0; j < i; j += 1) {
          sum += 2 * together[i * size + j] * inverse[i * size + j];
        }
        sum += together[i * size + i] * inverse[i * size + i];
      }
    }
    projectTrace += sum / diagonal ** 2;
  }
  const projectSquares = worth.reduce((sum, value) => sum + value ** 2, 0);
  const slope = (
    number: number,
    trace: number,
    squares: number,
    ratio: number,
  ) => (trace + (error > 0 ? squares / error : 0)) / ratio - number;
  return {
    twiceLogLikelihood: -(
      degrees * Math.log(Math.max(error, Number.MIN_VALUE)) +
      logDeterminant +
      factor.logDeterminant +
      projects * Math.log(ratios.project) +
      judges * Math.log(ratios.judge)
    ),
    slope: [
      slope(projects, projectTrace, projectSquares, ratios.project),
      slope(judges, judgeTrace, judgeSquares, ratios.judge),
    ],
    error,
    dense,
    inverse,
  };
}

/** The predictions for given variances, of which none may be 0. */
export function solveModel(design: Design, variances: Variances): Solution {
  const { judges } = design.data;
  const ratios = {
    project: variances.project / variances.error,
    judge: variances.judge / variances.error,
  };
  const { dense, inverse } = evaluate(design, ratios);
  const scores = worthOf(design, ratios.project, dense).map(
    (worth, project) =>
      design.mean + meanIn(design, place => dense[place], project) + worth,
  );
  return {
    variances,
    mu: scores.reduce((sum, score) => sum + score, 0) / design.data.projects,
    scores,
    means: dense.slice(judges),
    lenience: dense.slice(0, judges),
    inverse,
    diagonal: Float64Array.from(
      design.judgesOf,
      list => list.length + 1 / ratios.project,
    ),
    design,
  };
}

/** The eliminated projects, from what judges and means came out as. */
function worthOf(
  design: Design,
  ratio: number,
  dense: Float64Array,
): Float64Array {
  return Float64Array.from(design.judgesOf, (list, project) => {
    const mu = dense[design.meanOf[project]];
    let sum = design.sumOfProject[project] - list.length * mu;
    for (const judge of list) {
      sum -= dense[judge];
    }
    return sum / (list.length + 1 / ratio);
  });
}
