import type { ResultProblem } from '@guildhall/plugin-hackathons-common';
import type { StoredFinalRound } from '../../database/resultRows';
import type { CountedRankings } from './rankings';

/**
 * What organisers should see to about the final round before they publish.
 *
 * @param around.isPublished - the round can't be opened again, so that a correction has to do without it
 */
export function finalProblems(around: {
  wanted: boolean;
  isPublished: boolean;
  round?: StoredFinalRound;
  finals?: CountedRankings;
}): ResultProblem[] {
  const { round, finals, isPublished } = around;
  if (round?.state === 'open') {
    return [
      {
        kind: 'final-round-open',
        message: 'The final round is open; close it first',
        blocking: true,
      },
    ];
  }
  if (!round || !finals) {
    return around.wanted
      ? [
          {
            kind: 'no-final-round',
            message: 'The charter has a final round; there was none',
            blocking: false,
          },
        ]
      : [];
  }
  const { outcome, leftOut, gone } = finals;
  const problems: ResultProblem[] = [];
  if (!outcome && gone.length < round.finalists.length) {
    problems.push({
      kind: 'too-few-rankings',
      message: isPublished
        ? 'No ranking of the final round is left that compares two finalists; a correction puts them by their scores'
        : 'No ranking of the final round is left that compares two finalists; open the round again and have judges who count rank them',
      blocking: !isPublished,
    });
  }
  const unranked = (outcome ?? []).filter(({ judges }) => judges === 0);
  if (outcome && outcome.length > 1 && unranked.length > 0) {
    problems.push({
      kind: 'finalists-unranked',
      message: `${count(
        unranked.length,
        'finalist is',
        'finalists are',
      )} in no ranking that counts, and put in the middle; open the final round again with judges who can rank all of them`,
      blocking: false,
      projectIds: unranked.map(({ projectId }) => projectId),
    });
  }
  if (leftOut.length + gone.length > 0) {
    problems.push({
      kind: 'rankings-left-out',
      message: leftOutInWords(finals),
      blocking: false,
      ...(gone.length > 0 && { projectIds: gone }),
    });
  }
  return problems;
}

function leftOutInWords({ leftOut, gone }: CountedRankings): string {
  const said = leftOut.map(({ displayName, because, projectIds, whole }) =>
    because === 'excluded'
      ? `what ${displayName} says doesn’t count`
      : `${displayName} has a conflict with ${count(
          projectIds.length,
          'finalist',
          'finalists',
        )}${whole ? ', and nothing is left to compare' : ''}`,
  );
  if (gone.length > 0) {
    said.push(
      `${count(
        gone.length,
        'finalist is',
        'finalists are',
      )} not handed in any more`,
    );
  }
  return `The final round is worked out without what doesn’t count: ${said.join(
    '; ',
  )}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
