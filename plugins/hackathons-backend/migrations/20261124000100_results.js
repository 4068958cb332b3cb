// @ts-check

/**
 * What judging came to: publications, awards, the final round and the people's choice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('results', table => {
    table.string('hackathon_ref', 400).primary();
    table
      .integer('publication')
      .notNullable()
      .defaultTo(0)
      .comment('Number of the last publication; 0 before the first');
    table.integer('version').notNullable().comment('Of awards and publication');
    table
      .string('policy', 20)
      .comment('What teams see of comments, as judges were told it first');
    table.string('updated_by', 400).comment('Null once it was erased');
    table.bigInteger('updated_at').notNullable();
  });
  await knex.schema.createTable('result_publications', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.integer('number').notNullable();
    table
      .text('snapshot')
      .notNullable()
      .comment('Places, scores and awards as they were published, JSON');
    table.text('announcement');
    table.text('reason').comment('Why the one before was corrected');
    table.string('published_by', 400).comment('Null once it was erased');
    table.bigInteger('published_at').notNullable();
    table.primary(['hackathon_ref', 'number']);
  });
  await knex.schema.createTable('result_awards', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('award', 200).notNullable().comment('Of the charter');
    table.string('project_id', 36).notNullable();
    table.integer('place').notNullable().comment('Within the award');
    table.text('reason');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.bigInteger('at').notNullable();
    table.primary(['hackathon_ref', 'award', 'project_id']);
  });
  await knex.schema.createTable('result_places', table => {
    table.comment('What was published last, by project');
    table.string('project_id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.integer('place').comment('Null for a project that nobody scored');
    table.text('awards').notNullable().comment('Award, title, place; JSON');
    table.index(['hackathon_ref', 'place']);
  });
  await knex.schema.createTable('result_reads', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.integer('publication').notNullable();
    table.primary(['hackathon_ref', 'user_ref']);
  });
  await knex.schema.createTable('final_rounds', table => {
    table.string('hackathon_ref', 400).primary();
    table.string('state', 20).notNullable().comment('open, closed');
    table.text('finalists').notNullable().comment('Ids of projects, JSON');
    table.text('outcome').comment('Worth and rank by project, JSON');
    table.string('opened_by', 400).comment('Null once it was erased');
    table.bigInteger('opened_at').notNullable();
    table.string('closed_by', 400).comment('Null once it was erased');
    table.bigInteger('closed_at');
    table.integer('version').notNullable();
  });
  await knex.schema.createTable('final_rankings', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('judge_ref', 400).notNullable();
    table
      .text('ranking')
      .notNullable()
      .comment('Ids of projects, best first, JSON');
    table.integer('version').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.primary(['hackathon_ref', 'judge_ref']);
  });
  await knex.schema.createTable('final_ranking_log', table => {
    table.bigIncrements('id');
    table.string('hackathon_ref', 400).notNullable();
    table.string('judge_ref', 400).comment('Null once it was erased');
    table.text('ranking').notNullable().comment('JSON');
    table.bigInteger('at').notNullable();
    table.index(['hackathon_ref', 'id']);
  });
  await knex.schema.createTable('peoples_votes', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.string('project_id', 36).notNullable();
    table
      .integer('slot')
      .notNullable()
      .comment('Which of the votes of the person it is, from 1');
    table.bigInteger('at').notNullable();
    table.primary(['hackathon_ref', 'user_ref', 'project_id']);
    table.unique(['hackathon_ref', 'user_ref', 'slot'], {
      indexName: 'peoples_votes_slot',
    });
    table.index(['project_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'peoples_votes',
    'final_ranking_log',
    'final_rankings',
    'final_rounds',
    'result_reads',
    'result_places',
    'result_awards',
    'result_publications',
    'results',
  ]) {
    await knex.schema.dropTable(table);
  }
};
