import { retryOnConflict } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/**
 * Makes changes to the people and teams of one hackathon wait for each other until the transaction ends: places, sizes of teams and
 * claims are counted and taken without anybody in between.
 */
export async function lockEvent(
  transaction: Knex,
  hackathonRef: string,
): Promise<void> {
  // SQLite has one writer, which is this transaction.
  await transaction('hackathons')
    .select('entity_ref')
    .where('entity_ref', hackathonRef)
    .forUpdate();
}

/** Runs work alone among those that change people and teams of a hackathon: all of it is kept, or nothing. */
export async function inEvent<T>(
  knex: Knex,
  hackathonRef: string,
  work: (transaction: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return await retryOnConflict(
    async () =>
      await knex.transaction(async transaction => {
        await lockEvent(transaction, hackathonRef);
        return await work(transaction);
      }),
  );
}

/** {@link inEvent} on one database. */
export type InEvent = <T>(
  hackathonRef: string,
  work: (transaction: Knex.Transaction) => Promise<T>,
) => Promise<T>;

/** Gives stores their {@link InEvent}. */
export function bindInEvent(knex: Knex): InEvent {
  return async (hackathonRef, work) => await inEvent(knex, hackathonRef, work);
}
