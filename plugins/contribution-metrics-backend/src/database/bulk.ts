import type { Knex } from 'knex';

/** Column types that `rowSource` can carry. */
export type BulkType = 'int' | 'bigint' | 'float' | 'text';

const POSTGRES_TYPES: Record<BulkType, string> = {
  int: 'integer[]',
  bigint: 'bigint[]',
  float: 'double precision[]',
  text: 'text[]',
};

/** Whether a connection is PostgreSQL (the other is SQLite). */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/**
 * A table expression over rows that live in memory, so that one statement of constant text writes or joins any number of rows:
 * `unnest` of arrays on PostgreSQL, `json_each` on SQLite. Both avoid the limit on bound parameters.
 *
 * @param columns - name and type of each column
 * @param rows - one array of values a row, in the order of the columns
 * @returns SQL to stand after FROM (aliased `v`), and its bindings
 */
export function rowSource(
  knex: Knex,
  columns: Array<[name: string, type: BulkType]>,
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
): { sql: string; bindings: Knex.RawBinding[] } {
  const names = columns.map(([name]) => name).join(', ');
  if (isPostgres(knex)) {
    const arrays = columns.map((_, column) => {
      const values = new Array(rows.length);
      for (let row = 0; row < rows.length; row += 1) {
        values[row] = rows[row][column] ?? null;
      }
      return values;
    });
    const casts = columns.map(([, type]) => `?::${POSTGRES_TYPES[type]}`);
    return {
      sql: `unnest(${casts.join(', ')}) AS v(${names})`,
      bindings: arrays as unknown as Knex.RawBinding[],
    };
  }
  const selected = columns.map(
    ([name], column) => `json_extract(value, '$[${column}]') AS ${name}`,
  );
  return {
    sql: `(SELECT ${selected.join(', ')} FROM json_each(?)) AS v`,
    bindings: [JSON.stringify(rows)],
  };
}

/**
 * Inserts rows that may be there already.
 *
 * @param conflict - what follows `ON CONFLICT`, such as `DO NOTHING`
 * @returns number of rows that were inserted or updated
 */
export async function bulkInsert(
  knex: Knex,
  table: string,
  columns: Array<[name: string, type: BulkType]>,
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
  conflict: string,
): Promise<number> {
  if (rows.length === 0) {
    return 0;
  }
  const names = columns.map(([name]) => name).join(', ');
  const source = rowSource(knex, columns, rows);
  // SQLite needs the WHERE to tell ON CONFLICT from a join condition.
  const result = await knex.raw(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${source.sql} WHERE true ON CONFLICT ${conflict}`,
    source.bindings,
  );
  return affectedRows(result);
}

/** Number of rows that a raw INSERT, UPDATE or DELETE touched. */
export function affectedRows(result: {
  rowCount?: number | null;
  changes?: number;
}): number {
  return result.rowCount ?? result.changes ?? 0;
}

/** Rows of a raw SELECT. */
export function selectedRows<T>(result: unknown): T[] {
  return Array.isArray(result)
    ? (result as T[])
    : (result as { rows: T[] }).rows;
}
