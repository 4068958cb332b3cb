import { randomUUID } from 'node:crypto';
import {
  type AnswerCount,
  type DebriefAnswer,
  summarizeAnswers,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { toNumber } from './columns';

const TABLE = 'debrief_answers';
const ROWS_PER_INSERT = 100;

/** How participants liked hackathons. Who answered what is for nobody else to see. */
export class DatabaseDebriefAnswerStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** What somebody answered. */
  async ofUser(
    hackathonRef: string,
    userRef: string,
  ): Promise<DebriefAnswer | undefined> {
    const row = await this.#knex(TABLE)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .first();
    return (
      row && {
        satisfaction: row.satisfaction,
        again: row.again,
        text: row.text ?? undefined,
      }
    );
  }

  /** Takes the place of what somebody answered before. */
  async put(
    hackathonRef: string,
    userRef: string,
    answer: DebriefAnswer,
    now: number,
  ): Promise<void> {
    await this.#knex(TABLE)
      .insert({
        hackathon_ref: hackathonRef,
        user_ref: userRef,
        satisfaction: answer.satisfaction,
        again: answer.again,
        text: answer.text ?? null,
        text_key: randomUUID(),
        at: now,
      })
      .onConflict(['hackathon_ref', 'user_ref'])
      .merge();
  }

  /** How many people answered what, by hackathon. */
  async counts(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, AnswerCount[]>> {
    const rows = await this.#knex(TABLE)
      .select('hackathon_ref', 'satisfaction', 'again')
      .count({ people: '*' })
      .whereIn('hackathon_ref', [...hackathonRefs])
      .groupBy('hackathon_ref', 'satisfaction', 'again');
    const counts = new Map<string, AnswerCount[]>();
    for (const row of rows as any[]) {
      const list = counts.get(row.hackathon_ref) ?? [];
      list.push({
        satisfaction: toNumber(row.satisfaction),
        again: row.again,
        people: Number(row.people),
      });
      counts.set(row.hackathon_ref, list);
    }
    return counts;
  }

  /** How many answered, and how they liked it when they were not too few, by hackathon. */
  async totals(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, { answers: number; satisfactionMean?: number }>> {
    const counts = await this.counts(hackathonRefs);
    return new Map(
      [...counts].map(([ref, list]) => [
        ref,
        {
          answers: list.reduce((sum, { people }) => sum + people, 0),
          satisfactionMean: summarizeAnswers(list)?.mean,
        },
      ]),
    );
  }

  /** Texts in an order that means nothing. */
  async texts(
    hackathonRef: string,
    limit: number,
    after?: string,
  ): Promise<Array<{ key: string; text: string }>> {
    const query = this.#knex(TABLE)
      .select('text_key', 'text')
      .where('hackathon_ref', hackathonRef)
      .whereNotNull('text')
      .orderBy('text_key')
      .limit(limit);
    if (after !== undefined) {
      query.where('text_key', '>', after);
    }
    const rows = await query;
    return rows.map(row => ({ key: row.text_key, text: row.text }));
  }

  /** Deletes who answered, and what they wrote. How many liked it how much stays, for the figures. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex.transaction(async db => {
      const rows = await db(TABLE)
        .select('hackathon_ref', 'satisfaction', 'again')
        .where('hackathon_ref', hackathonRef)
        // Written anew in this order, so that not even their places in the table tell who they were.
        .orderBy(['satisfaction', 'again']);
      await db(TABLE).where('hackathon_ref', hackathonRef).delete();
      const nameless = rows.map(row => {
        const key = randomUUID();
        return { ...row, user_ref: key, text_key: key, at: 0 };
      });
      await db.batchInsert(TABLE, nameless, ROWS_PER_INSERT);
    });
  }
}
