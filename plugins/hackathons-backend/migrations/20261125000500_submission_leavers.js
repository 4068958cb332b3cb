// @ts-check

/**
 * Who left a team after it handed in a project: it stays their own, for whoever organises or decides.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('submission_leavers', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.string('project_id', 36).notNullable();
    table.bigInteger('left_at').notNullable().comment('First time');
    table.primary(['hackathon_ref', 'user_ref', 'project_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('submission_leavers');
};
