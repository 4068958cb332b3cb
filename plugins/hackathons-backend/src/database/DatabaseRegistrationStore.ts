import type { RegistrationState } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { toJson, toNumber } from './columns';
import { bindInEvent, type InEvent } from './inEvent';
import { pageBy, readPage } from './paging';
import {
  type RegistrationRow,
  type StoredRegistration,
  toRegistration,
  toRegistrationRow,
} from './registrationRows';
import { whereContains, whereHasWord } from './search';
import { updateVersion } from './updateVersion';

export type { StoredRegistration } from './registrationRows';

/** A registered person as the formation of teams sees them. */
export interface PlacedPerson {
  registrationId: string;
  userRef: string;
  displayName: string;
  skills: string[];
  homeTeams: string[];
  choices: string[];
  /** Self-described; for the formation alone, never to be shown. */
  attributes: Record<string, string>;
  timezone?: string;
  /** The team that the person is in. */
  teamId?: string;
}

/** A person in a list, with the team. */
export interface ListedRegistration extends StoredRegistration {
  teamId?: string;
  teamName?: string;
  /** Where it stands in the list. */
  position: [string | number, string];
}

/** Which people are listed. */
export interface RegistrationFilter {
  hackathonRef: string;
  state: RegistrationState;
  q?: string;
  skill?: string;
  lookingForTeam?: boolean;
  withoutTeam?: boolean;
}

/** How many people there are in each state. */
export type RegistrationCounts = Partial<Record<RegistrationState, number>>;

const TABLE = 'registrations';
const ROWS_PER_INSERT = 30;
const IDS_PER_STATEMENT = 500;

/** Registrations of people for hackathons. */
export class DatabaseRegistrationStore {
  /** Runs work alone among those that change people and teams of a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredRegistration | undefined> {
    const row = await db<RegistrationRow>(TABLE).where({ id }).first();
    return row && toRegistration(row);
  }

  async ofUser(
    hackathonRef: string,
    userRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredRegistration | undefined> {
    return (await this.ofUsers(hackathonRef, [userRef], db))[0];
  }

  /** Registrations of some people, in any state and no order. */
  async ofUsers(
    hackathonRef: string,
    userRefs: readonly string[],
    db: Knex = this.#knex,
  ): Promise<StoredRegistration[]> {
    const rows = await db<RegistrationRow>(TABLE)
      .where('hackathon_ref', hackathonRef)
      .whereIn('user_ref', [...userRefs]);
    return rows.map(toRegistration);
  }

