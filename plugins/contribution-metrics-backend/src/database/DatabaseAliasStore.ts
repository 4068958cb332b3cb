import {
  advanceAliases,
  type AliasHistory,
  type AliasSpan,
  type AliasStatement,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  bulkInsert,
  isPostgres,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** What a source says of the aliases of an entity. */
export interface AliasStatementRow extends AliasStatement {
  entityId: number;
}

/** A period of the history of an entity. */
export interface StoredAlias extends AliasSpan {
  source: string;
}

/** Where a page of periods ended: see `ORDER` below. */
export type AliasPosition = [number, string, number, number];

/** Stands for the end of what lasts: before every end that there is. */
const LASTING = -Number.MAX_SAFE_INTEGER;
const ORDER = `coalesce(-p.to_at, ${LASTING}), p.alias, p.source_id, p.from_at`;

/** Keeps which version held which alias when. */
export class DatabaseAliasStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Takes statements of a source.
   *
   * @returns how many of them were newer than what was known
   */
  async add(
    sourceId: number,
    statements: AliasStatementRow[],
  ): Promise<number> {
    if (statements.length === 0) {
      return 0;
    }
    const byEntity = new Map<number, AliasStatementRow[]>();
    // One order for all writers keeps concurrent ones from waiting for each other in a circle.
    for (const row of [...statements].sort(
      (a, b) => a.entityId - b.entityId || a.observedAt - b.observedAt,
    )) {
      byEntity.set(row.entityId, [...(byEntity.get(row.entityId) ?? []), row]);
    }
    return await this.#knex.transaction(async tx => {
      const before = await lockHistories(tx, sourceId, [...byEntity.keys()]);
      let taken = 0;
      const times: number[][] = [];
      const written = new Map<string, unknown[]>();
      for (const [entityId, rows] of byEntity) {
        let history = before.get(entityId)!;
        for (const statement of rows) {
          const next = advanceAliases(history, statement);
          if (next) {
            taken += 1;
            for (const span of changed(history.current, next)) {
              written.set(
                JSON.stringify([entityId, span.alias, span.from]),
                toRow(entityId, sourceId, span),
              );
            }
            history = {
              observedAt: statement.observedAt,
              current: next.current,
            };
          }
        }
        if (history.observedAt !== undefined) {
          times.push([entityId, sourceId, history.observedAt]);
        }
      }
      await bulkInsert(
        tx,
        'alias_statements',
        [
          ['entity_id', 'int'],
          ['source_id', 'int'],
          ['observed_at', 'bigint'],
        ],
        times,
        '(entity_id, source_id) DO UPDATE SET observed_at = excluded.observed_at',
      );
      await bulkInsert(
        tx,
        'alias_periods',
        [
          ['entity_id', 'int'],
          ['source_id', 'int'],
          ['alias', 'text'],
          ['version', 'text'],
          ['url', 'text'],
          ['from_at', 'bigint'],
          ['to_at', 'bigint'],
          ['exact', 'int'],
        ],
        [...written.values()],
        '(entity_id, source_id, alias, from_at) DO UPDATE SET url = excluded.url, to_at = excluded.to_at',
      );
      return taken;
    });
  }

  /** One page of periods of an entity: what lasts by alias, then what ended, newest end first. */
  async page(options: {
    entityId: number;
    after?: AliasPosition;
    limit: number;
  }): Promise<{ items: StoredAlias[]; next?: AliasPosition }> {
    const { entityId, after, limit } = options;
    const rows = selectedRows<Record<string, any>>(
      await this.#knex.raw(
        `SELECT p.*, s.name AS source FROM alias_periods p JOIN sources s ON s.id = p.source_id
          WHERE p.entity_id = ? ${
            after
              ? `AND (${ORDER}) > (CAST(? AS bigint), ?, CAST(? AS integer), CAST(? AS bigint))`
              : ''
          } ORDER BY ${ORDER} LIMIT ?`,
        [entityId, ...(after ?? []), limit + 1],
      ),
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows
        .slice(0, limit)
        .map(row => ({ ...toSpan(row), source: row.source })),
      next: last && [
        last.to_at === null ? LASTING : -Number(last.to_at),
        last.alias,
        last.source_id,
        Number(last.from_at),
      ],
    };
  }
}

/** What is known of entities, which nobody else changes until the transaction ends. */
async function lockHistories(
  tx: Knex,
  sourceId: number,
  entityIds: number[],
): Promise<Map<number, AliasHistory>> {
  const columns: Array<[string, 'int' | 'bigint']> = [
    ['entity_id', 'int'],
    ['source_id', 'int'],
    ['observed_at', 'bigint'],
  ];
  // A row to lock; 0 stands for nothing known.
  await bulkInsert(
    tx,
    'alias_statements',
    columns,
    entityIds.map(id => [id, sourceId, 0]),
    'DO NOTHING',
  );
  const ids = rowSource(
    tx,
    [['id', 'int']],
    entityIds.map(id => [id]),
  );
  const times = selectedRows<{ entity_id: number; observed_at: unknown }>(
    await tx.raw(
      `SELECT entity_id, observed_at FROM alias_statements
        WHERE source_id = ? AND entity_id IN (SELECT id FROM ${
          ids.sql
        }) ORDER BY entity_id ${isPostgres(tx) ? 'FOR UPDATE' : ''}`,
      [sourceId, ...ids.bindings],
    ),
  );
  const periods = selectedRows<Record<string, any>>(
    await tx.raw(
      `SELECT * FROM alias_periods
        WHERE source_id = ? AND to_at IS NULL AND entity_id IN (SELECT id FROM ${ids.sql}) ORDER BY alias`,
      [sourceId, ...ids.bindings],
    ),
  );
  const histories = new Map<number, AliasHistory>(
    times.map(row => [
      row.entity_id,
      { observedAt: Number(row.observed_at) || undefined, current: [] },
    ]),
  );
  for (const row of periods) {
    histories.get(row.entity_id)!.current.push(toSpan(row));
  }
  return histories;
}

/** Spans that have to be written: those that ended, began, or lie elsewhere now. */
function changed(
  before: AliasSpan[],
  after: { current: AliasSpan[]; ended: AliasSpan[] },
): AliasSpan[] {
  const known = new Set(before.map(span => JSON.stringify(toRow(0, 0, span))));
  return [
    ...after.ended,
    ...after.current.filter(
      span => !known.has(JSON.stringify(toRow(0, 0, span))),
    ),
  ];
}

function toRow(entityId: number, sourceId: number, span: AliasSpan): unknown[] {
  return [
    entityId,
    sourceId,
    span.alias,
    span.version,
    span.url,
    span.from,
    span.to,
    span.exact ? 1 : 0,
  ];
}

function toSpan(row: Record<string, any>): AliasSpan {
  return {
    alias: row.alias,
    version: row.version,
    url: row.url ?? undefined,
    from: Number(row.from_at),
    to: row.to_at === null ? undefined : Number(row.to_at),
    exact: row.exact === 1,
  };
}
