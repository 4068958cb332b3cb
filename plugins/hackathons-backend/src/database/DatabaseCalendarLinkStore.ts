import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseCalendarLinkStore {
  constructor(readonly knex: Knex) {}
}
