import { createHash } from 'node:crypto';
import type { ConnectorProblemKind } from '@guildhall/plugin-contribution-metrics-common';
import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** Most problems that are kept of a connector. */
export const MAX_PROBLEMS = 1_000;

/** The line that stands for those beyond the limit. */
export const REST = {
  // Comes after all subjects that begin with a letter.
  subject: '… and more',
  message: `More of this kind are not listed, because at most ${MAX_PROBLEMS} problems of a connector are kept; mend those that are`,
};

/** Something about a source that somebody should look at. */
export interface ProblemRow {
  kind: ConnectorProblemKind;
  subject: string;
  message: string;
  entityRef?: string;
  url?: string;
  /** More than 1 for the line that stands for those beyond the limit. */
  count: number;
}

/** A problem as it is kept. */
export interface StoredProblem extends ProblemRow {
  firstSeen: number;
}

/** Keeps what connectors report. */
export class DatabaseProblemStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Makes these the problems of a scope. Those that stay keep the time at which they were first seen; those for which the connector has
   * no room are counted in one line a kind.
   *
   * @param problems - each kind and subject once
   */
  async replace(
    connector: string,
    scope: string,
    problems: ProblemRow[],
    now: number,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const others = await tx('connector_problems')
        .where({ connector })
        .whereNot({ scope })
        .count({ rows: '*' });
      const room = Math.max(0, MAX_PROBLEMS - Number(others[0].rows));
      const rows = new Map(
        [...problems.slice(0, room), ...restOf(problems.slice(room))].map(
          problem => [keyOf(scope, problem), problem],
        ),
      );
      const kept = rowSource(
        tx,
        [['k', 'text']],
        [...rows.keys()].map(key => [key]),
      );
      await tx.raw(
        `DELETE FROM connector_problems WHERE connector = ? AND scope = ? AND key NOT IN (SELECT k FROM ${kept.sql})`,
        [connector, scope, ...kept.bindings],
      );
      await bulkInsert(
        tx,
        'connector_problems',
        [
          ['connector', 'text'],
          ['key', 'text'],
          ['scope', 'text'],
          ['kind', 'text'],
          ['subject', 'text'],
          ['message', 'text'],
          ['entity_ref', 'text'],
          ['url', 'text'],
          ['count', 'int'],
          ['first_seen', 'bigint'],
        ],
        [...rows].map(([key, problem]) => [
          connector,
          key,
          scope,
          problem.kind,
          problem.subject,
          problem.message,
          problem.entityRef,
          problem.url,
          problem.count,
          now,
        ]),
        `(connector, key) DO UPDATE SET message = excluded.message, entity_ref = excluded.entity_ref, url = excluded.url,
           count = excluded.count`,
      );
    });
  }

  /** Those of one connector; there are few, because of the limit. */
  async of(connector: string): Promise<StoredProblem[]> {
    const rows = await this.#knex('connector_problems')
      .where({ connector })
      .orderBy(['first_seen', 'key']);
    return rows.map(row => ({
      kind: row.kind,
      subject: row.subject,
      message: row.message,
      entityRef: row.entity_ref ?? undefined,
      url: row.url ?? undefined,
      count: row.count,
      firstSeen: Number(row.first_seen),
    }));
  }

  /** Refs of all entities that problems are about. */
  async entityRefs(): Promise<string[]> {
    const rows = await this.#knex('connector_problems')
      .whereNotNull('entity_ref')
      .distinct('entity_ref');
    return rows.map(row => row.entity_ref);
  }

  /**
   * How many problems there are, by connector and kind. Those of one kind and subject are one; words that ownership claims hold as well are
   * left out.
   *
   * @param visible - refs of entities; problems about others do not count. All count if left out
   */
  async counts(
    visible: ReadonlySet<string> | undefined,
  ): Promise<
    Array<{ connector: string; kind: ConnectorProblemKind; count: number }>
  > {
    const seen = rowSource(
      this.#knex,
      [['seen', 'text']],
      [...(visible ?? [])].map(ref => [ref]),
    );
    const among = (column: string) =>
      visible ? `${column} IN (SELECT seen FROM ${seen.sql})` : 'true';
    const bindings = visible ? seen.bindings : [];
    const rows = selectedRows<Record<string, any>>(
      await this.#knex.raw(
        `SELECT connector, kind, sum(problems) AS problems FROM (
           SELECT p.connector, p.kind, p.subject, CASE WHEN max(p.count) > 1 THEN sum(p.count) ELSE 1 END AS problems FROM connector_problems p
            WHERE (p.entity_ref IS NULL OR ${among('p.entity_ref')})
              AND NOT (p.kind = 'unresolved-principal' AND EXISTS (
                SELECT 1 FROM ownership_claims o JOIN sources s ON s.id = o.source_id JOIN entities e ON e.id = o.entity_id
                 WHERE o.word = p.subject AND o.outcome = 'unresolved' AND s.name = p.connector AND e.is_asset = 1
                   AND ${among('e.ref')}
              ))
            GROUP BY p.connector, p.kind, p.subject
         ) AS subjects GROUP BY connector, kind ORDER BY connector, kind`,
        [...bindings, ...bindings],
      ),
    );
    return rows.map(row => ({
      connector: row.connector,
      kind: row.kind,
      count: Number(row.problems),
    }));
  }
}

/** One line a kind for problems that there is no room for. */
function restOf(problems: ProblemRow[]): ProblemRow[] {
  const counts = new Map<ConnectorProblemKind, number>();
  for (const { kind, count } of problems) {
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return [...counts].map(([kind, count]) => ({ ...REST, kind, count }));
}

function keyOf(scope: string, { kind, subject }: ProblemRow): string {
  return createHash('sha256')
    .update(JSON.stringify([scope, kind, subject]))
    .digest('hex');
}
