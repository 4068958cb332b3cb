// @ts-check

/**
 * Times are milliseconds since the epoch (UTC) and days are days since the epoch, so that SQLite and PostgreSQL agree.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.createTable('entities', table => {
    table.comment(
      'What the catalog holds, as far as it matters here, and what only lineage knows',
    );
    table.increments('id');
    table.string('ref', 400).notNullable().unique();
    table.string('kind', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 400).notNullable();
    table.string('title', 400);
    table.text('description');
    table.string('type', 100).notNullable().defaultTo('');
    table.string('owner_ref', 400);
    table.string('team_ref', 400).comment('The team behind it');
    table.integer('in_catalog').notNullable().defaultTo(1);
    table.integer('is_asset').notNullable().defaultTo(0);
    table.text('profile').comment('AssetProfile as JSON, for assets');
    table.string('hash', 64).notNullable().defaultTo('');
    table.index(['is_asset', 'id']);
  });

  await knex.schema.createTable('entity_annotations', table => {
    table.integer('entity_id').notNullable();
    table.string('annotation', 200).notNullable();
    table.string('value', 400).notNullable();
    table.primary(['entity_id', 'annotation', 'value']);
    table.index(['annotation', 'value']);
  });

  await knex.schema.createTable('edges', table => {
    table.comment('What uses what');
    table.integer('from_id').notNullable().comment('What is used');
    table.integer('to_id').notNullable().comment('What uses it');
    table.string('relation', 20).notNullable();
    table.integer('source_id').notNullable();
    table.bigInteger('first_at').notNullable();
    table.bigInteger('last_at').notNullable();
    table.primary(['from_id', 'to_id', 'relation', 'source_id']);
    table.index(['to_id']);
    table.index(['source_id', 'last_at']);
  });

  await knex.schema.createTable('definitions', table => {
    table.comment('ContributionMetric entities');
    table.integer('entity_id').primary();
    table.integer('measure_id').notNullable().index();
    table.string('role', 20).notNullable();
    table.text('spec').notNullable();
  });

  await knex.schema.createTable('applicability', table => {
    table.comment('Which definitions apply to which assets');
    table.integer('entity_id').notNullable();
    table.integer('metric_id').notNullable();
    table.primary(['entity_id', 'metric_id']);
    table.index(['metric_id']);
  });

  await knex.schema.createTable('sources', table => {
    table.increments('id');
    table.string('name', 100).notNullable().unique();
  });

  await knex.schema.createTable('measures', table => {
    table.increments('id');
    table
      .string('key', 400)
      .notNullable()
      .unique()
      .comment('collector:measure, or the ref of a ContributionMetric');
    table.string('title', 200);
    table.string('unit', 40);
  });

  await knex.schema.createTable('series', table => {
    table.integer('entity_id').notNullable();
    table.integer('measure_id').notNullable();
    table.integer('source_id').notNullable();
    table.bigInteger('first_at').notNullable();
    table.bigInteger('last_at').notNullable();
    table.double('last_value').notNullable();
    table.text('url');
    table.primary(['entity_id', 'measure_id', 'source_id']);
  });

  await knex.schema.createTable('dirty_days', table => {
    table.comment('Days whose roll-up has to be made again');
    table.integer('entity_id').notNullable();
    table.integer('measure_id').notNullable();
    table.integer('day').notNullable();
    table.primary(['entity_id', 'measure_id', 'day']);
  });

  await knex.schema.createTable('rollups', table => {
    table.integer('entity_id').notNullable();
    table.integer('measure_id').notNullable();
    table.integer('day').notNullable();
    table.integer('count').notNullable();
    table.double('sum').notNullable();
    table.double('min').notNullable();
    table.double('max').notNullable();
    table.double('last').notNullable();
    table.bigInteger('last_at').notNullable();
    table.text('sketch').notNullable();
    table.primary(['entity_id', 'measure_id', 'day']);
    table.index(['day']);
  });

  await knex.schema.createTable('usage_daily', table => {
    table.integer('entity_id').notNullable();
    table.integer('consumer_id').notNullable();
    table.integer('day').notNullable();
    table.bigInteger('count').notNullable();
    table.bigInteger('first_at').notNullable();
    table.bigInteger('last_at').notNullable();
    table.primary(['entity_id', 'consumer_id', 'day']);
    table.index(['day']);
  });

  await knex.schema.createTable('consumers', table => {
    table.comment('Who uses an asset, worked out from edges and usage');
    table.integer('entity_id').notNullable();
    table.integer('consumer_id').notNullable();
    table.string('team_ref', 400);
    table.integer('own').notNullable();
    table.string('via', 100).notNullable();
    table.bigInteger('uses_30d').notNullable();
    table.bigInteger('first_at').notNullable();
    table.bigInteger('last_at').notNullable();
    table.primary(['entity_id', 'consumer_id']);
    table.index(['entity_id', 'last_at']);
  });

  await knex.schema.createTable('ownership_facts', table => {
    table.integer('entity_id').notNullable();
    table.string('role', 40).notNullable();
    table.integer('source_id').notNullable();
    table.string('principal', 400).notNullable();
    table.string('detail', 400).notNullable();
    table.bigInteger('observed_at').notNullable();
    table.primary(['entity_id', 'role', 'source_id', 'principal']);
  });

  await knex.schema.createTable('evaluations', table => {
    table.integer('entity_id').notNullable();
    table.integer('metric_id').notNullable();
    table.string('state', 20).notNullable();
    table.integer('rank').notNullable();
    table.bigInteger('since').notNullable();
    table.text('evaluation').notNullable().comment('Evaluation as JSON');
    table.primary(['entity_id', 'metric_id']);
    table.index(['metric_id', 'rank', 'entity_id']);
  });

  await knex.schema.createTable('assets', table => {
    table.comment('One summary row an asset: what lists read');
    table.integer('entity_id').primary();
    table.string('ref', 400).notNullable().unique();
    table.string('name', 400).notNullable().comment('Lower case, for order');
    table.string('type', 100).notNullable();
    table.string('owner_ref', 400).notNullable().defaultTo('');
    table.string('health_state', 20).notNullable();
    table.integer('health_order').notNullable().comment('The worst is least');
    table.integer('adoption_order').notNullable().comment('Teams, negative');
    table.bigInteger('updated_at').notNullable().defaultTo(0);
    table.integer('owner_known').notNullable();
    table.integer('has_steward').notNullable();
    table.integer('has_definition').notNullable();
    table.integer('deprecated_in_use').notNullable();
    table.text('search_text').notNullable();
    table.integer('evaluated').notNullable().comment('0 until the first time');
    table.text('item').notNullable().comment('Asset as JSON');
    table
      .text('detail')
      .notNullable()
      .comment('The rest of AssetDetail that takes facts to know, as JSON');
    table
      .bigInteger('due_at')
      .notNullable()
      .comment('When it has to be evaluated again; 0 for at once');
    table.index(['due_at']);
  });
  if (isPostgres) {
    // Counts over all assets read every row: keep the texts, which only pages need, out of their way.
    await knex.raw(
      'ALTER TABLE assets ALTER COLUMN item SET STORAGE EXTERNAL, ALTER COLUMN detail SET STORAGE EXTERNAL',
    );
    await knex.raw('ALTER TABLE assets SET (toast_tuple_target = 256)');
    // Byte order, as in SQLite: the order of a list must not depend on the database's locale.
    for (const column of ['name', 'type', 'owner_ref']) {
      await knex.raw(
        `ALTER TABLE assets ALTER COLUMN ${column} TYPE varchar(400) COLLATE "C"`,
      );
    }
  }
  await knex.schema.alterTable('assets', table => {
    table.index(['name', 'entity_id']);
    table.index(['type', 'name', 'entity_id']);
    table.index(['owner_ref', 'name', 'entity_id']);
    table.index(['health_order', 'name', 'entity_id']);
    table.index(['adoption_order', 'name', 'entity_id']);
    table.index(['updated_at', 'name', 'entity_id']);
  });

  await knex.schema.createTable('asset_people', table => {
    table.comment('Owners, stewards and leads, for filters');
    table.integer('entity_id').notNullable();
    table.string('role', 40).notNullable();
    table.string('ref', 400).notNullable();
    table.primary(['entity_id', 'role', 'ref']);
    table.index(['ref', 'role']);
  });

  await knex.schema.createTable('connectors', table => {
    table.string('id', 100).primary();
    table.string('title', 200).notNullable();
    table.text('description');
    table.string('mode', 20).notNullable();
    table.text('measures').notNullable();
    table.bigInteger('last_started');
    table.bigInteger('last_success');
    table.bigInteger('last_error_at');
    table.text('last_error');
    table.bigInteger('newest_fact_at');
    table.bigInteger('accepted').notNullable().defaultTo(0);
    table.bigInteger('duplicates').notNullable().defaultTo(0);
    table.bigInteger('rejected').notNullable().defaultTo(0);
  });

  await knex.schema.createTable('connector_cursors', table => {
    table.string('connector', 100).notNullable();
    table.string('key', 400).notNullable();
    table.text('value').notNullable();
    table.primary(['connector', 'key']);
  });

  // Append-only. On PostgreSQL they are partitioned by month (see src/database/partitions.ts); the keys
  // begin with the entity, so that a distributed database can shard them by it.
  const partitioned = isPostgres ? 'PARTITION BY RANGE (observed_at)' : '';
  await knex.raw(`CREATE TABLE samples (
    entity_id integer NOT NULL,
    measure_id integer NOT NULL,
    observed_at bigint NOT NULL,
    source_id integer NOT NULL,
    fact_id varchar(200) NOT NULL,
    value double precision NOT NULL,
    PRIMARY KEY (entity_id, measure_id, observed_at, source_id, fact_id)
  ) ${partitioned}`);
  await knex.raw(`CREATE TABLE usage_events (
    entity_id integer NOT NULL,
    consumer_id integer NOT NULL,
    observed_at bigint NOT NULL,
    source_id integer NOT NULL,
    fact_id varchar(200) NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (entity_id, consumer_id, observed_at, source_id, fact_id)
  ) ${partitioned}`);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'usage_events',
    'samples',
    'connector_cursors',
    'connectors',
    'asset_people',
    'assets',
    'evaluations',
    'ownership_facts',
    'consumers',
    'usage_daily',
    'rollups',
    'dirty_days',
    'series',
    'measures',
    'sources',
    'applicability',
    'definitions',
    'edges',
    'entity_annotations',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
