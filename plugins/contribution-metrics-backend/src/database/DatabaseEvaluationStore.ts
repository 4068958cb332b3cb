import type { HealthState } from '@guildhall/plugin-contribution-metrics-common';
import { rowSource, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** Newest sample of a measure of an entity at one source. */
export interface SeriesState {
  entityId: number;
  measureId: number;
  source: string;
  lastAt: number;
  lastValue: number;
  url?: string;
}

/** A consumer of an asset, as far as a source or the catalog knows it. */
export interface ConsumerFact {
  entityId: number;
  consumerId: number;
  consumer: string;
  kind: string;
  team?: string;
}

/** Use of an asset on one day. */
export interface DailyUse extends ConsumerFact {
  day: number;
  count: number;
}

/** A dependency of a consumer on an asset. */
export interface Dependency extends ConsumerFact {
  relation: string;
  firstAt: number;
  lastAt: number;
}

/** Who owns or stewards an asset by the word of a source. */
export interface OwnershipState {
  entityId: number;
  role: string;
  source: string;
  principal: string;
  detail: string;
  observedAt: number;
}

/** Reads what an evaluation needs, in a fixed number of statements for any number of assets. */
export class DatabaseEvaluationStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Ids of the definitions of each asset. */
  async applicability(assets: number[]): Promise<Map<number, number[]>> {
    const rows = await this.#knex('applicability')
      .whereIn('entity_id', assets)
      .orderBy('metric_id')
      .select('entity_id', 'metric_id');
    return groupBy(
      rows,
      row => row.entity_id,
      row => row.metric_id,
    );
  }

  /** Newest sample of every measure of each asset. */
  async series(assets: number[]): Promise<SeriesState[]> {
    const rows = await this.#knex('series')
      .join('sources', 'sources.id', 'series.source_id')
      .whereIn('entity_id', assets)
      .orderBy(['series.entity_id', 'series.measure_id', 'series.source_id'])
      .select('series.*', 'sources.name as source');
    return rows.map(row => ({
      entityId: row.entity_id,
      measureId: row.measure_id,
      source: row.source,
      lastAt: Number(row.last_at),
      lastValue: row.last_value,
      url: row.url ?? undefined,
    }));
  }

  /** States of the evaluations before, by `<asset>/<metric>`. */
  async previous(
    assets: number[],
  ): Promise<Map<string, { state: HealthState; since: number }>> {
    const rows = await this.#knex('evaluations')
      .whereIn('entity_id', assets)
      .select('entity_id', 'metric_id', 'state', 'since');
    return new Map(
      rows.map(row => [
        `${row.entity_id}/${row.metric_id}`,
        { state: row.state, since: Number(row.since) },
      ]),
    );
  }

  /** Use of assets since a day. */
  async dailyUse(assets: number[], fromDay: number): Promise<DailyUse[]> {
    const rows = await this.#knex('usage_daily')
      .join('entities', 'entities.id', 'usage_daily.consumer_id')
      .whereIn('usage_daily.entity_id', assets)
      .where('usage_daily.day', '>=', fromDay)
      .select(
        'usage_daily.*',
        'entities.ref',
        'entities.kind',
        'entities.team_ref',
      );
    return rows.map(row => ({
      ...consumerFact(row),
      day: row.day,
      count: Number(row.count),
    }));
  }

  /** First and last use of assets by each consumer, over all time. */
  async useSpans(
    assets: number[],
  ): Promise<Array<ConsumerFact & { firstAt: number; lastAt: number }>> {
    const rows = await this.#knex('usage_daily')
      .join('entities', 'entities.id', 'usage_daily.consumer_id')
      .whereIn('usage_daily.entity_id', assets)
      .groupBy(
        'usage_daily.entity_id',
        'usage_daily.consumer_id',
        'entities.ref',
        'entities.kind',
        'entities.team_ref',
      )
      .select(
        'usage_daily.entity_id',
        'usage_daily.consumer_id',
        'entities.ref',
        'entities.kind',
        'entities.team_ref',
      )
      .min({ first_at: 'usage_daily.first_at' })
      .max({ last_at: 'usage_daily.last_at' });
    return rows.map((row: Record<string, any>) => ({
      ...consumerFact(row as Parameters<typeof consumerFact>[0]),
      firstAt: Number(row.first_at),
      lastAt: Number(row.last_at),
    }));
  }

  /** Direct dependencies on assets. */
  async dependencies(assets: number[]): Promise<Dependency[]> {
    const rows = await this.#knex('edges')
      .join('entities', 'entities.id', 'edges.to_id')
      .whereIn('edges.from_id', assets)
      .select(
        'edges.*',
        'edges.from_id as entity_id',
        'edges.to_id as consumer_id',
        'entities.ref',
        'entities.kind',
        'entities.team_ref',
      );
    return rows.map(row => ({
      ...consumerFact(row),
      relation: row.relation,
      firstAt: Number(row.first_at),
      lastAt: Number(row.last_at),
    }));
  }

  /** All edges of the graph, each pair once. */
  async allEdges(): Promise<Array<{ from: number; to: number }>> {
    const rows = await this.#knex('edges').distinct('from_id', 'to_id');
    return rows.map(row => ({ from: row.from_id, to: row.to_id }));
  }

  /** What sources say of owners and stewards, newest first. */
  async ownership(assets: number[]): Promise<OwnershipState[]> {
    const rows = await this.#knex('ownership_claims')
      .join('sources', 'sources.id', 'ownership_claims.source_id')
      .whereIn('entity_id', assets)
      .whereNot('outcome', 'nobody')
      .orderBy([
        { column: 'observed_at', order: 'desc' },
        { column: 'principal' },
        { column: 'word' },
      ])
      .select('ownership_claims.*', 'sources.name as source');
    return rows.map(row => ({
      entityId: row.entity_id,
      role: row.role,
      source: row.source,
      principal: row.principal,
      detail: row.detail,
      observedAt: Number(row.observed_at),
    }));
  }

  /** Those of the refs that the catalog has. */
  async knownRefs(refs: string[]): Promise<Set<string>> {
    if (refs.length === 0) {
      return new Set();
    }
    const source = rowSource(
      this.#knex,
      [['wanted', 'text']],
      refs.map(ref => [ref]),
    );
    const rows = selectedRows<{ ref: string }>(
      await this.#knex.raw(
        `SELECT e.ref FROM ${source.sql} JOIN entities e ON e.ref = v.wanted WHERE e.in_catalog = 1`,
        source.bindings,
      ),
    );
    return new Set(rows.map(({ ref }) => ref));
  }
}

function consumerFact(row: {
  entity_id: number;
  consumer_id: number;
  ref: string;
  kind: string;
  team_ref: string | null;
}): ConsumerFact {
  return {
    entityId: row.entity_id,
    consumerId: row.consumer_id,
    consumer: row.ref,
    kind: row.kind,
    team: row.team_ref ?? undefined,
  };
}

function groupBy<T, K, V>(
  rows: T[],
  key: (row: T) => K,
  value: (row: T) => V,
): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) {
      group.push(value(row));
    } else {
      groups.set(key(row), [value(row)]);
    }
  }
  return groups;
}
