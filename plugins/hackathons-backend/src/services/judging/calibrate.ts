import { randomUUID } from 'node:crypto';
import type { LookRow, StoredLook } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { OpenDesk } from './JudgingDesk';
import { calibrationNotice } from './notices';
import { releaseLooks } from './releaseLooks';

/**
 * Lets all judges who can have a look at the project for practice, before everything else, and takes looks at what it was before. Who has not
 * scored it loses it with everything else on leaving, and everybody when it is not handed in any more. Nothing happens when it is so already.
 *
 * @param by - who decided it; left out when it happens by itself
 * @returns the judges who have another queue since
 */
export async function calibrate(
  core: Core,
  context: EventContext,
  { state, transaction, conflicts }: OpenDesk,
  by?: string,
): Promise<string[]> {
  const { looks, log, panels } = core.stores.judging;
  const panel = await panels.get(context.ref, transaction);
  const projectId = panel?.calibrationProjectId;
  const rows = (await looks.rows(context.ref, transaction)).filter(
    row => row.state !== 'released',
  );
  const isThere = state.projects.some(each => each.projectId === projectId);
  const standing = new Map(
    state.judges.map(judge => [judge.userRef, judge.state]),
  );
  const whyTaken = (row: LookRow) => {
    const isPractice = row.reason === 'calibration';
    if (isPractice !== (row.project_id === projectId)) {
      return 'calibration';
    }
    const judge = standing.get(row.judge_ref);
    if (isPractice && (!isThere || judge === 'removed')) {
      return 'removed';
    }
    return isPractice && judge === 'absent' ? 'absent' : undefined;
  };
  const released: StoredLook[] = [];
  for (const reason of ['calibration', 'removed', 'absent'] as const) {
    released.push(
      ...(await releaseLooks(
        core,
        context,
        rows.filter(row => whyTaken(row) === reason).map(({ id }) => id),
        { reason, scored: reason === 'calibration', by },
        transaction,
      )),
    );
  }
  const concerned = released.map(({ judgeRef }) => judgeRef);
  if (!projectId || !isThere) {
    return concerned;
  }
  const has = new Set(
    rows
      .filter(
        row => row.reason === 'calibration' && row.project_id === projectId,
      )
      .map(row => row.judge_ref),
  );
  const missing = state.judges.filter(
    judge =>
      judge.state === 'active' &&
      !has.has(judge.userRef) &&
      !conflicts.byJudge.get(judge.userRef)?.has(projectId),
  );
  await looks.assign(
    missing.map(({ userRef }) => ({
      id: randomUUID(),
      hackathonRef: context.ref,
      judgeRef: userRef,
      projectId,
      reason: 'calibration' as const,
      position: 0,
    })),
    context.now,
    transaction,
  );
  const title = state.projects.find(
    each => each.projectId === projectId,
  )!.title;
  await core.stores.notices.add(
    missing.map(({ userRef }) => calibrationNotice(context, userRef, title)),
    context.now,
    transaction,
  );
  await log.add(
    context.ref,
    missing.map(({ userRef }) => ({
      at: context.now,
      by,
      act: 'assign' as const,
      judge: userRef,
      projectId,
      reason: 'calibration',
    })),
    transaction,
  );
  return [...concerned, ...missing.map(({ userRef }) => userRef)];
}