  /** Adds registrations. Who has one already must not be among them. */
  async insert(
    registrations: readonly StoredRegistration[],
    db: Knex = this.#knex,
  ): Promise<void> {
    const rows = registrations.map(toRegistrationRow);
    for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
      await db(TABLE).insert(rows.slice(start, start + ROWS_PER_INSERT));
    }
  }

  /**
   * Keeps a change.
   *
   * @param registration - with the version that was read; it grows by one
   * @returns what is stored now; `undefined` when somebody else was faster
   */
  async update(
    registration: StoredRegistration,
    db: Knex = this.#knex,
  ): Promise<StoredRegistration | undefined> {
    return await updateVersion(db, TABLE, registration, toRegistrationRow);
  }

  /** How many people there are in each state, by hackathon. */
  async counts(
    hackathonRefs: readonly string[],
    db: Knex = this.#knex,
  ): Promise<Map<string, RegistrationCounts>> {
    const rows = await db(TABLE)
      .select('hackathon_ref', 'state')
      .count({ people: '*' })
      .whereIn('hackathon_ref', [...hackathonRefs])
      .groupBy('hackathon_ref', 'state');
    const counts = new Map<string, RegistrationCounts>();
    for (const row of rows as any[]) {
      counts.set(row.hackathon_ref, {
        ...counts.get(row.hackathon_ref),
        [row.state]: Number(row.people),
      });
    }
    return counts;
  }

  /** Who waits longest. */
  async longestWaiting(
    hackathonRef: string,
    limit: number,
    db: Knex = this.#knex,
  ): Promise<StoredRegistration[]> {
    const rows = await db<RegistrationRow>(TABLE)
      .where({ hackathon_ref: hackathonRef, state: 'waiting-list' })
      .orderBy(['queued_at', 'id'])
      .limit(limit);
    return rows.map(toRegistration);
  }

  /**
   * Gives places to some people who wait.
   *
   * @param db - a transaction that holds the event, in which they were read
   * @returns them as they are now
   */
  async moveUp(
    waiting: readonly StoredRegistration[],
    now: number,
    db: Knex,
  ): Promise<StoredRegistration[]> {
    for (let start = 0; start < waiting.length; start += IDS_PER_STATEMENT) {
      const some = waiting.slice(start, start + IDS_PER_STATEMENT);
      await db(TABLE)
        .whereIn(
          'id',
          some.map(({ id }) => id),
        )
        .update({
          state: 'registered',
          updated_at: now,
          version: db.raw('version + 1'),
        });
    }
    return waiting.map(registration => ({
      ...registration,
      state: 'registered',
      updatedAt: now,
      version: registration.version + 1,
    }));
  }

  /** Hackathons in which somebody waits. */
  async withWaitingList(): Promise<string[]> {
    return await this.#knex(TABLE)
      .distinct('hackathon_ref')
      .where('state', 'waiting-list')
      .pluck('hackathon_ref');
  }

  /** Place of somebody in the line, from 1. */
  async position(registration: StoredRegistration): Promise<number> {
    const [{ before }] = await this.#knex(TABLE)
      .count({ before: '*' })
      .where({
        hackathon_ref: registration.hackathonRef,
        state: 'waiting-list',
      })
      .whereRaw('(queued_at, id) < (?, ?)', [
        registration.queuedAt,
        registration.id,
      ]);
    return Number(before) + 1;
  }

  /** A moment for the end of the line: now, or after whoever came last. */
  async endOfLine(
    hackathonRef: string,
    now: number,
    db: Knex = this.#knex,
  ): Promise<number> {
    const [{ last }] = await db(TABLE)
      .max({ last: 'queued_at' })
      .where('hackathon_ref', hackathonRef);
    return Math.max(now, Number(last ?? 0) + 1);
  }

  /**
   * People with their teams. Who waits or is to be decided on stands in order of coming, others by name.
   *
   * @param after - position of the last one of the page before
   */
  async page(
    filter: RegistrationFilter,
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: ListedRegistration[]; total: number }> {
    const key = orderOf(filter.state);
    const page = pageBy(
      this.#filtered(filter).select(
        'r.*',
        't.id as team_id',
        't.name as team_name',
      ),
      [`r.${key}`, 'r.id'],
      { limit, after },
    );
    return await readPage(page, this.#filtered(filter), (row: any) => ({
      ...toRegistration(row),
      teamId: row.team_id ?? undefined,
      teamName: row.team_name ?? undefined,
      position: [
        key === 'queued_at' ? toNumber(row.queued_at) : row.name_key,
        row.id,
      ],
    }));
  }

  /** All registered people of a hackathon for the formation of teams, with the teams that they are in. */
  async place(hackathonRef: string): Promise<PlacedPerson[]> {
    const rows = await this.#knex(`${TABLE} as r`)
      .leftJoin('team_members as m', join =>
        join
          .on('m.hackathon_ref', 'r.hackathon_ref')
          .andOn('m.user_ref', 'r.user_ref'),
      )
      .select(
        'r.id',
        'r.user_ref',
        'r.display_name',
        'r.skills',
        'r.home_teams',
        'r.choices',
        'r.attributes',
        'r.timezone',
        'm.team_id',
      )
      .where({ 'r.hackathon_ref': hackathonRef, 'r.state': 'registered' })
      .orderBy('r.user_ref');
    return rows.map(row => ({
      registrationId: row.id,
      userRef: row.user_ref,
      displayName: row.display_name,
      skills: toJson<string[]>(row.skills),
      homeTeams: toJson<string[]>(row.home_teams),
      choices: toJson<string[]>(row.choices),
      attributes: toJson<Record<string, string>>(row.attributes),
      timezone: row.timezone ?? undefined,
      teamId: row.team_id ?? undefined,
    }));
  }

  /** Deletes what people said about themselves. That they took part stays, under their refs; who did not is deleted. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .whereNot('state', 'registered')
      .delete();
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .update({
        display_name: this.#knex.ref('user_ref'),
        name_key: '',
        shown_text: '',
        shown_skills: '',
        home_teams: '[]',
        skills: '[]',
        choices: '[]',
        answers: '{}',
        attributes: '{}',
        shown: '[]',
        looking_for: null,
        looking_for_team: false,
        timezone: null,
        code_of_conduct_at: null,
        code_of_conduct_url: null,
        decided_by: null,
        decision_reason: null,
      });
  }

  #filtered(filter: RegistrationFilter): Knex.QueryBuilder {
    const query = this.#knex(`${TABLE} as r`)
      .leftJoin('team_members as m', join =>
        join
          .on('m.hackathon_ref', 'r.hackathon_ref')
          .andOn('m.user_ref', 'r.user_ref'),
      )
      .leftJoin('teams as t', 't.id', 'm.team_id')
      .where({
        'r.hackathon_ref': filter.hackathonRef,
        'r.state': filter.state,
      });
    whereContains(query, 'r.shown_text', filter.q);
    whereHasWord(query, 'r.shown_skills', filter.skill);
    if (filter.lookingForTeam !== undefined) {
      query.where('r.looking_for_team', filter.lookingForTeam);
    }
    if (filter.withoutTeam) {
      query.whereNull('m.team_id');
    }
    return query;
  }
}

/** Whether people in a state stand in the order of coming, rather than by name. */
export function isQueue(state: RegistrationState): boolean {
  return orderOf(state) === 'queued_at';
}

function orderOf(state: RegistrationState): 'queued_at' | 'name_key' {
  return state === 'waiting-list' || state === 'pending'
    ? 'queued_at'
    : 'name_key';
}
