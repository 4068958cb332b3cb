import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { bulkInsert, rowSource } from './bulk';

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

  /** Makes these the definitions; those that are gone lose their evaluations. */
  async replace(
    definitions: Array<{
      id: number;
      measureId: number;
      role: string;
      spec: unknown;
    }>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
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
    });
  }

  /** Makes these the pairs of asset and definition that apply. */
  async replaceApplicability(
    pairs: Array<{ entityId: number; metricId: number }>,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const source = rowSource(
        tx,
        [
          ['e', 'int'],
          ['m', 'int'],
        ],
        pairs.map(({ entityId, metricId }) => [entityId, metricId]),
      );
      for (const table of ['applicability', 'evaluations']) {
        await tx(table)
          .whereNotExists(
            tx
              .select(tx.raw('1'))
              .from(tx.raw(source.sql, source.bindings))
              .whereRaw('v.e = entity_id AND v.m = metric_id'),
          )
          .delete();
      }
      await bulkInsert(
        tx,
        'applicability',
        [
          ['entity_id', 'int'],
          ['metric_id', 'int'],
        ],
        pairs.map(({ entityId, metricId }) => [entityId, metricId]),
        'DO NOTHING',
      );
    });
  }
}
