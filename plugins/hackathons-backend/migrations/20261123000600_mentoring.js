// @ts-check

/**
 * Which mentor helps which team, the help queue and office hours.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('mentor_plans', table => {
    table.string('hackathon_ref', 400).primary();
    table.integer('version').notNullable();
    table.string('updated_by', 400).notNullable();
    table.bigInteger('updated_at').notNullable();
  });
  await knex.schema.createTable('mentor_matches', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('team_id', 36).notNullable();
    table.string('mentor_ref', 400).notNullable();
    table
      .text('home_teams')
      .notNullable()
      .comment('Groups of the team when it was matched, JSON');
    table.string('by_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.primary(['hackathon_ref', 'team_id', 'mentor_ref']);
    table.index(['mentor_ref', 'hackathon_ref']);
    table.index(['team_id']);
  });
  await knex.schema.createTable('help_requests', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('team_id', 36);
    table.string('user_ref', 400).notNullable();
    table.text('topic').notNullable();
    table.text('text');
    table.text('skills').notNullable().comment('JSON');
    table
      .text('skill_keys')
      .notNullable()
      .comment('Lower case between bars, such as |feast|sql|');
    table
      .string('state', 20)
      .notNullable()
      .comment('open, claimed, resolved, expired, withdrawn');
    table
      .bigInteger('queued_at')
      .notNullable()
      .comment('When it was asked, or asked again');
    table.string('claimed_by', 400);
    table.bigInteger('claimed_at');
    table.bigInteger('claim_expires_at');
    table.bigInteger('closed_at');
    table.text('note');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.index(['hackathon_ref', 'queued_at', 'id']);
    table.index(['hackathon_ref', 'state', 'queued_at', 'id']);
    table.index(['state', 'claim_expires_at']);
    table.index(['claimed_by', 'state']);
    table.index(['team_id']);
  });
  await knex.schema.createTable('help_claims', table => {
    table.increments('id');
    table.string('hackathon_ref', 400).notNullable();
    table.string('mentor_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.integer('waited_seconds').notNullable();
    table.index(['hackathon_ref', 'at']);
  });
  await knex.schema.createTable('office_slots', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('mentor_ref', 400).notNullable();
    table
      .string('series', 36)
      .notNullable()
      .comment('Of what was offered together');
    table.bigInteger('starts_at').notNullable();
    table.bigInteger('ends_at').notNullable();
    table.text('place');
    table.string('booked_by', 400);
    table.string('booked_team_id', 36);
    table.text('topic');
    table.bigInteger('booked_at');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.index(['hackathon_ref', 'starts_at', 'id']);
    table.index(['mentor_ref', 'starts_at']);
    table.index(['series', 'starts_at']);
    table.index(['booked_by', 'starts_at']);
    table.index(['booked_team_id', 'starts_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'office_slots',
    'help_claims',
    'help_requests',
    'mentor_matches',
    'mentor_plans',
  ]) {
    await knex.schema.dropTable(table);
  }
};
