import { randomUUID } from 'node:crypto';
import type {
  EndingAnswer,
  EndingCounts,
  EndingKind,
  EndingState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { toNumber } from './columns';
import { countRowsBy } from './counting';
import {
  type EndingRow,
  type ListedEnding,
  type StoredEnding,
  toEnding,
  toListed,
  toRow,
} from './endingRows';
import { pageBy } from './paging';
import { type ProjectScope, within } from './projectConditions';
import { whereContains } from './search';

export type { ListedEnding, StoredEnding } from './endingRows';

/** Which projects are listed. */
export interface EndingFilter {
  q?: string;
  /** Whether the names of teams are searched, too; they are if left out. */
  namesTeams?: boolean;
  state?: EndingState;
}

/** A project of which nobody said how it ends. */
export interface EndingToSay {
  projectId: string;
  title: string;
  /** Entity refs of the members of the team. */
  members: string[];
}

/** A project whose team has to say how it ends. */
export interface EndingOwed {
  projectId: string;
  hackathonRef: string;
  title: string;
  /** Whether the proposed owner declined. */
  declined: boolean;
}

/** A proposal that nobody answered. */
export interface EndingToChase {
  projectId: string;
  hackathonRef: string;
  title: string;
  /** Id of the version that waits. */
  endingId: string;
  proposedTo: string;
  /** When it was proposed. */
  at: number;
}

const TABLE = 'project_endings';

/** How projects ended: every ending and every answer is a version, the last one counts, none is ever changed but for erased names. */
export class DatabaseEndingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The endings that count of some projects, by project. */
  async latest(
    projectIds: readonly string[],
    db: Knex = this.#knex,
  ): Promise<Map<string, StoredEnding>> {
    const rows: EndingRow[] = await db(TABLE)
      .where('latest', true)
      .whereIn('project_id', [...projectIds]);
    return new Map(rows.map(row => [row.project_id, toEnding(row)]));
  }

  /** The endings that count of all projects of some hackathons. */
  async latestOf(hackathonRefs: readonly string[]): Promise<StoredEnding[]> {
    const rows: EndingRow[] = await this.#knex(TABLE)
      .where('latest', true)
      .whereIn('hackathon_ref', [...hackathonRefs]);
    return rows.map(toEnding);
  }

  /**
   * Keeps a new version.
   *
   * @param version - the last that was read; 0 for none
   * @returns `undefined` when somebody else was faster
   */
  async add(
    ending: Omit<StoredEnding, 'id' | 'version'>,
    version: number,
    db: Knex,
  ): Promise<StoredEnding | undefined> {
    if (version > 0) {
      const replaced = await db(TABLE)
        .where({ project_id: ending.projectId, version, latest: true })
        .update({ latest: false });
      if (replaced !== 1) {
        return undefined;
      }
    }
    const kept: StoredEnding = {
      ...ending,
      id: randomUUID(),
      version: version + 1,
    };
    const inserted = await db(TABLE)
      .insert(toRow(kept))
      .onConflict(['project_id', 'version'])
      .ignore()
      .returning('id');
    return inserted.length > 0 ? kept : undefined;
  }

  /** A page of the projects of hackathons that were submitted or ended, by title. */
  async list(
    scope: ProjectScope,
    filter: EndingFilter,
    page: { limit: number; after?: readonly [string, string] },
  ): Promise<ListedEnding[]> {
    const query = this.#listed(scope, filter).orderByRaw(
      'lower(p.title), p.id',
    );
    if (page.after) {
      query.whereRaw('(lower(p.title), p.id) > (?, ?)', [...page.after]);
    }
    return (await query.limit(page.limit)).map(toListed);
  }

  /** A page of the projects that some users and groups were proposed as owners of, the latest proposal first. */
  async proposed(
    scope: ProjectScope,
    filter: { proposedTo: readonly string[]; answer?: EndingAnswer },
    page: { limit: number; after?: { at: number; id: string } },
  ): Promise<ListedEnding[]> {
    const query = this.#listed(scope, {}).whereIn('e.proposed_to', [
      ...filter.proposedTo,
    ]);
    if (filter.answer) {
      query.where('e.answer', filter.answer);
    }
    const after = page.after && [page.after.at, page.after.id];
    const rows = await pageBy(
      query,
      ['e.at', 'e.id'],
      { limit: page.limit, after },
      'desc',
    );
    return rows.map(toListed);
  }

  /** How many projects of a scope are in which state. */
  async counts(scope: ProjectScope): Promise<EndingCounts> {
    const query = this.#knex('projects as p')
      .leftJoin(`${TABLE} as e`, join =>
        join.on('e.project_id', 'p.id').andOnVal('e.latest', true),
      )
      .leftJoin('project_milestones as o', join =>
        join.on('o.project_id', 'p.id').andOnVal('o.milestone', 'owned'),
      )
      .leftJoin('project_milestones as m', join =>
        join.on('m.project_id', 'p.id').andOnVal('m.milestone', 'production'),
      )
      .where(isListed);
    within(query, scope);
    const rows: Array<
      { ending: EndingKind | null; answer: EndingAnswer | null } & Record<
        string,
        unknown
      >
    > = await query
      .groupBy('e.ending', 'e.answer')
      .select('e.ending', 'e.answer')
      .count({
        projects: '*',
        owned: 'o.project_id',
        production: 'm.project_id',
      });
    const counts: EndingCounts = {
      projects: 0,
      none: 0,
      transition: 0,
      parked: 0,
      stopped: 0,
      waiting: 0,
      accepted: 0,
      declined: 0,
      owned: 0,
      production: 0,
    };
    for (const row of rows) {
      const projects = Number(row.projects);
      counts.projects += projects;
      counts[row.ending ?? 'none'] += projects;
      if (row.answer) {
        counts[row.answer] += projects;
      }
      counts.owned += Number(row.owned);
      counts.production += Number(row.production);
    }
    return counts;
  }

  /** Proposals that wait since some time, and of which there is no notice with this key followed by the id of the version. */
  async waitingSince(
    span: { from: number; until: number },
    keyPrefix: string,
  ): Promise<EndingToChase[]> {
    const rows = await this.#knex(`${TABLE} as e`)
      .join('projects as p', 'p.id', 'e.project_id')
      .join('hackathons as h', 'h.entity_ref', 'e.hackathon_ref')
      .where({ 'e.latest': true, 'e.answer': 'waiting' })
      // Nobody could open the page of one that the catalog has no more.
      .whereNull('h.gone_at')
      .whereBetween('e.at', [span.from, span.until])
      .whereNotExists(notices =>
        notices.from('notices as n').whereRaw('n.key = ? || e.id', [keyPrefix]),
      )
      .select(
        'e.id',
        'e.project_id',
        'e.hackathon_ref',
        'e.proposed_to',
        'e.at',
        'p.title',
      );
    return rows.map(row => ({
      projectId: row.project_id,
      hackathonRef: row.hackathon_ref,
      title: row.title,
      endingId: row.id,
      proposedTo: row.proposed_to,
      at: toNumber(row.at),
    }));
  }

  /** Submitted projects of a hackathon of which nobody said how they end, with the members of their teams. */
  async withoutEnding(hackathonRef: string): Promise<EndingToSay[]> {
    const rows = await this.#knex('projects as p')
      .leftJoin('team_members as m', 'm.team_id', 'p.team_id')
      .where('p.hackathon_ref', hackathonRef)
      .whereNotNull('p.current_submission')
      .whereNotExists(endings =>
        endings.from(`${TABLE} as e`).whereRaw('e.project_id = p.id'),
      )
      .select('p.id', 'p.title', 'm.user_ref')
      .orderBy(['p.title', 'p.id', 'm.user_ref']);
    const projects = new Map<string, EndingToSay>();
    for (const row of rows) {
      const project: EndingToSay = projects.get(row.id) ?? {
        projectId: row.id,
        title: row.title,
        members: [],
      };
      projects.set(row.id, project);
      if (row.user_ref) {
        project.members.push(row.user_ref);
      }
    }
    return [...projects.values()];
  }

  /** The submitted projects of some teams of which nobody said how they end, or whose proposed owner declined. */
  async owedBy(teamIds: readonly string[]): Promise<EndingOwed[]> {
    const rows = await this.#knex('projects as p')
      .leftJoin(`${TABLE} as e`, join =>
        join.on('e.project_id', 'p.id').andOnVal('e.latest', true),
      )
      .whereIn('p.team_id', [...teamIds])
      .whereNotNull('p.current_submission')
      .where(clause => clause.whereNull('e.id').orWhere('e.answer', 'declined'))
      .select('p.id', 'p.hackathon_ref', 'p.title', 'e.answer');
    return rows.map(row => ({
      projectId: row.id,
      hackathonRef: row.hackathon_ref,
      title: row.title,
      declined: row.answer === 'declined',
    }));
  }

  /** How many submitted projects without an ending hackathons have; those that have none are left out. */
  async countMissing(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, number>> {
    const missing = this.#knex('projects as p')
      .whereIn('p.hackathon_ref', [...hackathonRefs])
      .whereNotNull('p.current_submission')
      .whereNotExists(endings =>
        endings.from(`${TABLE} as e`).whereRaw('e.project_id = p.id'),
      );
    return await countRowsBy(missing, 'p.hackathon_ref');
  }

  /** Deletes who said and answered the endings of a hackathon. What was decided stays, and who owns it. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .update({ by_ref: null, answered_by: null });
  }

  #listed(scope: ProjectScope, filter: EndingFilter): Knex.QueryBuilder {
    const query = this.#knex('projects as p')
      .leftJoin('teams as t', 't.id', 'p.team_id')
      .leftJoin(`${TABLE} as e`, join =>
        join.on('e.project_id', 'p.id').andOnVal('e.latest', true),
      )
      .where(isListed)
      .select(
        'e.*',
        'p.id as listed_id',
        'p.hackathon_ref as listed_hackathon',
        'p.title',
        'p.team_id',
        'p.theme',
        'p.entity_ref',
        't.name as team_name',
        this.#knex.raw('lower(p.title) as title_key'),
      );
    within(query, scope);
    const { q, namesTeams = true } = filter;
    if (q?.trim()) {
      query.where(clause => {
        clause.where(own => whereContains(own, 'p.search_text', q));
        if (namesTeams) {
          clause.orWhere(team => whereContains(team, 't.name_key', q));
        }
      });
    }
    const { state } = filter;
    if (state === 'none') {
      query.whereNull('e.id');
    } else if (
      state === 'waiting' ||
      state === 'accepted' ||
      state === 'declined'
    ) {
      query.where('e.answer', state);
    } else if (state) {
      query.where('e.ending', state);
    }
    return query;
  }
}

function isListed(clause: Knex.QueryBuilder): void {
  clause.whereNotNull('p.current_submission').orWhereNotNull('e.id');
}
