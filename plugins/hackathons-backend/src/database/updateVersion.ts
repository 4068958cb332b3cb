import type { Knex } from 'knex';

/**
 * Keeps a change of what has a version, unless somebody else was faster.
 *
 * @param changed - with the version that was read; it grows by one
 * @returns what is stored now; `undefined` when the version is no longer the one that was read
 */
export async function updateVersion<T extends { id: string; version: number }>(
  db: Knex,
  table: string,
  changed: T,
  toRow: (value: T) => { id: string },
): Promise<T | undefined> {
  const next = { ...changed, version: changed.version + 1 };
  const { id, ...row } = toRow(next);
  const updated = await db(table)
    .where({ id, version: changed.version })
    .update(row);
  return updated === 1 ? next : undefined;
}
