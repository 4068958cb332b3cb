import { bandsOf, rankingOf } from '../scores/bands';
import { inverseOf } from '../scores/cholesky';
import { fitPlackettLuce, type PlackettLuce } from './plackettLuce';
import { readRankings, type IndexedRankings } from './readRankings';
import type { FinalistJudge, FinalistsInput, RankedFinalists } from './types';

/** Differences of logarithms that are due to rounding. */
const ROUNDING = 1e-9;

/**
 * The order of finalists that judges' rankings say, whoever was left out by whom: a Plackett–Luce model, with standard errors from the curvature of the
 * posterior. Deterministic, and the same in whichever order finalists and rankings come. The model and its sources: `plackettLuce.ts`.
 *
 * @throws InputError that names the item that makes no sense
 */
export function rankFinalists(input: FinalistsInput): RankedFinalists {
  const indexed = readRankings(input);
  const rankings = indexed.judges
    .map(({ ranking }) => ranking)
    .filter(({ length }) => length > 1);
  const model = fitPlackettLuce(indexed.finalists.length, rankings);
  const { order, ranks } = rankingOf(model.logWorths, ROUNDING);
  const { worths, standardErrors, ofDifference } = spreadOf(model);
  const bands = bandsOf(order, model.logWorths, ofDifference, ROUNDING);
  const pairs = countPairs(indexed.finalists.length, rankings);
  const known = rankings.length > 0;
  return {
    projects: order.map(finalist => ({
      project: indexed.finalists[finalist],
      worth: worths[finalist],
      ...(known ? { standardError: standardErrors[finalist] } : {}),
      rank: ranks[finalist],
      band: bands[finalist],
      judges: pairs.judges[finalist],
      ...(pairs.met[finalist]
        ? { putBefore: pairs.won[finalist] / pairs.met[finalist] }
        : {}),
    })),
    judges: judgesOf(indexed, ranks),
  };
}

/** Worths as shares of their sum, with what the variances of their logarithms make of them (delta method). */
function spreadOf({ logWorths, information }: PlackettLuce) {
  const size = logWorths.length;
  const variances = inverseOf(information);
  const total = logWorths.reduce(
    (sum, logWorth) => sum + Math.exp(logWorth),
    0,
  );
  const worths = [...logWorths].map(logWorth => Math.exp(logWorth) / total);
  const withAll = worths.map((_, one) =>
    worths.reduce(
      (sum, worth, other) => sum + worth * variances[one * size + other],
      0,
    ),
  );
  const ofAll = worths.reduce(
    (sum, worth, finalist) => sum + worth * withAll[finalist],
    0,
  );
  return {
    worths,
    standardErrors: worths.map(
      (worth, finalist) =>
        worth *
        Math.sqrt(
          Math.max(
            0,
            variances[finalist * (size + 1)] - 2 * withAll[finalist] + ofAll,
          ),
        ),
    ),
    ofDifference: (one: number, other: number) =>
      variances[one * (size + 1)] +
      variances[other * (size + 1)] -
      2 * variances[one * size + other],
  };
}

/** With how many each was ranked, and before how many of them it was put. */
function countPairs(finalists: number, rankings: number[][]) {
  const [judges, met, won] = [0, 1, 2].map(() =>
    new Array<number>(finalists).fill(0),
  );
  for (const ranking of rankings) {
    ranking.forEach((finalist, place) => {
      judges[finalist] += 1;
      met[finalist] += ranking.length - 1;
      won[finalist] += ranking.length - 1 - place;
    });
  }
  return { judges, met, won };
}

function judgesOf(
  { judges }: IndexedRankings,
  ranks: number[],
): FinalistJudge[] {
  return judges.map(({ judge, ranking }) => {
    let agreed = 0;
    ranking.forEach((finalist, place) => {
      for (const later of ranking.slice(place + 1)) {
        const ahead = ranks[later] - ranks[finalist];
        agreed += ahead === 0 ? 0.5 : Number(ahead > 0);
      }
    });
    const pairs = (ranking.length * (ranking.length - 1)) / 2;
    return {
      judge,
      ranked: ranking.length,
      ...(pairs ? { agreement: agreed / pairs } : {}),
    };
  });
}
