// @ts-check

/**
 * Hackathons as the catalog has them, and what organisers changed about their windows.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('hackathons', table => {
    table.string('entity_ref', 400).primary();
    table.text('title').notNullable();
    table.text('entity').notNullable().comment('The charter, JSON');
    table.string('digest', 64).notNullable().comment('SHA-256 of the entity');
    table.bigInteger('registration_opens_at').notNullable();
    table.bigInteger('start_at').notNullable();
    table.bigInteger('end_at').notNullable().comment('As the charter says');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(1)
      .comment('Grows with every change of the charter');
    table
      .bigInteger('seen_at')
      .notNullable()
      .comment('When the charter changed last');
    table
      .bigInteger('gone_at')
      .comment('Since when the catalog has it no more; its state is kept');
    table
      .bigInteger('erased_at')
      .comment('When what is personal was deleted after its retention');
    table.index(['start_at', 'entity_ref']);
    table.index(['end_at']);
  });
  await knex.schema.createTable('window_changes', table => {
    table.increments('id');
    table.string('hackathon_ref', 400).notNullable();
    table.string('window', 200).notNullable();
    table
      .string('project_id', 36)
      .comment('Of the project that alone it is for; all if null');
    table.string('action', 20).notNullable();
    table.bigInteger('until');
    table.text('reason').notNullable();
    table.string('by_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.index(['hackathon_ref', 'at']);
  });
  await knex.schema.createTable('idempotency_keys', table => {
    table.string('caller', 200).notNullable();
    table.string('key', 200).notNullable();
    table.string('digest', 64).notNullable();
    table.integer('status');
    table.text('body');
    table.bigInteger('reserved_at').notNullable();
    table.primary(['caller', 'key']);
    table.index(['reserved_at']);
  });
  await knex.schema.createTable('notices', table => {
    table
      .string('key', 1000)
      .primary()
      .comment('Says what it is about, so that nobody is told twice');
    table.string('hackathon_ref', 400).notNullable();
    table.text('recipients').notNullable().comment('Entity refs, JSON');
    table.text('payload').notNullable().comment('JSON');
    table.bigInteger('due_at').notNullable();
    table.bigInteger('claimed_at').notNullable().defaultTo(0);
    table.bigInteger('sent_at');
    table.integer('attempts').notNullable().defaultTo(0);
    table.index(['sent_at', 'due_at']);
    table.index(['hackathon_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'notices',
    'idempotency_keys',
    'window_changes',
    'hackathons',
  ]) {
    await knex.schema.dropTable(table);
  }
};
