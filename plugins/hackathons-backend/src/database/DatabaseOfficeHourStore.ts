import { isPostgres } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { type StoredNumber, toNumber, toOptionalNumber } from './columns';
import { countRowsBy } from './counting';
import { displayNameOf } from './displayNameOf';
import { pageBy, type PageRange } from './paging';

/** A slot of office hours. Times in ms since the epoch. */
export interface StoredSlot {
  id: string;
  hackathonRef: string;
  mentorRef: string;
  /** Of what was offered together. */
  series: string;
  startsAt: number;
  endsAt: number;
  place?: string;
  booking?: {
    userRef: string;
    /** Under which name they registered. */
    userName?: string;
    teamId?: string;
    teamName?: string;
    topic?: string;
    at: number;
  };
  version: number;
  createdAt: number;
}

interface Row {
  id: string;
  hackathon_ref: string;
  mentor_ref: string;
  series: string;
  starts_at: StoredNumber;
  ends_at: StoredNumber;
  place: string | null;
  booked_by: string | null;
  booked_by_name: string | null;
  booked_team_id: string | null;
  booked_team_name: string | null;
  topic: string | null;
  booked_at: StoredNumber | null;
  version: number;
  created_at: StoredNumber;
}

const TABLE = 'office_slots';

/** Office hours of mentors, and who booked them. */
export class DatabaseOfficeHourStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(id: string): Promise<StoredSlot | undefined> {
    const row = await this.#slots().where('o.id', id).first();
    return row && toSlot(row);
  }

  /**
   * A page, the earliest first.
   *
   * @param query.endsAfter - only what is not over then
   * @param query.concerns - only those of this mentor, or booked by this user or team
   */
  async page(
    hackathonRef: string,
    query: PageRange & {
      mentor?: string;
      free?: boolean;
      endsAfter?: number;
      concerns?: { userRef: string; teamId?: string };
    },
  ): Promise<StoredSlot[]> {
    const rows = this.#slots().where('o.hackathon_ref', hackathonRef);
    const { concerns } = query;
    if (query.mentor) {
      rows.where('o.mentor_ref', query.mentor);
    }
    if (query.free) {
      rows.whereNull('o.booked_by');
    }
    if (query.endsAfter !== undefined) {
      rows.where('o.ends_at', '>', query.endsAfter);
    }
    if (concerns) {
      rows.where(own => {
        own
          .where('o.mentor_ref', concerns.userRef)
          .orWhere('o.booked_by', concerns.userRef);
        if (concerns.teamId) {
          own.orWhere('o.booked_team_id', concerns.teamId);
        }
      });
    }
    const found = await pageBy(rows, ['o.starts_at', 'o.id'], query);
    return found.map(toSlot);
  }

  /**
   * Adds slots of one mentor, all or none.
   *
   * @returns a slot of the same mentor, in whatever hackathon, that is at the same time; nothing was added then
   */
  async add(slots: readonly StoredSlot[]): Promise<StoredSlot | undefined> {
    const [{ mentorRef }] = slots;
    const from = Math.min(...slots.map(({ startsAt }) => startsAt));
    const to = Math.max(...slots.map(({ endsAt }) => endsAt));
    return await this.#knex.transaction(async trx => {
      if (isPostgres(trx)) {
        // One after the other for one mentor; SQLite has one writer anyway.
        await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [
          `office-hours ${mentorRef}`,
        ]);
      }
      const present = await this.#slots(trx)
        .where('o.mentor_ref', mentorRef)
        .where('o.ends_at', '>', from)
        .where('o.starts_at', '<', to);
      const clash = present
        .map(toSlot)
        .find(other =>
          slots.some(
            slot =>
              slot.startsAt < other.endsAt && other.startsAt < slot.endsAt,
          ),
        );
      if (clash) {
        return clash;
      }
      const rows = slots.map(slot => ({
        id: slot.id,
        hackathon_ref: slot.hackathonRef,
        mentor_ref: slot.mentorRef,
        series: slot.series,
        starts_at: slot.startsAt,
        ends_at: slot.endsAt,
        place: slot.place ?? null,
        version: slot.version,
        created_at: slot.createdAt,
      }));
      for (let start = 0; start < rows.length; start += 50) {
        await trx(TABLE).insert(rows.slice(start, start + 50));
      }
      return undefined;
    });
  }

  /**
   * Books a slot, or frees it.
   *
   * @returns whether it was as it was read
   */
  async setBooking(
    read: StoredSlot,
    booking: StoredSlot['booking'],
    db: Knex,
  ): Promise<boolean> {
    const changed = await db(TABLE)
      .where({ id: read.id, version: read.version })
      .update({
        booked_by: booking?.userRef ?? null,
        booked_team_id: booking?.teamId ?? null,
        topic: booking?.topic ?? null,
        booked_at: booking?.at ?? null,
        version: read.version + 1,
      });
    return changed === 1;
  }

  /**
   * Deletes a slot.
   *
   * @param following - with the later ones of its series
   * @returns what was deleted
   */
  async cancel(
    slot: StoredSlot,
    following: boolean,
    db: Knex,
  ): Promise<StoredSlot[]> {
    const rows = this.#slots(db);
    if (following) {
      rows
        .where({ 'o.series': slot.series, 'o.mentor_ref': slot.mentorRef })
        .where('o.hackathon_ref', slot.hackathonRef)
        .where('o.starts_at', '>=', slot.startsAt);
    } else {
      rows.where('o.id', slot.id);
    }
    // Who books meanwhile waits, and finds it gone.
    const slots = (await (isPostgres(db) ? rows.forUpdate('o') : rows)).map(
      toSlot,
    );
    await db(TABLE)
      .whereIn(
        'id',
        slots.map(({ id }) => id),
      )
      .delete();
    return slots;
  }

  /** Number of slots to come that can be booked, by mentor. */
  async freeCounts(
    hackathonRef: string,
    now: number,
  ): Promise<Map<string, number>> {
    const free = this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .where('starts_at', '>', now)
      .whereNull('booked_by');
    return await countRowsBy(free, 'mentor_ref');
  }

  /** Deletes the office hours of a hackathon. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }

  #slots(db: Knex = this.#knex): Knex.QueryBuilder<any, Row[]> {
    return db(`${TABLE} as o`)
      .leftJoin('teams as t', 't.id', 'o.booked_team_id')
      .select(
        'o.*',
        't.name as booked_team_name',
        displayNameOf(db, 'o', 'booked_by').as('booked_by_name'),
      );
  }
}

function toSlot(row: Row): StoredSlot {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    mentorRef: row.mentor_ref,
    series: row.series,
    startsAt: toNumber(row.starts_at),
    endsAt: toNumber(row.ends_at),
    place: row.place ?? undefined,
    booking: row.booked_by
      ? {
          userRef: row.booked_by,
          userName: row.booked_by_name ?? undefined,
          teamId: row.booked_team_id ?? undefined,
          teamName: row.booked_team_name ?? undefined,
          topic: row.topic ?? undefined,
          at: toOptionalNumber(row.booked_at) ?? 0,
        }
      : undefined,
    version: row.version,
    createdAt: toNumber(row.created_at),
  };
}
