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
    const casts = columns.map(([, type]) => `?::${POSTGRES_TYPES[type]}`);
    return {
      sql: `unnest(${casts.join(', ')}) AS v(${names})`,
      bindings: columns.map(([, type], column) =>
        arrayLiteral(type, rows, column),
      ),
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

/** One column as a PostgreSQL array. The driver can do this too, at several times the cost a value. */
function arrayLiteral(
  type: BulkType,
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
  column: number,
): string {
  const values = new Array<string>(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const value = rows[row][column];
    if (value === undefined || value === null) {
      values[row] = 'NULL';
    } else if (type === 'text') {
      values[row] = quote(String(value));
    } else {
      values[row] = String(value);
    }
  }
  return `{${values.join(',')}}`;
}

function quote(text: string): string {
  return text.includes('"') || text.includes('\\')
    ? `"${text.replace(/["\\]/g, '\\$&')}"`
    : `"${text}"`;
}

/**
 * Inserts rows.
 *
 * @param conflict - what to do about rows that are there already, such as `DO NOTHING`; they are an error if left out
 * @returns number of rows that were inserted or updated
 */
export async function bulkInsert(
  knex: Knex,
  table: string,
  columns: Array<[name: string, type: BulkType]>,
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
  conflict?: string,
): Promise<number> {
  if (rows.length === 0) {
    return 0;
  }
  const names = columns.map(([name]) => name).join(', ');
  const source = rowSource(knex, columns, rows);
  // SQLite needs the WHERE to tell ON CONFLICT from a join condition.
  const onConflict = conflict ? `WHERE true ON CONFLICT ${conflict}` : '';
  const result = await knex.raw(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM ${source.sql} ${onConflict}`,
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
