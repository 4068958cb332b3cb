import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** Whom the word of a source means. */
export interface ClaimResolution {
  outcome: 'found' | 'unresolved' | 'nobody';
  /** Full ref; a made-up one when nobody was found, and empty for nobody. */
  principal: string;
  /** Why nobody was found, with the mend. */
  reason?: string;
}

/** Who owns or stewards an entity, as a source says. */
export interface OwnershipClaim extends ClaimResolution {
  entityId: number;
  role: string;
  sourceId: number;
  /** As the source says it; empty when it says that there is nobody. */
  word: string;
  detail: string;
  observedAt: number;
}

/** A word that nobody was found for. */
export interface UnresolvedWord {
  word: string;
  reason: string;
  entities: number;
  firstAt: number;
}

const SCOPE: Array<[string, 'int' | 'text']> = [
  ['e', 'int'],
  ['r', 'text'],
  ['s', 'int'],
];

/** Keeps what sources say of owners and stewards, with whom their words mean. */
export class DatabaseOwnershipStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Makes what a source says of an entity and role these claims, unless it said something newer before. */
  async replace(claims: OwnershipClaim[]): Promise<void> {
    if (claims.length === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      const fresh = await newerThanStored(tx, claims);
      const scopes = new Map(
        fresh.map(row => [
          scopeOf(row),
          [row.entityId, row.role, row.sourceId],
        ]),
      );
      const scope = rowSource(tx, SCOPE, [...scopes.values()]);
      const kept = rowSource(
        tx,
        [...SCOPE, ['w', 'text']],
        fresh.map(row => [row.entityId, row.role, row.sourceId, row.word]),
      );
      await tx.raw(
        `DELETE FROM ownership_claims WHERE EXISTS (
            SELECT 1 FROM ${scope.sql} WHERE v.e = entity_id AND v.r = role AND v.s = source_id
          ) AND NOT EXISTS (
            SELECT 1 FROM ${kept.sql} WHERE v.e = entity_id AND v.r = role AND v.s = source_id AND v.w = word
          )`,
        [...scope.bindings, ...kept.bindings],
      );
      const rows = new Map(
        fresh.map(row => [`${scopeOf(row)}/${row.word}`, row]),
      );
      await bulkInsert(
        tx,
        'ownership_claims',
        [
          ['entity_id', 'int'],
          ['role', 'text'],
          ['source_id', 'int'],
          ['word', 'text'],
          ['principal', 'text'],
          ['outcome', 'text'],
          ['reason', 'text'],
          ['detail', 'text'],
          ['first_at', 'bigint'],
          ['observed_at', 'bigint'],
        ],
        [...rows.values()].map(row => [
          row.entityId,
          row.role,
          row.sourceId,
          row.word,
          row.principal,
          row.outcome,
          row.reason,
          row.detail,
          row.observedAt,
          row.observedAt,
        ]),
        `(entity_id, role, source_id, word) DO UPDATE SET principal = excluded.principal, outcome = excluded.outcome,
           reason = excluded.reason, detail = excluded.detail, observed_at = excluded.observed_at`,
      );
      await markDue(
        tx,
        fresh.map(row => row.entityId),
      );
    });
  }

  /** All words with whom they mean now. */
  async words(): Promise<Map<string, ClaimResolution>> {
    const rows = await this.#knex('ownership_claims')
      .where('word', '<>', '')
      .distinct('word', 'principal', 'outcome', 'reason');
    return new Map(
      rows.map(row => [
        row.word,
        {
          outcome: row.outcome,
          principal: row.principal,
          reason: row.reason ?? undefined,
        },
      ]),
    );
  }

  /** Notes whom words mean now, and has the assets that they are said of evaluated again. */
  async resolveWords(resolved: Map<string, ClaimResolution>): Promise<void> {
    if (resolved.size === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      const source = rowSource(
        tx,
        [
          ['w', 'text'],
          ['p', 'text'],
          ['o', 'text'],
          ['x', 'text'],
        ],
        [...resolved].map(([word, { principal, outcome, reason }]) => [
          word,
          principal,
          outcome,
          reason,
        ]),
      );
      const touched = selectedRows<{ entity_id: number }>(
        await tx.raw(
          `UPDATE ownership_claims SET principal = v.p, outcome = v.o, reason = v.x FROM ${source.sql}
            WHERE word = v.w RETURNING entity_id`,
          source.bindings,
        ),
      );
      await markDue(
        tx,
        touched.map(row => row.entity_id),
      );
    });
  }

  /**
   * Words of a source that nobody was found for, by word.
   *
   * @param visible - refs of the entities that count; all if left out
   */
  async unresolved(
    source: string,
    visible: ReadonlySet<string> | undefined,
    limit: number,
  ): Promise<UnresolvedWord[]> {
    const shown = this.#shown(visible);
    const rows = selectedRows<Record<string, any>>(
      await this.#knex.raw(
        `SELECT o.word, max(o.reason) AS reason, count(DISTINCT o.entity_id) AS entities, min(o.first_at) AS first_at
           FROM ownership_claims o JOIN sources s ON s.id = o.source_id JOIN entities e ON e.id = o.entity_id
          WHERE o.outcome = 'unresolved' AND s.name = ? AND e.is_asset = 1 ${shown.sql}
          GROUP BY o.word ORDER BY o.word LIMIT ?`,
        [source, ...shown.bindings, limit],
      ),
    );
    return rows.map(row => ({
      word: row.word,
      reason: row.reason ?? '',
      entities: Number(row.entities),
      firstAt: Number(row.first_at),
    }));
  }

  /** Refs of entities that words of a source which nobody was found for are said of, at most `limit` a word. */
  async refsOfUnresolved(
    source: string,
    words: string[],
    visible: ReadonlySet<string> | undefined,
    limit: number,
  ): Promise<Map<string, string[]>> {
    const wanted = rowSource(
      this.#knex,
      [['w', 'text']],
      words.map(word => [word]),
    );
    const shown = this.#shown(visible);
    const rows = selectedRows<{ word: string; ref: string }>(
      await this.#knex.raw(
        `SELECT word, ref FROM (
           SELECT word, ref, row_number() OVER (PARTITION BY word ORDER BY ref) AS position FROM (
             SELECT DISTINCT o.word, e.ref FROM ${wanted.sql} JOIN ownership_claims o ON o.word = v.w
               JOIN sources s ON s.id = o.source_id JOIN entities e ON e.id = o.entity_id
              WHERE o.outcome = 'unresolved' AND s.name = ? AND e.is_asset = 1 ${shown.sql}
           ) AS pairs
         ) AS numbered WHERE position <= ? ORDER BY word, ref`,
        [...wanted.bindings, source, ...shown.bindings, limit],
      ),
    );
    const refs = new Map<string, string[]>();
    for (const { word, ref } of rows) {
      refs.set(word, [...(refs.get(word) ?? []), ref]);
    }
    return refs;
  }

  /** How many words nobody was found for, by source. */
  async unresolvedCounts(
    visible: ReadonlySet<string> | undefined,
  ): Promise<Map<string, number>> {
    const shown = this.#shown(visible);
    const rows = selectedRows<{ name: string; words: number | string }>(
      await this.#knex.raw(
        `SELECT s.name, count(DISTINCT o.word) AS words FROM ownership_claims o
           JOIN sources s ON s.id = o.source_id JOIN entities e ON e.id = o.entity_id
          WHERE o.outcome = 'unresolved' AND e.is_asset = 1 ${shown.sql} GROUP BY s.name`,
        shown.bindings,
      ),
    );
    return new Map(rows.map(({ name, words }) => [name, Number(words)]));
  }

  #shown(visible: ReadonlySet<string> | undefined) {
    if (!visible) {
      return { sql: '', bindings: [] };
    }
    const source = rowSource(
      this.#knex,
      [['seen', 'text']],
      [...visible].map(ref => [ref]),
    );
    return {
      sql: `AND e.ref IN (SELECT seen FROM ${source.sql})`,
      bindings: source.bindings,
    };
  }
}

