// @ts-check

/**
 * Signatures of data-access agreements. None is ever replaced: the latest of a person counts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('agreement_signatures', table => {
    table.string('id', 36).primary();
    table.string('hackathon_ref', 400).notNullable();
    table.string('agreement', 200).notNullable();
    table.text('agreement_version').notNullable();
    table
      .string('digest', 64)
      .notNullable()
      .comment('SHA-256 of the terms, or of their web address');
    table.string('user_ref', 400).notNullable();
    table
      .boolean('as_participant')
      .notNullable()
      .comment('Access ends with the registration');
    table
      .string('state', 20)
      .notNullable()
      .comment('granted, waiting, declined, revoked, expired, withdrawn');
    table
      .boolean('latest')
      .notNullable()
      .comment('Whether no newer one of the person followed');
    table.bigInteger('signed_at').notNullable();
    table
      .bigInteger('expires_at')
      .notNullable()
      .comment('Follows the charter and the windows');
    table.string('decided_by', 400);
    table.bigInteger('decided_at');
    table.text('reason');
    table
      .text('told_stale')
      .comment('Version and digest of which the person was told');
    table.integer('version').notNullable().defaultTo(1);
    table.index(['hackathon_ref', 'signed_at', 'id']);
    table.index(['hackathon_ref', 'agreement', 'state']);
    table.index(['state', 'expires_at']);
    table.index(['user_ref', 'hackathon_ref']);
  });
  await knex.raw(
    'CREATE UNIQUE INDEX agreement_signatures_latest ON agreement_signatures (hackathon_ref, agreement, user_ref) WHERE latest = true',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('agreement_signatures');
};
