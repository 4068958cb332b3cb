import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  bulkInsert,
  type BulkType,
  isPostgres,
  rowSource,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { inKeyOrder } from './keyOrder';
import { copyRows } from './copy';
import { Partitions } from './partitions';

const DAY = 86_400_000;
/** More measures than this are not told apart in memory; ids are given one by one from 1. */
const MAX_MEASURE_ID = 1_000_000;

const SAMPLE_COLUMNS: Array<[string, BulkType, keyof SampleRow]> = [
  ['entity_id', 'int', 'entityId'],
  ['measure_id', 'int', 'measureId'],
  ['observed_at', 'bigint', 'observedAt'],
  ['source_id', 'int', 'sourceId'],
  ['fact_id', 'text', 'factId'],
  ['value', 'float', 'value'],
];

/** A sample with all names resolved to ids. `observedAt` in ms since the epoch. */
export interface SampleRow {
  entityId: number;
  measureId: number;
  observedAt: number;
  sourceId: number;
  factId: string;
  value: number;
  url?: string;
}

/** What a batch says of one measure of one entity. */
interface BatchSeries {
  entityId: number;
  measureId: number;
  firstAt: number;
  lastAt: number;
  lastValue: number;
  url?: string;
  days: Set<number>;
}

/** Writes samples. A sample that is there already stays as it is. */
export class DatabaseSampleStore {
  readonly #knex: Knex;
  readonly #partitions: Partitions;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#partitions = new Partitions(knex);
  }

  /**
   * Stores samples, all of one source.
   *
   * @returns how many of them were new
   */
  async add(samples: SampleRow[]): Promise<number> {
    if (samples.length === 0) {
      return 0;
    }
    const rows = inKeyOrder(samples, row => row.measureId);
    const [{ sourceId }] = rows;
    const write = async (tx: Knex) => {
      const inserted = await insertSamples(tx, rows);
      if (inserted > 0) {
        const series = seriesOf(rows);
        await noteSeries(tx, sourceId, series);
        await noteDirtyDays(tx, series);
        if (inserted < rows.length) {
          await correctLastValues(tx, sourceId, series);
        }
      }
      return inserted;
    };
    return await this.#partitions.write(
      'samples',
      rows.map(row => row.observedAt),
      () => this.#knex.transaction(write),
    );
  }
}

/**
 * Most batches hold nothing but news, and PostgreSQL stores those at less than half the cost by COPY, which cannot look for conflicts.
 * So that is tried first, in a savepoint.
 */
async function insertSamples(tx: Knex, rows: SampleRow[]): Promise<number> {
  if (isPostgres(tx)) {
    try {
      return await tx.transaction(savepoint =>
        copyRows(savepoint, 'samples', SAMPLE_COLUMNS, rows),
      );
    } catch (error) {
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
    }
  }
  return await bulkInsert(
    tx,
    'samples',
    SAMPLE_COLUMNS.map(([name, type]) => [name, type]),
    rows.map(row => SAMPLE_COLUMNS.map(([, , key]) => row[key])),
    'DO NOTHING',
  );
}

/** Groups a batch by entity and measure, in one order for all writers, so that concurrent ones never wait in a circle. */
function seriesOf(rows: SampleRow[]): BatchSeries[] {
  const series = new Map<number, BatchSeries>();
  for (const { entityId, measureId, observedAt, value, url } of rows) {
    const key = entityId * MAX_MEASURE_ID + measureId;
    const day = Math.floor(observedAt / DAY);
    const seen = series.get(key);
    if (!seen) {
      series.set(key, {
        entityId,
        measureId,
        firstAt: observedAt,
        lastAt: observedAt,
        lastValue: value,
        url,
        days: new Set([day]),
      });
      continue;
    }
    seen.days.add(day);
    if (observedAt < seen.firstAt) {
      seen.firstAt = observedAt;
    }
    // Of several at the same time the greatest is the last, as in roll-ups.
    if (
      observedAt > seen.lastAt ||
      (observedAt === seen.lastAt && value > seen.lastValue)
    ) {
      seen.lastAt = observedAt;
      seen.lastValue = value;
      seen.url = url ?? seen.url;
    }
  }
  return [...series.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, entry]) => entry);
}

async function noteSeries(
  tx: Knex,
  sourceId: number,
  series: BatchSeries[],
): Promise<void> {
  await bulkInsert(
    tx,
    'series',
    [
      ['entity_id', 'int'],
      ['measure_id', 'int'],
      ['source_id', 'int'],
      ['first_at', 'bigint'],
      ['last_at', 'bigint'],
      ['last_value', 'float'],
      ['url', 'text'],
    ],
    series.map(entry => [
      entry.entityId,
      entry.measureId,
      sourceId,
      entry.firstAt,
      entry.lastAt,
      entry.lastValue,
      entry.url,
    ]),
    `(entity_id, measure_id, source_id) DO UPDATE SET
       first_at = CASE WHEN excluded.first_at < series.first_at THEN excluded.first_at ELSE series.first_at END,
       last_value = CASE WHEN excluded.last_at > series.last_at
           OR (excluded.last_at = series.last_at AND excluded.last_value > series.last_value)
         THEN excluded.last_value ELSE series.last_value END,
       url = CASE WHEN excluded.last_at >= series.last_at THEN COALESCE(excluded.url, series.url) ELSE series.url END,
       last_at = CASE WHEN excluded.last_at > series.last_at THEN excluded.last_at ELSE series.last_at END`,
  );
}

/** Some samples were there already, maybe with another value: what was stored first counts. */
async function correctLastValues(
  tx: Knex,
  sourceId: number,
  series: BatchSeries[],
): Promise<void> {
  const source = rowSource(
    tx,
    [
      ['e', 'int'],
      ['m', 'int'],
    ],
    series.map(({ entityId, measureId }) => [entityId, measureId]),
  );
  await tx.raw(
    `UPDATE series SET last_value = COALESCE((SELECT max(value) FROM samples WHERE samples.entity_id = series.entity_id
         AND samples.measure_id = series.measure_id AND samples.observed_at = series.last_at
         AND samples.source_id = series.source_id), last_value)
       FROM ${source.sql} WHERE series.entity_id = v.e AND series.measure_id = v.m AND series.source_id = ?`,
    [...source.bindings, sourceId],
  );
}

/**
 * An update that is never made takes the lock of the row all the same: a roll-up that is just being made of the same day then either sees these
 * samples or leaves the day marked.
 */
async function noteDirtyDays(tx: Knex, series: BatchSeries[]): Promise<void> {
  await bulkInsert(
    tx,
    'dirty_days',
    [
      ['entity_id', 'int'],
      ['measure_id', 'int'],
      ['day', 'int'],
    ],
    series.flatMap(({ entityId, measureId, days }) =>
      [...days].sort((a, b) => a - b).map(day => [entityId, measureId, day]),
    ),
    '(entity_id, measure_id, day) DO UPDATE SET day = excluded.day WHERE false',
  );
}
