import { designOf, type CrossedData, type Design } from './design';
import { evaluate, type Variances } from './mixedModel';

/** Ratios of variances stay within e^±12: beyond, rounding is all that is left. */
const LIMIT = 12;

/** See {@link estimateVariances}. */
export interface VarianceOptions {
  /** How strongly no variance is believed to be nothing: the exponent of each share; 0 is plain REML. */
  prior?: number;
}

/**
 * Variances by restricted maximum likelihood, with a weak prior on the shares that projects, judges and error have of the sum: shares^(1/2),
 * a Dirichlet distribution. It keeps a variance from being estimated as exactly 0, which few scores often do and which would say that all
 * projects are certainly equal; and it decides where scores can't, as with one judge.
 *
 * Sources: H. D. Patterson, R. Thompson, Recovery of inter-block information when block sizes are unequal, Biometrika 58 (1971); for priors that
 * avoid the boundary: Y. Chung et al., A nondegenerate penalized likelihood estimator for variance parameters in multilevel models,
 * Psychometrika 78 (2013). Climbed by BFGS (J. Nocedal, S. Wright, Numerical Optimization, 2006, section 6.1) in logarithms.
 *
 * @returns undefined if all scores are equal, or there is only one: nothing can be said
 */
export function estimateVariances(
  design: Design,
  options: VarianceOptions = {},
): Variances | undefined {
  const { prior = 0.5 } = options;
  const { score } = design.data;
  // Beyond the 15th digit of the scores, rounding is all that differs.
  const rounding =
    score.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * 1e-15;
  if (score.length < 2 || design.sumOfSquares <= rounding ** 2 * score.length) {
    return undefined;
  }
  const likelihood = likelihoodOf(design);
  const height = (at: [number, number]) => {
    const project = Math.exp(at[0]);
    const judge = Math.exp(at[1]);
    const sum = 1 + project + judge;
    const { twiceLogLikelihood, slope, error } = likelihood({ project, judge });
    return {
      at,
      error,
      value:
        twiceLogLikelihood + 2 * prior * (at[0] + at[1] - 3 * Math.log(sum)),
      slope: [
        slope[0] + 2 * prior * (1 - (3 * project) / sum),
        slope[1] + 2 * prior * (1 - (3 * judge) / sum),
      ],
    };
  };
  let here = height([0, Math.log(0.5)]);
  const start = 4 / Math.max(8, design.data.projects);
  let [a, b, c] = [start, 0, start];
  let restarted = false;
  for (let round = 0; round < 100; round += 1) {
    const slope = withinLimits(here.at, here.slope);
    let step = [
      slope[0] && a * slope[0] + b * slope[1],
      slope[1] && b * slope[0] + c * slope[1],
    ];
    const length = Math.hypot(step[0], step[1]);
    if (length > 2) {
      step = step.map(value => (2 * value) / length);
    }
    let next = here;
    for (let shrink = 1; shrink > 1e-4; shrink /= 2) {
      const tried = height([
        clamp(here.at[0] + shrink * step[0]),
        clamp(here.at[1] + shrink * step[1]),
      ]);
      if (tried.value > here.value) {
        next = tried;
        break;
      }
    }
    const rise = next.value - here.value;
    const move = [next.at[0] - here.at[0], next.at[1] - here.at[1]];
    const turn = [here.slope[0] - next.slope[0], here.slope[1] - next.slope[1]];
    const curve = move[0] * turn[0] + move[1] * turn[1];
    here = next;
    if (rise < 1e-9 || Math.hypot(move[0], move[1]) < 1e-7) {
      if (Math.hypot(slope[0], slope[1]) < 1e-3 || restarted) {
        break;
      }
      // A limit was in the way of what the curvature had promised.
      [a, b, c] = [start, 0, start];
      restarted = true;
    } else if (curve > 1e-12) {
      [a, b, c] = bfgs([a, b, c], move, turn, curve);
    }
  }
  return {
    project: here.error * Math.exp(here.at[0]),
    judge: here.error * Math.exp(here.at[1]),
    error: here.error,
  };
}

/**
 * REML by the ratios. Judges and projects enter it alike, and it takes the cube of how many are left when the others are eliminated: the fewer are left.
 */
function likelihoodOf(design: Design) {
  const { data } = design;
  if (data.judges <= data.projects) {
    return (ratios: { project: number; judge: number }) =>
      evaluate(design, ratios);
  }
  const turned = designOf(transposeOf(data));
  return ({ project, judge }: { project: number; judge: number }) => {
    const result = evaluate(turned, { project: judge, judge: project });
    const [ofJudge, ofProject] = result.slope;
    return { ...result, slope: [ofProject, ofJudge] };
  };
}

function transposeOf({ projects, judges, project, judge, score }: CrossedData) {
  return {
    projects: judges,
    judges: projects,
    project: judge,
    judge: project,
    score,
  };
}

/** At a limit, only what leads back counts. */
function withinLimits(at: number[], slope: number[]): number[] {
  return slope.map((value, place) =>
    Math.abs(at[place]) === LIMIT && value * at[place] > 0 ? 0 : value,
  );
}

function clamp(value: number): number {
  return Math.min(LIMIT, Math.max(-LIMIT, value));
}

/** The inverse of the curvature, corrected by the last step; symmetric, 2 by 2. */
function bfgs(
  [a, b, c]: [number, number, number],
  move: number[],
  turn: number[],
  curve: number,
): [number, number, number] {
  const x = a * turn[0] + b * turn[1];
  const y = b * turn[0] + c * turn[1];
  const weight = 1 + (turn[0] * x + turn[1] * y) / curve;
  return [
    a + (weight * move[0] ** 2 - 2 * move[0] * x) / curve,
    b + (weight * move[0] * move[1] - move[0] * y - move[1] * x) / curve,
    c + (weight * move[1] ** 2 - 2 * move[1] * y) / curve,
  ];
}
