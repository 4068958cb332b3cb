import type { DailyRollup } from '@guildhall/plugin-contribution-metrics-common';
import {
  bulkInsert,
  isPostgres,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

const DAY = 86_400_000;

/** A day of a measure of an entity. */
export interface SeriesDay {
  entityId: number;
  measureId: number;
  day: number;
}

/** Roll-ups wanted of a measure of an entity, days inclusive. */
export interface RollupRange {
  entityId: number;
  measureId: number;
  fromDay: number;
  toDay: number;
}

interface RollupRow {
  entity_id: number;
  measure_id: number;
  day: number;
  count: number;
  sum: number;
  min: number;
  max: number;
  last: number;
  last_at: number | string;
  sketch: string;
}

/** Daily roll-ups and the samples behind them. */
export class DatabaseRollupStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Makes the roll-ups of days whose samples changed.
   *
   * @param limit - at most so many days
   * @param rollUp - turns the samples of one day into its roll-up
   * @returns the number of days done; fewer than `limit` when there are no more
   */
  async rollUpDirtyDays(
    limit: number,
    rollUp: (
      day: number,
      samples: Array<{ observedAt: number; value: number }>,
    ) => DailyRollup,
  ): Promise<number> {
    return await this.#knex.transaction(async tx => {
      const query = tx('dirty_days')
        .select('entity_id', 'measure_id', 'day')
        .orderBy(['entity_id', 'measure_id', 'day'])
        .limit(limit);
      const dirty: Array<{
        entity_id: number;
        measure_id: number;
        day: number;
      }> = await (isPostgres(tx) ? query.forUpdate().skipLocked() : query);
      if (dirty.length === 0) {
        return 0;
      }
      const columns: Array<[string, 'int']> = [
        ['e', 'int'],
        ['m', 'int'],
        ['d', 'int'],
      ];
      const source = rowSource(
        tx,
        columns,
        dirty.map(row => [row.entity_id, row.measure_id, row.day]),
      );
      await tx('dirty_days')
        .whereExists(
          tx
            .select(tx.raw('1'))
            .from(tx.raw(source.sql, source.bindings))
            .whereRaw('v.e = entity_id AND v.m = measure_id AND v.d = day'),
        )
        .delete();
      const samples = selectedRows<{
        entity_id: number;
        measure_id: number;
        observed_at: number | string;
        value: number;
      }>(
        await tx.raw(
          `SELECT s.entity_id, s.measure_id, s.observed_at, s.value FROM ${source.sql}
             JOIN samples s ON s.entity_id = v.e AND s.measure_id = v.m
              AND s.observed_at >= v.d * CAST(${DAY} AS bigint) AND s.observed_at < (v.d + 1) * CAST(${DAY} AS bigint)`,
          source.bindings,
        ),
      );
      const days = new Map<
        string,
        {
          key: SeriesDay;
          samples: Array<{ observedAt: number; value: number }>;
        }
      >();
      for (const row of samples) {
        const observedAt = Number(row.observed_at);
        const day = Math.floor(observedAt / DAY);
        const name = `${row.entity_id}/${row.measure_id}/${day}`;
        let entry = days.get(name);
        if (!entry) {
          entry = {
            key: { entityId: row.entity_id, measureId: row.measure_id, day },
            samples: [],
          };
          days.set(name, entry);
        }
        entry.samples.push({ observedAt, value: row.value });
      }
      await bulkInsert(
        tx,
        'rollups',
        [
          ['entity_id', 'int'],
          ['measure_id', 'int'],
          ['day', 'int'],
          ['count', 'int'],
          ['sum', 'float'],
          ['min', 'float'],
          ['max', 'float'],
          ['last', 'float'],
          ['last_at', 'bigint'],
          ['sketch', 'text'],
        ],
        [...days.values()].map(({ key, samples: values }) => {
          const made = rollUp(key.day, values);
          return [
            key.entityId,
            key.measureId,
            key.day,
            made.count,
            made.sum,
            made.min,
            made.max,
            made.last,
            made.lastAt,
            made.sketch,
          ];
        }),
        `(entity_id, measure_id, day) DO UPDATE SET count = excluded.count, sum = excluded.sum, min = excluded.min,
           max = excluded.max, last = excluded.last, last_at = excluded.last_at, sketch = excluded.sketch`,
      );
      const touched = rowSource(
        tx,
        [['id', 'int']],
        [...new Set(dirty.map(row => row.entity_id))].map(id => [id]),
      );
      await tx.raw(
        `UPDATE assets SET due_at = 0 WHERE due_at <> 0 AND entity_id IN (SELECT id FROM ${touched.sql})`,
        touched.bindings,
      );
      return dirty.length;
    });
  }

  /** Roll-ups of several ranges in one statement, by `<entity>/<measure>`, oldest first. */
  async rollups(ranges: RollupRange[]): Promise<Map<string, DailyRollup[]>> {
    const found = new Map<string, DailyRollup[]>();
    if (ranges.length === 0) {
      return found;
    }
    const source = rowSource(
      this.#knex,
      [
        ['e', 'int'],
        ['m', 'int'],
        ['f', 'int'],
        ['t', 'int'],
      ],
      ranges.map(range => [
        range.entityId,
        range.measureId,
        range.fromDay,
        range.toDay,
      ]),
    );
    const rows = selectedRows<RollupRow>(
      await this.#knex.raw(
        `SELECT r.* FROM ${source.sql} JOIN rollups r ON r.entity_id = v.e AND r.measure_id = v.m AND r.day BETWEEN v.f AND v.t ORDER BY r.day`,
        source.bindings,
      ),
    );
    for (const row of rows) {
      const key = `${row.entity_id}/${row.measure_id}`;
      const list = found.get(key) ?? [];
      // Ranges of one series may overlap; a day counts once.
      if (list.length === 0 || list[list.length - 1].day !== row.day) {
        list.push({
          day: row.day,
          count: row.count,
          sum: row.sum,
          min: row.min,
          max: row.max,
          last: row.last,
          lastAt: Number(row.last_at),
          sketch: row.sketch,
        });
      }
      found.set(key, list);
    }
    return found;
  }

  /** Id of a measure by key. */
  async measureId(key: string): Promise<number | undefined> {
    const row = await this.#knex('measures').where({ key }).first('id');
    return row?.id;
  }

  /** The measures of all sources that show updates and reviews, by id, with their key. */
  async standardMeasures(): Promise<{
    updates: Map<number, string>;
    reviews: Map<number, string>;
  }> {
    const rows = await this.#knex('measures')
      .where('key', 'like', '%:update')
      .orWhere('key', 'like', '%:review-response')
      .select('id', 'key');
    const ending = (suffix: string) =>
      new Map(
        rows
          .filter(row => row.key.endsWith(suffix))
          .map(row => [row.id, row.key] as [number, string]),
      );
    return { updates: ending(':update'), reviews: ending(':review-response') };
  }

  /** Samples of measures of entities since a time, at most `limit` of each entity, newest first. */
  async recentSamples(
    entityIds: number[],
    measureIds: number[],
    since: number,
    limit: number,
  ): Promise<Array<{ entityId: number; observedAt: number; value: number }>> {
    if (entityIds.length === 0 || measureIds.length === 0) {
      return [];
    }
    const rows: Array<{
      entity_id: number;
      observed_at: number | string;
      value: number;
    }> = await this.#knex
      .from(
        this.#knex('samples')
          .select('entity_id', 'observed_at', 'value')
          .rowNumber('place', builder =>
            builder.partitionBy('entity_id').orderBy('observed_at', 'desc'),
          )
          .whereIn('entity_id', entityIds)
          .whereIn('measure_id', measureIds)
          .where('observed_at', '>=', since)
          .as('recent'),
      )
      .where('place', '<=', limit)
      .orderBy(['entity_id', 'place'])
      .select('entity_id', 'observed_at', 'value');
    return rows.map(row => ({
      entityId: row.entity_id,
      observedAt: Number(row.observed_at),
      value: row.value,
    }));
  }

  /** Samples of one series, oldest first. */
  async samples(
    range: { entityId: number; measureId: number; from: number; to: number },
    limit: number,
  ): Promise<Array<{ observedAt: number; value: number; source: string }>> {
    const rows = await this.#knex('samples')
      .join('sources', 'sources.id', 'samples.source_id')
      .select('samples.observed_at', 'samples.value', 'sources.name')
      .where({
        'samples.entity_id': range.entityId,
        'samples.measure_id': range.measureId,
      })
      .where('samples.observed_at', '>=', range.from)
      .where('samples.observed_at', '<', range.to)
      .orderBy(['samples.observed_at', 'samples.source_id', 'samples.fact_id'])
      .limit(limit);
    return rows.map(row => ({
      observedAt: Number(row.observed_at),
      value: row.value,
      source: row.name,
    }));
  }
}
