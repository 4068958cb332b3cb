import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { toNumber } from './columns';

/** Tries of a vote that finds its slot taken: others of the same person come between. */
const TRIES = 20;
const TABLE = 'peoples_votes';

/**
 * Votes for the people's choice. A vote takes one of as many slots as a person has votes, so that no two at once can be one too many. Votes
 * for a project with which judges practise since rest: they don't count, and make room for others.
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

  /** Votes by project. Those of people who are in the team by now don't count, nor do resting ones. */
  async counts(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<Map<string, number>> {
    const rows = await db(`${TABLE} as v`)
      .join('projects as p', 'p.id', 'v.project_id')
      .where('v.hackathon_ref', hackathonRef)
      .whereNotExists(panels =>
        panels
          .from('judging_panels as j')
          .whereRaw('j.hackathon_ref = v.hackathon_ref')
          .whereRaw('j.calibration_project_id = v.project_id'),
      )
      .whereNotExists(members =>
        members
          .from('team_members as m')
          .whereRaw('m.team_id = p.team_id')
          .whereRaw('m.user_ref = v.user_ref'),
      )
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
      .leftJoin('judging_panels as p', join =>
        join
          .on('p.hackathon_ref', 'v.hackathon_ref')
          .andOn('p.calibration_project_id', 'v.project_id'),
      )
      .select('v.project_id', 'v.slot', 'p.calibration_project_id')
      .where({ 'v.hackathon_ref': hackathonRef, 'v.user_ref': userRef })
      .orderBy(['v.at', 'v.slot']);
    return rows.map(({ project_id, slot, calibration_project_id }) => ({
      project_id,
      slot,
      rests: calibration_project_id !== null,
    }));
  }
}
