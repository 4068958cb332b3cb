import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseRegistrationStore {
  constructor(readonly knex: Knex) {}
}
