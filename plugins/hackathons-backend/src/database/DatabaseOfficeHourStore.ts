import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseOfficeHourStore {
  constructor(readonly knex: Knex) {}
}
