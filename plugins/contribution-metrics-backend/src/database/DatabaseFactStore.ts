import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { inKeyOrder } from './keyOrder';
import { Partitions } from './partitions';

const DAY = 86_400_000;

/** A use with all names resolved to ids. */
export interface UsageRow {
  entityId: number;
  consumerId: number;
  observedAt: number;
  sourceId: number;
  factId: string;
  count: number;
}

/** A dependency that a source has seen. */
export interface LineageRow {
  fromId: number;
  toId: number;
  sourceId: number;
  observedAt: number;
}

/** Writes facts. Every write can be repeated without changing anything. */
export class DatabaseFactStore {
  readonly #knex: Knex;
  readonly #partitions: Partitions;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#partitions = new Partitions(knex);
  }

  /** @returns how many of the rows were new */
  async addUsage(uses: UsageRow[]): Promise<number> {
    if (uses.length === 0) {
      return 0;
    }
    const rows = inKeyOrder(uses, row => row.consumerId);
    const write = async (tx: Knex) => {
      const added = await this.#insertUsage(tx, rows);
      const daily = new Map<string, number[]>();
      for (const row of added) {
        const day = Math.floor(row.observedAt / DAY);
        const key = `${row.entityId}/${row.consumerId}/${day}`;
        const total = daily.get(key) ?? [
          ...[row.entityId, row.consumerId, day, 0],
          ...[row.observedAt, row.observedAt],
        ];
        total[3] += row.count;
        total[4] = Math.min(total[4], row.observedAt);
        total[5] = Math.max(total[5], row.observedAt);
        daily.set(key, total);
      }
      await bulkInsert(
        tx,
        'usage_daily',
        [
          ['entity_id', 'int'],
          ['consumer_id', 'int'],
          ['day', 'int'],
          ['count', 'bigint'],
          ['first_at', 'bigint'],
          ['last_at', 'bigint'],
        ],
        // One order for all writers keeps concurrent batches from waiting for each other in a circle.
        [...daily.values()].sort(
          (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2],
        ),
        `(entity_id, consumer_id, day) DO UPDATE SET count = usage_daily.count + excluded.count,
           first_at = CASE WHEN excluded.first_at < usage_daily.first_at THEN excluded.first_at ELSE usage_daily.first_at END,
           last_at = CASE WHEN excluded.last_at > usage_daily.last_at THEN excluded.last_at ELSE usage_daily.last_at END`,
      );
      await this.#markDue(
        tx,
        added.map(row => row.entityId),
      );
      return added.length;
    };
    return await this.#partitions.write(
      'usage_events',
      rows.map(row => row.observedAt),
      () => this.#knex.transaction(write),
    );
  }

  /** @returns how many of the edges were not known before */
  async addLineage(rows: LineageRow[]): Promise<number> {
    const edges = new Map<string, unknown[]>();
    for (const row of rows) {
      const key = `${row.fromId}/${row.toId}/${row.sourceId}`;
      const seen = edges.get(key) as number[] | undefined;
      edges.set(key, [
        row.fromId,
        row.toId,
        'lineage',
        row.sourceId,
        Math.min(row.observedAt, seen?.[4] ?? Infinity),
        Math.max(row.observedAt, seen?.[5] ?? 0),
      ]);
    }
    if (edges.size === 0) {
      return 0;
    }
    return await this.#knex.transaction(async tx => {
      const keys = rowSource(
        tx,
        [
          ['f', 'int'],
          ['t', 'int'],
          ['s', 'int'],
        ],
        [...edges.values()].map(([from, to, , source]) => [from, to, source]),
      );
      const known = selectedRows(
        await tx.raw(
          `SELECT 1 FROM ${keys.sql} JOIN edges e
              ON e.from_id = v.f AND e.to_id = v.t AND e.relation = 'lineage' AND e.source_id = v.s`,
          keys.bindings,
        ),
      );
      await bulkInsert(
        tx,
        'edges',
        [
          ['from_id', 'int'],
          ['to_id', 'int'],
          ['relation', 'text'],
          ['source_id', 'int'],
          ['first_at', 'bigint'],
          ['last_at', 'bigint'],
        ],
        [...edges.entries()].sort().map(([, row]) => row),
        `(from_id, to_id, relation, source_id) DO UPDATE SET
           first_at = CASE WHEN excluded.first_at < edges.first_at THEN excluded.first_at ELSE edges.first_at END,
           last_at = CASE WHEN excluded.last_at > edges.last_at THEN excluded.last_at ELSE edges.last_at END`,
      );
      await this.#markDue(
        tx,
        rows.map(row => row.fromId),
      );
      return edges.size - known.length;
    });
  }

  async #insertUsage(tx: Knex, rows: UsageRow[]): Promise<UsageRow[]> {
    const source = rowSource(
      tx,
      [
        ['entity_id', 'int'],
        ['consumer_id', 'int'],
        ['observed_at', 'bigint'],
        ['source_id', 'int'],
        ['fact_id', 'text'],
        ['count', 'bigint'],
      ],
      rows.map(row => [
        row.entityId,
        row.consumerId,
        row.observedAt,
        row.sourceId,
        row.factId,
        row.count,
      ]),
    );
    const names =
      'entity_id, consumer_id, observed_at, source_id, fact_id, count';
    const result = await tx.raw(
      `INSERT INTO usage_events (${names}) SELECT ${names} FROM ${source.sql} WHERE true ON CONFLICT DO NOTHING RETURNING ${names}`,
      source.bindings,
    );
    return selectedRows<Record<string, string | number>>(result).map(row => ({
      entityId: Number(row.entity_id),
      consumerId: Number(row.consumer_id),
      observedAt: Number(row.observed_at),
      sourceId: Number(row.source_id),
      factId: String(row.fact_id),
      count: Number(row.count),
    }));
  }

  async #markDue(tx: Knex, entityIds: number[]): Promise<void> {
    const source = rowSource(
      tx,
      [['id', 'int']],
      [...new Set(entityIds)].sort((a, b) => a - b).map(id => [id]),
    );
    await tx.raw(
      `UPDATE assets SET due_at = 0 WHERE due_at <> 0 AND entity_id IN (SELECT id FROM ${source.sql})`,
      source.bindings,
    );
  }
}
