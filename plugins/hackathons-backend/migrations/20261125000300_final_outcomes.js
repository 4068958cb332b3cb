// @ts-check

/**
 * What final rounds came to whenever that was decided. The outcome is worked out from the rankings that count at the moment, so an
 * earlier one is here alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('final_outcome_log', table => {
    table.bigIncrements('id');
    table.string('hackathon_ref', 400).notNullable();
    table.bigInteger('at').notNullable();
    table.string('occasion', 20).notNullable().comment('closing, publication');
    table.string('by_ref', 400).comment('Null once it was erased');
    table.text('outcome').notNullable().comment('Worth and rank, JSON');
    table.index(['hackathon_ref', 'id']);
  });
  const closed = await knex('final_rounds')
    .select('hackathon_ref', 'closed_at', 'closed_by', 'outcome')
    .whereNotNull('outcome');
  for (const round of closed) {
    await knex('final_outcome_log').insert({
      hackathon_ref: round.hackathon_ref,
      at: round.closed_at,
      occasion: 'closing',
      by_ref: round.closed_by,
      outcome: round.outcome,
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('final_outcome_log');
};
