import type { Knex } from 'knex';
import type { StoredLook } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/**
 * Takes looks from their judges. What was scored stays in the log, and doesn't count.
 *
 * @param options.scored - whether scored ones are taken, too
 * @returns those that were taken, as they were
 */
export async function releaseLooks(
  core: Core,
  context: EventContext,
  ids: readonly string[],
  options: {
    reason: 'conflict' | 'absent' | 'removed' | 'calibration';
    scored: boolean;
    by?: string;
  },
  transaction: Knex,
): Promise<StoredLook[]> {
  const { looks, log } = core.stores.judging;
  const { reason, scored, by } = options;
  const before: StoredLook[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    before.push(
      ...(await looks.byIds(ids.slice(start, start + 500), transaction)),
    );
  }
  const taken = new Set(
    await looks.release(
      before.map(({ id }) => id),
      { reason, scored, now: context.now },
      transaction,
    ),
  );
  const released = before.filter(({ id }) => taken.has(id));
  await log.add(
    context.ref,
    released.map(look => ({
      at: context.now,
      by,
      act: 'release',
      judge: look.judgeRef,
      projectId: look.projectId,
      lookId: look.id,
      scores: look.scores.length > 0 ? look.scores : undefined,
      reason,
    })),
    transaction,
  );
  return released;
}
