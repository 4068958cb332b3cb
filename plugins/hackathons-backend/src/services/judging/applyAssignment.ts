import { createHash, randomUUID } from 'node:crypto';
import type {
  AssignedLook,
  Assignment,
} from '@guildhall/plugin-hackathons-common';
import type { LogEntry } from '../../database/DatabaseJudgingLogStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import type { OpenDesk } from './JudgingDesk';
import { releaseLooks } from './releaseLooks';

/** What an assignment changed. */
export interface Changes {
  added: AssignedLook[];
  released: Array<{ judge: string; project: string }>;
}

/**
 * Writes who looks at what. A score that arrives meanwhile stays: of what is not in a conflict, only looks that are not scored are taken.
 *
 * @param options.by - who decided it; left out when it happens by itself
 */
export async function applyAssignment(
  core: Core,
  context: EventContext,
  { state, transaction, conflicts }: OpenDesk,
  assignment: Assignment,
  options: { by?: string; seed: number },
): Promise<Changes> {
  const { judging } = core.stores;
  const { by, seed } = options;
  const { now } = context;
  const rows = await judging.looks.rows(context.ref, transaction);
  const rowOf = new Map(
    rows.map(row => [`${row.judge_ref} ${row.project_id}`, row]),
  );
  const released: Changes['released'] = [];
  const takeBack = async (
    looks: ReadonlyArray<{ judge: string; project: string }>,
    reason: 'conflict' | 'absent' | 'removed',
  ) => {
    const ids = looks.flatMap(({ judge, project }) => {
      const row = rowOf.get(`${judge} ${project}`);
      return row ? [row.id] : [];
    });
    const done = await releaseLooks(
      core,
      context,
      ids,
      { reason, scored: reason === 'conflict', by },
      transaction,
    );
    released.push(
      ...done.map(({ judgeRef, projectId }) => ({
        judge: judgeRef,
        project: projectId,
      })),
    );
  };
  for (const reason of ['absent', 'removed'] as const) {
    await takeBack(
      assignment.released.filter(each => each.reason === reason),
      reason,
    );
  }
  // What was skipped, or is for practice, is no part of the assignment, and in a conflict all the same.
  await takeBack(
    rows
      .filter(
        row =>
          row.state !== 'released' &&
          conflicts.byJudge.get(row.judge_ref)?.has(row.project_id),
      )
      .map(row => ({ judge: row.judge_ref, project: row.project_id })),
    'conflict',
  );

  const added = assignment.looks.filter(
    ({ reason }) => reason === 'new' || reason === 'linking',
  );
  const last = new Map<string, number>();
  for (const { judge_ref: judge, position } of rows) {
    last.set(judge, Math.max(last.get(judge) ?? 0, position));
  }
  // Judges walk in different orders, so that they don't all come to the same project at the same time.
  const inOrder = added
    .map(look => ({ ...look, key: lot(seed, look.judge, look.project) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  await judging.looks.assign(
    inOrder.map(({ judge, project, reason }) => {
      const position = (last.get(judge) ?? 0) + 1;
      last.set(judge, position);
      return {
        id: rowOf.get(`${judge} ${project}`)?.id ?? randomUUID(),
        hackathonRef: context.ref,
        judgeRef: judge,
        projectId: project,
        reason: reason === 'linking' ? 'linking' : 'new',
        position,
      };
    }),
    now,
    transaction,
  );
  const ids = new Map(
    (await judging.looks.rows(context.ref, transaction)).map(row => [
      `${row.judge_ref} ${row.project_id}`,
      row.id,
    ]),
  );
  await judging.log.add(
    context.ref,
    added.map(
      ({ judge, project, reason }): LogEntry => ({
        at: now,
        by,
        act: 'assign',
        judge,
        projectId: project,
        lookId: ids.get(`${judge} ${project}`),
        reason,
      }),
    ),
    transaction,
  );
  if (added.length + released.length > 0 || !state.panel?.assignedAt) {
    await judging.panels.put(
      context.ref,
      {
        seed,
        ...(!state.panel?.assignedAt && { assignedAt: now, assignedBy: by }),
      },
      transaction,
    );
  }
  return { added, released };
}

function lot(seed: number, judge: string, project: string): string {
  return createHash('sha256')
    .update(`${seed} ${judge} ${project}`)
    .digest('hex');
}
