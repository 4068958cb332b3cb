import type { CriterionScore } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import type { LookValues } from './judgingLookRows';

/** Something that happened in the judging. */
export interface LogEntry {
  /** ms since the epoch. */
  at: number;
  /** Left out for what happened by itself. */
  by?: string;
  act:
    | 'score'
    | 'skip'
    | 'return'
    | 'undo'
    | 'recuse'
    | 'assign'
    | 'release'
    | 'declare'
    | 'conflict'
    | 'lift'
    | 'absent'
    | 'back'
    | 'join'
    | 'leave'
    | 'limit'
    | 'exclude'
    | 'include'
    | 'calibrate';
  judge?: string;
  projectId?: string;
  lookId?: string;
  /** What was given, or is void from now on. */
  scores?: CriterionScore[];
  reason?: string;
  text?: string;
  /** The look as it was, of acts that can be undone. */
  before?: LookValues;
  /** Id of the entry that was undone. */
  undoes?: number;
}

/** An entry of the log. */
export interface StoredLogEntry extends LogEntry {
  id: number;
  /** Of the project. */
  title?: string;
}

interface LogRow {
  id: number;
  at: StoredNumber;
  by_ref: string | null;
  act: LogEntry['act'];
  judge_ref: string | null;
  project_id: string | null;
  look_id: string | null;
  scores: string | null;
  reason: string | null;
  text: string | null;
  before: string | null;
  undoes: number | null;
  title?: string | null;
}

const LOG = 'judging_log';

/** All that happened in the judging. Entries are added, and never changed. */
export class DatabaseJudgingLogStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(
    hackathonRef: string,
    entries: readonly LogEntry[],
    db: Knex,
  ): Promise<void> {
    const rows = entries.map(entry => ({
      hackathon_ref: hackathonRef,
      at: entry.at,
      by_ref: entry.by ?? null,
      act: entry.act,
      judge_ref: entry.judge ?? null,
      project_id: entry.projectId ?? null,
      look_id: entry.lookId ?? null,
      scores: entry.scores ? JSON.stringify(entry.scores) : null,
      reason: entry.reason ?? null,
      text: entry.text ?? null,
      before: entry.before ? JSON.stringify(entry.before) : null,
      undoes: entry.undoes ?? null,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      await db(LOG).insert(rows.slice(start, start + 100));
    }
  }

  /** A page, the newest first. */
  async page(
    hackathonRef: string,
    filter: {
      lookId?: string;
      judge?: string;
      projectId?: string;
      limit: number;
      before?: number;
    },
  ): Promise<StoredLogEntry[]> {
    const query = this.#knex(`${LOG} as l`)
      .leftJoin('projects as p', 'p.id', 'l.project_id')
      .select('l.*', 'p.title')
      .where('l.hackathon_ref', hackathonRef);
    if (filter.lookId) {
      query.where('l.look_id', filter.lookId);
    }
    if (filter.judge) {
      query.where('l.judge_ref', filter.judge);
    }
    if (filter.projectId) {
      query.where('l.project_id', filter.projectId);
    }
    if (filter.before !== undefined) {
      query.where('l.id', '<', filter.before);
    }
    const rows: LogRow[] = await query
      .orderBy('l.id', 'desc')
      .limit(filter.limit);
    return rows.map(toEntry);
  }

  /** Whether anything was ever scored, whatever became of it. */
  async hasScores(hackathonRef: string): Promise<boolean> {
    const row = await this.#knex<LogRow>(LOG)
      .where('hackathon_ref', hackathonRef)
      .whereNotNull('scores')
      .first('id');
    return row !== undefined;
  }

  /** The last act of a look that can be undone, since it was assigned last. */
  async undoable(
    lookId: string,
    db: Knex,
  ): Promise<StoredLogEntry | undefined> {
    const row = await db<LogRow>(`${LOG} as l`)
      .select('l.*')
      .where('l.look_id', lookId)
      .whereIn('l.act', ['score', 'skip', 'return'])
      .whereNotExists(undone =>
        undone
          .from(`${LOG} as u`)
          .where('u.look_id', lookId)
          .whereRaw('?? = ??', ['u.undoes', 'l.id']),
      )
      .orderBy('l.id', 'desc')
      .first();
    return row && toEntry(row as LogRow);
  }

  /**
   * Changes with every entry. Entries can become visible in another order than that of their ids, so that the last id alone doesn't tell.
   */
  async position(hackathonRef: string, db: Knex = this.#knex): Promise<string> {
    const [row] = await db(LOG)
      .where('hackathon_ref', hackathonRef)
      .max({ last: 'id' })
      .count({ count: '*' });
    return `${row?.last ?? 0}:${row?.count ?? 0}`;
  }
}

function toEntry(row: LogRow): StoredLogEntry {
  return {
    id: row.id,
    at: toNumber(row.at),
    by: row.by_ref ?? undefined,
    act: row.act,
    judge: row.judge_ref ?? undefined,
    projectId: row.project_id ?? undefined,
    lookId: row.look_id ?? undefined,
    scores: row.scores ? toJson(row.scores) : undefined,
    reason: row.reason ?? undefined,
    text: row.text ?? undefined,
    before: row.before ? toJson(row.before) : undefined,
    undoes: row.undoes ?? undefined,
    title: row.title ?? undefined,
  };
}
