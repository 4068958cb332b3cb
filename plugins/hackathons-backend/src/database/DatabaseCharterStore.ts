import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseCharterStore {
  constructor(readonly knex: Knex) {}
}
