import type { Knex } from 'knex';

interface ReaderRow {
  hackathon_ref: string;
  user_ref: string;
  at: number;
}

const READERS = 'judging_score_readers';

/** Organisers who saw what others scored before the results. Nobody is ever taken out, but when what is personal is deleted. */
export class DatabaseScoreReaderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async has(
    hackathonRef: string,
    userRef: string,
    db: Knex = this.#knex,
  ): Promise<boolean> {
    const row = await db<ReaderRow>(READERS)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .first('at');
    return row !== undefined;
  }

  /** All of a hackathon: organisers, so a few. */
  async all(hackathonRef: string, db: Knex = this.#knex): Promise<Set<string>> {
    const rows = await db<ReaderRow>(READERS)
      .where('hackathon_ref', hackathonRef)
      .select('user_ref');
    return new Set(rows.map(row => row.user_ref));
  }

  /** Notes that somebody saw them. Noted twice, it is the same as once. */
  async add(
    hackathonRef: string,
    userRef: string,
    at: number,
    db: Knex = this.#knex,
  ): Promise<void> {
    await db<ReaderRow>(READERS)
      .insert({ hackathon_ref: hackathonRef, user_ref: userRef, at })
      .onConflict(['hackathon_ref', 'user_ref'])
      .ignore();
  }
}