async function markDue(tx: Knex, entityIds: number[]): Promise<void> {
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

function scopeOf(row: {
  entityId: number;
  role: string;
  sourceId: number;
}): string {
  return `${row.entityId}/${row.role}/${row.sourceId}`;
}

/** An old event that is delivered again must not bring old owners back: of each scope only the newest statement counts. */
async function newerThanStored(
  tx: Knex,
  claims: OwnershipClaim[],
): Promise<OwnershipClaim[]> {
  const newest = new Map<string, number>();
  const source = rowSource(
    tx,
    SCOPE,
    claims.map(row => [row.entityId, row.role, row.sourceId]),
  );
  const stored = selectedRows<{
    entity_id: number;
    role: string;
    source_id: number;
    observed_at: number | string;
  }>(
    await tx.raw(
      `SELECT o.entity_id, o.role, o.source_id, max(o.observed_at) AS observed_at FROM ${source.sql}
         JOIN ownership_claims o ON o.entity_id = v.e AND o.role = v.r AND o.source_id = v.s
        GROUP BY o.entity_id, o.role, o.source_id`,
      source.bindings,
    ),
  );
  for (const row of stored) {
    const scope = scopeOf({
      entityId: row.entity_id,
      role: row.role,
      sourceId: row.source_id,
    });
    newest.set(scope, Number(row.observed_at));
  }
  for (const row of claims) {
    const scope = scopeOf(row);
    newest.set(scope, Math.max(newest.get(scope) ?? 0, row.observedAt));
  }
  return claims.filter(row => row.observedAt === newest.get(scopeOf(row)));
}
