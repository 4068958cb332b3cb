// @ts-check

/**
 * Who takes part, in which team, and who mentors.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('registrations', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('pending, registered, waiting-list, declined, withdrawn');
    table.text('display_name').notNullable();
    table
      .string('name_key', 200)
      .notNullable()
      .comment('The name in lower case, for the order');
    table
      .text('shown_text')
      .notNullable()
      .comment('Lower case: name, and what of it others may see, for search');
    table
      .text('shown_skills')
      .notNullable()
      .comment(
        'Lower case, each between line feeds; empty if they are not shown',
      );
    table
      .text('home_teams')
      .notNullable()
      .comment('Groups at registration, JSON');
    table.text('skills').notNullable().comment('JSON');
    table
      .text('choices')
      .notNullable()
      .comment('Names of themes and ids of ideas or teams, best first, JSON');
    table.text('answers').notNullable().comment('By question, JSON');
    table
      .text('attributes')
      .notNullable()
      .comment('Self-described, for team formation alone, JSON');
    table.text('looking_for').comment('What the person looks for, own words');
    table.boolean('looking_for_team').notNullable().defaultTo(false);
    table.string('timezone', 100);
    table
      .text('shown')
      .notNullable()
      .comment('Fields that other participants may see, JSON');
    table.bigInteger('code_of_conduct_at');
    table.text('code_of_conduct_url');
    table
      .bigInteger('queued_at')
      .notNullable()
      .comment('Orders the waiting list');
    table.string('decided_by', 400);
    table.text('decision_reason');
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.unique(['hackathon_ref', 'user_ref']);
    table.index(['hackathon_ref', 'state', 'queued_at', 'id']);
    table.index(['hackathon_ref', 'state', 'name_key', 'id']);
    table.index(['user_ref']);
  });
  await knex.schema.createTable('teams', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.text('name').notNullable();
    table.string('name_key', 200).notNullable().comment('Lower case');
    table.text('headline');
    table.string('theme', 200);
    table.text('wanted_skills').notNullable().comment('JSON');
    table.text('wanted').comment('Whom the team looks for, own words');
    table
      .text('search_text')
      .notNullable()
      .comment('Lower case: name, headline and whom it looks for');
    table
      .text('wanted_key')
      .notNullable()
      .comment('Wanted skills in lower case, each between line feeds');
    table.string('joining', 20).notNullable().comment('open, ask, closed');
    table
      .string('source', 20)
      .notNullable()
      .comment('self, formation, organiser');
    table.boolean('locked').notNullable().defaultTo(false);
    table.string('created_by', 400).notNullable();
    table.string('updated_by', 400).notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.unique(['hackathon_ref', 'name_key']);
  });
  await knex.schema.createTable('team_members', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.string('team_id', 36).notNullable();
    table.boolean('contact').notNullable().defaultTo(false);
    table
      .string('via', 20)
      .notNullable()
      .comment('founded, joined, invited, asked, formation, organiser');
    table.bigInteger('joined_at').notNullable();
    table.primary(['hackathon_ref', 'user_ref']);
    table.index(['team_id']);
    table.index(['user_ref']);
  });
  await knex.schema.createTable('mentors', table => {
    table.string('hackathon_ref', 400).notNullable();
    table.string('user_ref', 400).notNullable();
    table.string('state', 20).notNullable().comment('offered, withdrawn');
    table.string('source', 20).notNullable().comment('charter, offer');
    table.text('skills').notNullable().comment('JSON');
    table.text('themes').notNullable().comment('JSON');
    table.string('timezone', 100);
    table.integer('max_teams').notNullable();
    table.text('note');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.primary(['hackathon_ref', 'user_ref']);
    table.index(['user_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of ['mentors', 'team_members', 'teams', 'registrations']) {
    await knex.schema.dropTable(table);
  }
};
