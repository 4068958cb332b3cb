import { resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

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
    expect(full.length).toBeGreaterThan(20);

    await knex('entities').insert({
      ref: 'resource:default/a',
      kind: 'resource',
      namespace: 'default',
      name: 'a',
    });
    if (isPostgres(knex)) {
      await knex.raw(
        'CREATE TABLE samples_2026_01 PARTITION OF samples FOR VALUES FROM (0) TO (9)',
      );
    }
    await knex('samples').insert({
      entity_id: 1,
      measure_id: 1,
      observed_at: 1,
      source_id: 1,
      fact_id: '',
      value: 1,
    });
    await knex.migrate.rollback({ directory }, true);
    expect(await schemaOf(knex)).toEqual(empty);

    await knex.migrate.latest({ directory });
    expect(await schemaOf(knex)).toEqual(full);
    expect(await knex('entities')).toEqual([]);
  },
);

it.each(databases.eachSupportedId())(
  'keeps what was known when connectors got instances, on %s',
  async id => {
    const knex = await databases.init(id);
    await knex.migrate.up({ directory });
    await knex('sources').insert({ name: 'registry' });
    const connector = { title: '', mode: 'scheduled', measures: '[]' };
    await knex('connectors').insert([
      { ...connector, id: 'failing', last_success: 1, last_error_at: 2 },
      { ...connector, id: 'registry', last_success: 2, last_error_at: 1 },
    ]);
    const fact = { entity_id: 1, role: 'owner', source_id: 1, detail: 'tag' };
    await knex('ownership_facts').insert([
      { ...fact, principal: 'user:default/ada', observed_at: 5 },
      { ...fact, principal: 'user:default/bob', observed_at: 6 },
    ]);
    await knex.migrate.latest({ directory });
    expect(
      await knex('connectors')
        .orderBy('id')
        .select('id', 'collector', 'failures'),
    ).toEqual([
      { id: 'failing', collector: 'failing', failures: 1 },
      { id: 'registry', collector: 'registry', failures: 0 },
    ]);
    const claims = await knex('ownership_claims').orderBy('word');
    expect(
      claims.map(row => [row.word, row.principal, Number(row.first_at)]),
    ).toEqual([
      ['user:default/ada', 'user:default/ada', 5],
      ['user:default/bob', 'user:default/bob', 6],
    ]);
    await knex.migrate.down({ directory });
    expect(await knex('ownership_facts')).toHaveLength(2);
  },
);
