import type { DebriefActionState } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toNumber } from './columns';
import { countRows } from './counting';
import { pageBy, readPage } from './paging';
import { updateVersion } from './updateVersion';

/** Something that somebody does after a hackathon. Times in ms since the epoch. */
export interface StoredAction {
  id: string;
  hackathonRef: string;
  /** The point that it comes from. */
  pointId?: string;
  title: string;
  /** A user or group. */
  ownerRef: string;
  dueAt: number;
  state: DebriefActionState;
  outcome?: string;
  byRef: string;
  updatedBy: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}

/** Which actions are listed. */
export interface ActionFilter {
  hackathonRefs: readonly string[];
  state?: DebriefActionState;
  /** Refs of users and groups of which one owns the action. */
  owners?: readonly string[];
}

interface ActionRow {
  id: string;
  hackathon_ref: string;
  point_id: string | null;
  title: string;
  owner_ref: string;
  due_at: StoredNumber;
  state: DebriefActionState;
  outcome: string | null;
  by_ref: string;
  updated_by: string;
  version: number;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

const TABLE = 'debrief_actions';

/** Actions that come of debriefs. */
export class DatabaseDebriefActionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(
    id: string,
    db: Knex = this.#knex,
  ): Promise<StoredAction | undefined> {
    const row = await db<ActionRow>(TABLE).where({ id }).first();
    return row && toAction(row);
  }

  /** The last action of each of some points. */
  async ofPoints(
    pointIds: readonly string[],
    db: Knex = this.#knex,
  ): Promise<Map<string, StoredAction>> {
    const rows = await db<ActionRow>(TABLE)
      .whereIn('point_id', [...pointIds])
      .orderBy(['created_at', 'id']);
    return new Map(rows.map(row => [row.point_id!, toAction(row)]));
  }

  /** Actions, the first due first. */
  async page(
    filter: ActionFilter,
    limit: number,
    after?: Array<string | number>,
  ): Promise<{ items: StoredAction[]; total: number }> {
    const list = () => filtered(this.#knex(TABLE), filter);
    const page = pageBy(list(), ['due_at', 'id'], { limit, after });
    return await readPage(page, list(), toAction);
  }

  /** How many actions a hackathon has, in any state. */
  async count(hackathonRef: string, db: Knex): Promise<number> {
    return await countRows(db(TABLE).where('hackathon_ref', hackathonRef));
  }

  async insert(action: StoredAction, db: Knex = this.#knex): Promise<void> {
    await db(TABLE).insert(toRow(action));
  }

  /**
   * Keeps a change.
   *
   * @param action - with the version that was read; it grows by one
   * @returns the action as it is then; `undefined` when somebody else was faster
   */
  async update(
    action: StoredAction,
    db: Knex = this.#knex,
  ): Promise<StoredAction | undefined> {
    return await updateVersion(db, TABLE, action, toRow);
  }

  /** Actions that were not dropped, by hackathon. */
  async totals(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, { actions: number; actionsDone: number }>> {
    const rows = await this.#knex(TABLE)
      .select('hackathon_ref', 'state')
      .count({ actions: '*' })
      .whereIn('hackathon_ref', [...hackathonRefs])
      .whereNot('state', 'dropped')
      .groupBy('hackathon_ref', 'state');
    const totals = new Map<string, { actions: number; actionsDone: number }>();
    for (const row of rows as any[]) {
      const total = totals.get(row.hackathon_ref) ?? {
        actions: 0,
        actionsDone: 0,
      };
      total.actions += Number(row.actions);
      total.actionsDone += row.state === 'done' ? Number(row.actions) : 0;
      totals.set(row.hackathon_ref, total);
    }
    return totals;
  }

  /** How many actions there are in each state, over all hackathons. */
  async lengths(): Promise<Array<{ state: string; count: number }>> {
    const rows = await this.#knex(TABLE)
      .select('state')
      .count({ count: '*' })
      .groupBy('state');
    return rows.map((row: any) => ({
      state: row.state,
      count: Number(row.count),
    }));
  }
}

function filtered(
  query: Knex.QueryBuilder,
  filter: ActionFilter,
): Knex.QueryBuilder {
  query.whereIn('hackathon_ref', [...filter.hackathonRefs]);
  if (filter.state !== undefined) {
    query.where('state', filter.state);
  }
  if (filter.owners !== undefined) {
    query.whereIn('owner_ref', [...filter.owners]);
  }
  return query;
}

function toAction(row: ActionRow): StoredAction {
  return {
    id: row.id,
    hackathonRef: row.hackathon_ref,
    pointId: row.point_id ?? undefined,
    title: row.title,
    ownerRef: row.owner_ref,
    dueAt: toNumber(row.due_at),
    state: row.state,
    outcome: row.outcome ?? undefined,
    byRef: row.by_ref,
    updatedBy: row.updated_by,
    version: row.version,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}

function toRow(action: StoredAction): ActionRow {
  return {
    id: action.id,
    hackathon_ref: action.hackathonRef,
    point_id: action.pointId ?? null,
    title: action.title,
    owner_ref: action.ownerRef,
    due_at: action.dueAt,
    state: action.state,
    outcome: action.outcome ?? null,
    by_ref: action.byRef,
    updated_by: action.updatedBy,
    version: action.version,
    created_at: action.createdAt,
    updated_at: action.updatedAt,
  };
}
