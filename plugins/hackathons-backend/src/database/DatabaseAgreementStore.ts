import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseAgreementStore {
  constructor(readonly knex: Knex) {}
}
