import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseTeamStore {
  constructor(readonly knex: Knex) {}
}
