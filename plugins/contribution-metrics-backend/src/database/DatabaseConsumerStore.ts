import { rowSource, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** A consumer of an asset, worked out by the last evaluation. */
export interface StoredConsumer {
  id: number;
  ref: string;
  kind: string;
  name: string;
  type: string;
  inCatalog: boolean;
  team?: string;
  own: boolean;
  via: string[];
  uses30d: number;
  firstAt: number;
  lastAt: number;
}

/** An entity as a node of the graph. */
export interface GraphNode {
  id: number;
  ref: string;
  kind: string;
  name: string;
  type: string;
  ownerRef?: string;
  inCatalog: boolean;
}

/** Reads consumers and the graph around an asset. */
export class DatabaseConsumerStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All consumers of an asset, latest use first, at most `limit`. */
  async list(entityId: number, limit: number): Promise<StoredConsumer[]> {
    const rows = await this.#knex('consumers')
      .join('entities', 'entities.id', 'consumers.consumer_id')
      .where('consumers.entity_id', entityId)
      .orderBy([
        { column: 'consumers.last_at', order: 'desc' },
        { column: 'consumers.consumer_id' },
      ])
      .limit(limit)
      .select(
        'consumers.*',
        'entities.ref',
        'entities.kind',
        'entities.name',
        'entities.type',
        'entities.in_catalog',
      );
    return rows.map(row => ({
      id: row.consumer_id,
      ref: row.ref,
      kind: row.kind,
      name: row.name,
      type: row.type,
      inCatalog: row.in_catalog === 1,
      team: row.team_ref ?? undefined,
      own: row.own === 1,
      via: row.via.split(','),
      uses30d: Number(row.uses_30d),
      firstAt: Number(row.first_at),
      lastAt: Number(row.last_at),
    }));
  }

  /** Nodes that use any of these directly, with how. */
  async usersOf(
    ids: number[],
  ): Promise<Array<{ from: number; to: number; relation: string }>> {
    const source = rowSource(
      this.#knex,
      [['id', 'int']],
      ids.map(id => [id]),
    );
    const rows = selectedRows<{
      from_id: number;
      to_id: number;
      relation: string;
    }>(
      await this.#knex.raw(
        `SELECT DISTINCT e.from_id, e.to_id, e.relation FROM ${source.sql} JOIN edges e ON e.from_id = v.id
          ORDER BY e.from_id, e.to_id, e.relation`,
        source.bindings,
      ),
    );
    return rows.map(row => ({
      from: row.from_id,
      to: row.to_id,
      relation: row.relation,
    }));
  }

  /** Entities by id. */
  async nodes(ids: number[]): Promise<GraphNode[]> {
    const source = rowSource(
      this.#knex,
      [['wanted', 'int']],
      ids.map(id => [id]),
    );
    const rows = selectedRows<Record<string, any>>(
      await this.#knex.raw(
        `SELECT e.* FROM ${source.sql} JOIN entities e ON e.id = v.wanted`,
        source.bindings,
      ),
    );
    return rows.map(row => ({
      id: row.id,
      ref: row.ref,
      kind: row.kind,
      name: row.title ?? row.name,
      type: row.type,
      ownerRef: row.owner_ref ?? undefined,
      inCatalog: row.in_catalog === 1,
    }));
  }
}
