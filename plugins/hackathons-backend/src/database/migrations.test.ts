import { resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { addRegistrations, JAM } from '../__testUtils__';

const directory = resolve(__dirname, '../../migrations');
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** Tables and indexes, without those of knex itself. */
async function schemaOf(knex: Knex): Promise<string[]> {
  const rows = selectedRows<{ name: string; definition: string }>(
    await knex.raw(
      isPostgres(knex)
        ? `SELECT table_name || '.' || column_name AS name, data_type || coalesce(column_default, '') AS definition
             FROM information_schema.columns WHERE table_schema = current_schema()
           UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()`
        : "SELECT name, coalesce(sql, '') AS definition FROM sqlite_master",
    ),
  );
  return rows
    .filter(({ name }) => !/knex|sqlite_sequence/.test(name))
    .map(({ name, definition }) => `${name}: ${definition}`)
    .sort();
}

it.each(databases.eachSupportedId())(
  'migrates %s up, down with data, and up again',
  async id => {
    const knex = await databases.init(id);
    const empty = await schemaOf(knex);
    await knex.migrate.latest({ directory });
    const full = await schemaOf(knex);
    for (const table of ['hackathons', 'registrations', 'charters']) {
      expect(full.join('\n')).toContain(table);
    }
    await addRegistrations(knex, JAM, ['ada']);
    // One at a time, as they came.
    const [, names] = await knex.migrate.list({ directory });
    expect(names).toEqual([]);
    await knex.migrate.rollback({ directory }, true);
    expect(await schemaOf(knex)).toEqual(empty);

    await knex.migrate.latest({ directory });
    expect(await schemaOf(knex)).toEqual(full);
    expect(await knex('registrations')).toEqual([]);
  },
);
