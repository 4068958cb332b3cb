import type { ProjectStatus } from '@guildhall/plugin-hackathons-common';
import type { HackathonProjectResource } from '@guildhall/plugin-hackathons-node';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { countRows } from './counting';
import { inEvent } from './inEvent';
import { pageBy, type PageRange } from './paging';
import { type ProjectScope, within } from './projectConditions';
import { narrow, type ProjectFilter } from './projectFilter';
import { toSearchText } from './search';

/** What of a project can be edited. Refs are full and lower case. */
export interface ProjectContent {
  title: string;
  pitch?: string;
  description?: string;
  theme?: string;
  repositoryUrl?: string;
  demoUrl?: string;
  entityRef?: string;
  assets: string[];
  starterKit?: string;
  tags: string[];
  status: ProjectStatus;
  statusText?: string;
  wantsHelp: boolean;
  helpText?: string;
  wantedSkills: string[];
}

/** A project as it is kept. Times in ms since the epoch. */
export interface StoredProject extends ProjectContent {
  id: string;
  hackathonRef: string;
  teamId: string;
  teamName: string;
  /** The submission that counts. */
  submission?: { version: number; submittedAt: number; late: boolean };
  version: number;
  createdAt: number;
  updatedBy?: string;
  updatedAt: number;
}

interface ProjectRow {
  id: string;
  hackathon_ref: string;
  team_id: string;
  team_name: string | null;
  title: string;
  pitch: string | null;
  description: string | null;
  theme: string | null;
  repository_url: string | null;
  demo_url: string | null;
  entity_ref: string | null;
  assets: string;
  starter_kit: string | null;
  tags: string;
  status: ProjectStatus;
  status_text: string | null;
  wants_help: boolean | number;
  help_text: string | null;
  wanted_skills: string;
  current_submission: number | null;
  submitted_at: StoredNumber | null;
  submitted_late: boolean | number | null;
  version: number;
  created_at: StoredNumber;
  updated_by: string | null;
  updated_at: StoredNumber;
}

