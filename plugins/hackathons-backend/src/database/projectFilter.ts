import type { ProjectStatus } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { whereContains } from './search';

/** Which projects are listed. */
export interface ProjectFilter {
  q?: string;
  theme?: string;
  status?: ProjectStatus;
  wantsHelp?: boolean;
  submitted?: boolean;
  teamId?: string;
  /** Projects of teams that this user belongs to. */
  member?: string;
  entityRef?: string;
  /** Hackathons of which the reader finds projects neither by the name of the team nor by the entity, but those of own teams. */
  hidden?: {
    teamsIn: readonly string[];
    repositoriesIn: readonly string[];
    ownTeams: readonly string[];
  };
  /** Projects that reported so to a checkpoint, were late, or have not reported. */
  report?: { checkpoint: string; status: ProjectStatus | 'late' | 'missing' };
}

/** Keeps a query over `projects as p` and `teams as t` to a filter. */
export function narrow(query: Knex.QueryBuilder, filter: ProjectFilter): void {
  const { q, theme, status, wantsHelp, submitted, teamId, member } = filter;
  if (q?.trim()) {
    query.where(clause =>
      clause
        .where(own => whereContains(own, 'p.search_text', q))
        .orWhere(team => {
          whereContains(team, 't.name_key', q);
          exceptIn(team, filter.hidden?.teamsIn, filter);
        }),
    );
  }
  const equal = {
    'p.theme': theme,
    'p.status': status,
    'p.wants_help': wantsHelp,
    'p.team_id': teamId,
    'p.entity_ref': filter.entityRef,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      query.where(column, value);
    }
  }
  if (filter.entityRef !== undefined) {
    exceptIn(query, filter.hidden?.repositoriesIn, filter);
  }
  if (submitted === true) {
    query.whereNotNull('p.current_submission');
  } else if (submitted === false) {
    query.whereNull('p.current_submission');
  }
  if (member !== undefined) {
    query.whereExists(members =>
      members
        .from('team_members as own')
        .whereRaw('own.team_id = p.team_id')
        .where('own.user_ref', member),
    );
  }
  if (filter.report) {
    const { checkpoint, status: wanted } = filter.report;
    const reports = (clause: Knex.QueryBuilder) => {
      clause
        .from('checkpoint_reports as r')
        .whereRaw('r.project_id = p.id')
        .where({ 'r.checkpoint': checkpoint, 'r.current': true });
      if (wanted === 'late') {
        clause.where('r.late', true);
      } else if (wanted !== 'missing') {
        clause.where('r.status', wanted);
      }
    };
    if (wanted === 'missing') {
      query.whereNotExists(reports);
    } else {
      query.whereExists(reports);
    }
  }
}

/** Leaves out projects of some hackathons, but those of own teams. */
function exceptIn(
  query: Knex.QueryBuilder,
  hackathonRefs: readonly string[] = [],
  { hidden }: ProjectFilter,
): void {
  if (hackathonRefs.length > 0) {
    query.where(known =>
      known
        .whereNotIn('p.hackathon_ref', [...hackathonRefs])
        .orWhereIn('p.team_id', [...(hidden?.ownTeams ?? [])]),
    );
  }
}
