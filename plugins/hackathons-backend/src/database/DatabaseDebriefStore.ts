import { createHash, randomBytes } from 'node:crypto';
import type {
  DebriefPointKind,
  DebriefPointState,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toBoolean, toJson, toNumber } from './columns';
import { DatabaseDebriefActionStore } from './DatabaseDebriefActionStore';
import { DatabaseDebriefAnswerStore } from './DatabaseDebriefAnswerStore';
import { DatabaseThemeProposalStore } from './DatabaseThemeProposalStore';
import { bindInEvent, type InEvent } from './inEvent';
import { pageBy, readPage } from './paging';
import { toSearchText, whereContains } from './search';

/** A point of a debrief. Times in ms since the epoch. */
export interface StoredPoint {
  id: string;
  hackathonRef: string;
  kind: DebriefPointKind;
  text: string;
  /** Missing for anonymous ones, and when names were erased. */
  authorRef?: string;
  anonymous: boolean;
  state: DebriefPointState;
  stateReason?: string;
  votes: number;
  /** Missing for anonymous ones that nobody decided on. */
  updatedBy?: string;
  version: number;
  /** The hour alone of anonymous ones. */
  createdAt: number;
  updatedAt: number;
}

/** Which points are listed. */
export interface PointFilter {
  hackathonRef: string;
  kind?: DebriefPointKind;
  state?: DebriefPointState;
  author?: string;
  q?: string;
}

/** In which order points are listed, with the keys of a position. */
export type PointOrder = 'votes' | 'newest';

/** What came of a debrief, in numbers. */
export interface DebriefFigures {
  points: number;
  votes: number;
  /** Without those that were dropped. */
  actions: number;
  actionsDone: number;
  /** Without those that were dropped. */
  themes: number;
  answers: number;
  /** Missing while too few answered. */
  satisfactionMean?: number;
}

interface PointRow {
  id: string;
  hackathon_ref: string;
  kind: DebriefPointKind;
  text: string;
  search_text: string;
  author_ref: string | null;
  anonymous: boolean | number;
  state: DebriefPointState;
  state_reason: string | null;
  votes: number;
  updated_by: string | null;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const TABLE = 'debrief_points';
const VOTES = 'debrief_votes';
const COUNTS = 'debrief_counts';
const DIGEST_LENGTH = 22;
const ROWS_PER_INSERT = 50;

/** What people said after a hackathon, and who voted for it. */
export class DatabaseDebriefStore {
  /** Runs work alone among those that count and decide in a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredPoint | undefined> {
    const row = await db<PointRow>(TABLE).where({ id }).first();
    return row && toPoint(row);
  }

  /** Some points, in no order. */
  async byIds(ids: readonly string[]): Promise<StoredPoint[]> {
    const rows = await this.#knex<PointRow>(TABLE).whereIn('id', [...ids]);
    return rows.map(toPoint);
  }

  /** Points, those with most votes or the newest first. */
  async page(
    filter: PointFilter,
    order: PointOrder,
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: StoredPoint[]; total: number }> {
    const keys =
      order === 'votes' ? ['votes', 'created_at', 'id'] : ['created_at', 'id'];
    const list = () => filtered(this.#knex(TABLE), filter);
    const page = pageBy(list(), keys, { limit, after }, 'desc');
    return await readPage(page, list(), toPoint);
  }

  async insert(point: StoredPoint, db: Knex): Promise<void> {
    await db(TABLE).insert(toRow(point));
  }

  /**
   * Keeps a change of anything but votes.
   *
   * @param point - with the version that was read; it grows by one
   * @returns whether nobody else was faster
   */
  async update(point: StoredPoint, db: Knex): Promise<boolean> {
    const { id, votes, ...row } = toRow(point);
    const updated = await db(TABLE)
      .where({ id, version: point.version })
      .update({ ...row, version: point.version + 1 });
    return updated === 1;
  }

  async delete(id: string, db: Knex): Promise<void> {
    await db(TABLE).where({ id }).delete();
    await db(VOTES).where('point_id', id).delete();
  }

  /**
   * Gives or takes back somebody's vote. Doing so twice does it once.
   *
   * @returns whether the point is there
   */
  async setVote(
    pointId: string,
    userRef: string,
    isGiven: boolean,
  ): Promise<boolean> {
    return await this.#knex.transaction(async db => {
      const vote = { point_id: pointId, user_ref: userRef };
      // The point first: those who vote for it at the same time, and who removes it, wait for each other.
      const locked = await db(TABLE)
        .select('id')
        .where('id', pointId)
        .forUpdate()
        .first();
      if (!locked) {
        return false;
      }
      const changed = isGiven
        ? (
            await db(VOTES)
              .insert(vote)
              .onConflict(['point_id', 'user_ref'])
              .ignore()
              .returning('point_id')
          ).length
        : await db(VOTES).where(vote).delete();
      if (changed > 0) {
        await db(TABLE)
          .where('id', pointId)
          .increment('votes', isGiven ? 1 : -1);
      }
      return true;
    });
  }

  /** Those of some points for which somebody voted. */
  async votedBy(
    userRef: string,
    pointIds: readonly string[],
  ): Promise<Set<string>> {
    return new Set(
      await this.#knex(VOTES)
        .where('user_ref', userRef)
        .whereIn('point_id', [...pointIds])
        .pluck('point_id'),
    );
  }

  /** How many points somebody wrote while the debrief is open, anonymous ones included. */
  async written(
    hackathonRef: string,
    userRef: string,
    db: Knex = this.#knex,
  ): Promise<number> {
    const { salt, counts } = await this.#counts(hackathonRef, db);
    return counts[digestOf(salt, userRef)] ?? 0;
  }

