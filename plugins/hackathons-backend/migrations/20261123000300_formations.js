// @ts-check

/**
 * Formations of teams: what was asked for, and what came of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('formations', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('solving, proposed, infeasible, published, discarded, failed');
    table
      .string('solving_ref', 400)
      .unique()
      .comment('The hackathon while it is solved: one at a time; null after');
    table.text('settings').notNullable().comment('JSON');
    table
      .text('teams')
      .notNullable()
      .comment('With members and what is locked; attributes of nobody, JSON');
    table
      .text('outcome')
      .notNullable()
      .comment('Report, problems, and what could be relaxed, JSON');
    table.text('failure');
    table.string('claim', 36).comment('Of the thread that solves it');
    table
      .bigInteger('claimed_until')
      .notNullable()
      .defaultTo(0)
      .comment('After which another may solve it');
    table.integer('attempts').notNullable().defaultTo(0);
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_by', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('solved_at');
    table.bigInteger('published_at');
    table.index(['hackathon_ref', 'created_at', 'id']);
    table.index(['state', 'claimed_until']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('formations');
};
