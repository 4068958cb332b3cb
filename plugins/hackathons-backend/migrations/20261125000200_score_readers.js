// @ts-check

/**
 * Organisers who saw what others scored before the results: they judge no more in that hackathon.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('judging_score_readers', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.bigInteger('at').notNullable().comment('First time');
    table.primary(['hackathon_ref', 'user_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('judging_score_readers');
};
