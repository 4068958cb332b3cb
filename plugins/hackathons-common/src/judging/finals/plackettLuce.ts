import { cholesky, solveWith, type Cholesky } from '../scores/cholesky';

/**
 * As if every finalist had been compared once with an average project, and half won: enough to keep everybody's worth finite and every pair of
 * finalists comparable, and less than what a single judge says.
 */
const PRIOR = 0.5;
const STEPS = 200;
const PRECISION = 1e-12;

/** The most probable worths. */
export interface PlackettLuce {
  /** Logarithms of the worths, by finalist; an average project has 0. */
  logWorths: Float64Array;
  /** The negative second derivatives there, whose inverse are the variances of the logarithms. */
  information: Cholesky;
}

/**
 * The Plackett–Luce model: judges choose the best of those that are left, each with a chance in proportion to its worth, then the next. Worths are the most
 * probable ones under the prior, with which the logarithm of the posterior is strictly concave: there is one maximum, and Newton's method with halved
 * steps climbs it.
 *
 * Sources: R. L. Plackett, The analysis of permutations, Applied Statistics 24 (1975) 193; R. D. Luce, Individual Choice Behavior (1959); D. R. Hunter, MM
 * algorithms for generalized Bradley–Terry models, Annals of Statistics 32 (2004) 384, for the likelihood of partial rankings; F. Caron, A. Doucet,
 * Efficient Bayesian inference for generalized Bradley–Terry models, Journal of Computational and Graphical Statistics 21 (2012) 174, for priors.
 *
 * @param rankings - finalists by number, best first, one list per judge
 */
export function fitPlackettLuce(
  finalists: number,
  rankings: number[][],
): PlackettLuce {
  let logWorths = new Float64Array(finalists);
  let at = derivatives(logWorths, rankings);
  for (let step = 0; step < STEPS; step += 1) {
    const direction = solveWith(cholesky(at.curvature, finalists), at.gradient);
    const next = climb(logWorths, direction, at.value, rankings);
    if (!next) {
      break;
    }
    logWorths = next.logWorths;
    at = derivatives(logWorths, rankings);
    if (direction.every(change => Math.abs(change) < PRECISION)) {
      break;
    }
  }
  return { logWorths, information: cholesky(at.curvature, finalists) };
}

/** The first point in a direction that isn't lower; none when rounding allows no more. */
function climb(
  from: Float64Array,
  direction: Float64Array,
  value: number,
  rankings: number[][],
) {
  for (let size = 1; size > 1e-6; size /= 2) {
    const logWorths = from.map(
      (logWorth, finalist) => logWorth + size * direction[finalist],
    );
    if (valueOf(logWorths, rankings) >= value) {
      return { logWorths };
    }
  }
  return undefined;
}

/** Logarithm of the posterior, but for a constant. */
function valueOf(logWorths: Float64Array, rankings: number[][]): number {
  let value = 0;
  for (const logWorth of logWorths) {
    value += PRIOR * (logWorth - 2 * Math.log1p(Math.exp(logWorth)));
  }
  for (const ranking of rankings) {
    let left = 0;
    for (let place = ranking.length - 1; place >= 0; place -= 1) {
      left += Math.exp(logWorths[ranking[place]]);
      value += logWorths[ranking[place]] - Math.log(left);
    }
  }
  return value;
}

/** The value with its gradient and its negative second derivatives, by sums along each ranking. */
function derivatives(logWorths: Float64Array, rankings: number[][]) {
  const size = logWorths.length;
  const worths = logWorths.map(Math.exp);
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  worths.forEach((worth, finalist) => {
    const chance = worth / (1 + worth);
    gradient[finalist] += PRIOR * (1 - 2 * chance);
    curvature[finalist * (size + 1)] += 2 * PRIOR * chance * (1 - chance);
  });
  for (const ranking of rankings) {
    const left = new Float64Array(ranking.length + 1);
    for (let place = ranking.length - 1; place >= 0; place -= 1) {
      left[place] = left[place + 1] + worths[ranking[place]];
    }
    let [chosenFrom, squares] = [0, 0];
    for (let place = 0; place < ranking.length; place += 1) {
      const finalist = ranking[place];
      chosenFrom += 1 / left[place];
      squares += 1 / left[place] ** 2;
      gradient[finalist] += 1 - worths[finalist] * chosenFrom;
      curvature[finalist * (size + 1)] +=
        worths[finalist] * chosenFrom - worths[finalist] ** 2 * squares;
      for (let later = place + 1; later < ranking.length; later += 1) {
        const other = ranking[later];
        const product = worths[finalist] * worths[other] * squares;
        curvature[finalist * size + other] -= product;
        curvature[other * size + finalist] -= product;
      }
    }
  }
  return { value: valueOf(logWorths, rankings), gradient, curvature };
}
