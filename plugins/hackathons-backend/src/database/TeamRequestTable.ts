import type { Knex } from 'knex';
import {
  type StoredTeamRequest,
  type TeamRequestRow,
  toTeamRequest,
  toTeamRequestRow,
} from './teamRows';

const TABLE = 'team_requests';

/** Invitations and applications. */
export class TeamRequestTable {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredTeamRequest | undefined> {
    const row = await db<TeamRequestRow>(TABLE).where({ id }).first();
    return row && toTeamRequest(row);
  }

  /** Open requests between a person and some teams. */
  async openBetween(
    userRef: string,
    teamIds: readonly string[],
    db: Knex = this.#knex,
  ): Promise<StoredTeamRequest[]> {
    const rows = await db<TeamRequestRow>(TABLE)
      .where({ user_ref: userRef, state: 'open' })
      .whereIn('team_id', [...teamIds]);
    return rows.map(toTeamRequest);
  }

  /** Requests of a person and of a team, open ones first, then the latest. */
  async listFor(
    hackathonRef: string,
    userRef: string,
    teamId: string | undefined,
    limit: number,
  ): Promise<StoredTeamRequest[]> {
    const rows = await this.#knex<TeamRequestRow>(TABLE)
      .where('hackathon_ref', hackathonRef)
      .where(either => {
        either.where('user_ref', userRef);
        if (teamId !== undefined) {
          either.orWhere('team_id', teamId);
        }
      })
      .orderByRaw(
        `CASE WHEN state = 'open' THEN 0 ELSE 1 END, created_at DESC, id`,
      )
      .limit(limit);
    return rows.map(toTeamRequest);
  }

  /** How many open requests a person, or a team, has made. */
  async countOpen(
    by: { teamId: string } | { hackathonRef: string; userRef: string },
    kind: StoredTeamRequest['kind'],
    db: Knex,
  ): Promise<number> {
    const [{ open }] = await db(TABLE)
      .count({ open: '*' })
      .where({
        kind,
        state: 'open',
        ...('teamId' in by
          ? { team_id: by.teamId }
          : { hackathon_ref: by.hackathonRef, user_ref: by.userRef }),
      });
    return Number(open);
  }

  async insert(request: StoredTeamRequest, db: Knex): Promise<void> {
    await db(TABLE).insert(toTeamRequestRow(request));
  }

  /** @returns `undefined` when it was answered meanwhile */
  async answer(
    request: StoredTeamRequest,
    state: StoredTeamRequest['state'],
    by: string,
    now: number,
    db: Knex,
  ): Promise<StoredTeamRequest | undefined> {
    const updated = await db(TABLE)
      .where({ id: request.id, state: 'open' })
      .update({ state, answered_by: by, answered_at: now });
    return updated === 1
      ? { ...request, state, answeredBy: by, answeredAt: now }
      : undefined;
  }

  /**
   * Lets the open requests of a team expire.
   *
   * @returns those that were open
   */
  async endOfTeam(
    teamId: string,
    by: string,
    now: number,
    db: Knex,
  ): Promise<StoredTeamRequest[]> {
    const rows = await db<TeamRequestRow>(TABLE).where({
      team_id: teamId,
      state: 'open',
    });
    await db(TABLE)
      .where({ team_id: teamId, state: 'open' })
      .update({ state: 'expired', answered_by: by, answered_at: now });
    return rows.map(toTeamRequest);
  }

  /** Lets the open requests of some people expire. */
  async endOfPeople(
    hackathonRef: string,
    userRefs: readonly string[],
    by: string,
    now: number,
    db: Knex,
  ): Promise<void> {
    for (let start = 0; start < userRefs.length; start += 500) {
      await db(TABLE)
        .where({ hackathon_ref: hackathonRef, state: 'open' })
        .whereIn('user_ref', userRefs.slice(start, start + 500))
        .update({ state: 'expired', answered_by: by, answered_at: now });
    }
  }

  /** Hackathons that have open requests. */
  async hackathonsWithOpen(): Promise<string[]> {
    return await this.#knex(TABLE)
      .distinct('hackathon_ref')
      .where('state', 'open')
      .pluck('hackathon_ref');
  }

  /** Lets all open requests of a hackathon expire. */
  async endAll(hackathonRef: string, now: number): Promise<number> {
    return await this.#knex(TABLE)
      .where({ hackathon_ref: hackathonRef, state: 'open' })
      .update({ state: 'expired', answered_at: now });
  }

  /** Deletes all requests of a hackathon with what people wrote. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }
}
