// @ts-check

/**
 * Requests for sandboxes and what became of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sandbox_grants', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('sandbox', 200).notNullable();
    table
      .string('holder', 400)
      .notNullable()
      .comment('Id of the team, or ref of the user: whose quota it counts for');
    table.string('team_id', 36);
    table.string('user_ref', 400).notNullable().comment('Who asked');
    table.text('reason');
    table
      .string('state', 20)
      .notNullable()
      .comment(
        'requested, granting, granted, declined, revoking, revoked, expired, failed',
      );
    table
      .string('ends_as', 20)
      .comment('What it is once it was taken back: revoked, expired');
    table.text('resources').notNullable().comment('JSON');
    table
      .bigInteger('chosen_expires_at')
      .comment('When an organiser chose an earlier end than the charter');
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment('Follows the charter and the windows');
    table.bigInteger('reminded_for').comment('The end that was reminded of');
    table.string('provisioner', 200).comment('By hand if null');
    table.text('provisioned').comment('What the provisioner made, JSON');
    table
      .text('provisioned_for')
      .comment('End and users that the provisioner knows of, JSON');
    table.text('url');
    table.text('instructions');
    table.text('failure');
    table.integer('attempts').notNullable().defaultTo(0);
    table.bigInteger('next_attempt_at');
    table
      .bigInteger('claimed_until')
      .notNullable()
      .defaultTo(0)
      .comment('Until when a replica works on it alone');
    table.string('claim', 36);
    table.string('decided_by', 400);
    table.bigInteger('decided_at');
    table.text('decision_reason');
    table.integer('version').notNullable().defaultTo(1);
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.index(['hackathon_ref', 'created_at', 'id']);
    table.index(['hackathon_ref', 'sandbox', 'state']);
    table.index(['hackathon_ref', 'holder']);
    table.index(['state', 'next_attempt_at']);
    table.index(['state', 'expires_at']);
    table.index(['team_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sandbox_grants');
};
