import type { IdeaState } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import { countRowsBy } from './counting';
import { bindInEvent, type InEvent } from './inEvent';
import { pageBy, readPage } from './paging';
import { toSearchText, whereContains } from './search';
import { updateVersion } from './updateVersion';

/** An idea. Times in ms since the epoch. */
export interface StoredIdea {
  id: string;
  hackathonRef: string;
  title: string;
  text?: string;
  theme?: string;
  /** Entity refs. */
  assets: string[];
  wantedSkills: string[];
  authorRef: string;
  state: IdeaState;
  /** The team that claimed it. */
  teamId?: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** An idea in a list, with the name of the team that claimed it. */
export interface ListedIdea extends StoredIdea {
  teamName?: string;
}

/** Which ideas are listed. */
export interface IdeaFilter {
  hackathonRef: string;
  states: IdeaState[];
  /** Leaves withdrawn ones of this author alone. */
  withdrawnOf?: string;
  q?: string;
  theme?: string;
  author?: string;
  follower?: string;
}

interface IdeaRow {
  id: string;
  hackathon_ref: string;
  title: string;
  text: string | null;
  theme: string | null;
  assets: string;
  wanted_skills: string;
  search_text: string;
  author_ref: string;
  state: string;
  team_id: string | null;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const TABLE = 'ideas';
const FOLLOWERS = 'idea_followers';
const ROWS_PER_INSERT = 50;

/** Ideas, and who follows them. */
export class DatabaseIdeaStore {
  /** Runs work alone among those that change people, teams and claims of a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<ListedIdea | undefined> {
    const row = await this.#ideas(db).where('i.id', id).first();
    return row && toListed(row);
  }

  /** Those of some ideas that a hackathon has and that are not withdrawn. */
  async byIds(
    hackathonRef: string,
    ids: readonly string[],
  ): Promise<ListedIdea[]> {
    const rows = await this.#ideas(this.#knex)
      .where('i.hackathon_ref', hackathonRef)
      .whereIn('i.id', [...ids])
      .whereNot('i.state', 'withdrawn');
    return rows.map(toListed);
  }

  /** The idea that a team has claimed. */
  async ofTeam(
    teamId: string,
    db: Knex = this.#knex,
  ): Promise<ListedIdea | undefined> {
    const row = await this.#ideas(db).where('i.team_id', teamId).first();
    return row && toListed(row);
  }

  /** Ideas of a hackathon that are not withdrawn, the oldest first: what a formation can choose from. */
  async available(hackathonRef: string): Promise<ListedIdea[]> {
    const rows = await this.#ideas(this.#knex)
      .where('i.hackathon_ref', hackathonRef)
      .whereNot('i.state', 'withdrawn')
      .orderBy(['i.created_at', 'i.id']);
    return rows.map(toListed);
  }

  /** Ideas, the newest first. */
  async page(
    filter: IdeaFilter,
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: ListedIdea[]; total: number }> {
    const page = pageBy(
      this.#filtered(this.#ideas(this.#knex), filter),
      ['i.created_at', 'i.id'],
      { limit, after },
      'desc',
    );
    const list = this.#filtered(this.#knex(`${TABLE} as i`), filter);
    return await readPage(page, list, toListed);
  }

  /** Adds ideas. Each author follows their own. */
  async insert(
    ideas: readonly StoredIdea[],
    db: Knex = this.#knex,
  ): Promise<void> {
    for (let start = 0; start < ideas.length; start += ROWS_PER_INSERT) {
      const some = ideas.slice(start, start + ROWS_PER_INSERT);
      await db(TABLE).insert(some.map(toIdeaRow));
      await db(FOLLOWERS).insert(
        some.map(idea => ({
          idea_id: idea.id,
          user_ref: idea.authorRef,
          since: idea.createdAt,
        })),
      );
    }
  }

  /**
   * Keeps a change.
   *
   * @param idea - with the version that was read; it grows by one
   * @returns `undefined` when somebody else was faster
   */
  async update(
    idea: StoredIdea,
    db: Knex = this.#knex,
  ): Promise<StoredIdea | undefined> {
    return await updateVersion(db, TABLE, idea, toIdeaRow);
  }

