import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseIdeaStore {
  constructor(readonly knex: Knex) {}
}
