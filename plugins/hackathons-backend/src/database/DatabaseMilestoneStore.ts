import type { ProjectMilestone } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';

/** A milestone of a project, as it is kept. */
export interface StoredMilestone {
  projectId: string;
  milestone: ProjectMilestone['milestone'];
  /** ms since the epoch. */
  at: number;
  source: ProjectMilestone['source'];
  /** What shows it. */
  detail: { evidenceUrl?: string; entityRef?: string };
  /** Who stated it. */
  by?: string;
}

/** A project whose milestones the catalog may tell. */
export interface ProjectToWatch {
  projectId: string;
  hackathonRef: string;
  teamId: string;
  entityRef?: string;
  /** Those that it has. */
  milestones: Array<ProjectMilestone['milestone']>;
}

const TABLE = 'project_milestones';

/** When projects were decided about, owned and in production. */
export class DatabaseMilestoneStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Milestones of some projects, by project, in order of time. */
  async of(
    projectIds: readonly string[],
  ): Promise<Map<string, StoredMilestone[]>> {
    const rows = await this.#knex(TABLE)
      .whereIn('project_id', [...projectIds])
      .orderBy(['at', 'milestone']);
    return byProject(rows);
  }

  /** Milestones of all submitted projects of some hackathons, by project. */
  async ofHackathons(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, StoredMilestone[]>> {
    const rows = await this.#knex(`${TABLE} as m`)
      .join('projects as p', 'p.id', 'm.project_id')
      .select('m.*')
      .whereIn('p.hackathon_ref', [...hackathonRefs])
      .whereNotNull('p.current_submission')
      .orderBy(['m.at', 'm.milestone']);
    return byProject(rows);
  }

  /** Keeps milestones that were not reached before; what is there stays. */
  async reach(
    milestones: readonly StoredMilestone[],
    db: Knex = this.#knex,
  ): Promise<void> {
    for (let start = 0; start < milestones.length; start += 100) {
      await db(TABLE)
        .insert(milestones.slice(start, start + 100).map(toRow))
        .onConflict(['project_id', 'milestone'])
        .ignore();
    }
  }

  /** Keeps a milestone in place of what was there. */
  async state(
    milestone: StoredMilestone,
    db: Knex = this.#knex,
  ): Promise<void> {
    await db(TABLE)
      .insert(toRow(milestone))
      .onConflict(['project_id', 'milestone'])
      .merge();
  }

  /** A page of the submitted projects of hackathons, by id. */
  async toWatch(
    hackathonRefs: readonly string[],
    page: { limit: number; after?: string },
  ): Promise<ProjectToWatch[]> {
    const query = this.#knex('projects')
      .select('id', 'hackathon_ref', 'team_id', 'entity_ref')
      .whereIn('hackathon_ref', [...hackathonRefs])
      .whereNotNull('current_submission')
      .orderBy('id')
      .limit(page.limit);
    if (page.after) {
      query.where('id', '>', page.after);
    }
    const projects = await query;
    const reached = await this.of(projects.map(({ id }) => id));
    return projects.map(row => ({
      projectId: row.id,
      hackathonRef: row.hackathon_ref,
      teamId: row.team_id,
      entityRef: row.entity_ref ?? undefined,
      milestones: (reached.get(row.id) ?? []).map(({ milestone }) => milestone),
    }));
  }

  /** Deletes who stated the milestones of a hackathon. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE)
      .whereIn(
        'project_id',
        this.#knex('projects')
          .select('id')
          .where('hackathon_ref', hackathonRef),
      )
      .update({ by_ref: null });
  }
}

interface MilestoneRow {
  project_id: string;
  milestone: ProjectMilestone['milestone'];
  at: StoredNumber;
  source: ProjectMilestone['source'];
  detail: string;
  by_ref: string | null;
}

function byProject(rows: MilestoneRow[]): Map<string, StoredMilestone[]> {
  const found = new Map<string, StoredMilestone[]>();
  for (const row of rows) {
    const list = found.get(row.project_id) ?? [];
    list.push({
      projectId: row.project_id,
      milestone: row.milestone,
      at: toNumber(row.at),
      source: row.source,
      detail: toJson(row.detail),
      by: row.by_ref ?? undefined,
    });
    found.set(row.project_id, list);
  }
  return found;
}

function toRow(milestone: StoredMilestone) {
  return {
    project_id: milestone.projectId,
    milestone: milestone.milestone,
    at: milestone.at,
    source: milestone.source,
    detail: JSON.stringify(milestone.detail),
    by_ref: milestone.by ?? null,
  };
}
