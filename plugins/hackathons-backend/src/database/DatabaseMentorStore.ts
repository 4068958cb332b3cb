import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';
import { bindInEvent, type InEvent } from './inEvent';

/** What somebody said about mentoring in a hackathon. */
export interface StoredMentor {
  hackathonRef: string;
  userRef: string;
  state: 'offered' | 'withdrawn';
  source: 'charter' | 'offer';
  skills: string[];
  themes: string[];
  timezone?: string;
  maxTeams: number;
  note?: string;
  version: number;
}

/** A mentor of a team. */
export interface StoredMatch {
  teamId: string;
  teamName: string;
  mentorRef: string;
  by: string;
  /** ms since the epoch. */
  at: number;
}

/** A match of another hackathon. */
export interface StoredEarlierMatch {
  mentorRef: string;
  teamId: string;
  homeTeams: string[];
  people: string[];
}

interface MentorRow {
  hackathon_ref: string;
  user_ref: string;
  state: 'offered' | 'withdrawn';
  source: 'charter' | 'offer';
  skills: string;
  themes: string;
  timezone: string | null;
  max_teams: number;
  note: string | null;
  version: number;
}

const TABLE = 'mentors';
const MATCHES = 'mentor_matches';
const PLANS = 'mentor_plans';

/** Offers to mentor, and which mentor helps which team. */
export class DatabaseMentorStore {
  /** Runs work alone among those that change people and teams of a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  /** What people said about mentoring, withdrawn offers included. */
  async offers(hackathonRef: string): Promise<StoredMentor[]> {
    const rows = await this.#knex<MentorRow>(TABLE)
      .where('hackathon_ref', hackathonRef)
      .orderBy('user_ref');
    return rows.map(toMentor);
  }

  async offer(
    hackathonRef: string,
    userRef: string,
  ): Promise<StoredMentor | undefined> {
    const row = await this.#knex<MentorRow>(TABLE)
      .where({ hackathon_ref: hackathonRef, user_ref: userRef })
      .first();
    return row && toMentor(row);
  }

  /**
   * Keeps an offer.
   *
   * @param offer.version - one more than that of the offer that was read; 1 when there was none
   * @returns whether nothing else came in between
   */
  async put(
    offer: StoredMentor,
    now: number,
    db: Knex = this.#knex,
  ): Promise<boolean> {
    const key = {
      hackathon_ref: offer.hackathonRef,
      user_ref: offer.userRef,
    };
    const values = {
      state: offer.state,
      source: offer.source,
      skills: JSON.stringify(offer.skills),
      themes: JSON.stringify(offer.themes),
      timezone: offer.timezone ?? null,
      max_teams: offer.maxTeams,
      note: offer.note ?? null,
      version: offer.version,
      updated_at: now,
    };
    if (offer.version === 1) {
      const added = await db(TABLE)
        .insert({ ...key, ...values, created_at: now })
        .onConflict(['hackathon_ref', 'user_ref'])
        .ignore()
        .returning('user_ref');
      return added.length === 1;
    }
    const changed = await db(TABLE)
      .where({ ...key, version: offer.version - 1 })
      .update(values);
    return changed === 1;
  }

  /** Published matches, by team. */
  async matches(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<StoredMatch[]> {
    const rows = await db(`${MATCHES} as m`)
      .join('teams as t', 't.id', 'm.team_id')
      .select('m.*', 't.name')
      .where('m.hackathon_ref', hackathonRef)
      .orderBy(['t.name_key', 'm.mentor_ref']);
    return rows.map(row => ({
      teamId: row.team_id,
      teamName: row.name,
      mentorRef: row.mentor_ref,
      by: row.by_ref,
      at: toNumber(row.at),
    }));
  }

  /** How often matches were published. */
  async planVersion(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<{ version: number; by?: string; at?: number }> {
    const row = await db(PLANS).where('hackathon_ref', hackathonRef).first();
    return row
      ? {
          version: row.version,
          by: row.updated_by,
          at: toNumber(row.updated_at),
        }
      : { version: 0 };
  }

  /** Puts matches in place of those that are there; those in both stay as they are. */
  async replaceMatches(
    hackathonRef: string,
    matches: ReadonlyArray<{
      teamId: string;
      mentorRef: string;
      homeTeams: readonly string[];
    }>,
    plan: { version: number; by: string; now: number },
    transaction: Knex,
  ): Promise<void> {
    const present = await transaction(MATCHES)
      .select('team_id', 'mentor_ref')
      .where('hackathon_ref', hackathonRef);
    const wanted = new Set(
      matches.map(each => `${each.teamId} ${each.mentorRef}`),
    );
    for (const row of present) {
      if (!wanted.has(`${row.team_id} ${row.mentor_ref}`)) {
        await transaction(MATCHES)
          .where({ hackathon_ref: hackathonRef, ...row })
          .delete();
      }
    }
    const rows = matches.map(each => ({
      hackathon_ref: hackathonRef,
      team_id: each.teamId,
      mentor_ref: each.mentorRef,
      home_teams: JSON.stringify(each.homeTeams),
      by_ref: plan.by,
      at: plan.now,
    }));
    for (let start = 0; start < rows.length; start += 100) {
      await transaction(MATCHES)
        .insert(rows.slice(start, start + 100))
        .onConflict(['hackathon_ref', 'team_id', 'mentor_ref'])
        .ignore();
    }
    await transaction(PLANS)
      .insert({
        hackathon_ref: hackathonRef,
        version: plan.version,
        updated_by: plan.by,
        updated_at: plan.now,
      })
      .onConflict('hackathon_ref')
      .merge();
  }

  /** Matches of other hackathons with these mentors, with the people who were in the teams. */
  async earlier(
    hackathonRef: string,
    mentorRefs: readonly string[],
  ): Promise<StoredEarlierMatch[]> {
    const rows = await this.#knex(`${MATCHES} as m`)
      .leftJoin('team_members as p', 'p.team_id', 'm.team_id')
      .select('m.mentor_ref', 'm.team_id', 'm.home_teams', 'p.user_ref')
      .whereNot('m.hackathon_ref', hackathonRef)
      .whereIn('m.mentor_ref', [...mentorRefs]);
    const found = new Map<string, StoredEarlierMatch>();
    for (const row of rows) {
      const key = `${row.mentor_ref} ${row.team_id}`;
      const match: StoredEarlierMatch = found.get(key) ?? {
        mentorRef: row.mentor_ref,
        teamId: row.team_id,
        homeTeams: toJson<string[]>(row.home_teams),
        people: [],
      };
      if (row.user_ref) {
        match.people.push(row.user_ref);
      }
      found.set(key, match);
    }
    return [...found.values()];
  }

  /** Themes of projects, by team. */
  async projectThemes(hackathonRef: string): Promise<Map<string, string>> {
    const rows = await this.#knex('projects')
      .select('team_id', 'theme')
      .where('hackathon_ref', hackathonRef)
      .whereNotNull('theme');
    return new Map(rows.map(row => [row.team_id, row.theme]));
  }

  /** Deletes what people said about themselves. Who mentored whom stays, for the rotation of mentors. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .update({ skills: '[]', themes: '[]', timezone: null, note: null });
  }
}

function toMentor(
  row: MentorRow & { updated_at?: StoredNumber },
): StoredMentor {
  return {
    hackathonRef: row.hackathon_ref,
    userRef: row.user_ref,
    state: row.state,
    source: row.source,
    skills: toJson(row.skills),
    themes: toJson(row.themes),
    timezone: row.timezone ?? undefined,
    maxTeams: row.max_teams,
    note: row.note ?? undefined,
    version: row.version,
  };
}
