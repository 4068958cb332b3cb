import { rankingOf } from './bands';
import type { FittedCriterion } from './fitCriteria';
import type { IndexedScores } from './readScores';
import type { Stability } from './types';
import { leaveOut } from './withoutJudge';

/** Leaving out is less exact than the estimate, as a part of the spread: what differs by less is equal. */
const PRECISION = 1e-6;

/** Who would be among the first `top` if one judge hadn't scored, for each judge in turn. */
export function stabilityOf(input: {
  indexed: IndexedScores;
  fitted: FittedCriterion[];
  ranks: number[];
  /** How far scores are apart at most. */
  spread: number;
  top: number;
}): Stability {
  const { indexed, fitted, ranks, spread, top } = input;
  const { projects, judges } = indexed;
  const parts = fitted.flatMap(({ weight, model }) =>
    model ? [{ weight, ...leaveOut(model.solution) }] : [],
  );
  const all = projects.map((_, project) => project);
  const first = all.filter(project => ranks[project] <= top);
  const seen = new Map(
    first.map(project => [
      project,
      { kept: 0, best: ranks[project], worst: ranks[project] },
    ]),
  );
  const decisive: Stability['decisive'] = [];
  const others = judges.length > 1 ? judges : [];
  const results = others.map((judge, index) => {
    const scores = new Array<number>(projects.length).fill(0);
    for (const { weight, without } of parts) {
      without(index).forEach((score, project) => {
        scores[project] += weight * score;
      });
    }
    return { judge, ranks: rankingOf(scores, PRECISION * spread).ranks };
  });
  for (const { judge, ranks: without } of results) {
    const enters = all.filter(
      project => without[project] <= top && ranks[project] > top,
    );
    const leaves = first.filter(project => without[project] > top);
    if (enters.length || leaves.length) {
      decisive.push({
        judge,
        enters: enters.map(project => projects[project]),
        leaves: leaves.map(project => projects[project]),
      });
    }
    for (const project of enters) {
      if (!seen.has(project)) {
        seen.set(project, {
          kept: 0,
          best: ranks[project],
          worst: ranks[project],
        });
      }
    }
  }
  for (const [project, place] of seen) {
    for (const { ranks: without } of results) {
      const rank = without[project];
      place.kept += rank <= top ? 1 : 0;
      place.best = Math.min(place.best, rank);
      place.worst = Math.max(place.worst, rank);
    }
  }
  return {
    top,
    places: [...seen]
      .sort(([a], [b]) => ranks[a] - ranks[b] || a - b)
      .map(([project, { kept, best, worst }]) => ({
        project: projects[project],
        rank: ranks[project],
        kept: results.length ? kept / results.length : 1,
        bestRank: best,
        worstRank: worst,
      })),
    decisive,
  };
}
