import type { Knex } from 'knex';

/** How many rows a query has. */
export async function countRows(query: Knex.QueryBuilder): Promise<number> {
  const [{ count }] = await query.count({ count: '*' });
  return Number(count);
}

/** How many rows a query has of each value of a column. Values that none has are left out. */
export async function countRowsBy<TValue extends string = string>(
  query: Knex.QueryBuilder,
  column: string,
): Promise<Map<TValue, number>> {
  const rows: Array<{ value: TValue; count: number | string }> = await query
    .select({ value: column })
    .count({ count: '*' })
    .groupBy(column);
  return new Map(rows.map(({ value, count }) => [value, Number(count)]));
}
