import type { JudgeConflict } from '@guildhall/plugin-hackathons-common';
import type { StoredConflict } from '../../database/DatabaseJudgingConflictStore';
import { type EventContext, hidesTeams } from '../access';
import type { Core } from '../areas';
import { toJudgeConflict } from './views';

/**
 * Conflicts as the caller may know of them. Judges of a blind event are not told who declared what: it is the team that speaks.
 *
 * @param seesAll - whether the caller organises the event, and takes no part
 */
export async function presentConflicts(
  core: Core,
  context: EventContext,
  conflicts: readonly StoredConflict[],
  seesAll: boolean,
): Promise<JudgeConflict[]> {
  const { userRef } = context.caller;
  const { teamId } = context.membership;
  const isBlind = hidesTeams(context);
  const projects = await core.stores.projects.byIds(
    conflicts.map(({ projectId }) => projectId),
  );
  const byId = new Map(projects.map(project => [project.id, project]));
  return conflicts.map(conflict => {
    const project = byId.get(conflict.projectId);
    const isOwnTeam =
      conflict.byTeam === true &&
      teamId !== undefined &&
      project?.teamId === teamId;
    return toJudgeConflict(conflict, {
      title: project?.title ?? '',
      team: isBlind ? undefined : project?.teamName || undefined,
      groups: seesAll,
      why:
        seesAll ||
        isOwnTeam ||
        conflict.by === userRef ||
        (conflict.judgeRef === userRef && !isBlind),
    });
  });
}
