import { InputError } from '@backstage/errors';
import {
  type FinalistRanking,
  rankFinalists,
} from '@guildhall/plugin-hackathons-common';
import type { StoredJudge } from '../../database/DatabaseJudgingPanelStore';
import type { FinalRecord, StoredRanking } from '../../database/resultRows';

/**
 * A ranking as it is kept.
 *
 * @param finalists - those that the judge may rank
 * @throws InputError that names what is wrong
 */
export function checkRanking(ranking: string[], finalists: string[]): string[] {
  const ids = ranking.map(id => id.toLowerCase());
  ids.forEach((id, index) => {
    if (!finalists.includes(id)) {
      throw new InputError(
        `ranking[${index}]: ${id} is no finalist that you rank`,
      );
    }
    if (ids.indexOf(id) !== index) {
      throw new InputError(
        `ranking[${index}]: ${id} is there twice; leave one out`,
      );
    }
  });
  const missing = finalists.filter(id => !ids.includes(id));
  if (missing.length > 0) {
    throw new InputError(
      `ranking: has ${ids.length} of the ${
        finalists.length
      } finalists; put these into the order, too: ${missing.join(', ')}`,
    );
  }
  return ids;
}

/** Why something of a ranking is left out. */
export interface LeftOutRanking {
  judge: string;
  displayName: string;
  /** `excluded`: nothing that the judge says counts. `conflict`: the judge must not judge some of the finalists. */
  because: 'excluded' | 'conflict';
  /** In the words of who decided it. */
  reason?: string;
  /** Ids of the finalists that are left out of the ranking, in its order. */
  projectIds: string[];
  /** Whether nothing is left of it that says anything. */
  whole: boolean;
}

/** What rankings come to at a moment. */
export interface CountedRankings {
  /** Best first. Missing when no ranking compares two finalists, unless there is only one. */
  outcome?: FinalRecord[];
  /** How many rankings say something. */
  counted: number;
  /** By judge. */
  leftOut: LeftOutRanking[];
  /** Ids of the finalists that are not judged any more, as their submission was withdrawn. */
  gone: string[];
}

/** What the counting of rankings rests on. */
export interface RankingGround {
  finalists: readonly string[];
  rankings: readonly Pick<StoredRanking, 'judge' | 'ranking'>[];
  judges: readonly Pick<
    StoredJudge,
    'userRef' | 'displayName' | 'counts' | 'countsReason'
  >[];
  conflicts: readonly {
    judgeRef: string;
    projectId: string;
    reason?: string;
  }[];
  /** Ids of the projects that are judged. */
  judged: ReadonlySet<string>;
}

/**
 * Counts the rankings: without judges who don't count, finalists that a judge must not judge, and finalists that are gone. Pure, so that it
 * can be done whenever the outcome is asked for.
 */
export function countRankings(from: RankingGround): CountedRankings {
  const { judged } = from;
  const left = from.finalists.filter(id => judged.has(id));
  const judges = new Map(from.judges.map(each => [each.userRef, each]));
  const reasons = new Map(
    from.conflicts.map(({ judgeRef, projectId, reason }) => [
      `${judgeRef} ${projectId}`,
      reason,
    ]),
  );
  const leftOut: LeftOutRanking[] = [];
  const counting = from.rankings.flatMap(({ judge, ranking }) => {
    const known = judges.get(judge);
    const there = ranking.filter(id => judged.has(id));
    const barred = there.filter(id => reasons.has(`${judge} ${id}`));
    const kept = known?.counts === false ? [] : without(there, barred);
    const counts = kept.length > 1;
    const said = { judge, displayName: known?.displayName ?? judge };
    if (known?.counts === false) {
      leftOut.push({
        ...said,
        because: 'excluded',
        reason: known.countsReason,
        projectIds: there,
        whole: true,
      });
    } else if (barred.length > 0) {
      leftOut.push({
        ...said,
        because: 'conflict',
        reason: reasons.get(`${judge} ${barred[0]}`),
        projectIds: barred,
        whole: !counts,
      });
    }
    return counts ? [{ judge, ranking: kept }] : [];
  });
  return {
    outcome:
      left.length === 1 || counting.length > 0
        ? orderOf(left, counting)
        : undefined,
    counted: counting.length,
    leftOut,
    gone: from.finalists.filter(id => !judged.has(id)),
  };
}

function orderOf(
  finalists: string[],
  rankings: FinalistRanking[],
): FinalRecord[] {
  return rankFinalists({ finalists, rankings }).projects.map(
    ({ project, ...said }) => ({ projectId: project, ...said }),
  );
}

function without(ids: string[], others: string[]): string[] {
  return ids.filter(id => !others.includes(id));
}
