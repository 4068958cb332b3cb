import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { HackathonProjectFilter } from '@guildhall/plugin-hackathons-node';
import type { Knex } from 'knex';

/** Which projects of hackathons that somebody sees are meant. */
export type ProjectScope = {
  hackathonRefs: readonly string[];
  /** What the permission policy leaves of them. */
  condition: 'all' | 'none' | PermissionCriteria<HackathonProjectFilter>;
};

/** Keeps a query over `projects as p` to a scope. */
export function within(query: Knex.QueryBuilder, scope: ProjectScope): void {
  const { condition, hackathonRefs } = scope;
  query.whereIn('p.hackathon_ref', [...hackathonRefs]);
  if (condition === 'none') {
    query.whereRaw('1 = 0');
  } else if (condition !== 'all') {
    query.where(clause => meets(clause, condition));
  }
}

function meets(
  clause: Knex.QueryBuilder,
  criteria: PermissionCriteria<HackathonProjectFilter>,
): void {
  if ('allOf' in criteria) {
    for (const each of criteria.allOf) {
      clause.where(nested => meets(nested, each));
    }
  } else if ('anyOf' in criteria) {
    for (const each of criteria.anyOf) {
      clause.orWhere(nested => meets(nested, each));
    }
  } else if ('not' in criteria) {
    clause.whereNot(nested => meets(nested, criteria.not));
  } else if ('members' in criteria) {
    clause.whereExists(members =>
      members
        .from('team_members as m')
        .whereRaw('m.team_id = p.team_id')
        .whereIn('m.user_ref', criteria.members),
    );
  } else if ('proposedOwners' in criteria) {
    clause.whereExists(endings =>
      endings
        .from('project_endings as pe')
        .whereRaw('pe.project_id = p.id')
        .where('pe.latest', true)
        .whereIn('pe.answer', ['waiting', 'accepted'])
        .whereIn('pe.proposed_to', criteria.proposedOwners),
    );
  } else {
    clause.whereIn('p.hackathon_ref', criteria.hackathonRefs);
  }
}
