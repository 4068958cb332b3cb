import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseHelpStore {
  constructor(readonly knex: Knex) {}
}
