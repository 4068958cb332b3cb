import type { Knex } from 'knex';
import type { SubmissionContent } from './DatabaseSubmissionStore';
import { type ProjectScope, within } from './projectConditions';
import { toJson } from './columns';

/** A project as it was handed in. */
export interface SubmittedProject {
  projectId: string;
  title: string;
  pitch?: string;
  theme?: string;
  teamId: string;
  /** Empty when the team is gone. */
  teamName: string;
}

/**
 * Projects of a hackathon with a submission that counts, by id: what judges judge and people vote for. In one statement.
 *
 * @param which.projectId - only this one
 * @param which.condition - what the permission policy leaves of them; all if left out
 */
export async function submittedProjects(
  knex: Knex,
  which: {
    hackathonRef: string;
    projectId?: string;
    condition?: ProjectScope['condition'];
  },
): Promise<SubmittedProject[]> {
  const { hackathonRef, projectId, condition = 'all' } = which;
  const query = knex('projects as p')
    .join('submissions as s', join =>
      join
        .on('s.project_id', 'p.id')
        .andOn('s.version', 'p.current_submission'),
    )
    .leftJoin('teams as t', 't.id', 'p.team_id')
    .select(
      'p.id',
      'p.team_id',
      's.content',
      's.theme',
      's.team_name as submitted_team_name',
      't.name as team_name',
    )
    .orderBy('p.id');
  if (projectId !== undefined) {
    query.where('p.id', projectId);
  }
  within(query, { hackathonRefs: [hackathonRef], condition });
  const rows = await query;
  return rows.map((row: any) => {
    const { title, pitch } = toJson<SubmissionContent>(row.content);
    return {
      projectId: row.id,
      title,
      pitch,
      theme: row.theme ?? undefined,
      teamId: row.team_id,
      teamName: row.team_name ?? row.submitted_team_name ?? '',
    };
  });
}
