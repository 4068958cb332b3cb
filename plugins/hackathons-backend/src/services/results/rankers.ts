import { hackathonsEventJudgePermission } from '@guildhall/plugin-hackathons-common';
import type { StoredJudge } from '../../database/DatabaseJudgingPanelStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/** Whether somebody ranks with the others: whoever came later was never looked at for conflicts of interest. */
export function isOnPanel(member: StoredJudge | undefined): boolean {
  return member !== undefined && member.state !== 'removed';
}

/** Whether the caller, a judge, can rank finalists: is on the panel, has the permission, and saw no scores as an organiser. */
export async function mayRank(
  core: Core,
  context: EventContext,
  judge: string,
): Promise<boolean> {
  const { panels, readers } = core.stores.judging;
  const [permitted, member, hasSeen] = await Promise.all([
    core.access.permitted(
      [context],
      [hackathonsEventJudgePermission],
      context.caller.credentials,
    ),
    panels.judge(context.ref, judge),
    readers.has(context.ref, judge),
  ]);
  return (
    !hasSeen &&
    isOnPanel(member) &&
    permitted.get(context.ref)?.has(hackathonsEventJudgePermission.name) ===
      true
  );
}
