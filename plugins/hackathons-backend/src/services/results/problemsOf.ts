import type {
  ResultProblem,
  Timeline,
} from '@guildhall/plugin-hackathons-common';
import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { ResultSnapshot } from '../../database/resultRows';
import { iso } from '../iso';

/** What organisers should see to before they publish. */
export function problemsOf(
  { rows, awards, looksPerProject, method, policy }: ResultSnapshot,
  around: {
    timeline: Timeline;
    /** Whether the charter has judges. */
    isJudged: boolean;
    /** Which comments teams see, by the charter. */
    charterPolicy?: ResultSnapshot['policy'];
    /** What is to be seen to about the final round. */
    finalRound: ResultProblem[];
  },
): ResultProblem[] {
  const problems: ResultProblem[] = [];
  const add = (
    kind: ResultProblem['kind'],
    message: string,
    more: Partial<ResultProblem> = {},
  ) => problems.push({ kind, message, blocking: false, ...more });

  const open = stillOpen(around.timeline);
  if (open) {
    add('judging-open', open, { blocking: true });
  }
  problems.push(...around.finalRound);
  if (around.isJudged) {
    const unseen = rows.filter(({ looks }) => looks === 0);
    const few = rows.filter(
      ({ looks }) => looks > 0 && looks < looksPerProject,
    );
    const ids = (of: typeof rows) => of.map(({ projectId }) => projectId);
    if (unseen.length === rows.length) {
      add('no-scores', 'No score counts; nobody has a place');
    } else if (unseen.length > 0) {
      add(
        'projects-without-looks',
        `${count(
          unseen.length,
          'project has',
          'projects have',
        )} no score, and no place`,
        { projectIds: ids(unseen) },
      );
    }
    if (few.length > 0) {
      add(
        'few-looks',
        `${count(
          few.length,
          'project was',
          'projects were',
        )} scored by fewer than ${count(looksPerProject, 'judge', 'judges')}`,
        { projectIds: ids(few) },
      );
    }
    if (method.parts > 1) {
      add(
        'panels-apart',
        `${method.parts} groups of judges have no project in common; who was strict and who had weak projects can't be told apart`,
      );
    }
  }
  if (around.charterPolicy && around.charterPolicy !== policy) {
    add(
      'policy-kept',
      `The charter says ${around.charterPolicy} of comments to teams; judges were told ${policy} when they began, and that holds`,
    );
  }
  const beyond = awards.filter(
    ({ size, places }) =>
      places.length > size || places.some(({ place }) => place > size),
  );
  if (beyond.length > 0) {
    add(
      'awards-beyond',
      `More is given than the charter has places: ${beyond
        .map(({ title }) => title)
        .join(', ')}`,
      { blocking: true },
    );
  }
  const left = awards.filter(({ places }) => places.length === 0);
  if (left.length === awards.length) {
    add('no-awards', 'Nobody gets an award');
  } else if (left.length > 0) {
    add(
      'awards-left',
      `Nobody gets: ${left.map(({ title }) => title).join(', ')}`,
    );
  }
  return problems;
}

/** What of submissions and judging is not over, in words; a held window is not over either. */
export function stillOpen(timeline: Timeline): string | undefined {
  for (const [name, title] of [
    ['submission', 'Submissions'],
    ['judging', 'Judging'],
  ] as const) {
    const window = windowOf(timeline, name);
    if (window && window.state !== 'closed') {
      return `${title} can go on until ${iso(window.closesAt)}`;
    }
  }
  return undefined;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
