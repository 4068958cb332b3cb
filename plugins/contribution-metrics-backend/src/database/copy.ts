import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BulkType } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const ROWS_A_CHUNK = 2_000;

/**
 * Stores rows on PostgreSQL by COPY.
 *
 * @param transaction - a row that is there already is an error, after which this transaction (or savepoint) is of no more use
 * @returns number of rows
 */
export async function copyRows<T extends object>(
  transaction: Knex.Transaction,
  table: string,
  columns: Array<[name: string, type: BulkType, key: keyof T]>,
  rows: readonly T[],
): Promise<number> {
  const names = columns.map(([name]) => name).join(', ');
  // The client of a transaction gives the one connection that the transaction runs on, and takes it back itself.
  const connection: ClientBase = await transaction.client.acquireConnection();
  await pipeline(
    Readable.from(chunks(columns, rows)),
    connection.query(copyFrom(`COPY ${table} (${names}) FROM STDIN`)),
  );
  return rows.length;
}

/** The text format of COPY: tabs between values, a line a row. */
function* chunks<T>(
  columns: Array<[name: string, type: BulkType, key: keyof T]>,
  rows: readonly T[],
): Generator<string> {
  const isText = columns.map(([, type]) => type === 'text');
  const keys = columns.map(([, , key]) => key);
  for (let start = 0; start < rows.length; start += ROWS_A_CHUNK) {
    const end = Math.min(rows.length, start + ROWS_A_CHUNK);
    let chunk = '';
    for (let index = start; index < end; index += 1) {
      const row = rows[index];
      for (let column = 0; column < keys.length; column += 1) {
        const value = row[keys[column]];
        chunk += column === 0 ? '' : '\t';
        chunk += isText[column] ? escapeText(String(value)) : value;
      }
      chunk += '\n';
    }
    yield chunk;
  }
}

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escapeText(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/[\\\t\n\r]/g, character => ESCAPES[character])
    : text;
}
