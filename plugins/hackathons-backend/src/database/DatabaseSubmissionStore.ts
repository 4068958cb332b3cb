import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseSubmissionStore {
  constructor(readonly knex: Knex) {}
}
