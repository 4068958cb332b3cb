import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** A ContributionMetric as it is evaluated. */
export interface Definition {
  /** Id of the entity. */
  id: number;
  ref: string;
  name: string;
  namespace: string;
  title?: string;
  description?: string;
  ownerRef?: string;
  measureId: number;
  measureKey: string;
  spec: ContributionMetricEntity['spec'];
}

/** The definitions of metrics and where they apply. */
export class DatabaseDefinitionStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All definitions, by ref. There are few: they are curated by hand. */
  async list(): Promise<Definition[]> {
    const rows = await this.#knex('definitions')
      .join('entities', 'entities.id', 'definitions.entity_id')
      .join('measures', 'measures.id', 'definitions.measure_id')
      .select(
        'entities.*',
        'definitions.spec',
        'definitions.measure_id',
        'measures.key',
      )
      .orderBy('entities.ref');
    return rows.map(row => ({
      id: row.id,
      ref: row.ref,
      name: row.name,
      namespace: row.namespace,
      title: row.title ?? undefined,
      description: row.description ?? undefined,
      ownerRef: row.owner_ref ?? undefined,
      measureId: row.measure_id,
      measureKey: row.key,
      spec: JSON.parse(row.spec),
    }));
  }

  /** Refs of the assets that definitions apply to, by id of the definition, in order of the refs. */
  async assetsOf(ids: number[]): Promise<Map<number, string[]>> {
    const rows = await this.#knex('applicability')
      .join('entities', 'entities.id', 'applicability.entity_id')
      .whereIn('applicability.metric_id', ids)
      .where('entities.is_asset', 1)
      .select('applicability.metric_id', 'entities.ref');
    const assets = new Map<number, string[]>(ids.map(id => [id, []]));
    for (const { metric_id: id, ref } of rows) {
      assets.get(id)!.push(ref);
    }
    for (const refs of assets.values()) {
      refs.sort();
    }
    return assets;
  }

  /**
   * Makes these the definitions; those that are gone lose their evaluations.
   *
   * @returns whether anything changed
   */
  async replace(
    definitions: Array<{
      id: number;
      measureId: number;
      role: string;
      spec: unknown;
    }>,
  ): Promise<boolean> {
    return await this.#knex.transaction(async tx => {
      const describe = (id: number, measureId: number, spec: string) =>
        `${id}/${measureId}/${spec}`;
      const before = (await tx('definitions')).map(row =>
        describe(row.entity_id, row.measure_id, row.spec),
      );
      const after = definitions.map(({ id, measureId, spec }) =>
        describe(id, measureId, JSON.stringify(spec)),
      );
      if (before.sort().join() === after.sort().join()) {
        return false;
      }
      const source = rowSource(
        tx,
        [['id', 'int']],
        definitions.map(({ id }) => [id]),
      );
      for (const [table, column] of [
        ['definitions', 'entity_id'],
        ['applicability', 'metric_id'],
        ['evaluations', 'metric_id'],
      ]) {
        await tx.raw(
          `DELETE FROM ${table} WHERE ${column} NOT IN (SELECT id FROM ${source.sql})`,
          source.bindings,
        );
      }
      await bulkInsert(
        tx,
        'definitions',
        [
          ['entity_id', 'int'],
          ['measure_id', 'int'],
          ['role', 'text'],
          ['spec', 'text'],
        ],
        definitions.map(({ id, measureId, role, spec }) => [
          id,
          measureId,
          role,
          JSON.stringify(spec),
        ]),
        '(entity_id) DO UPDATE SET measure_id = excluded.measure_id, role = excluded.role, spec = excluded.spec',
      );
      return true;
    });
  }

  /**
   * Makes these the pairs of asset and definition that apply.
   *
   * @returns ids of the assets of which pairs came or went
   */
  async replaceApplicability(
    pairs: Array<{ entityId: number; metricId: number }>,
  ): Promise<number[]> {
    return await this.#knex.transaction(async tx => {
      const source = rowSource(
        tx,
        [
          ['entity_id', 'int'],
          ['metric_id', 'int'],
        ],
        pairs.map(({ entityId, metricId }) => [entityId, metricId]),
      );
      const changed: number[] = [];
      for (const table of ['applicability', 'evaluations']) {
        const gone = await tx.raw(
          `DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM ${source.sql}
             WHERE v.entity_id = ${table}.entity_id AND v.metric_id = ${table}.metric_id) RETURNING entity_id`,
          source.bindings,
        );
        changed.push(...idsOf(gone));
      }
      const added = await tx.raw(
        `INSERT INTO applicability (entity_id, metric_id) SELECT entity_id, metric_id FROM ${source.sql}
          WHERE true ON CONFLICT DO NOTHING RETURNING entity_id`,
        source.bindings,
      );
      return [...new Set([...changed, ...idsOf(added)])];
    });
  }
}

function idsOf(result: unknown): number[] {
  return selectedRows<{ entity_id: number }>(result).map(row => row.entity_id);
}
