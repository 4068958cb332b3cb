import type { Knex } from 'knex';
import {
  type StoredNumber,
  toBoolean,
  toNumber,
  toOptionalNumber,
} from './columns';

/** An address by which a calendar program reads somebody's calendar. The secret itself is not kept. */
export interface StoredCalendarLink {
  id: string;
  userRef: string;
  /** Only this hackathon; all of the person's if left out. */
  hackathonRef?: string;
  /** Whether the catalog had the person when it was made. */
  inCatalog: boolean;
  createdAt: number;
  lastUsedAt?: number;
}

interface Row {
  id: string;
  user_ref: string;
  hackathon_ref: string | null;
  token_hash: string;
  in_catalog: boolean | number;
  created_at: StoredNumber;
  last_used_at: StoredNumber | null;
}

/** Keeps calendar links by the SHA-256 of their secrets. */
export class DatabaseCalendarLinkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Adds a link.
   *
   * @param limit - of links of one person
   * @returns whether there was room
   */
  async add(
    link: StoredCalendarLink,
    tokenHash: string,
    limit: number,
  ): Promise<boolean> {
    await this.#knex('calendar_links').insert({
      id: link.id,
      user_ref: link.userRef,
      hackathon_ref: link.hackathonRef,
      token_hash: tokenHash,
      in_catalog: link.inCatalog,
      created_at: link.createdAt,
    });
    // Counted afterwards, so that two at once don't both take the last place.
    const [{ count }] = await this.#knex('calendar_links')
      .where('user_ref', link.userRef)
      .count({ count: '*' });
    if (Number(count) <= limit) {
      return true;
    }
    await this.delete(link.userRef, link.id);
    return false;
  }

  /** The links of a person, the newest first. */
  async ofUser(userRef: string): Promise<StoredCalendarLink[]> {
    const rows = await this.#knex<Row>('calendar_links')
      .where('user_ref', userRef)
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ]);
    return rows.map(toLink);
  }

  /** The link of a secret. */
  async byHash(tokenHash: string): Promise<StoredCalendarLink | undefined> {
    const row = await this.#knex<Row>('calendar_links')
      .where('token_hash', tokenHash)
      .first();
    return row && toLink(row);
  }

  async markUsed(id: string, now: number): Promise<void> {
    await this.#knex('calendar_links')
      .where({ id })
      .update({ last_used_at: now });
  }

  /**
   * Deletes a link of a person.
   *
   * @returns the hash of its secret; `undefined` when there is none
   */
  async delete(userRef: string, id: string): Promise<string | undefined> {
    const link = { id, user_ref: userRef };
    const row = await this.#knex<Row>('calendar_links').where(link).first();
    const deleted = await this.#knex('calendar_links').where(link).delete();
    return deleted > 0 ? row?.token_hash : undefined;
  }

  /** Deletes links that nobody used since a time. */
  async deleteUnused(time: number): Promise<number> {
    return await this.#knex('calendar_links')
      .whereRaw('coalesce(last_used_at, created_at) < ?', [time])
      .delete();
  }
}

function toLink(row: Row): StoredCalendarLink {
  return {
    id: row.id,
    userRef: row.user_ref,
    hackathonRef: row.hackathon_ref ?? undefined,
    inCatalog: toBoolean(row.in_catalog),
    createdAt: toNumber(row.created_at),
    lastUsedAt: toOptionalNumber(row.last_used_at),
  };
}
