import { partsOf } from '../parts';
import { bandsOf, rankingOf } from './bands';
import {
  combinedVariance,
  correlationsOf,
  fitCriteria,
  type FittedCriterion,
} from './fitCriteria';
import { estimateJudges } from './judges';
import { readScores, type IndexedScores } from './readScores';
import { stabilityOf } from './stability';
import type { ScoreEstimate, ScoresInput } from './types';

/**
 * What judges' scores say about projects, however strict each judge is and whoever saw what.
 *
 * For each criterion a crossed mixed model, score = mu + project + judge + error, with variances estimated by restricted maximum likelihood and
 * projects and judges by best linear unbiased prediction; the criteria weighted; standard errors from the prediction error variances.
 * Deterministic, and the same in whichever order scores come.
 *
 * Sources: C. R. Henderson, Biometrics 31 (1975) 423; G. K. Robinson, That BLUP is a good thing, Statistical Science 6 (1991) 15; more where the
 * parts are.
 *
 * @throws InputError that names the item that makes no sense
 */
export function estimateScores(input: ScoresInput): ScoreEstimate {
  const indexed = readScores(input);
  const fitted = fitCriteria(indexed);
  const correlations = fitted.length
    ? correlationsOf(fitted)
    : { project: 1, noise: 1 };
  const models = fitted.flatMap(({ weight, model }) =>
    model ? [{ weight, ...model }] : [],
  );
  const looks = looksOf(indexed, fitted);
  const scores = indexed.projects.map((_, project) =>
    fitted.reduce(
      (sum, { weight, mean, model }) =>
        sum + weight * (model?.solution.scores[project] ?? mean),
      0,
    ),
  );
  const spread = spreadOf(fitted);
  const rounding = 1e-9 * spread;
  const { order, ranks } = rankingOf(scores, rounding);
  const variance = (project: number) =>
    combinedVariance(
      models.map(({ weight, solution, errors }) => ({
        weight,
        prior: solution.variances.project,
        variance: errors.ofProject(project),
      })),
      correlations,
    );
  const ofDifference = (one: number, other: number) =>
    combinedVariance(
      models.map(({ weight, solution, errors }) => ({
        weight,
        prior: 2 * solution.variances.project,
        variance: errors.ofDifference(one, other),
      })),
      correlations,
    );
  const bands = bandsOf(order, scores, ofDifference, rounding);
  const means = plainMeans(indexed, fitted);
  return {
    projects: order.map(project => ({
      project: indexed.projects[project],
      score: scores[project],
      ...(models.length ? { standardError: Math.sqrt(variance(project)) } : {}),
      rank: ranks[project],
      band: bands[project],
      looks: looks.ofProject[project].length,
      ...(looks.ofProject[project].length ? { plainMean: means[project] } : {}),
    })),
    judges: estimateJudges(indexed.judges, models, looks.ofJudge),
    criteria: indexed.criteria.map(({ name, weight }) => {
      const criterion = fitted.find(one => one.name === name);
      return {
        name,
        weight,
        ...(criterion ? { mean: criterion.mean } : {}),
        ...(criterion?.model
          ? { variances: criterion.model.solution.variances }
          : {}),
      };
    }),
    stability: stabilityOf({
      indexed,
      fitted,
      ranks,
      spread,
      top: Math.min(input.top ?? 3, indexed.projects.length),
    }),
    parts: partsOf(
      indexed.judges.map((judge, index) => ({
        judge,
        projects: looks.ofJudge[index].map(
          project => indexed.projects[project],
        ),
      })),
    ),
  };
}

/** How far the weighted scores are apart at most; what is next to nothing beside it is rounding. */
function spreadOf(fitted: FittedCriterion[]): number {
  return fitted.reduce((sum, { weight, data }) => {
    let [least, most] = [Infinity, -Infinity];
    for (const score of data.score) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    // Of scores far from 0, the last digits are rounding.
    const digits = 1e-6 * Math.max(Math.abs(least), Math.abs(most));
    return sum + weight * Math.max(most - least, digits);
  }, 0);
}

function looksOf(indexed: IndexedScores, fitted: FittedCriterion[]) {
  const ofProject = indexed.projects.map(() => new Set<number>());
  const ofJudge = indexed.judges.map(() => new Set<number>());
  for (const { data } of fitted) {
    data.project.forEach((project, index) => {
      ofProject[project].add(data.judge[index]);
      ofJudge[data.judge[index]].add(project);
    });
  }
  return {
    ofProject: ofProject.map(set => [...set]),
    ofJudge: ofJudge.map(set => [...set]),
  };
}

/** Means per criterion, weighted over the criteria in which a project has scores. */
function plainMeans(indexed: IndexedScores, fitted: FittedCriterion[]) {
  const sums = indexed.projects.map(() => ({ sum: 0, weight: 0 }));
  for (const { weight, data } of fitted) {
    const totals = new Float64Array(data.projects);
    const counts = new Float64Array(data.projects);
    data.score.forEach((score, index) => {
      totals[data.project[index]] += score;
      counts[data.project[index]] += 1;
    });
    sums.forEach((entry, project) => {
      if (counts[project]) {
        entry.sum += (weight * totals[project]) / counts[project];
        entry.weight += weight;
      }
    });
  }
  return sums.map(({ sum, weight }) => sum / weight);
}