  async follow(ideaId: string, userRef: string, now: number): Promise<void> {
    await this.#knex(FOLLOWERS)
      .insert({ idea_id: ideaId, user_ref: userRef, since: now })
      .onConflict(['idea_id', 'user_ref'])
      .ignore();
  }

  async unfollow(ideaId: string, userRef: string): Promise<void> {
    await this.#knex(FOLLOWERS)
      .where({ idea_id: ideaId, user_ref: userRef })
      .delete();
  }

  /** Who follows an idea. */
  async followersOf(ideaId: string, db: Knex = this.#knex): Promise<string[]> {
    return await db(FOLLOWERS)
      .where('idea_id', ideaId)
      .orderBy('user_ref')
      .pluck('user_ref');
  }

  /** How many follow some ideas, and whether somebody does. */
  async following(
    ideaIds: readonly string[],
    userRef: string | undefined,
  ): Promise<Map<string, { followers: number; following: boolean }>> {
    const rows = await this.#knex(FOLLOWERS)
      .select('idea_id')
      .count({ followers: '*' })
      .select(
        this.#knex.raw(
          'SUM(CASE WHEN user_ref = ? THEN 1 ELSE 0 END) AS mine',
          [userRef ?? ''],
        ),
      )
      .whereIn('idea_id', [...ideaIds])
      .groupBy('idea_id');
    return new Map(
      rows.map((row: any) => [
        row.idea_id,
        { followers: Number(row.followers), following: Number(row.mine) > 0 },
      ]),
    );
  }

  /** Number of ideas by hackathon, without withdrawn ones. */
  async counts(hackathonRefs: readonly string[]): Promise<Map<string, number>> {
    const ideas = this.#knex(TABLE)
      .whereIn('hackathon_ref', [...hackathonRefs])
      .whereNot('state', 'withdrawn');
    return await countRowsBy(ideas, 'hackathon_ref');
  }

  /** Deletes who followed what. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(FOLLOWERS)
      .whereIn(
        'idea_id',
        this.#knex(TABLE).select('id').where('hackathon_ref', hackathonRef),
      )
      .delete();
  }

  #ideas(db: Knex): Knex.QueryBuilder {
    return db(`${TABLE} as i`)
      .leftJoin('teams as t', 't.id', 'i.team_id')
      .select('i.*', 't.name as team_name');
  }

  #filtered(query: Knex.QueryBuilder, filter: IdeaFilter): Knex.QueryBuilder {
    query
      .where('i.hackathon_ref', filter.hackathonRef)
      .whereIn('i.state', filter.states);
    if (filter.withdrawnOf !== undefined) {
      query.where(either =>
        either
          .whereNot('i.state', 'withdrawn')
          .orWhere('i.author_ref', filter.withdrawnOf),
      );
    }
    whereContains(query, 'i.search_text', filter.q);
    if (filter.theme !== undefined) {
      query.where('i.theme', filter.theme);
    }
    if (filter.author !== undefined) {
      query.where('i.author_ref', filter.author);
    }
    if (filter.follower !== undefined) {
      query.whereIn(
        'i.id',
        this.#knex(FOLLOWERS)
          .select('idea_id')
          .where('user_ref', filter.follower),
      );
    }
    return query;
  }
}

function toListed(row: IdeaRow & { team_name: string | null }): ListedIdea {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    title: row.title,
    text: row.text ?? undefined,
    theme: row.theme ?? undefined,
    assets: toJson(row.assets),
    wantedSkills: toJson(row.wanted_skills),
    authorRef: row.author_ref,
    state: row.state as IdeaState,
    teamId: row.team_id ?? undefined,
    teamName: row.team_name ?? undefined,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

/** An idea as it is stored. */
export function toIdeaRow(idea: StoredIdea): IdeaRow {
  return {
    id: idea.id,
    hackathon_ref: idea.hackathonRef,
    title: idea.title,
    text: idea.text ?? null,
    theme: idea.theme ?? null,
    assets: JSON.stringify(idea.assets),
    wanted_skills: JSON.stringify(idea.wantedSkills),
    search_text: toSearchText([idea.title, idea.text, ...idea.wantedSkills]),
    author_ref: idea.authorRef,
    state: idea.state,
    team_id: idea.teamId ?? null,
    updated_by: idea.updatedBy,
    version: idea.version,
    created_at: idea.createdAt,
    updated_at: idea.updatedAt,
  };
}
