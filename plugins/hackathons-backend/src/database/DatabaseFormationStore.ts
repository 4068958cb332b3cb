import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseFormationStore {
  constructor(readonly knex: Knex) {}
}
