import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { toNumber } from './columns';

/** Tries of a vote that finds its slot taken: others of the same person come between. */
const TRIES = 20;
const TABLE = 'peoples_votes';
/** Whether a vote `v` counts, or rests. */
const COUNTS = `(
  exists (
    select 1 from projects as p
    where p.id = v.project_id and p.current_submission is not null
      and not exists (
        select 1 from team_members as m
        where m.team_id = p.team_id and m.user_ref = v.user_ref
      )
  )
  and not exists (
    select 1 from judging_panels as j
    where j.hackathon_ref = v.hackathon_ref
      and j.calibration_project_id = v.project_id
  )
)`;

/**
 * Votes for the people's choice. A vote takes one of as many slots as a person has votes, so that no two at once can be one too many. Votes
 * for a project rest while nobody could give them: judges practise with it, its submission was withdrawn, or the voter is in its team by
 * now. They don't count, and make room for others.
 */
export class DatabaseVotesStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Ids of the projects that somebody votes for, in the order of the votes. */
  async of(hackathonRef: string, userRef: string): Promise<string[]> {
    const rows = await this.#rowsOf(hackathonRef, userRef);
    return rows.filter(row => !row.rests).map(row => row.project_id);
  }

  /**
   * Keeps a vote.
   *
   * @param vote.limit - votes that a person has
   * @returns `present` when it was there already, `full` when no vote is left
   */
  async add(
    vote: {
      hackathonRef: string;
      userRef: string;
      projectId: string;
      limit: number;
    },
    now: number,
  ): Promise<'added' | 'present' | 'full'> {
    const { hackathonRef, userRef, projectId, limit } = vote;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const kept = await this.#rowsOf(hackathonRef, userRef);
      for (const resting of kept.filter(row => row.rests)) {
        await this.remove(hackathonRef, userRef, resting.project_id);
      }
      const rows = kept.filter(row => !row.rests);
      if (rows.some(row => row.project_id === projectId)) {
        return 'present';
      }
      const taken = new Set(rows.map(({ slot }) => slot));
      const slot = Array.from({ length: limit }, (_, index) => index + 1).find(
        each => !taken.has(each),
      );
      // The charter may have given more votes before.
      if (slot === undefined || rows.length >= limit) {
        return 'full';
      }
      const inserted = await this.#knex(TABLE)
        .insert({
          hackathon_ref: hackathonRef,
          user_ref: userRef,
          project_id: projectId,
          slot,
          at: now,
        })
        .onConflict()
        .ignore()
        .returning('slot');
      if (inserted.length > 0) {
        return 'added';
      }
    }
    throw new ConflictError(
      'Too many votes of yours come at the same time; vote again',
    );
  }

  async remove(
    hackathonRef: string,
    userRef: string,
    projectId: string,
  ): Promise<void> {
    await this.#knex(TABLE)
      .where({
        hackathon_ref: hackathonRef,
        user_ref: userRef,
        project_id: projectId,
      })
      .delete();
  }

  /** Votes by project, without those that rest. */
  async counts(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<Map<string, number>> {
    const rows = await db(`${TABLE} as v`)
      .where('v.hackathon_ref', hackathonRef)
      .whereRaw(COUNTS)
      .select('v.project_id')
      .count({ votes: '*' })
      .groupBy('v.project_id');
    return new Map(
      rows.map((row: any) => [row.project_id, toNumber(row.votes)]),
    );
  }

  /** Deletes who voted for what. What was published stays. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }

  async #rowsOf(
    hackathonRef: string,
    userRef: string,
  ): Promise<{ project_id: string; slot: number; rests: boolean }[]> {
    const rows = await this.#knex(`${TABLE} as v`)
      .select('v.project_id', 'v.slot')
      .select({ counts: this.#knex.raw(`case when ${COUNTS} then 1 end`) })
      .where({ 'v.hackathon_ref': hackathonRef, 'v.user_ref': userRef })
      .orderBy(['v.at', 'v.slot']);
    return rows.map(({ project_id, slot, counts }) => ({
      project_id,
      slot,
      rests: counts === null,
    }));
  }
}
