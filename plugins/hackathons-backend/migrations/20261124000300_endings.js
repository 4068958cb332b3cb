// @ts-check

/**
 * What becomes of the projects, and the figures over all hackathons.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('project_endings', table => {
    table.string('id', 36).primary();
    table.string('project_id', 36).notNullable();
    table.string('hackathon_ref', 400).notNullable();
    table
      .integer('version')
      .notNullable()
      .comment('Every ending and every answer is a new one');
    table
      .boolean('latest')
      .notNullable()
      .comment('Whether it is the last version, which counts');
    table
      .string('ending', 20)
      .notNullable()
      .comment('transition, parked, stopped');
    table.text('reason');
    table.text('learnt');
    table.string('proposed_to', 400).comment('Entity ref of a user or group');
    table.string('transition_ref', 400).comment('Of the PrototypeTransition');
    table
      .string('answer', 20)
      .comment('Of a transition: waiting, accepted, declined');
    table.string('answered_by', 400).comment('Null once it was erased');
    table.text('answer_reason');
    table.bigInteger('answered_at');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.bigInteger('at').notNullable().comment('When the ending was said');
    table.unique(['project_id', 'version']);
    table.index(['hackathon_ref', 'latest']);
    table.index(['proposed_to', 'latest', 'at']);
  });
  await knex.schema.createTable('project_milestones', table => {
    table.string('project_id', 36).notNullable();
    table
      .string('milestone', 20)
      .notNullable()
      .comment('decided, owned, production');
    table.bigInteger('at').notNullable();
    table
      .string('source', 20)
      .notNullable()
      .comment('catalog, stated, imported');
    table.text('detail').notNullable().comment('What shows it, JSON');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.primary(['project_id', 'milestone']);
  });
  await knex.schema.createTable('programme_figures', table => {
    table.string('hackathon_ref', 400).primary();
    table.text('figures').notNullable().comment('Counts without names, JSON');
    table.bigInteger('computed_at').notNullable();
    table.boolean('final').notNullable().comment('Computed no more');
  });
  await knex.schema.createTable('asset_readings', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('asset_ref', 400).notNullable();
    table.string('metric_ref', 400).notNullable();
    table.string('moment', 10).notNullable().comment('before, after');
    table.text('title').comment('Of the metric');
    table.text('unit');
    table.string('direction', 20).comment('higher-is-better, lower-is-better');
    table.double('value').comment('Null while nothing was measured');
    table.bigInteger('measured_at');
    table
      .bigInteger('tried_at')
      .notNullable()
      .comment('When it was asked last');
    table.primary(['hackathon_ref', 'asset_ref', 'metric_ref', 'moment']);
  });
  await knex.schema.createTable('programme_state', table => {
    table.string('name', 40).primary();
    table.text('state').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'programme_state',
    'asset_readings',
    'programme_figures',
    'project_milestones',
    'project_endings',
  ]) {
    await knex.schema.dropTable(table);
  }
};
