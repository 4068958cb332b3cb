import type { ProvisionedSandbox } from '@guildhall/plugin-hackathons-node';
import type { Knex } from 'knex';
import { countRowsBy } from './counting';
import { displayNameOf } from './displayNameOf';
import { bindInEvent, type InEvent } from './inEvent';
import { pageBy, type PageRange } from './paging';
import {
  fromPatch,
  type SandboxPatch,
  type SandboxRow,
  type SandboxState,
  type StoredSandbox,
  toSandbox,
} from './sandboxRows';

export type { SandboxPatch, SandboxState, StoredSandbox } from './sandboxRows';

/** How much of a sandbox of a charter is used. */
export interface SandboxUsage {
  /** Granted, or being made or taken back. */
  taken: number;
  requested: number;
}

const TABLE = 'sandbox_grants';
/** What counts for the quota. */
const TAKEN: SandboxState[] = ['granting', 'granted', 'revoking', 'failed'];
const LIVE: SandboxState[] = ['requested', ...TAKEN];
/** What ends with the time of the sandbox. */
const ENDING: SandboxState[] = ['requested', 'granting', 'granted', 'failed'];
/** What a provisioner has to do something about. */
const WORK: SandboxState[] = ['granting', 'revoking'];

/** Requests for sandboxes, and what became of them. */
export class DatabaseSandboxStore {
  /** Runs work alone among those that count and take places in a hackathon. */
  readonly inEvent: InEvent;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.inEvent = bindInEvent(knex);
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredSandbox | undefined> {
    const row = await this.#grants(db).where('g.id', id).first();
    return row && toSandbox(row);
  }

