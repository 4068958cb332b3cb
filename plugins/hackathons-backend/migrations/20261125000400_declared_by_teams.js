// @ts-check

/**
 * Whether the team of the project declared a conflict: all its members see it, and can withdraw it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('judge_conflicts', table => {
    table
      .boolean('by_team')
      .notNullable()
      .defaultTo(false)
      .comment('Whether a member of the team declared it');
  });
  await knex('judge_conflicts')
    .where('kind', 'declared')
    .whereRaw('by_ref <> judge_ref')
    .whereExists(members =>
      members
        .from('projects as p')
        .join('team_members as m', 'm.team_id', 'p.team_id')
        .whereRaw('p.id = judge_conflicts.project_id')
        .whereRaw('m.user_ref = judge_conflicts.by_ref'),
    )
    .update({ by_team: true });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('judge_conflicts', table => {
    table.dropColumn('by_team');
  });
};
