import type { Knex } from 'knex';
import {
  type StoredNumber,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';
import { countRows, countRowsBy } from './counting';
import { displayNameOf } from './displayNameOf';
import { bindInEvent, type InEvent } from './inEvent';
import { pageBy, type PageRange } from './paging';
import { toKey } from './search';

/** What became of a request for help. */
export type HelpState =
  | 'open'
  | 'claimed'
  | 'resolved'
  | 'expired'
  | 'withdrawn';

/** A request for help. Times in ms since the epoch. */
export interface StoredHelp {
  id: string;
  hackathonRef: string;
  teamId?: string;
  teamName?: string;
  userRef: string;
  /** Under which name they registered. */
  userName?: string;
  topic: string;
  text?: string;
  skills: string[];
  state: HelpState;
  /** When it was asked, or asked again. */
  queuedAt: number;
  claimedBy?: string;
  claimedAt?: number;
  claimExpiresAt?: number;
  closedAt?: number;
  note?: string;
  version: number;
  createdAt: number;
}

/** What can change of a request; `undefined` empties a field. */
export type HelpPatch = Partial<
  Pick<
    StoredHelp,
    | 'state'
    | 'queuedAt'
    | 'claimedBy'
    | 'claimedAt'
    | 'claimExpiresAt'
    | 'closedAt'
    | 'note'
  >
>;

interface Row {
  id: string;
  hackathon_ref: string;
  team_id: string | null;
  team_name: string | null;
  user_ref: string;
  user_name: string | null;
  topic: string;
  text: string | null;
  skills: string;
  state: HelpState;
  queued_at: StoredNumber;
  claimed_by: string | null;
  claimed_at: StoredNumber | null;
  claim_expires_at: StoredNumber | null;
  closed_at: StoredNumber | null;
  note: string | null;
  version: number;
  created_at: StoredNumber;
}

const TABLE = 'help_requests';
const CLAIMS = 'help_claims';
const COLUMNS: Record<keyof HelpPatch, string> = {
  state: 'state',
  queuedAt: 'queued_at',
  claimedBy: 'claimed_by',
  claimedAt: 'claimed_at',
  claimExpiresAt: 'claim_expires_at',
  closedAt: 'closed_at',
  note: 'note',
};
const MAX_QUEUE = 5_000;

/** The help queue. */
export class DatabaseHelpStore {
  /** Runs work alone among those that change people and teams of a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  async byId(id: string): Promise<StoredHelp | undefined> {
    const row = await this.#requests().where('h.id', id).first();
    return row && toHelp(row);
  }

  /**
   * A page, the oldest first.
   *
   * @param query.askers - only those of this user and team
   * @param query.orClaimedBy - with `askers`: and those that this mentor claimed
   */
  async page(
    hackathonRef: string,
    query: PageRange & {
      state?: HelpState;
      skill?: string;
      askers?: { userRef?: string; teamId?: string };
      orClaimedBy?: string;
    },
  ): Promise<StoredHelp[]> {
    const rows = this.#requests().where('h.hackathon_ref', hackathonRef);
    if (query.state) {
      rows.where('h.state', query.state);
    }
    if (query.skill) {
      const skill = toSkillKey(query.skill).replace(/[!%_]/g, '!$&');
      rows.whereRaw(`h.skill_keys LIKE ? ESCAPE '!'`, [`%|${skill}|%`]);
    }
    const { askers } = query;
    if (askers) {
      rows.where(own => {
        own.where('h.user_ref', askers.userRef ?? '');
        if (askers.teamId) {
          own.orWhere('h.team_id', askers.teamId);
        }
        if (query.orClaimedBy) {
          own.orWhere('h.claimed_by', query.orClaimedBy);
        }
      });
    }
    const found = await pageBy(rows, ['h.queued_at', 'h.id'], query);
    return found.map(toHelp);
  }

  /** Ids of the open requests, the oldest first. */
  async queue(hackathonRef: string): Promise<string[]> {
    return await this.#knex(TABLE)
      .where({ hackathon_ref: hackathonRef, state: 'open' })
      .orderBy(['queued_at', 'id'])
      .limit(MAX_QUEUE)
      .pluck('id');
  }

  /** The last claims, the newest first. */
  async claims(
    hackathonRef: string,
    limit: number,
  ): Promise<Array<{ mentorRef: string; at: number; waitedSeconds: number }>> {
    const rows = await this.#knex(CLAIMS)
      .where('hackathon_ref', hackathonRef)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return rows.map(row => ({
      mentorRef: row.mentor_ref,
      at: toNumber(row.at),
      waitedSeconds: row.waited_seconds,
    }));
  }

  /** How many mentors claimed something since a time. */
  async activeMentors(hackathonRef: string, since: number): Promise<number> {
    const [{ mentors }]: any[] = await this.#knex(CLAIMS)
      .countDistinct({ mentors: 'mentor_ref' })
      .where('hackathon_ref', hackathonRef)
      .where('at', '>=', since);
    return Number(mentors);
  }

  /** Number of requests of a team or person that are not closed. */
  async unclosed(
    hackathonRef: string,
    asker: { userRef: string; teamId?: string },
    db: Knex,
  ): Promise<number> {
    const query = db(TABLE)
      .where('hackathon_ref', hackathonRef)
      .whereIn('state', ['open', 'claimed']);
    if (asker.teamId) {
      query.where('team_id', asker.teamId);
    } else {
      query.where('user_ref', asker.userRef).whereNull('team_id');
    }
    return await countRows(query);
  }

  async insert(help: Omit<StoredHelp, 'teamName'>, db: Knex): Promise<void> {
    await db(TABLE).insert({
      id: help.id,
      hackathon_ref: help.hackathonRef,
      team_id: help.teamId ?? null,
      user_ref: help.userRef,
      topic: help.topic,
      text: help.text ?? null,
      skills: JSON.stringify(help.skills),
      skill_keys:
        help.skills.length > 0
          ? `|${help.skills.map(toSkillKey).join('|')}|`
          : '',
      state: help.state,
      queued_at: help.queuedAt,
      version: help.version,
      created_at: help.createdAt,
    });
  }

  /**
   * Changes a request.
   *
   * @returns whether it was as it was read
   */
  async change(read: StoredHelp, patch: HelpPatch, db: Knex): Promise<boolean> {
    const columns: Record<string, unknown> = { version: read.version + 1 };
    for (const [field, column] of Object.entries(COLUMNS)) {
      if (field in patch) {
        columns[column] = patch[field as keyof HelpPatch] ?? null;
      }
    }
    const changed = await db(TABLE)
      .where({ id: read.id, version: read.version })
      .update(columns);
    return changed === 1;
  }

  /** Keeps a claim, for what the next ones may expect. */
  async addClaim(
    claim: {
      hackathonRef: string;
      mentorRef: string;
      at: number;
      waitedSeconds: number;
    },
    db: Knex,
  ): Promise<void> {
    await db(CLAIMS).insert({
      hackathon_ref: claim.hackathonRef,
      mentor_ref: claim.mentorRef,
      at: claim.at,
      waited_seconds: claim.waitedSeconds,
    });
  }

  /** Claims that are over. */
  async overdue(now: number, limit: number): Promise<StoredHelp[]> {
    const rows = await this.#requests()
      .where('h.state', 'claimed')
      .where('h.claim_expires_at', '<=', now)
      .orderBy('h.claim_expires_at')
      .limit(limit);
    return rows.map(toHelp);
  }

  /** Hackathons that have open requests. */
  async withOpen(): Promise<string[]> {
    return await this.#knex(TABLE)
      .where('state', 'open')
      .distinct()
      .pluck('hackathon_ref');
  }

  /** Requests that a mentor works on. */
  async claimedBy(
    hackathonRef: string,
    mentorRef: string,
  ): Promise<StoredHelp[]> {
    const rows = await this.#requests()
      .where({
        'h.hackathon_ref': hackathonRef,
        'h.claimed_by': mentorRef,
        'h.state': 'claimed',
      })
      .orderBy('h.claim_expires_at');
    return rows.map(toHelp);
  }

  /** Number of requests that mentors work on, by mentor. */
  async claimedCounts(hackathonRef: string): Promise<Map<string, number>> {
    const claimed = this.#knex(TABLE).where({
      hackathon_ref: hackathonRef,
      state: 'claimed',
    });
    return await countRowsBy(claimed, 'claimed_by');
  }

  /** Number of requests that are not closed, by state, over all hackathons. */
  async lengths(): Promise<Array<{ state: string; count: number }>> {
    const rows: any[] = await this.#knex(TABLE)
      .select('state')
      .count({ count: '*' })
      .whereIn('state', ['open', 'claimed'])
      .groupBy('state');
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }

  /** Deletes what was asked in a hackathon. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
    await this.#knex(CLAIMS).where('hackathon_ref', hackathonRef).delete();
  }

  #requests(): Knex.QueryBuilder<any, Row[]> {
    return this.#knex(`${TABLE} as h`)
      .leftJoin('teams as t', 't.id', 'h.team_id')
      .select(
        'h.*',
        't.name as team_name',
        displayNameOf(this.#knex, 'h', 'user_ref').as('user_name'),
      );
  }
}

function toSkillKey(skill: string): string {
  return toKey(skill).replaceAll('|', ' ');
}

function toHelp(row: Row): StoredHelp {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    teamId: row.team_id ?? undefined,
    teamName: row.team_name ?? undefined,
    userRef: row.user_ref,
    userName: row.user_name ?? undefined,
    topic: row.topic,
    text: row.text ?? undefined,
    skills: toJson(row.skills),
    state: row.state,
    queuedAt: toNumber(row.queued_at),
    claimedBy: row.claimed_by ?? undefined,
    claimedAt: toOptionalNumber(row.claimed_at),
    claimExpiresAt: toOptionalNumber(row.claim_expires_at),
    closedAt: toOptionalNumber(row.closed_at),
    note: row.note ?? undefined,
    version: row.version,
    createdAt: toNumber(row.created_at),
  };
}
