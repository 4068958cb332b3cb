// @ts-check

/**
 * Who judges, in which conflicts, who looks at what, and the scores.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('judging_panels', table => {
    table.string('hackathon_ref', 400).primary();
    table
      .string('calibration_project_id', 36)
      .comment('What all judges score first, out of the competition');
    table.integer('seed').comment('Of the last assignment');
    table.bigInteger('assigned_at').comment('First time');
    table.string('assigned_by', 400).comment('Null once it was erased');
    table
      .bigInteger('synced_at')
      .notNullable()
      .comment('When the judges and their conflicts were worked out last');
    table.integer('version').notNullable().defaultTo(1);
  });
  await knex.schema.createTable('judges', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.text('display_name').notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('active, absent, removed (the charter names them no more)');
    table.text('state_reason');
    table.integer('max_projects').comment('As the charter says if null');
    table
      .boolean('counts')
      .notNullable()
      .comment('Whether what the judge scores counts');
    table.text('counts_reason');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('last_act_at');
    table.primary(['hackathon_ref', 'user_ref']);
    table.index(['user_ref']);
  });
  await knex.schema.createTable('judge_conflicts', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('judge_ref', 400).notNullable();
    table.string('project_id', 36).notNullable();
    table
      .string('kind', 20)
      .notNullable()
      .comment('own-team, same-group, mentor, declared, recused');
    table.text('reason');
    table.text('shared_groups').comment('Entity refs, JSON');
    table.string('by_ref', 400).comment('Null for what was worked out');
    table.bigInteger('at').notNullable();
    table.bigInteger('lifted_at');
    table.string('lifted_by', 400);
    table.text('lifted_reason');
    table.index(['hackathon_ref', 'at', 'id']);
    table.index(['judge_ref', 'hackathon_ref']);
    table.index(['project_id']);
  });
  await knex.schema.createTable('judge_looks', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('judge_ref', 400).notNullable();
    table.string('project_id', 36).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('assigned, scored, skipped, released');
    table
      .string('reason', 20)
      .notNullable()
      .comment('new, linking, calibration, extra');
    table.integer('position').notNullable().comment('In the queue');
    table.string('skip_reason', 30);
    table.text('skip_text');
    table
      .integer('absences')
      .notNullable()
      .defaultTo(0)
      .comment('How often the team was not there');
    table.text('comment_to_team');
    table.boolean('share_with_team').notNullable().defaultTo(false);
    table.text('note_to_organisers');
    table
      .integer('undoable')
      .notNullable()
      .defaultTo(0)
      .comment('How many acts can be undone');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('assigned_at').notNullable();
    table.bigInteger('scored_at');
    table.bigInteger('released_at');
    table
      .string('released_reason', 20)
      .comment('conflict, absent, removed, calibration');
    table.bigInteger('updated_at').notNullable();
    table.unique(['hackathon_ref', 'judge_ref', 'project_id']);
    table.index(['hackathon_ref', 'judge_ref', 'position', 'id']);
    table.index(['project_id']);
  });
  await knex.schema.createTable('judge_scores', table => {
    table.string('look_id', 36).notNullable();
    table.string('criterion', 200).notNullable();
    table.integer('score').notNullable();
    table.primary(['look_id', 'criterion']);
  });
  await knex.schema.createTable('judging_log', table => {
    table.increments('id').comment('Nothing is ever changed but names');
    table.string('hackathon_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.string('by_ref', 400).comment('Null for what happened by itself');
    table.string('act', 30).notNullable();
    table.string('judge_ref', 400);
    table.string('project_id', 36);
    table.string('look_id', 36);
    table.text('scores').comment('Given, or voided; JSON');
    table.string('reason', 100);
    table.text('text');
    table.text('before').comment('The look before, to undo the act; JSON');
    table.integer('undoes').comment('Id of the entry that was undone');
    table.index(['hackathon_ref', 'id']);
    table.index(['look_id', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'judging_log',
    'judge_scores',
    'judge_looks',
    'judge_conflicts',
    'judges',
    'judging_panels',
  ]) {
    await knex.schema.dropTable(table);
  }
};
