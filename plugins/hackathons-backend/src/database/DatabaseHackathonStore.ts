import {
  type HackathonEntity,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import type {
  WindowChange,
  WindowName,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  type StoredNumber,
  toJson,
  toNumber,
  toOptionalNumber,
} from './columns';

/** A hackathon as the catalog had it last. Times in ms since the epoch. */
export interface StoredHackathon {
  entityRef: string;
  title: string;
  entity: HackathonEntity;
  digest: string;
  registrationOpensAt: number;
  startAt: number;
  endAt: number;
  /** Grows with every change of the charter. */
  revision: number;
  /** When the charter changed last. */
  seenAt: number;
  goneAt?: number;
  erasedAt?: number;
}

/** What somebody is in a hackathon. */
export interface Membership {
  registrationId?: string;
  /** Under which name they registered. */
  displayName?: string;
  registrationState?:
    | 'pending'
    | 'registered'
    | 'waiting-list'
    | 'declined'
    | 'withdrawn';
  teamId?: string;
  teamName?: string;
  /** Whether an own offer to mentor stands. */
  offersMentoring: boolean;
}

interface HackathonRow {
  entity_ref: string;
  title: string;
  entity: string;
  digest: string;
  registration_opens_at: StoredNumber;
  start_at: StoredNumber;
  end_at: StoredNumber;
  revision: number;
  seen_at: StoredNumber;
  gone_at: StoredNumber | null;
  erased_at: StoredNumber | null;
}

/** Stands for a reason that was deleted. */
const ERASED_REASON = 'The reason is no longer kept';

/** Hackathons of the catalog, the changes of their windows, and what people are in them. */
export class DatabaseHackathonStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** One hackathon; `undefined` when it is not known. */
  async get(entityRef: string): Promise<StoredHackathon | undefined> {
    return (await this.byRefs([entityRef]))[0];
  }

  /** Some hackathons, in no order. */
  async byRefs(entityRefs: readonly string[]): Promise<StoredHackathon[]> {
    const rows = await this.#knex<HackathonRow>('hackathons').whereIn(
      'entity_ref',
      [...entityRefs],
    );
    return rows.map(toHackathon);
  }

  /** All hackathons: organisations have few. The latest start first. */
  async all(options: { gone?: boolean } = {}): Promise<StoredHackathon[]> {
    const query = this.#knex<HackathonRow>('hackathons');
    if (!options.gone) {
      query.whereNull('gone_at');
    }
    const rows = await query.orderBy([
      { column: 'start_at', order: 'desc' },
      { column: 'entity_ref' },
    ]);
    return rows.map(toHackathon);
  }

  /** Takes over what the catalog has. */
  async put(
    hackathon: {
      entityRef: string;
      title: string;
      entity: HackathonEntity;
      digest: string;
    },
    now: number,
  ): Promise<void> {
    const { schedule } = hackathon.entity.spec;
    const at = (time: string) =>
      resolveHackathonTime(time, schedule.timezone)?.getTime() ?? 0;
    const insert = this.#knex('hackathons')
      .insert({
        entity_ref: hackathon.entityRef,
        title: hackathon.title,
        entity: JSON.stringify(hackathon.entity),
        digest: hackathon.digest,
        registration_opens_at: at(schedule.registration.opens),
        start_at: at(schedule.start),
        end_at: at(schedule.end),
        seen_at: now,
        gone_at: null,
        // A charter that is moved into the future begins anew.
        ...(at(schedule.end) > now && { erased_at: null }),
      })
      .onConflict('entity_ref')
      .merge();
    await this.#knex.transaction(async trx => {
      await insert.transacting(trx);
      await trx('hackathons')
        .where('entity_ref', hackathon.entityRef)
        .increment('revision', 1);
    });
  }

  /** Marks those that the catalog has no more. */
  async markGone(entityRefs: readonly string[], now: number): Promise<void> {
    await this.#knex('hackathons')
      .whereIn('entity_ref', [...entityRefs])
      .whereNull('gone_at')
      .update({ gone_at: now });
  }

  /** Changes of the windows of some hackathons, oldest first. Those for single projects are left out. */
  async windowChanges(
    hackathonRefs: readonly string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, WindowChange[]>> {
    const rows = await knex('window_changes')
      .whereIn('hackathon_ref', [...hackathonRefs])
      .whereNull('project_id')
      .orderBy('id');
    const changes = new Map<string, WindowChange[]>();
    for (const row of rows) {
      const list = changes.get(row.hackathon_ref) ?? [];
      list.push(toChange(row));
      changes.set(row.hackathon_ref, list);
    }
    return changes;
  }

  /** Changes of windows for single projects of a hackathon, oldest first. */
  async projectWindowChanges(
    hackathonRef: string,
    projectIds: readonly string[],
  ): Promise<Map<string, WindowChange[]>> {
    const rows = await this.#knex('window_changes')
      .where('hackathon_ref', hackathonRef)
      .whereIn('project_id', [...projectIds])
      .orderBy('id');
    const changes = new Map<string, WindowChange[]>();
    for (const row of rows) {
      const list = changes.get(row.project_id) ?? [];
      list.push(toChange(row));
      changes.set(row.project_id, list);
    }
    return changes;
  }

  /**
   * Adds a change to the windows of a hackathon. Nothing of it is ever edited. Two at once are decided one after the other.
   *
   * @param decide - gives the change, or throws, knowing all that were made before
   * @param then - writes what belongs to it into the same transaction
   */
  async changeWindows(
    hackathonRef: string,
    decide: (changes: WindowChange[]) => WindowChange,
    then: (change: WindowChange, trx: Knex.Transaction) => Promise<void>,
  ): Promise<WindowChange[]> {
    return await this.#knex.transaction(async trx => {
      await trx('hackathons').where('entity_ref', hackathonRef).forUpdate();
      const before =
        (await this.windowChanges([hackathonRef], trx)).get(hackathonRef) ?? [];
      const change = decide(before);
      await this.addWindowChange(hackathonRef, change, undefined, trx);
      await then(change, trx);
      return [...before, change];
    });
  }

  /** Keeps a change. Nothing of it is ever edited. */
  async addWindowChange(
    hackathonRef: string,
    change: WindowChange,
    projectId?: string,
    knex: Knex = this.#knex,
  ): Promise<void> {
    await knex('window_changes').insert({
      hackathon_ref: hackathonRef,
      window: change.window,
      project_id: projectId,
      action: change.action,
      until: change.until,
      reason: change.reason,
      by_ref: change.by,
      at: change.at,
    });
  }

  /** Deletes why single projects got more time, which may tell of people. That, when and by whom they did stays. */
  async eraseReasons(hackathonRef: string): Promise<void> {
    await this.#knex('window_changes')
      .where('hackathon_ref', hackathonRef)
      .whereNotNull('project_id')
      .update({ reason: ERASED_REASON });
  }

  /** What somebody is in some hackathons. */
  async memberships(
    hackathonRefs: readonly string[],
    userRef: string,
  ): Promise<Map<string, Membership>> {
    const refs = [...hackathonRefs];
    const [registrations, members, mentors] = await Promise.all([
      this.#knex('registrations')
        .select('hackathon_ref', 'id', 'state', 'display_name')
        .where('user_ref', userRef)
        .whereIn('hackathon_ref', refs),
      this.#knex('team_members')
        .join('teams', 'teams.id', 'team_members.team_id')
        .select('team_members.hackathon_ref', 'team_id', 'name')
        .where('user_ref', userRef)
        .whereIn('team_members.hackathon_ref', refs),
      this.#knex('mentors')
        .select('hackathon_ref')
        .where({ user_ref: userRef, state: 'offered' })
        .whereIn('hackathon_ref', refs),
    ]);
    const found = new Map<string, Membership>();
    const of = (ref: string) => {
      const membership = found.get(ref) ?? { offersMentoring: false };
      found.set(ref, membership);
      return membership;
    };
    for (const row of registrations) {
      Object.assign(of(row.hackathon_ref), {
        registrationId: row.id,
        displayName: row.display_name,
        registrationState: row.state,
      });
    }
    for (const row of members) {
      Object.assign(of(row.hackathon_ref), {
        teamId: row.team_id,
        teamName: row.name,
      });
    }
    for (const row of mentors) {
      of(row.hackathon_ref).offersMentoring = true;
    }
    return found;
  }

  /** Those whose offer to mentor stands, by hackathon. */
  async mentorsOf(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, string[]>> {
    const rows = await this.#knex('mentors')
      .select('hackathon_ref', 'user_ref')
      .where('state', 'offered')
      .whereIn('hackathon_ref', [...hackathonRefs])
      .orderBy('user_ref');
    const found = new Map<string, string[]>();
    for (const row of rows) {
      const list = found.get(row.hackathon_ref) ?? [];
      list.push(row.user_ref);
      found.set(row.hackathon_ref, list);
    }
    return found;
  }

  /** Hackathons in which somebody is registered, in a team, or offers to mentor. */
  async refsOf(userRef: string): Promise<string[]> {
    const rows = await this.#knex('registrations')
      .select('hackathon_ref')
      .where('user_ref', userRef)
      .whereNotIn('state', ['declined', 'withdrawn'])
      .union([
        this.#knex('team_members')
          .select('hackathon_ref')
          .where('user_ref', userRef),
        this.#knex('mentors')
          .select('hackathon_ref')
          .where({ user_ref: userRef, state: 'offered' }),
      ]);
    return rows.map(row => row.hackathon_ref);
  }

  /** Those whose registration is in one of some states. */
  async registeredRefs(
    hackathonRef: string,
    states: ReadonlyArray<NonNullable<Membership['registrationState']>>,
    knex: Knex = this.#knex,
  ): Promise<string[]> {
    const rows = await knex('registrations')
      .select('user_ref')
      .where('hackathon_ref', hackathonRef)
      .whereIn('state', [...states])
      .orderBy('user_ref');
    return rows.map(row => row.user_ref);
  }

  /** Whether anybody ever registered. */
  async hasRegistrations(
    hackathonRef: string,
    knex: Knex = this.#knex,
  ): Promise<boolean> {
    const row = await knex('registrations')
      .select('id')
      .where('hackathon_ref', hackathonRef)
      .first();
    return row !== undefined;
  }

  /** Those of some hackathons whose results are published. */
  async publishedRefs(
    hackathonRefs: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const rows = await this.#knex('results')
      .select('hackathon_ref')
      .whereIn('hackathon_ref', [...hackathonRefs])
      .where('publication', '>', 0);
    return new Set(rows.map(row => row.hackathon_ref));
  }

  /** Notes that what is personal of a hackathon was deleted. */
  async markErased(entityRef: string, now: number): Promise<void> {
    await this.#knex('hackathons')
      .where('entity_ref', entityRef)
      .update({ erased_at: now });
  }

  /** Notes that something personal came since, which is to be deleted again. */
  async markUnerased(entityRef: string, db: Knex): Promise<void> {
    await db('hackathons')
      .where('entity_ref', entityRef)
      .update({ erased_at: null });
  }
}

function toHackathon(row: HackathonRow): StoredHackathon {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    entity: toJson<HackathonEntity>(row.entity),
    digest: row.digest,
    registrationOpensAt: toNumber(row.registration_opens_at),
    startAt: toNumber(row.start_at),
    endAt: toNumber(row.end_at),
    revision: row.revision,
    seenAt: toNumber(row.seen_at),
    goneAt: toOptionalNumber(row.gone_at),
    erasedAt: toOptionalNumber(row.erased_at),
  };
}

function toChange(row: {
  window: string;
  action: string;
  until: StoredNumber | null;
  reason: string;
  by_ref: string;
  at: StoredNumber;
}): WindowChange {
  return {
    window: row.window as WindowName,
    action: row.action as WindowChange['action'],
    until: toOptionalNumber(row.until),
    reason: row.reason,
    by: row.by_ref,
    at: toNumber(row.at),
  };
}
