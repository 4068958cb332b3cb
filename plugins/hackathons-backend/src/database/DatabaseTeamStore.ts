import type { Knex } from 'knex';
import { toBoolean, toJson, toNumber } from './columns';
import { countRowsBy } from './counting';
import { bindInEvent, type InEvent } from './inEvent';
import { TeamRequestTable } from './TeamRequestTable';
import { addTeams, type TeamToAdd } from './addTeams';
import { noteLeaver } from './DatabaseSubmissionStore';
import { toNameKey, whereContains, whereHasWord } from './search';
import {
  type NewMember,
  type StoredMember,
  type StoredTeam,
  type StoredTeamRequest,
  toMemberRow,
  toTeam,
  toTeamRow,
} from './teamRows';
import { updateVersion } from './updateVersion';

export type { TeamToAdd } from './addTeams';
export type {
  JoinedVia,
  StoredMember,
  StoredTeam,
  StoredTeamRequest,
} from './teamRows';

/** What became of a team when somebody left it. */
export interface Departure {
  team: StoredTeam;
  /** Who is still in it. */
  remaining: StoredMember[];
  /** Whether nobody was left, and it is gone. */
  dissolved: boolean;
  /** Requests that were open when it was dissolved. */
  ended: StoredTeamRequest[];
}

/** Which teams are listed. */
export interface TeamFilter {
  hackathonRef: string;
  q?: string;
  theme?: string;
  wanted?: string;
  /** The only teams that are found by what they work on, the others by their names; all if left out. */
  workShownOf?: readonly string[];
  /** Leaves teams that one can join or ask to join, with fewer members than this. */
  joinableBelow?: number;
}

const TABLE = 'teams';
const MEMBERS = 'team_members';

/** Teams, who is in them, and requests to come into them. */
export class DatabaseTeamStore {
  readonly requests: TeamRequestTable;
  /** Runs work alone among those that change people and teams of a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
    this.requests = new TeamRequestTable(knex);
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredTeam | undefined> {
    const row = await this.#teams(db).where('t.id', id).first();
    return row && toTeam(row);
  }

  /** Teams of a hackathon by name. */
  async list(
    hackathonRef: string,
    ids?: readonly string[],
  ): Promise<StoredTeam[]> {
    const query = this.#teams(this.#knex)
      .where('t.hackathon_ref', hackathonRef)
      .orderBy('t.name_key');
    if (ids) {
      query.whereIn('t.id', [...ids]);
    }
    return (await query).map(toTeam);
  }