  /**
   * A page, the newest first.
   *
   * @param query.holders - only those of these teams and users
   */
  async page(
    hackathonRef: string,
    query: PageRange & {
      state?: SandboxState;
      sandbox?: string;
      holders?: readonly string[];
    },
  ): Promise<StoredSandbox[]> {
    const rows = this.#grants(this.#knex).where(
      'g.hackathon_ref',
      hackathonRef,
    );
    if (query.state) {
      rows.where('g.state', query.state);
    }
    if (query.sandbox) {
      rows.where('g.sandbox', query.sandbox);
    }
    if (query.holders) {
      rows.whereIn('g.holder', [...query.holders]);
    }
    const found = await pageBy(rows, ['g.created_at', 'g.id'], query, 'desc');
    return found.map(toSandbox);
  }

  /**
   * How much is used, by sandbox.
   *
   * @param holder - only of this team or user
   */
  async usage(
    hackathonRef: string,
    holder?: string,
    db: Knex = this.#knex,
  ): Promise<Map<string, SandboxUsage>> {
    const query = db(TABLE)
      .select('sandbox', 'state')
      .count({ count: '*' })
      .where('hackathon_ref', hackathonRef)
      .whereIn('state', LIVE)
      .groupBy('sandbox', 'state');
    if (holder) {
      query.where('holder', holder);
    }
    const rows: any[] = await query;
    const usage = new Map<string, SandboxUsage>();
    for (const { sandbox, state, count } of rows) {
      const of = usage.get(sandbox) ?? { taken: 0, requested: 0 };
      of[state === 'requested' ? 'requested' : 'taken'] += Number(count);
      usage.set(sandbox, of);
    }
    return usage;
  }

  async insert(
    grant: Omit<StoredSandbox, 'teamName'>,
    db: Knex,
  ): Promise<void> {
    await db(TABLE).insert({
      ...fromPatch(grant),
      id: grant.id,
      hackathon_ref: grant.hackathonRef,
      sandbox: grant.sandbox,
      holder: grant.holder,
      team_id: grant.teamId,
      user_ref: grant.userRef,
      reason: grant.reason,
      version: grant.version,
      created_at: grant.createdAt,
      updated_at: grant.createdAt,
    });
  }

  /**
   * Changes a request.
   *
   * @returns whether it was as it was read
   */
  async change(
    read: StoredSandbox,
    patch: SandboxPatch,
    now: number,
    db: Knex = this.#knex,
  ): Promise<boolean> {
    const changed = await db(TABLE)
      .where({ id: read.id, version: read.version })
      .update({
        ...fromPatch(patch),
        version: read.version + 1,
        updated_at: now,
      });
    return changed === 1;
  }

  /** What a provisioner has to be called for now, and nobody is at. */
  async due(now: number, limit: number): Promise<StoredSandbox[]> {
    const rows = await this.#grants(this.#knex)
      .whereIn('g.state', WORK)
      .where('g.next_attempt_at', '<=', now)
      .where('g.claimed_until', '<=', now)
      .orderBy('g.next_attempt_at')
      .limit(limit);
    return rows.map(toSandbox);
  }

  /** What is granted and was made by a provisioner. */
  async provisioned(after: string, limit: number): Promise<StoredSandbox[]> {
    const rows = await this.#grants(this.#knex)
      .where('g.state', 'granted')
      .whereNotNull('g.provisioner')
      .where('g.id', '>', after)
      .orderBy('g.id')
      .limit(limit);
    return rows.map(toSandbox);
  }

  /**
   * Takes a request to work on it alone.
   *
   * @param claim - says who; `finish` needs it
   * @returns the request as it is then, or `undefined` when somebody else has it
   */
  async claim(
    read: StoredSandbox,
    claim: string,
    now: number,
    until: number,
  ): Promise<StoredSandbox | undefined> {
    const won = await this.#knex(TABLE)
      .where({ id: read.id, state: read.state })
      .where('claimed_until', '<=', now)
      // Who read it before the last try failed comes too early.
      .where(query =>
        query
          .whereNull('next_attempt_at')
          .orWhere('next_attempt_at', '<=', now),
      )
      .update({ claim, claimed_until: until, attempts: read.attempts + 1 });
    return won === 1 ? await this.byId(read.id) : undefined;
  }

  /**
   * Ends the work on a request.
   *
   * @param whileIn - changes it only while it is in this state; the claim is given back in any case
   * @returns whether it was changed
   */
  async finish(
    id: string,
    claim: string,
    whileIn: SandboxState,
    patch: SandboxPatch,
    now: number,
    transaction: Knex,
  ): Promise<boolean> {
    const changed = await transaction(TABLE)
      .where({ id, claim, state: whileIn })
      .update({
        ...fromPatch(patch),
        claimed_until: 0,
        claim: null,
        version: transaction.raw('version + 1'),
        updated_at: now,
      });
    return changed === 1;
  }

  /** Gives a claim back, with what was made meanwhile. */
  async release(
    id: string,
    claim: string,
    made?: ProvisionedSandbox,
  ): Promise<void> {
    await this.#knex(TABLE)
      .where({ id, claim })
      .update({
        claimed_until: 0,
        claim: null,
        ...(made && { provisioned: JSON.stringify(made) }),
      });
  }

  /** Has the end of what is not over follow the charter, unless an organiser chose an earlier one. */
  async moveExpiry(
    hackathonRef: string,
    sandbox: string | undefined,
    limit: number,
  ): Promise<void> {
    const end = this.#knex.raw(
      'case when chosen_expires_at < ? then chosen_expires_at else ? end',
      [limit, limit],
    );
    const query = this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .whereIn('state', ENDING)
      .whereRaw(
        'expires_at <> case when chosen_expires_at < ? then chosen_expires_at else ? end',
        [limit, limit],
      )
      .update({ expires_at: end });
    if (sandbox) {
      query.where({ sandbox });
    }
    await query;
  }

  /** What is not over although its time is, or whose team or person takes part no more. */
  async overdue(now: number, limit: number): Promise<StoredSandbox[]> {
    const rows = await this.#grants(this.#knex)
      .whereIn('g.state', ENDING)
      .where('g.expires_at', '<=', now)
      .orderBy('g.expires_at')
      .limit(limit);
    return rows.map(toSandbox);
  }

  /** What is not over although its team is gone, or its person is registered no more. */
  async orphaned(limit: number): Promise<StoredSandbox[]> {
    const rows = await this.#grants(this.#knex)
      .leftJoin('registrations as r', join =>
        join
          .on('r.hackathon_ref', 'g.hackathon_ref')
          .andOn('r.user_ref', 'g.user_ref'),
      )
      .whereIn('g.state', ENDING)
      .where(orphan =>
        orphan
          .where(team => team.whereNotNull('g.team_id').whereNull('t.id'))
          .orWhere(own =>
            own
              .whereNull('g.team_id')
              .where(left =>
                left.whereNull('r.id').orWhereNot('r.state', 'registered'),
              ),
          ),
      )
      .limit(limit);
    return rows.map(toSandbox);
  }

  /** What is granted, ends before a time, and was not reminded of. */
  async ending(
    now: number,
    before: number,
    limit: number,
  ): Promise<StoredSandbox[]> {
    const rows = await this.#grants(this.#knex)
      .where('g.state', 'granted')
      .where('g.expires_at', '>', now)
      .where('g.expires_at', '<=', before)
      .where(unknown =>
        unknown
          .whereNull('g.reminded_for')
          .orWhereRaw('g.reminded_for <> g.expires_at'),
      )
      .limit(limit);
    return rows.map(toSandbox);
  }

  async markReminded(grant: StoredSandbox, transaction: Knex): Promise<void> {
    await transaction(TABLE)
      .where({ id: grant.id })
      .update({ reminded_for: grant.expiresAt });
  }

  /** Number of requests that wait for an organiser, by hackathon. */
  async requested(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, number>> {
    const requested = this.#knex(TABLE)
      .where('state', 'requested')
      .whereIn('hackathon_ref', [...hackathonRefs]);
    return await countRowsBy(requested, 'hackathon_ref');
  }

  /** Number of requests that a provisioner works on or failed at, by state. */
  async working(): Promise<Array<{ state: string; count: number }>> {
    const rows: any[] = await this.#knex(TABLE)
      .select('state')
      .count({ count: '*' })
      .whereIn('state', [...WORK, 'failed'])
      .groupBy('state');
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }

  /**
   * Deletes the requests of a hackathon that are over. What is not taken back yet is still needed for that, and loses
   * its reasons.
   */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .whereNotIn('state', LIVE)
      .delete();
    await this.#knex(TABLE)
      .where('hackathon_ref', hackathonRef)
      .update({ reason: null, decision_reason: null });
  }

  /** Deletes what was taken back only after the rest of its hackathon was erased. */
  async eraseLeftovers(): Promise<void> {
    await this.#knex(TABLE)
      .whereNotIn('state', LIVE)
      .whereIn(
        'hackathon_ref',
        this.#knex('hackathons').select('entity_ref').whereNotNull('erased_at'),
      )
      .delete();
  }

  #grants(db: Knex): Knex.QueryBuilder<any, SandboxRow[]> {
    return db(`${TABLE} as g`)
      .leftJoin('teams as t', 't.id', 'g.team_id')
      .select(
        'g.*',
        't.name as team_name',
        displayNameOf(db, 'g', 'user_ref').as('user_name'),
      );
  }
}
