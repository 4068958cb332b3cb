import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { LookRow } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/**
 * Puts a project at the end of a judge's queue, beside what was assigned.
 *
 * @param look.rows - all of the hackathon
 * @param look.by - who decided it; left out when it happens by itself
 * @returns the id of the look
 */
export async function addExtraLook(
  core: Core,
  context: EventContext,
  transaction: Knex,
  look: {
    rows: readonly LookRow[];
    judge: string;
    projectId: string;
    by?: string;
  },
): Promise<string> {
  const { judge, projectId, by } = look;
  const { looks, log } = core.stores.judging;
  const own = look.rows.filter(row => row.judge_ref === judge);
  const id = own.find(row => row.project_id === projectId)?.id ?? randomUUID();
  await looks.assign(
    [
      {
        id,
        hackathonRef: context.ref,
        judgeRef: judge,
        projectId,
        reason: 'extra',
        position: Math.max(0, ...own.map(({ position }) => position)) + 1,
      },
    ],
    context.now,
    transaction,
  );
  await log.add(
    context.ref,
    [
      {
        at: context.now,
        by,
        act: 'assign',
        judge,
        projectId,
        lookId: id,
        reason: 'extra',
      },
    ],
    transaction,
  );
  return id;
}
