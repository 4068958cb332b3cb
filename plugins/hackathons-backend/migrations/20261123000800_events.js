// @ts-check

/**
 * Charters that are stored here instead of in a file, and the links by which calendar programs read.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('charters', table => {
    table.string('entity_ref', 400).primary();
    table.text('entity').notNullable().comment('JSON');
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_by', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['created_by', 'entity_ref']);
  });
  await knex.schema.createTable('calendar_links', table => {
    table.string('id', 36).primary();
    table.string('user_ref', 400).notNullable();
    table
      .string('hackathon_ref', 400)
      .comment('Only this one; all of the person if null');
    table
      .string('token_hash', 64)
      .notNullable()
      .unique()
      .comment('SHA-256 of the secret, which is not kept');
    table
      .boolean('in_catalog')
      .notNullable()
      .comment('Whether the catalog had the person when it was made');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_used_at');
    table.index(['user_ref', 'created_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('calendar_links');
  await knex.schema.dropTable('charters');
};
