// @ts-check

/**
 * Connectors of several systems of one sort, their problems, owners in the words of the sources, and the history of aliases.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client === 'pg';

  await knex.schema.alterTable('connectors', table => {
    table.string('collector', 100).notNullable().defaultTo('');
    table.string('instance', 100);
    table.text('url');
    table.string('owner', 400);
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Rounds that failed since the last success');
    table.bigInteger('last_duration_ms');
    table
      .integer('told')
      .notNullable()
      .defaultTo(0)
      .comment('1 from when the owner was told of a failure to the recovery');
  });
  await knex('connectors').update({ collector: knex.ref('id') });
  await knex('connectors')
    .whereNotNull('last_error_at')
    .whereRaw('last_error_at > coalesce(last_success, 0)')
    .update({ failures: 1 });

  await knex.schema.createTable('connector_problems', table => {
    table.string('connector', 100).notNullable();
    table
      .string('key', 64)
      .notNullable()
      .comment('Digest of scope, kind and subject');
    table.string('scope', 200).notNullable();
    table.string('kind', 40).notNullable();
    table.string('subject', 400).notNullable();
    table.text('message').notNullable();
    table.string('entity_ref', 400);
    table.text('url');
    table
      .integer('count')
      .notNullable()
      .defaultTo(1)
      .comment(
        'More than 1 for the line that stands for those beyond the limit',
      );
    table.bigInteger('first_seen').notNullable();
    table.primary(['connector', 'key']);
  });

  await knex.schema.createTable('ownership_claims', table => {
    table.comment('Who owns or stewards what, in the words of the sources');
    table.integer('entity_id').notNullable();
    table.string('role', 40).notNullable();
    table.integer('source_id').notNullable();
    table
      .string('word', 400)
      .notNullable()
      .comment(
        'As the source says it; empty when it says that there is nobody',
      );
    table.string('principal', 400).notNullable();
    table.string('outcome', 20).notNullable();
    table.text('reason').comment('Why nobody was found');
    table.string('detail', 400).notNullable();
    table.bigInteger('first_at').notNullable();
    table.bigInteger('observed_at').notNullable();
    table.primary(['entity_id', 'role', 'source_id', 'word']);
    table.index(['word']);
    table.index(['outcome', 'source_id']);
  });
  await knex.raw(
    `INSERT INTO ownership_claims (entity_id, role, source_id, word, principal, outcome, detail, first_at, observed_at)
     SELECT entity_id, role, source_id, principal, principal, 'found', detail, observed_at, observed_at FROM ownership_facts`,
  );
  await knex.schema.dropTable('ownership_facts');

  await knex.schema.createTable('alias_statements', table => {
    table.comment('When a source last said which versions hold which aliases');
    table.integer('entity_id').notNullable();
    table.integer('source_id').notNullable();
    table.bigInteger('observed_at').notNullable();
    table.primary(['entity_id', 'source_id']);
  });

  await knex.schema.createTable('alias_periods', table => {
    table.comment('Which version held which alias when');
    table.integer('entity_id').notNullable();
    table.integer('source_id').notNullable();
    table.string('alias', 255).notNullable();
    table.string('version', 255).notNullable();
    table.text('url');
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').comment('Empty while it lasts');
    table
      .integer('exact')
      .notNullable()
      .comment('1 if the source says when it began');
    table.primary(['entity_id', 'source_id', 'alias', 'from_at']);
    table.index(['to_at']);
  });
  if (isPostgres) {
    // Byte order, as in SQLite: the order of a list must not depend on the database's locale.
    for (const [table, column] of [
      ['alias_periods', 'alias'],
      ['ownership_claims', 'word'],
    ]) {
      await knex.raw(
        `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE varchar(400) COLLATE "C"`,
      );
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('alias_periods');
  await knex.schema.dropTable('alias_statements');
  await knex.schema.createTable('ownership_facts', table => {
    table.integer('entity_id').notNullable();
    table.string('role', 40).notNullable();
    table.integer('source_id').notNullable();
    table.string('principal', 400).notNullable();
    table.string('detail', 400).notNullable();
    table.bigInteger('observed_at').notNullable();
    table.primary(['entity_id', 'role', 'source_id', 'principal']);
  });
  await knex.raw(
    `INSERT INTO ownership_facts (entity_id, role, source_id, principal, detail, observed_at)
     SELECT entity_id, role, source_id, principal, max(detail), max(observed_at) FROM ownership_claims
      WHERE outcome <> 'nobody' GROUP BY entity_id, role, source_id, principal`,
  );
  await knex.schema.dropTable('ownership_claims');
  await knex.schema.dropTable('connector_problems');
  await knex.schema.alterTable('connectors', table => {
    table.dropColumns(
      'collector',
      'instance',
      'url',
      'owner',
      'failures',
      'last_duration_ms',
      'told',
    );
  });
};
