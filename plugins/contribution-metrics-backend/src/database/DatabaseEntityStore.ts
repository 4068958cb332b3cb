import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { splitReference } from './references';

/** What is kept of a catalog entity. */
export interface EntityRecord {
  ref: string;
  title?: string;
  description?: string;
  type: string;
  ownerRef?: string;
  teamRef?: string;
  isAsset: boolean;
  /** JSON of the AssetProfile; assets only. */
  profile?: string;
  annotations: Array<[annotation: string, value: string]>;
  /** Changes when anything above changes. */
  hash: string;
}

/** An entity as other stores refer to it. */
export interface EntityKey {
  id: number;
  isAsset: boolean;
  hash: string;
  inCatalog: boolean;
}

/** A use that the catalog states: `to` uses `from`. */
export interface CatalogEdge {
  from: number;
  to: number;
  relation: 'dependsOn' | 'consumesApi';
}

/** The plugin's own copy of the catalog, and the entities that only facts know. */
export class DatabaseEntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All entities by ref. */
  async keys(): Promise<Map<string, EntityKey>> {
    const rows = await this.#knex('entities').select(
      'id',
      'ref',
      'hash',
      'is_asset',
      'in_catalog',
    );
    return new Map(rows.map(row => [row.ref, toKey(row)]));
  }

  /** Keys of some entities; unknown refs are left out. */
  async keysOf(refs: string[]): Promise<Map<string, EntityKey>> {
    if (refs.length === 0) {
      return new Map();
    }
    const source = rowSource(
      this.#knex,
      [['wanted', 'text']],
      refs.map(ref => [ref]),
    );
    const result = await this.#knex.raw(
      `SELECT e.id, e.ref, e.hash, e.is_asset, e.in_catalog FROM ${source.sql} JOIN entities e ON e.ref = v.wanted`,
      source.bindings,
    );
    const rows = selectedRows<{ ref: string } & Parameters<typeof toKey>[0]>(
      result,
    );
    return new Map(rows.map(row => [row.ref, toKey(row)]));
  }

  /** Writes new and changed entities with their annotations. */
  async upsert(records: EntityRecord[]): Promise<void> {
    if (records.length === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      await bulkInsert(
        tx,
        'entities',
        [
          ['ref', 'text'],
          ['kind', 'text'],
          ['namespace', 'text'],
          ['name', 'text'],
          ['title', 'text'],
          ['description', 'text'],
          ['type', 'text'],
          ['owner_ref', 'text'],
          ['team_ref', 'text'],
          ['in_catalog', 'int'],
          ['is_asset', 'int'],
          ['profile', 'text'],
          ['hash', 'text'],
        ],
        records.map(record => {
          const { kind, namespace, name } = splitReference(record.ref);
          return [
            record.ref,
            kind,
            namespace,
            name,
            record.title,
            record.description,
            record.type.slice(0, 100),
            record.ownerRef,
            record.teamRef,
            1,
            record.isAsset ? 1 : 0,
            record.profile,
            record.hash,
          ];
        }),
        `(ref) DO UPDATE SET title = excluded.title, description = excluded.description, type = excluded.type,
           owner_ref = excluded.owner_ref, team_ref = excluded.team_ref, in_catalog = 1,
           is_asset = excluded.is_asset, profile = excluded.profile, hash = excluded.hash`,
      );
      const keys = await new DatabaseEntityStore(tx).keysOf(
        records.map(record => record.ref),
      );
      const ids = [...keys.values()].map(({ id }) => [id]);
      const source = rowSource(tx, [['id', 'int']], ids);
      await tx.raw(
        `DELETE FROM entity_annotations WHERE entity_id IN (SELECT id FROM ${source.sql})`,
        source.bindings,
      );
      await bulkInsert(
        tx,
        'entity_annotations',
        [
          ['entity_id', 'int'],
          ['annotation', 'text'],
          ['value', 'text'],
        ],
        records.flatMap(record =>
          record.annotations.map(([annotation, value]) => [
            keys.get(record.ref)!.id,
            annotation,
            value,
          ]),
        ),
        'DO NOTHING',
      );
    });
  }

  /** Entities that the catalog has no more stay for history, but are no assets and nobody's owner. */
  async markMissing(ids: number[]): Promise<void> {
    if (ids.length === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      const source = rowSource(
        tx,
        [['id', 'int']],
        ids.map(id => [id]),
      );
      await tx.raw(
        `DELETE FROM entity_annotations WHERE entity_id IN (SELECT id FROM ${source.sql})`,
        source.bindings,
      );
      await tx.raw(
        `UPDATE entities SET in_catalog = 0, is_asset = 0, hash = '' WHERE id IN (SELECT id FROM ${source.sql})`,
        source.bindings,
      );
    });
  }

  /** Removes what was worked out about entities that are no assets any more. Their samples stay. */
  async removeFormerAssets(): Promise<void> {
    for (const table of [
      'applicability',
      'evaluations',
      'asset_people',
      'consumers',
      'assets',
    ]) {
      await this.#knex.raw(
        `DELETE FROM ${table} WHERE entity_id NOT IN (SELECT id FROM entities WHERE is_asset = 1)`,
      );
    }
  }

  /** Ids of refs; entities that nobody knew are added as not in the catalog. */
  async ensure(refs: string[]): Promise<Map<string, number>> {
    const found = await this.keysOf(refs);
    const missing = refs.filter(ref => !found.has(ref));
    if (missing.length > 0) {
      await bulkInsert(
        this.#knex,
        'entities',
        [
          ['ref', 'text'],
          ['kind', 'text'],
          ['namespace', 'text'],
          ['name', 'text'],
          ['in_catalog', 'int'],
        ],
        [...new Set(missing)].sort().map(ref => {
          const { kind, namespace, name } = splitReference(ref);
          return [ref, kind, namespace, name, 0];
        }),
        '(ref) DO NOTHING',
      );
      for (const [ref, key] of await this.keysOf(missing)) {
        found.set(ref, key);
      }
    }
    return new Map([...found].map(([ref, { id }]) => [ref, id]));
  }

  /** Notes the team behind consumers that the catalog does not have. */
  async setExternalTeams(
    teams: Array<{ id: number; team: string }>,
  ): Promise<void> {
    if (teams.length === 0) {
      return;
    }
    const source = rowSource(
      this.#knex,
      [
        ['id', 'int'],
        ['team', 'text'],
      ],
      [...new Map(teams.map(({ id, team }) => [id, [id, team]])).values()],
    );
    await this.#knex.raw(
      `UPDATE entities SET team_ref = v.team FROM ${source.sql} WHERE entities.id = v.id AND entities.in_catalog = 0`,
      source.bindings,
    );
  }

  /** Makes the edges of the catalog these. What stays keeps the time at which it was first seen. */
  async replaceCatalogEdges(
    edges: CatalogEdge[],
    sourceId: number,
    now: number,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const existing = new Map<string, CatalogEdge>();
      for (const row of await tx('edges').where('source_id', sourceId)) {
        existing.set(`${row.from_id}/${row.to_id}/${row.relation}`, {
          from: row.from_id,
          to: row.to_id,
          relation: row.relation,
        });
      }
      const wanted = new Map(
        edges.map(edge => [`${edge.from}/${edge.to}/${edge.relation}`, edge]),
      );
      const added = [...wanted]
        .filter(([key]) => !existing.has(key))
        .map(([, edge]) => edge);
      const removed = [...existing]
        .filter(([key]) => !wanted.has(key))
        .map(([, edge]) => edge);
      await bulkInsert(
        tx,
        'edges',
        [
          ['from_id', 'int'],
          ['to_id', 'int'],
          ['relation', 'text'],
          ['source_id', 'int'],
          ['first_at', 'bigint'],
          ['last_at', 'bigint'],
        ],
        added.map(edge => [
          edge.from,
          edge.to,
          edge.relation,
          sourceId,
          now,
          now,
        ]),
        'DO NOTHING',
      );
      const source = rowSource(
        tx,
        [
          ['f', 'int'],
          ['t', 'int'],
          ['r', 'text'],
        ],
        removed.map(edge => [edge.from, edge.to, edge.relation]),
      );
      await tx('edges')
        .where('source_id', sourceId)
        .whereExists(
          tx
            .select(tx.raw('1'))
            .from(tx.raw(source.sql, source.bindings))
            .whereRaw('v.f = from_id AND v.t = to_id AND v.r = relation'),
        )
        .delete();
      const touched = rowSource(
        tx,
        [['id', 'int']],
        [...new Set([...added, ...removed].map(({ from }) => from))].map(id => [
          id,
        ]),
      );
      await tx.raw(
        `UPDATE assets SET due_at = 0 WHERE entity_id IN (SELECT id FROM ${touched.sql})`,
        touched.bindings,
      );
    });
  }
}

function toKey(row: {
  id: number;
  hash: string;
  is_asset: number;
  in_catalog: number;
}): EntityKey {
  return {
    id: row.id,
    isAsset: row.is_asset === 1,
    hash: row.hash,
    inCatalog: row.in_catalog === 1,
  };
}
