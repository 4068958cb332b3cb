import type { LookRow } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { addExtraLook } from './addExtraLook';
import { leastBusyJudge } from './chooseJudge';
import type { OpenDesk } from './JudgingDesk';

/** What became of looks that were taken from their judges at this moment. */
export interface PassedOn {
  /** Whether any was taken. */
  isTaken: boolean;
  added: Array<{ judge: string; project: string }>;
  /** How many extra looks found nobody. */
  lost: number;
}

/**
 * Gives extra looks that were taken from their judges at this moment to others, as far as the assignment has not done so: it knows only
 * how many looks every project is to have.
 *
 * @param options.limit - of projects by judge, for those who have none of their own
 * @param options.by - who caused it
 */
export async function passOnExtraLooks(
  core: Core,
  context: EventContext,
  desk: OpenDesk,
  options: { limit?: number; by?: string },
): Promise<PassedOn> {
  const { limit, by } = options;
  const { transaction, state } = desk;
  const read = async () =>
    await core.stores.judging.looks.rows(context.ref, transaction);
  const judged = new Set(
    state.projects
      .map(({ projectId }) => projectId)
      .filter(id => id !== state.panel?.calibrationProjectId),
  );
  let rows = await read();
  const taken = rows.filter(
    row =>
      Number(row.released_at) === context.now &&
      row.reason !== 'calibration' &&
      judged.has(row.project_id),
  );
  const added: PassedOn['added'] = [];
  let lost = 0;
  for (const project of new Set(taken.map(row => row.project_id))) {
    const of = (all: LookRow[]) =>
      all.filter(row => row.project_id === project);
    const given = of(rows).filter(
      row =>
        row.state !== 'released' && Number(row.assigned_at) === context.now,
    );
    const extra = of(taken).filter(({ reason }) => reason === 'extra');
    const missing = Math.min(extra.length, of(taken).length - given.length);
    for (let count = 0; count < missing; count += 1) {
      const judge = leastBusyJudge(desk, rows, project, limit)?.userRef;
      if (judge) {
        await addExtraLook(core, context, transaction, {
          rows,
          judge,
          projectId: project,
          by,
        });
        added.push({ judge, project });
        rows = await read();
      } else {
        lost += 1;
      }
    }
  }
  return { isTaken: taken.length > 0, added, lost };
}
