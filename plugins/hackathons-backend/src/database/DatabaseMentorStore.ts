import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseMentorStore {
  constructor(readonly knex: Knex) {}
}
