import type { ProgrammeAsset } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toNumber, toOptionalNumber } from './columns';

/** Which metric of which asset, for which event. */
export interface ReadingKey {
  hackathonRef: string;
  assetRef: string;
  metricRef: string;
  moment: 'before' | 'after';
}

/** A measured value of an asset, before or after an event; without a value when nothing was measured then. */
export interface StoredReading extends ReadingKey {
  /** Of the metric. */
  title?: string;
  unit?: string;
  direction?: ProgrammeAsset['direction'];
  value?: number;
  /** ms since the epoch. */
  measuredAt?: number;
  triedAt: number;
}

const TABLE = 'asset_readings';
const KEY = ['hackathon_ref', 'asset_ref', 'metric_ref', 'moment'];

/** What was measured of the assets that events aim at. */
export class DatabaseReadingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** All readings of some hackathons. */
  async of(hackathonRefs: readonly string[]): Promise<StoredReading[]> {
    const rows: ReadingRow[] = await this.#knex(TABLE)
      .whereIn('hackathon_ref', [...hackathonRefs])
      .orderBy(KEY);
    return rows.map(row => ({
      hackathonRef: row.hackathon_ref,
      assetRef: row.asset_ref,
      metricRef: row.metric_ref,
      moment: row.moment,
      title: row.title ?? undefined,
      unit: row.unit ?? undefined,
      direction: row.direction ?? undefined,
      value: row.value ?? undefined,
      measuredAt: toOptionalNumber(row.measured_at),
      triedAt: toNumber(row.tried_at),
    }));
  }

  /** Notes that a reading was tried without an answer; what was read before stays. */
  async noteTry(key: ReadingKey, triedAt: number): Promise<void> {
    await this.#knex(TABLE)
      .insert({
        hackathon_ref: key.hackathonRef,
        asset_ref: key.assetRef,
        metric_ref: key.metricRef,
        moment: key.moment,
        tried_at: triedAt,
      })
      .onConflict(KEY)
      .merge(['tried_at']);
  }

  /** Keeps a reading in place of the one before. */
  async put(reading: StoredReading): Promise<void> {
    await this.#knex(TABLE)
      .insert({
        hackathon_ref: reading.hackathonRef,
        asset_ref: reading.assetRef,
        metric_ref: reading.metricRef,
        moment: reading.moment,
        title: reading.title ?? null,
        unit: reading.unit ?? null,
        direction: reading.direction ?? null,
        value: reading.value ?? null,
        measured_at: reading.measuredAt ?? null,
        tried_at: reading.triedAt,
      })
      .onConflict(KEY)
      .merge();
  }
}

interface ReadingRow {
  hackathon_ref: string;
  asset_ref: string;
  metric_ref: string;
  moment: 'before' | 'after';
  title: string | null;
  unit: string | null;
  direction: ProgrammeAsset['direction'] | null;
  value: number | null;
  measured_at: StoredNumber | null;
  tried_at: StoredNumber;
}
