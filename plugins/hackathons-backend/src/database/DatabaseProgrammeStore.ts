import type {
  EndingKind,
  GroupCount,
  SmallGroups,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toBoolean, toJson, toNumber } from './columns';

/** Figures of an event that come from people; they are computed no more once the people are erased. */
export interface PeopleFigures {
  participants: number;
  newConnections: number;
  groups: GroupCount[];
  small: SmallGroups;
}

/** Figures of an event. No name of anybody is in them. */
export interface EventFigures {
  people: PeopleFigures;
  /** Whether the people were erased since. */
  erased: boolean;
  teams: number;
  projects: number;
  submitted: number;
  decided: number;
  owned: number;
  production90?: number;
  production180?: number;
  /** Of each prototype that was decided about, from the end of submissions. */
  daysToDecision: number[];
  endings: Record<EndingKind | 'none', number>;
  satisfaction?: { mean: number; answers: number };
  debriefActions?: { n: number; of: number };
}

/** Figures as they are kept. */
export interface StoredFigures {
  hackathonRef: string;
  figures: EventFigures;
  /** ms since the epoch. */
  computedAt: number;
  final: boolean;
}

/** Who was registered and who was in which team, for figures. */
export interface EventPeople {
  registered: Array<{ userRef: string; homeTeams: string[] }>;
  /** Members of each team. */
  teams: string[][];
  /** Members of the teams of earlier events in which somebody of this one was. */
  earlierTeams: string[][];
}

/** Figures of hackathons, and what they are computed from. */
export class DatabaseProgrammeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The figures of some hackathons. */
  async figures(hackathonRefs: readonly string[]): Promise<StoredFigures[]> {
    const rows: Array<{
      hackathon_ref: string;
      figures: string;
      computed_at: StoredNumber;
      final: boolean | number;
    }> = await this.#knex('programme_figures').whereIn('hackathon_ref', [
      ...hackathonRefs,
    ]);
    return rows.map(row => ({
      hackathonRef: row.hackathon_ref,
      figures: toJson(row.figures),
      computedAt: toNumber(row.computed_at),
      final: toBoolean(row.final),
    }));
  }

  /** Keeps figures in place of those before. */
  async put(stored: StoredFigures): Promise<void> {
    await this.#knex('programme_figures')
      .insert({
        hackathon_ref: stored.hackathonRef,
        figures: JSON.stringify(stored.figures),
        computed_at: stored.computedAt,
        final: stored.final,
      })
      .onConflict('hackathon_ref')
      .merge();
  }

  /** Has the figures of a hackathon computed once more, as somebody brought in what happened. Those of erased people stay. */
  async reopen(hackathonRef: string, db: Knex): Promise<void> {
    const row = await db('programme_figures')
      .where('hackathon_ref', hackathonRef)
      .first();
    if (row) {
      const figures = toJson<EventFigures>(row.figures);
      const erased = figures.erased && figures.people.participants > 0;
      await db('programme_figures')
        .where('hackathon_ref', hackathonRef)
        .update({
          figures: JSON.stringify({ ...figures, erased }),
          final: false,
        });
    }
  }

  /**
   * The people of a hackathon.
   *
   * @param earlierRefs - hackathons that began before
   */
  async people(
    hackathonRef: string,
    earlierRefs: readonly string[],
  ): Promise<EventPeople> {
    const own = this.#knex('team_members')
      .select('user_ref')
      .where('hackathon_ref', hackathonRef);
    const [registered, members, earlier] = await Promise.all([
      this.#knex('registrations')
        .select('user_ref', 'home_teams')
        .where({ hackathon_ref: hackathonRef, state: 'registered' }),
      this.#knex('team_members')
        .select('team_id', 'user_ref')
        .where('hackathon_ref', hackathonRef),
      this.#knex('team_members')
        .select('team_id', 'user_ref')
        .whereIn('hackathon_ref', [...earlierRefs])
        .whereIn('user_ref', own),
    ]);
    return {
      registered: registered.map(row => ({
        userRef: row.user_ref,
        homeTeams: toJson(row.home_teams),
      })),
      teams: byTeam(members),
      earlierTeams: byTeam(earlier),
    };
  }

  /** The submitted projects of a hackathon, and how they ended. */
  async prototypes(
    hackathonRef: string,
  ): Promise<Array<{ projectId: string; ending?: EndingKind }>> {
    const rows = await this.#knex('projects as p')
      .leftJoin('project_endings as e', join =>
        join.on('e.project_id', 'p.id').andOnVal('e.latest', true),
      )
      .where('p.hackathon_ref', hackathonRef)
      .whereNotNull('p.current_submission')
      .select('p.id', 'e.ending');
    return rows.map(row => ({
      projectId: row.id,
      ending: row.ending ?? undefined,
    }));
  }

  /** How many teams a hackathon has. */
  async countTeams(hackathonRef: string): Promise<number> {
    const [{ count }] = await this.#knex('teams')
      .where('hackathon_ref', hackathonRef)
      .count({ count: '*' });
    return Number(count);
  }

  /** What a task noted for the next round, or for who asks how it went. */
  async state<T>(name: string): Promise<T | undefined> {
    const row = await this.#knex('programme_state').where({ name }).first();
    return row && toJson<T>(row.state);
  }

  async putState(name: string, state: object): Promise<void> {
    await this.#knex('programme_state')
      .insert({ name, state: JSON.stringify(state) })
      .onConflict('name')
      .merge();
  }
}

function byTeam(
  rows: Array<{ team_id: string; user_ref: string }>,
): string[][] {
  const teams = new Map<string, string[]>();
  for (const row of rows) {
    const members = teams.get(row.team_id) ?? [];
    members.push(row.user_ref);
    teams.set(row.team_id, members);
  }
  return [...teams.values()];
}
