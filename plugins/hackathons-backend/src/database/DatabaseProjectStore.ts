import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseProjectStore {
  constructor(readonly knex: Knex) {}
}
