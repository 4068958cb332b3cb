import type { Knex } from 'knex';
import { type StoredNumber, toNumber } from './columns';
import { countRows } from './counting';
import { pageBy, readPage } from './paging';
import { updateVersion } from './updateVersion';

/** A meeting after a hackathon. Times in ms since the epoch. */
export interface StoredFollowUp {
  id: string;
  hackathonRef: string;
  title: string;
  startsAt: number;
  endsAt: number;
  /** A room or a web address. */
  place?: string;
  text?: string;
  byRef: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

interface FollowUpRow {
  id: string;
  hackathon_ref: string;
  title: string;
  starts_at: StoredNumber;
  ends_at: StoredNumber;
  place: string | null;
  text: string | null;
  by_ref: string;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const TABLE = 'follow_ups';

/** Meetings after hackathons. */
export class DatabaseFollowUpStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredFollowUp | undefined> {
    const row = await db<FollowUpRow>(TABLE).where({ id }).first();
    return row && toFollowUp(row);
  }

  /**
   * Meetings of a hackathon, in the order of their times.
   *
   * @param endsAfter - in ms; all if left out
   */
  async page(
    filter: { hackathonRef: string; endsAfter?: number },
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: StoredFollowUp[]; total: number }> {
    const list = () => {
      const query = this.#knex(TABLE).where(
        'hackathon_ref',
        filter.hackathonRef,
      );
      return filter.endsAfter === undefined
        ? query
        : query.where('ends_at', '>', filter.endsAfter);
    };
    const page = pageBy(list(), ['starts_at', 'id'], { limit, after });
    return await readPage(page, list(), toFollowUp);
  }

  /** How many meetings a hackathon has, those that are over included. */
  async count(hackathonRef: string, db: Knex): Promise<number> {
    return await countRows(db(TABLE).where('hackathon_ref', hackathonRef));
  }

  async insert(meeting: StoredFollowUp, db: Knex): Promise<void> {
    await db(TABLE).insert(toRow(meeting));
  }

  /**
   * Keeps a change.
   *
   * @param meeting - with the version that was read; it grows by one
   * @returns the meeting as it is then; `undefined` when somebody else was faster
   */
  async update(
    meeting: StoredFollowUp,
    db: Knex,
  ): Promise<StoredFollowUp | undefined> {
    return await updateVersion(db, TABLE, meeting, toRow);
  }

  /** @returns whether it was there */
  async delete(id: string, db: Knex): Promise<boolean> {
    return (await db(TABLE).where({ id }).delete()) === 1;
  }
}

function toFollowUp(row: FollowUpRow): StoredFollowUp {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    title: row.title,
    startsAt: toNumber(row.starts_at),
    endsAt: toNumber(row.ends_at),
    place: row.place ?? undefined,
    text: row.text ?? undefined,
    byRef: row.by_ref,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

function toRow(meeting: StoredFollowUp): FollowUpRow {
  return {
    id: meeting.id,
    hackathon_ref: meeting.hackathonRef,
    title: meeting.title,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    place: meeting.place ?? null,
    text: meeting.text ?? null,
    by_ref: meeting.byRef,
    updated_by: meeting.updatedBy,
    version: meeting.version,
    created_at: meeting.createdAt,
    updated_at: meeting.updatedAt,
  };
}
