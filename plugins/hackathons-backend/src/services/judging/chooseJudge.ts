import { ConflictError, InputError } from '@backstage/errors';
import type { StoredJudge } from '../../database/DatabaseJudgingPanelStore';
import type { LookRow } from '../../database/judgingLookRows';
import type { OpenDesk } from './JudgingDesk';

type Panel = Pick<OpenDesk, 'state' | 'conflicts'>;

/**
 * The judge who was asked for, also above their limit, or else the one with the least work.
 *
 * @param wanted.limit - of judges who have none of their own
 * @throws InputError for who is not on the panel; ConflictError when the judge, or nobody, may have it
 */
export function chooseJudge(
  panel: Panel,
  rows: readonly LookRow[],
  project: { projectId: string; title: string },
  wanted: { judge?: string; limit?: number },
): StoredJudge {
  const { projectId, title } = project;
  if (wanted.judge) {
    const judge = panel.state.judges.find(
      ({ userRef }) => userRef === wanted.judge,
    );
    if (!judge) {
      throw new InputError(`judge: ${wanted.judge} is not on the panel`);
    }
    const reason = whyNot(panel, rows, projectId)(judge);
    if (reason) {
      throw new ConflictError(
        `judge: ${judge.displayName} can't look at ${title}, because this judge ${reason}`,
      );
    }
    return judge;
  }
  const judge = leastBusyJudge(panel, rows, projectId, wanted.limit);
  if (!judge) {
    throw new ConflictError(
      `Nobody is left who may look at ${title}: all other judges have a conflict of interest, have it already, are absent, or are at their limit; name a judge to go above a limit`,
    );
  }
  return judge;
}

/** The judge with the least work of those who may look at a project and are below their limit. */
export function leastBusyJudge(
  panel: Panel,
  rows: readonly LookRow[],
  projectId: string,
  limit = Infinity,
): StoredJudge | undefined {
  const why = whyNot(panel, rows, projectId);
  const work = (userRef: string) =>
    rows.filter(
      row =>
        row.judge_ref === userRef &&
        (row.state === 'assigned' || row.state === 'scored') &&
        row.reason !== 'calibration',
    ).length;
  const [first] = panel.state.judges
    .filter(judge => why(judge) === undefined)
    .map(judge => ({ judge, work: work(judge.userRef) }))
    .filter(each => each.work < (each.judge.maxProjects ?? limit))
    .sort(
      (a, b) => a.work - b.work || (a.judge.userRef < b.judge.userRef ? -1 : 1),
    );
  return first?.judge;
}

/** Says why a judge can't be given a project. */
function whyNot(
  { conflicts }: Panel,
  rows: readonly LookRow[],
  projectId: string,
): (judge: StoredJudge) => string | undefined {
  const has = new Set(
    rows
      .filter(row => row.project_id === projectId && row.state !== 'released')
      .map(row => row.judge_ref),
  );
  return judge => {
    if (conflicts.byJudge.get(judge.userRef)?.has(projectId)) {
      return 'has a conflict of interest with it';
    }
    if (has.has(judge.userRef)) {
      return 'has it in the queue already';
    }
    if (judge.state !== 'active') {
      return judge.state === 'absent' ? 'is absent' : 'is not on the panel';
    }
    return judge.counts ? undefined : 'has scores that do not count';
  };
}
