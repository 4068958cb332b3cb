import type { ProjectMilestone } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';

/**
 * What a project reached. `production-before` is shown to nobody: the project's entity was in production before the submissions ended,
 * so that its being there says nothing of the event.
 */
export type Milestone = ProjectMilestone['milestone'] | 'production-before';

/** A milestone of a project, as it is kept. */
export interface StoredMilestone {
  projectId: string;
  milestone: Milestone;
  /** ms since the epoch. */
  at: number;
  source: ProjectMilestone['source'];
  /** What shows it. */
  detail: { evidenceUrl?: string; entityRef?: string };
  /** Who stated it. */
  by?: string;
}

/** A milestone that is shown. */
export type ReachedMilestone = StoredMilestone & {
  milestone: ProjectMilestone['milestone'];
};

/** A project whose milestones the catalog may tell. */
export interface ProjectToWatch {
  projectId: string;
  hackathonRef: string;
  teamId: string;
  entityRef?: string;
  title: string;
  /** Those that it has. */
  milestones: Milestone[];
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
  ): Promise<Map<string, ReachedMilestone[]>> {
    const rows = await this.#knex(TABLE)
      .whereIn('project_id', [...projectIds])
      .whereNot('milestone', 'production-before')
      .orderBy(['at', 'milestone']);
    return byProject<ReachedMilestone>(rows);
  }

  /** Milestones of all submitted projects of some hackathons, by project. */
  async ofHackathons(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, ReachedMilestone[]>> {
    const rows = await this.#knex(`${TABLE} as m`)
      .join('projects as p', 'p.id', 'm.project_id')
      .select('m.*')
      .whereIn('p.hackathon_ref', [...hackathonRefs])
      .whereNot('m.milestone', 'production-before')
      .whereNotNull('p.current_submission')
      .orderBy(['m.at', 'm.milestone']);
    return byProject<ReachedMilestone>(rows);
  }

  /**
   * Keeps milestones that were not reached before; what is there stays.
   *
   * @returns those that are new
   */
  async reach(
    milestones: readonly StoredMilestone[],
    db: Knex = this.#knex,
  ): Promise<StoredMilestone[]> {
    const reached: StoredMilestone[] = [];
    for (let start = 0; start < milestones.length; start += 100) {
      const some = milestones.slice(start, start + 100);
      const rows: Array<{ project_id: string; milestone: Milestone }> =
        await db(TABLE)
          .insert(some.map(toRow))
          .onConflict(['project_id', 'milestone'])
          .ignore()
          .returning(['project_id', 'milestone']);
      const keys = new Set(rows.map(row => row.project_id + row.milestone));
      reached.push(
        ...some.filter(({ projectId, milestone }) =>
          keys.has(projectId + milestone),
        ),
      );
    }
    return reached;
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

  /** A page of the projects of hackathons, by id. */
  async toWatch(
    hackathonRefs: readonly string[],
    page: { limit: number; after?: string },
  ): Promise<ProjectToWatch[]> {
    const query = this.#knex('projects')
      .select('id', 'hackathon_ref', 'team_id', 'entity_ref', 'title')
      .whereIn('hackathon_ref', [...hackathonRefs])
      .orderBy('id')
      .limit(page.limit);
    if (page.after) {
      query.where('id', '>', page.after);
    }
    const projects = await query;
    const reached = byProject(
      await this.#knex(TABLE).whereIn(
        'project_id',
        projects.map(({ id }) => id),
      ),
    );
    return projects.map(row => ({
      projectId: row.id,
      hackathonRef: row.hackathon_ref,
      teamId: row.team_id,
      entityRef: row.entity_ref ?? undefined,
      title: row.title,
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
  milestone: Milestone;
  at: StoredNumber;
  source: ProjectMilestone['source'];
  detail: string;
  by_ref: string | null;
}

function byProject<T extends StoredMilestone = StoredMilestone>(
  rows: MilestoneRow[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const list = found.get(row.project_id) ?? [];
    list.push({
      projectId: row.project_id,
      milestone: row.milestone,
      at: toNumber(row.at),
      source: row.source,
      detail: toJson(row.detail),
      by: row.by_ref ?? undefined,
    } as T);
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
