import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** PostgreSQL: check violation, here for a row that no partition holds. */
const NO_PARTITION = '23514';
const DAY_MS = 86_400_000;

/** Append-only tables, keyed by time. */
export const PARTITIONED_TABLES = ['samples', 'usage_events'] as const;

export type PartitionedTable = (typeof PARTITIONED_TABLES)[number];

/** The calendar months (UTC) that hold the given times. */
function monthsOf(times: Iterable<number>): Set<string> {
  const months = new Set<string>();
  // Batches mostly lie in one or two months: look at the date only when a time leaves the last month seen.
  let from = Infinity;
  let to = -Infinity;
  for (const time of times) {
    if (time < from || time >= to) {
      const date = new Date(time);
      from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
      to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
      months.add(date.toISOString().slice(0, 7));
    }
  }
  return months;
}

/** Keeps the monthly partitions of a PostgreSQL database. Does nothing on SQLite. */
export class Partitions {
  readonly #knex: Knex;
  readonly #known = new Set<string>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Writes rows with these times, after making the partitions that they need. */
  async write<T>(
    table: PartitionedTable,
    times: readonly number[],
    write: () => Promise<T>,
  ): Promise<T> {
    await this.#ensure(table, times);
    try {
      return await write();
    } catch (error) {
      if ((error as { code?: string }).code !== NO_PARTITION) {
        throw error;
      }
      // Another replica dropped it because of its age, by a clock that is ahead of ours.
      this.#known.clear();
      await this.#ensure(table, times);
      return await write();
    }
  }

  async #ensure(
    table: PartitionedTable,
    times: Iterable<number>,
  ): Promise<void> {
    if (!isPostgres(this.#knex)) {
      return;
    }
    for (const month of monthsOf(times)) {
      const partition = `${table}_${month.replace('-', '_')}`;
      if (this.#known.has(partition)) {
        continue;
      }
      const [year, number] = month.split('-').map(Number);
      const from = Date.UTC(year, number - 1, 1);
      const to = Date.UTC(year, number, 1);
      await this.#knex.transaction(async tx => {
        // Two replicas may want the same partition at once.
        await tx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [partition]);
        await tx.raw(
          `CREATE TABLE IF NOT EXISTS ${partition} PARTITION OF ${table} FOR VALUES FROM (${from}) TO (${to})`,
        );
      });
      this.#known.add(partition);
    }
  }

  /**
   * Drops what is older than a time: whole partitions on PostgreSQL (so up to a month is kept longer), whole days on SQLite. Never
   * a part of a day, because a late sample has that day rolled up again.
   *
   * @returns names of what was dropped
   */
  async dropBefore(table: PartitionedTable, time: number): Promise<string[]> {
    if (!isPostgres(this.#knex)) {
      const rows = await this.#knex(table)
        .where('observed_at', '<', time - (time % DAY_MS))
        .delete();
      return rows > 0 ? [table] : [];
    }
    const result = await this.#knex.raw(
      `SELECT child.relname AS name FROM pg_inherits
         JOIN pg_class child ON child.oid = inhrelid
        WHERE inhparent = ?::regclass ORDER BY child.relname`,
      [table],
    );
    const dropped: string[] = [];
    for (const { name } of selectedRows<{ name: string }>(result)) {
      const match = /_(\d{4})_(\d{2})$/.exec(name);
      if (match && Date.UTC(Number(match[1]), Number(match[2]), 1) <= time) {
        await this.#knex.raw('DROP TABLE IF EXISTS ??', [name]);
        this.#known.delete(name);
        dropped.push(name);
      }
    }
    return dropped;
  }
}
