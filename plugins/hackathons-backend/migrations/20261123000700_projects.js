// @ts-check

/**
 * What the teams build: projects, their records, reports to checkpoints, feedback and submissions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('projects', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('team_id', 36).notNullable().unique();
    table.text('title').notNullable();
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: title, pitch, tags, skills that are wanted');
    table.text('pitch');
    table.text('description');
    table.string('theme', 200);
    table.text('repository_url');
    table.text('demo_url');
    table.string('entity_ref', 400).comment('What the project builds');
    table.text('assets').notNullable().comment('Entity refs, JSON');
    table.string('starter_kit', 400).comment('Entity ref of the template');
    table.text('tags').notNullable().comment('JSON');
    table
      .string('status', 20)
      .notNullable()
      .comment('on-track, at-risk, blocked, done, unknown');
    table.text('status_text');
    table.boolean('wants_help').notNullable().defaultTo(false);
    table.text('help_text');
    table.text('wanted_skills').notNullable().comment('JSON');
    table
      .integer('submission_count')
      .notNullable()
      .defaultTo(0)
      .comment('Version of the last submission');
    table
      .integer('current_submission')
      .comment('Version of the submission that counts');
    table.integer('version').notNullable().defaultTo(1);
    table.string('created_by', 400).comment('Null once it was erased');
    table.bigInteger('created_at').notNullable();
    table.string('updated_by', 400).comment('Null once it was erased');
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'created_at', 'id']);
    table.index(['created_at', 'id']);
    table.index(['entity_ref']);
  });
  await knex.schema.createTable('project_records', table => {
    table.string('id', 36).primary();
    table.string('project_id', 36).notNullable();
    table
      .string('kind', 20)
      .notNullable()
      .comment('decision, experiment, outcome, artefact');
    table.text('title').notNullable();
    table.text('text');
    table.string('result', 20).comment('worked, did-not-work, open');
    table.text('url');
    table.text('metric').comment('name, before, after, unit; JSON');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.bigInteger('at').notNullable();
    table.string('updated_by', 400).comment('Null once it was erased');
    table.bigInteger('updated_at').notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.index(['project_id', 'at', 'id']);
  });
  await knex.schema.createTable('checkpoint_reports', table => {
    table.string('project_id', 36).notNullable();
    table.string('checkpoint', 200).notNullable();
    table.integer('version').notNullable();
    table
      .boolean('current')
      .notNullable()
      .comment('Whether it is the last version');
    table.string('status', 20).notNullable();
    table.text('text');
    table.text('demo_url');
    table
      .bigInteger('reported_at')
      .notNullable()
      .comment('Of the first version; says whether it was late');
    table.bigInteger('updated_at').notNullable();
    table.string('by_ref', 400).comment('Null once it was erased');
    table.boolean('late').notNullable();
    table.text('late_reason');
    table.primary(['project_id', 'checkpoint', 'version']);
  });
  await knex.schema.createTable('project_feedback', table => {
    table.string('id', 36).primary();
    table.string('project_id', 36).notNullable();
    table.string('checkpoint', 200);
    table.text('text').notNullable();
    table.string('visibility', 20).notNullable().comment('team, organisers');
    table.string('mood', 20).comment('keep, change, question');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.bigInteger('at').notNullable();
    table.index(['project_id', 'at', 'id']);
  });
  await knex.schema.createTable('project_feedback_reads', table => {
    table.string('project_id', 36).notNullable();
    table.string('user_ref', 400).notNullable();
    table.bigInteger('read_at').notNullable();
    table.primary(['project_id', 'user_ref']);
  });
  await knex.schema.createTable('submissions', table => {
    table.string('id', 36).primary();
    table.string('project_id', 36).notNullable();
    table.integer('version').notNullable();
    table
      .text('content')
      .notNullable()
      .comment('Title, pitch, addresses, answers, as they were; JSON');
    table.text('records').notNullable().comment('Counts by kind, JSON');
    table.text('team_name').notNullable();
    table.string('theme', 200);
    table.string('submitted_by', 400).comment('Null once it was erased');
    table.bigInteger('submitted_at').notNullable();
    table.boolean('late').notNullable();
    table.text('late_reason');
    table.bigInteger('withdrawn_at');
    table.string('withdrawn_by', 400);
    table.unique(['project_id', 'version']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'submissions',
    'project_feedback_reads',
    'project_feedback',
    'checkpoint_reports',
    'project_records',
    'projects',
  ]) {
    await knex.schema.dropTable(table);
  }
};
