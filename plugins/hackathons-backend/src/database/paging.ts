import type { Knex } from 'knex';
import { countRows } from './counting';

/** Which part of a list is read. */
export interface PageRange {
  /** How many rows at most; all if left out. */
  limit?: number;
  /** The values that the keys of the list have in the last row of the page before; from the beginning if left out. */
  after?: ReadonlyArray<string | number>;
}

/**
 * Leaves one page of a list.
 *
 * @param list - all of it, in no order
 * @param keys - columns by which it is ordered; together they tell each row from all others
 * @param order - of all keys
 * @returns the same query
 */
export function pageBy<TQuery extends Knex.QueryBuilder>(
  list: TQuery,
  keys: readonly string[],
  range: PageRange,
  order: 'asc' | 'desc' = 'asc',
): TQuery {
  list.orderBy(keys.map(column => ({ column, order })));
  if (range.limit !== undefined) {
    list.limit(range.limit);
  }
  if (range.after) {
    const columns = keys.map(() => '??').join(', ');
    const values = keys.map(() => '?').join(', ');
    list.whereRaw(`(${columns}) ${order === 'asc' ? '>' : '<'} (${values})`, [
      ...keys,
      ...range.after,
    ]);
  }
  return list;
}

/**
 * Reads a page, and how long the whole list is.
 *
 * @param page - of {@link pageBy}
 * @param list - the same list, all of it
 */
export async function readPage<TRow, TItem>(
  page: Knex.QueryBuilder<any, TRow[]>,
  list: Knex.QueryBuilder,
  toItem: (row: TRow) => TItem,
): Promise<{ items: TItem[]; total: number }> {
  const [rows, total] = await Promise.all([page, countRows(list)]);
  return { items: rows.map(row => toItem(row as TRow)), total };
}