/** Projects: one a team. */
export class DatabaseProjectStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(id: string): Promise<StoredProject | undefined> {
    return (await this.byIds([id]))[0];
  }

  /** Some projects, in no order. */
  async byIds(ids: readonly string[]): Promise<StoredProject[]> {
    const rows = await this.#full().whereIn('p.id', [...ids]);
    return rows.map(toProject);
  }

  async ofTeam(teamId: string): Promise<StoredProject | undefined> {
    const [row] = await this.#full().where('p.team_id', teamId);
    return row && toProject(row);
  }

  /** Ids of the projects of some teams, by team. */
  async idsOfTeams(teamIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#knex('projects')
      .select('team_id', 'id')
      .whereIn('team_id', [...teamIds]);
    return new Map(rows.map(row => [row.team_id, row.id]));
  }

  /** The project of somebody's team, by hackathon. */
  async mine(
    hackathonRefs: readonly string[],
    userRef: string,
  ): Promise<Map<string, { projectId: string }>> {
    const rows = await this.#knex('projects as p')
      .join('team_members as m', 'm.team_id', 'p.team_id')
      .select('p.hackathon_ref', 'p.id')
      .where('m.user_ref', userRef)
      .whereIn('p.hackathon_ref', [...hackathonRefs]);
    return new Map(rows.map(row => [row.hackathon_ref, { projectId: row.id }]));
  }

  /** How many projects hackathons have, and how many of them have a submission that counts. */
  async counts(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, { projects: number; submissions: number }>> {
    const rows = await this.#knex('projects')
      .select('hackathon_ref')
      .count({ projects: '*', submissions: 'current_submission' })
      .whereIn('hackathon_ref', [...hackathonRefs])
      .groupBy('hackathon_ref');
    return new Map(
      rows.map((row: any) => [
        row.hackathon_ref,
        {
          projects: Number(row.projects),
          submissions: Number(row.submissions),
        },
      ]),
    );
  }

  /** Projects as permission rules see them, in the order asked. */
  async resources(
    ids: readonly string[],
  ): Promise<Array<HackathonProjectResource | undefined>> {
    const rows = await this.#knex('projects as p')
      .leftJoin('team_members as m', 'm.team_id', 'p.team_id')
      .leftJoin('project_endings as e', join =>
        join
          .on('e.project_id', 'p.id')
          .andOnVal('e.latest', true)
          .andOnIn('e.answer', ['waiting', 'accepted']),
      )
      .select('p.id', 'p.hackathon_ref', 'm.user_ref', 'e.proposed_to')
      .whereIn('p.id', [...ids]);
    const byId = new Map<string, HackathonProjectResource>();
    for (const row of rows) {
      const resource: HackathonProjectResource = byId.get(row.id) ?? {
        id: row.id,
        hackathonRef: row.hackathon_ref,
        members: [],
        proposedOwner: row.proposed_to ?? undefined,
      };
      byId.set(row.id, resource);
      if (row.user_ref) {
        resource.members.push(row.user_ref);
      }
    }
    return ids.map(id => byId.get(id));
  }

  /** A page of projects, the newest first. */
  async list(
    scope: ProjectScope,
    filter: ProjectFilter,
    page: PageRange,
  ): Promise<StoredProject[]> {
    const query = this.#full();
    within(query, scope);
    narrow(query, filter);
    const rows = await pageBy(query, ['p.created_at', 'p.id'], page, 'desc');
    return rows.map(toProject);
  }

  /** How many projects a list has on all pages. */
  async count(scope: ProjectScope, filter: ProjectFilter): Promise<number> {
    const query = this.#knex('projects as p').leftJoin(
      'teams as t',
      't.id',
      'p.team_id',
    );
    within(query, scope);
    narrow(query, filter);
    return await countRows(query);
  }

  /**
   * Keeps a new project.
   *
   * @returns `taken` when the team has one already, `no-team` when the team was dissolved
   */
  async add(
    project: { id: string; hackathonRef: string; teamId: string },
    content: ProjectContent,
    by: string,
    now: number,
  ): Promise<'added' | 'taken' | 'no-team'> {
    const { id, hackathonRef, teamId } = project;
    return await inEvent(this.#knex, hackathonRef, async tx => {
      const team = await tx('teams').where('id', teamId).first('id');
      if (!team) {
        return 'no-team';
      }
      const inserted = await tx('projects')
        .insert({
          ...toProjectColumns(content),
          id,
          hackathon_ref: hackathonRef,
          team_id: teamId,
          created_by: by,
          created_at: now,
          updated_by: by,
          updated_at: now,
        })
        .onConflict('team_id')
        .ignore()
        .returning('id');
      return inserted.length > 0 ? 'added' : 'taken';
    });
  }

  /** Changes a project; `false` when somebody else was faster. */
  async update(
    id: string,
    version: number,
    content: ProjectContent,
    by: string,
    now: number,
  ): Promise<boolean> {
    const changed = await this.#knex('projects')
      .where({ id, version })
      .update({
        ...toProjectColumns(content),
        version: version + 1,
        updated_by: by,
        updated_at: now,
      });
    return changed === 1;
  }

  /** Teams of a hackathon that have no project. */
  async countTeamsWithout(hackathonRef: string): Promise<number> {
    const teams = this.#knex('teams as t')
      .where('t.hackathon_ref', hackathonRef)
      .whereNotExists(projects =>
        projects.from('projects as p').whereRaw('p.team_id = t.id'),
      );
    return await countRows(teams);
  }

  /** Deletes who made and edited the projects of a hackathon. What they hold stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex('projects')
      .where('hackathon_ref', hackathonRef)
      .update({ created_by: null, updated_by: null });
  }

  #full(): Knex.QueryBuilder<any, ProjectRow[]> {
    return this.#knex('projects as p')
      .leftJoin('teams as t', 't.id', 'p.team_id')
      .leftJoin('submissions as s', join =>
        join
          .on('s.project_id', 'p.id')
          .andOn('s.version', 'p.current_submission'),
      )
      .select(
        'p.*',
        't.name as team_name',
        's.submitted_at',
        's.late as submitted_late',
      );
  }
}

/** The columns of what people wrote of a project. */
export function toProjectColumns(content: ProjectContent) {
  return {
    title: content.title,
    search_text: toSearchText([
      content.title,
      content.pitch,
      ...content.tags,
      ...content.wantedSkills,
    ]),
    pitch: content.pitch ?? null,
    description: content.description ?? null,
    theme: content.theme ?? null,
    repository_url: content.repositoryUrl ?? null,
    demo_url: content.demoUrl ?? null,
    entity_ref: content.entityRef ?? null,
    assets: JSON.stringify(content.assets),
    starter_kit: content.starterKit ?? null,
    tags: JSON.stringify(content.tags),
    status: content.status,
    status_text: content.statusText ?? null,
    wants_help: content.wantsHelp,
    help_text: content.helpText ?? null,
    wanted_skills: JSON.stringify(content.wantedSkills),
  };
}

function toProject(row: ProjectRow): StoredProject {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    teamId: row.team_id,
    teamName: row.team_name ?? '',
    title: row.title,
    pitch: row.pitch ?? undefined,
    description: row.description ?? undefined,
    theme: row.theme ?? undefined,
    repositoryUrl: row.repository_url ?? undefined,
    demoUrl: row.demo_url ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    assets: toJson(row.assets),
    starterKit: row.starter_kit ?? undefined,
    tags: toJson(row.tags),
    status: row.status,
    statusText: row.status_text ?? undefined,
    wantsHelp: toBoolean(row.wants_help),
    helpText: row.help_text ?? undefined,
    wantedSkills: toJson(row.wanted_skills),
    submission:
      row.current_submission === null
        ? undefined
        : {
            version: row.current_submission,
            submittedAt: toOptionalNumber(row.submitted_at) ?? 0,
            late: toBoolean(row.submitted_late ?? false),
          },
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedBy: row.updated_by ?? undefined,
    updatedAt: toNumber(row.updated_at),
  };
}
