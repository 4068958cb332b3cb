// @ts-check

/**
 * What people said after a hackathon, the actions and themes that came of it, how they liked the event, and meetings afterwards.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('debrief_points', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table
      .string('kind', 20)
      .notNullable()
      .comment('worked, did-not-work, change');
    table.text('text').notNullable();
    table.text('search_text').notNullable().comment('Lower case: text');
    table
      .string('author_ref', 400)
      .comment('Null for anonymous ones, and when names were erased');
    table.boolean('anonymous').notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('open, action, theme, set-aside');
    table.text('state_reason');
    table.integer('votes').notNullable().defaultTo(0);
    table
      .string('updated_by', 400)
      .comment('Null for anonymous ones that nobody decided on');
    table.integer('version').notNullable().defaultTo(1);
    table
      .bigInteger('created_at')
      .notNullable()
      .comment('The hour alone of anonymous ones');
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'created_at', 'id']);
    table.index(['hackathon_ref', 'votes', 'created_at', 'id']);
  });
  await knex.schema.createTable('debrief_votes', table => {
    table.string('point_id', 36).notNullable();
    table.string('user_ref', 400).notNullable();
    table.primary(['point_id', 'user_ref']);
  });
  await knex.schema.createTable('debrief_counts', table => {
    // One row for all people: rows of their own would be in the order in which people wrote, beside points in the same order.
    table.string('hackathon_ref', 400).primary();
    table.string('salt', 64).notNullable();
    table
      .text('counts')
      .notNullable()
      .comment('Points by a digest of salt and author, in order, JSON');
  });
  await knex.schema.createTable('debrief_actions', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('point_id', 36);
    table.text('title').notNullable();
    table.string('owner_ref', 400).notNullable().comment('User or group');
    table.bigInteger('due_at').notNullable();
    table.string('state', 20).notNullable().comment('open, done, dropped');
    table.text('outcome');
    table.string('by_ref', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'due_at', 'id']);
    table.index(['owner_ref', 'state', 'due_at']);
    table.index(['point_id']);
  });
  await knex.schema.createTable('theme_proposals', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('point_id', 36);
    table.string('name', 63).notNullable();
    table.text('title').notNullable();
    table.text('description');
    table.text('assets').notNullable().comment('Entity refs, JSON');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: title and description');
    table.string('state', 20).notNullable().comment('open, taken, dropped');
    table.string('taken_by', 400).comment('Ref of a hackathon');
    table.string('by_ref', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['created_at', 'id']);
    table.index(['hackathon_ref']);
    table.index(['point_id']);
  });
  await knex.schema.createTable('debrief_answers', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.integer('satisfaction').notNullable().comment('1 to 5');
    table.string('again', 10).notNullable().comment('yes, no, maybe');
    table.text('text');
    table
      .string('text_key', 36)
      .notNullable()
      .comment('Random: the order in which texts are shown');
    table.bigInteger('at').notNullable();
    table.primary(['hackathon_ref', 'user_ref']);
    table.index(['hackathon_ref', 'text_key']);
  });
  await knex.schema.createTable('follow_ups', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.text('title').notNullable();
    table.bigInteger('starts_at').notNullable();
    table.bigInteger('ends_at').notNullable();
    table.text('place');
    table.text('text');
    table.string('by_ref', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'starts_at', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'follow_ups',
    'debrief_answers',
    'theme_proposals',
    'debrief_actions',
    'debrief_counts',
    'debrief_votes',
    'debrief_points',
  ]) {
    await knex.schema.dropTable(table);
  }
};
