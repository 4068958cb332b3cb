import type { Knex } from 'knex';
import { toJson } from './columns';

/** What somebody is told, once. */
export interface Notice {
  /** Says what it is about; a notice whose key is there already changes nothing. */
  key: string;
  hackathonRef: string;
  /** Users and groups. */
  recipients: string[];
  title: string;
  description?: string;
  /** Path in the portal. */
  link: string;
  severity?: 'low' | 'normal' | 'high' | 'critical';
  /** ms since the epoch; at once if left out. */
  dueAt?: number;
}

const CLAIM_MS = 5 * 60_000;
/** How often a notice is tried before it is given up: some hours. */
export const MAX_ATTEMPTS = 50;

/** A notice that is being sent. */
export interface ClaimedNotice extends Notice {
  /** How often it was tried, this time included. */
  attempts: number;
}

/** Notices that wait to be sent: written with the decision that they tell of, so that none is lost. */
export class DatabaseNoticeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Keeps notices.
   *
   * @param transaction - of the decision that they tell of
   */
  async add(
    notices: readonly Notice[],
    now: number,
    transaction: Knex = this.#knex,
  ): Promise<void> {
    const rows = notices
      .filter(({ recipients }) => recipients.length > 0)
      .map(({ key, hackathonRef, recipients, dueAt, ...payload }) => ({
        key,
        hackathon_ref: hackathonRef,
        recipients: JSON.stringify(recipients),
        payload: JSON.stringify(payload),
        due_at: dueAt ?? now,
      }));
    for (let start = 0; start < rows.length; start += 100) {
      await transaction('notices')
        .insert(rows.slice(start, start + 100))
        .onConflict('key')
        .ignore();
    }
  }

  /** Whether there is a notice of a key, sent or not. */
  async has(key: string): Promise<boolean> {
    return (
      (await this.#knex('notices').select('key').where({ key }).first()) !==
      undefined
    );
  }

  /** Claims notices that are due, for five minutes: no other replica sends them meanwhile. */
  async claim(now: number, limit: number): Promise<ClaimedNotice[]> {
    const due = await this.#knex('notices')
      .whereNull('sent_at')
      .where('due_at', '<=', now)
      .where('claimed_at', '<', now - CLAIM_MS)
      .where('attempts', '<', MAX_ATTEMPTS)
      .orderBy('due_at')
      .limit(limit);
    const claimed: ClaimedNotice[] = [];
    for (const row of due) {
      const won = await this.#knex('notices')
        .where({ key: row.key, claimed_at: row.claimed_at })
        .whereNull('sent_at')
        .update({ claimed_at: now, attempts: row.attempts + 1 });
      if (won === 1) {
        claimed.push({
          ...toJson<Omit<Notice, 'key' | 'hackathonRef' | 'recipients'>>(
            row.payload,
          ),
          key: row.key,
          hackathonRef: row.hackathon_ref,
          recipients: toJson<string[]>(row.recipients),
          attempts: row.attempts + 1,
        });
      }
    }
    return claimed;
  }

  async markSent(key: string, now: number): Promise<void> {
    await this.#knex('notices').where({ key }).update({ sent_at: now });
  }

  /** Drops notices that were not sent yet, such as reminders of what is done. */
  async withdraw(
    keys: readonly string[],
    transaction: Knex = this.#knex,
  ): Promise<void> {
    await transaction('notices')
      .whereIn('key', [...keys])
      .whereNull('sent_at')
      .delete();
  }

  /** How many are due and were not sent yet. */
  async countWaiting(now: number): Promise<number> {
    const [{ count }] = await this.#knex('notices')
      .whereNull('sent_at')
      .where('due_at', '<=', now)
      .where('attempts', '<', MAX_ATTEMPTS)
      .count({ count: '*' });
    return Number(count);
  }

  /** Drops the notices of a hackathon, but for reminders of what stays to be done later. */
  async deleteOf(hackathonRef: string, now: number): Promise<void> {
    await this.#knex('notices')
      .where('hackathon_ref', hackathonRef)
      .where('due_at', '<=', now)
      .delete();
  }

  /** Drops what was sent, or could not be, before a time. */
  async deleteOlderThan(time: number): Promise<number> {
    return await this.#knex('notices').where('due_at', '<', time).delete();
  }
}
