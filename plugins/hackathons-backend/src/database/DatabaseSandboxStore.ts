import type { Knex } from 'knex';

/** Filled in by its area. */
export class DatabaseSandboxStore {
  constructor(readonly knex: Knex) {}
}
