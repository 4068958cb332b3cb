import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';

/** Stands for a reason that was deleted. */
const ERASED_REASON = 'The reason is no longer kept';

/**
 * Deletes who judged in a hackathon: judges get numbers for names, the same in all tables, so that the results can still be worked out.
 * Reasons and notes go with them; comments to teams, which carry no names, stay.
 */
export async function eraseJudging(
  knex: Knex,
  hackathonRef: string,
): Promise<void> {
  const own = { hackathon_ref: hackathonRef };
  await knex.transaction(async trx => {
    const judges = await trx('judges')
      .select('user_ref')
      .where(own)
      .whereNot('user_ref', 'like', 'judge:erased/%');
    const [{ erasedBefore }] = await trx('judges')
      .where(own)
      .where('user_ref', 'like', 'judge:erased/%')
      .count({ erasedBefore: '*' });
    let number = Number(erasedBefore);
    // The charter still names the judges: an order that can be worked out again would tell who is who.
    for (const ref of shuffled(judges.map(judge => judge.user_ref))) {
      number += 1;
      const erased = `judge:erased/${number}`;
      await trx('judges')
        .where({ ...own, user_ref: ref })
        .update({ user_ref: erased, display_name: `Judge ${number}` });
      for (const table of ['judge_looks', 'judge_conflicts', 'judging_log']) {
        await trx(table)
          .where({ ...own, judge_ref: ref })
          .update({ judge_ref: erased });
      }
    }
    await trx('judging_score_readers').where(own).delete();
    await trx('judging_panels').where(own).update({ assigned_by: null });
    await trx('judges').where(own).update({
      state_reason: null,
      counts_reason: null,
    });
    await trx('judge_looks')
      .where(own)
      .update({ skip_text: null, note_to_organisers: null });
    await trx('judge_conflicts').where(own).update({
      shared_groups: null,
      by_ref: null,
      lifted_by: null,
    });
    await trx('judge_conflicts')
      .where(own)
      .whereNotNull('reason')
      .update({ reason: ERASED_REASON });
    await trx('judge_conflicts')
      .where(own)
      .whereNotNull('lifted_reason')
      .update({ lifted_reason: ERASED_REASON });
    await trx('judging_log')
      .where(own)
      .update({ by_ref: null, text: null, before: null });
    // Judges join in the order of the charter, too.
    await trx('judging_log')
      .where(own)
      .whereNull('look_id')
      .update({ judge_ref: null });
  });
}

function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(randomInt(left.length), 1)[0]);
}
