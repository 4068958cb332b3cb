import type { Knex } from 'knex';

/**
 * A column with the name under which somebody registered; null for those who did not.
 *
 * @param table - or its alias, that has the `hackathon_ref`
 * @param userColumn - of the same table
 */
export function displayNameOf(
  knex: Knex,
  table: string,
  userColumn: string,
): Knex.QueryBuilder {
  return knex('registrations as named')
    .select('named.display_name')
    .where('named.hackathon_ref', knex.ref(`${table}.hackathon_ref`))
    .where('named.user_ref', knex.ref(`${table}.${userColumn}`));
}
