// @ts-check

/**
 * When organisers reminded somebody last of what becomes of a project.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ending_reminders', table => {
    table.string('project_id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('sent_to', 10).notNullable().comment('team, owner');
    table.string('by_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.index(['hackathon_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ending_reminders');
};
