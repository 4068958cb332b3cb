// @ts-check

/**
 * Ideas with those who follow them, and invitations to and applications for teams.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ideas', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.text('title').notNullable();
    table.text('text');
    table.string('theme', 200);
    table.text('assets').notNullable().comment('Entity refs, JSON');
    table.text('wanted_skills').notNullable().comment('JSON');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: title, text and wanted skills');
    table.string('author_ref', 400).notNullable();
    table.string('state', 20).notNullable().comment('open, claimed, withdrawn');
    table
      .string('team_id', 36)
      .unique()
      .comment('That claimed it: a team has one idea');
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'created_at', 'id']);
  });
  await knex.schema.createTable('idea_followers', table => {
    table.string('idea_id', 36).notNullable();
    table.string('user_ref', 400).notNullable();
    table.bigInteger('since').notNullable();
    table.primary(['idea_id', 'user_ref']);
    table.index(['user_ref']);
  });
  await knex.schema.createTable('team_requests', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('kind', 20).notNullable().comment('invitation, application');
    table.string('team_id', 36).notNullable();
    table
      .text('team_name')
      .notNullable()
      .comment('As it was; the team may be gone');
    table.string('user_ref', 400).notNullable().comment('Who would join');
    table.string('by_ref', 400).notNullable();
    table.text('message');
    table
      .string('state', 20)
      .notNullable()
      .comment('open, accepted, declined, withdrawn, expired');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('answered_at');
    table.string('answered_by', 400);
    table.index(['hackathon_ref', 'user_ref', 'state']);
    table.index(['team_id', 'state']);
    table.index(['state', 'hackathon_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['team_requests', 'idea_followers', 'ideas']) {
    await knex.schema.dropTable(table);
  }
};