  /**
   * A page of teams by name.
   *
   * @param after - `next` of the page before
   */
  async page(
    filter: TeamFilter,
    limit: number,
    after?: string,
  ): Promise<{ items: StoredTeam[]; total: number; next?: string }> {
    const list = this.#filtered(this.#teams(this.#knex), filter)
      .orderBy('t.name_key')
      .limit(limit + 1);
    if (after !== undefined) {
      list.where('t.name_key', '>', after);
    }
    const [rows, [{ total }]] = await Promise.all([
      list,
      this.#filtered(this.#knex(`${TABLE} as t`), filter).count({
        total: '*',
      }),
    ]);
    const page = rows.slice(0, limit);
    return {
      items: page.map(toTeam),
      total: Number(total),
      next: rows.length > limit ? page.at(-1)?.name_key : undefined,
    };
  }

  /** Who is in some teams, by team: the contact first, then by the time of joining. */
  async membersOf(
    teamIds: readonly string[],
    db: Knex = this.#knex,
  ): Promise<Map<string, StoredMember[]>> {
    const rows = await db(`${MEMBERS} as m`)
      .leftJoin('registrations as r', join =>
        join
          .on('r.hackathon_ref', 'm.hackathon_ref')
          .andOn('r.user_ref', 'm.user_ref'),
      )
      .select('m.*', 'r.display_name', 'r.skills', 'r.home_teams', 'r.timezone')
      .whereIn('m.team_id', [...teamIds])
      .orderBy([
        { column: 'm.contact', order: 'desc' },
        { column: 'm.joined_at' },
        { column: 'm.user_ref' },
      ]);
    const members = new Map<string, StoredMember[]>(
      teamIds.map(id => [id, []]),
    );
    for (const row of rows) {
      members.get(row.team_id)?.push({
        teamId: row.team_id,
        hackathonRef: row.hackathon_ref,
        userRef: row.user_ref,
        displayName: row.display_name ?? row.user_ref,
        skills: toJson(row.skills ?? '[]'),
        homeTeams: toJson(row.home_teams ?? '[]'),
        timezone: row.timezone ?? undefined,
        contact: toBoolean(row.contact),
        via: row.via,
        joinedAt: toNumber(row.joined_at),
      });
    }
    return members;
  }

  /** The team that somebody is in. */
  async teamOf(
    hackathonRef: string,
    userRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredTeam | undefined> {
    const row = await this.#teams(db)
      .join(`${MEMBERS} as m`, 'm.team_id', 't.id')
      .where({ 'm.hackathon_ref': hackathonRef, 'm.user_ref': userRef })
      .first();
    return row && toTeam(row);
  }

  /** Whether a name is taken in a hackathon, regardless of case. */
  async withName(
    hackathonRef: string,
    name: string,
    db: Knex = this.#knex,
  ): Promise<StoredTeam | undefined> {
    const row = await this.#teams(db)
      .where({ 't.hackathon_ref': hackathonRef, 't.name_key': toNameKey(name) })
      .first();
    return row && toTeam(row);
  }

  /** Number of teams by hackathon. */
  async counts(hackathonRefs: readonly string[]): Promise<Map<string, number>> {
    const teams = this.#knex(TABLE).whereIn('hackathon_ref', [
      ...hackathonRefs,
    ]);
    return await countRowsBy(teams, 'hackathon_ref');
  }

  async insert(team: StoredTeam, db: Knex = this.#knex): Promise<void> {
    await db(TABLE).insert(toTeamRow(team));
  }

  /**
   * Keeps a change.
   *
   * @param team - with the version that was read; it grows by one
   * @returns `undefined` when somebody else was faster
   */
  async update(
    team: StoredTeam,
    db: Knex = this.#knex,
  ): Promise<StoredTeam | undefined> {
    return await updateVersion(db, TABLE, team, toTeamRow);
  }

  /** Adds somebody who is in no team. */
  async addMember(member: NewMember, db: Knex): Promise<void> {
    await db(MEMBERS).insert(toMemberRow(member));
  }

  /** Makes a member the contact in place of whoever is. */
  async setContact(teamId: string, userRef: string, db: Knex): Promise<void> {
    await db(MEMBERS)
      .where({ team_id: teamId })
      .update({ contact: db.raw('user_ref = ?', [userRef]) });
  }

  /**
   * Takes somebody out of the team that they are in. Who is longest in it becomes the contact if the contact leaves; a team that nobody
   * is left in is dissolved, unless it has a project.
   *
   * @param db - a transaction that holds the event
   * @returns `undefined` when the person is in no team
   */
  async removeMember(
    hackathonRef: string,
    userRef: string,
    by: string,
    now: number,
    db: Knex,
  ): Promise<Departure | undefined> {
    const team = await this.teamOf(hackathonRef, userRef, db);
    if (!team) {
      return undefined;
    }
    await db(MEMBERS)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .delete();
    await noteLeaver(db, { hackathonRef, userRef, teamId: team.id }, now);
    const remaining = (await this.membersOf([team.id], db)).get(team.id) ?? [];
    if (remaining.length > 0) {
      if (!remaining[0].contact) {
        await this.setContact(team.id, remaining[0].userRef, db);
      }
      return { team, remaining, dissolved: false, ended: [] };
    }
    if (await this.hasProject(team.id, db)) {
      return { team, remaining, dissolved: false, ended: [] };
    }
    const ended = await this.dissolve(team.id, by, now, db);
    return { team, remaining, dissolved: true, ended };
  }

  /**
   * Deletes a team: its members are free, its idea is open again, its requests are over.
   *
   * @returns the requests that were open
   */
  async dissolve(
    teamId: string,
    by: string,
    now: number,
    db: Knex,
  ): Promise<StoredTeamRequest[]> {
    const ended = await this.requests.endOfTeam(teamId, by, now, db);
    await db('ideas')
      .where({ team_id: teamId })
      .update({
        team_id: null,
        state: 'open',
        updated_by: by,
        updated_at: now,
        version: db.raw('version + 1'),
      });
    await db(MEMBERS).where({ team_id: teamId }).delete();
    await db(TABLE).where({ id: teamId }).delete();
    return ended;
  }

  /** Whether a project is of a team: it is kept then, though nobody is left. */
  async hasProject(teamId: string, db: Knex = this.#knex): Promise<boolean> {
    const project = await db('projects')
      .select('id')
      .where('team_id', teamId)
      .first();
    return project !== undefined;
  }

  /**
   * Makes teams, and adds people to teams that are there: what a formation proposed, or another tool had. It is not asked whether they
   * are registered. Open requests of who is placed are over.
   *
   * @param transaction - all of it is kept, or nothing
   * @returns refs of people who were in a team already, and were left out
   */
  async addTeams(
    transaction: Knex,
    hackathonRef: string,
    teams: readonly TeamToAdd[],
    by: string,
    now: number,
    source: StoredTeam['source'] = 'formation',
  ): Promise<string[]> {
    const { placed, leftOut } = await addTeams(transaction, teams, {
      hackathonRef,
      by,
      now,
      source,
    });
    await this.requests.endOfPeople(hackathonRef, placed, by, now, transaction);
    return leftOut;
  }

  #teams(db: Knex): Knex.QueryBuilder {
    return db(`${TABLE} as t`)
      .leftJoin('ideas as i', 'i.team_id', 't.id')
      .select('t.*', 'i.id as idea_id');
  }

  #filtered(query: Knex.QueryBuilder, filter: TeamFilter): Knex.QueryBuilder {
    query.where('t.hackathon_ref', filter.hackathonRef);
    const { workShownOf, wanted, theme } = filter;
    whereContains(
      query,
      workShownOf ? 't.name_key' : 't.search_text',
      filter.q,
    );
    if (workShownOf && (wanted !== undefined || theme !== undefined)) {
      query.whereIn('t.id', [...workShownOf]);
    }
    whereHasWord(query, 't.wanted_key', wanted);
    if (theme !== undefined) {
      query.where('t.theme', theme);
    }
    if (filter.joinableBelow !== undefined) {
      query
        .where('t.locked', false)
        .whereIn('t.joining', ['open', 'ask'])
        .whereRaw(
          `(SELECT COUNT(*) FROM ${MEMBERS} m WHERE m.team_id = t.id) < ?`,
          [filter.joinableBelow],
        );
    }
    return query;
  }
}