  /**
   * Counts points of somebody.
   *
   * @param db - the transaction of `inEvent` that adds or takes back the point
   */
  async count(
    hackathonRef: string,
    userRef: string,
    points: 1 | -1,
    db: Knex,
  ): Promise<void> {
    const { salt, counts } = await this.#counts(hackathonRef, db);
    const author = digestOf(salt, userRef);
    counts[author] = Math.max(0, (counts[author] ?? 0) + points);
    const inOrder = Object.entries(counts)
      .filter(([, number]) => number > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    await db(COUNTS)
      .insert({
        hackathon_ref: hackathonRef,
        salt,
        counts: JSON.stringify(Object.fromEntries(inOrder)),
      })
      .onConflict('hackathon_ref')
      .merge();
  }

  /** Hackathons for which it is kept how many points everybody wrote. */
  async counted(): Promise<string[]> {
    return await this.#knex(COUNTS).pluck('hackathon_ref');
  }

  /**
   * Forgets how many points everybody wrote, and in which order points came: those without a name would stand between others of the same
   * person.
   */
  async forgetOrder(hackathonRef: string): Promise<void> {
    await this.inEvent(hackathonRef, async db => {
      const rows = await db(TABLE)
        .where('hackathon_ref', hackathonRef)
        .orderBy('id')
        // A vote of the last moment is counted before, or doesn't find the point.
        .forUpdate();
      await db(TABLE).where('hackathon_ref', hackathonRef).delete();
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
        await db(TABLE).insert(rows.slice(start, start + ROWS_PER_INSERT));
      }
      await db(COUNTS).where('hackathon_ref', hackathonRef).delete();
    });
  }

  /** What came of the debriefs of some hackathons, of each of them, in a fixed number of statements. */
  async figures(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, DebriefFigures>> {
    const [points, actions, themes, answers] = await Promise.all([
      this.#totals(hackathonRefs),
      new DatabaseDebriefActionStore(this.#knex).totals(hackathonRefs),
      new DatabaseThemeProposalStore(this.#knex).totals(hackathonRefs),
      new DatabaseDebriefAnswerStore(this.#knex).totals(hackathonRefs),
    ]);
    return new Map(
      hackathonRefs.map(ref => [
        ref,
        {
          ...(points.get(ref) ?? { points: 0, votes: 0 }),
          ...(actions.get(ref) ?? { actions: 0, actionsDone: 0 }),
          themes: themes.get(ref) ?? 0,
          ...(answers.get(ref) ?? { answers: 0 }),
        },
      ]),
    );
  }

  /** Deletes who wrote and who voted. What was said, and how many voted for it, stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(VOTES)
      .whereIn(
        'point_id',
        this.#knex(TABLE).select('id').where('hackathon_ref', hackathonRef),
      )
      .delete();
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .update({ author_ref: null, updated_by: null });
    await this.#knex(COUNTS).where('hackathon_ref', hackathonRef).delete();
  }

  async #totals(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, { points: number; votes: number }>> {
    const rows = await this.#knex(TABLE)
      .select('hackathon_ref')
      .count({ points: '*' })
      .sum({ votes: 'votes' })
      .whereIn('hackathon_ref', [...hackathonRefs])
      .groupBy('hackathon_ref');
    return new Map(
      rows.map((row: any) => [
        row.hackathon_ref,
        { points: Number(row.points), votes: Number(row.votes) },
      ]),
    );
  }

  async #counts(
    hackathonRef: string,
    db: Knex,
  ): Promise<{ salt: string; counts: Record<string, number> }> {
    const row = await db(COUNTS).where('hackathon_ref', hackathonRef).first();
    return row
      ? { salt: row.salt, counts: toJson(row.counts) }
      : { salt: randomBytes(16).toString('hex'), counts: {} };
  }
}

/** Keeps names out of the table for whoever comes across it; who knows all names can still try them. */
function digestOf(salt: string, userRef: string): string {
  return createHash('sha256')
    .update(`${salt}\n${userRef}`)
    .digest('base64url')
    .slice(0, DIGEST_LENGTH);
}

function filtered(
  query: Knex.QueryBuilder,
  filter: PointFilter,
): Knex.QueryBuilder {
  query.where('hackathon_ref', filter.hackathonRef);
  if (filter.kind !== undefined) {
    query.where('kind', filter.kind);
  }
  if (filter.state !== undefined) {
    query.where('state', filter.state);
  }
  if (filter.author !== undefined) {
    query.where('author_ref', filter.author);
  }
  whereContains(query, 'search_text', filter.q);
  return query;
}

function toPoint(row: PointRow): StoredPoint {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    kind: row.kind,
    text: row.text,
    authorRef: row.author_ref ?? undefined,
    anonymous: toBoolean(row.anonymous),
    state: row.state,
    stateReason: row.state_reason ?? undefined,
    votes: row.votes,
    updatedBy: row.updated_by ?? undefined,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

function toRow(point: StoredPoint): PointRow {
  return {
    id: point.id,
    hackathon_ref: point.hackathonRef,
    kind: point.kind,
    text: point.text,
    search_text: toSearchText([point.text]),
    author_ref: point.authorRef ?? null,
    anonymous: point.anonymous,
    state: point.state,
    state_reason: point.stateReason ?? null,
    votes: point.votes,
    updated_by: point.updatedBy ?? null,
    version: point.version,
    created_at: point.createdAt,
    updated_at: point.updatedAt,
  };
}
