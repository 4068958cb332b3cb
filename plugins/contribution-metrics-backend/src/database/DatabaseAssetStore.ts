import type {
  Asset,
  AssetDetail,
  AssetOrder,
  AssetTotals,
  Evaluation,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import type { AssetProfile } from '@guildhall/plugin-guildhall-common';
import {
  isPostgres,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** A condition on assets that SQL can express. */
export type AssetCondition =
  | { owners: string[] }
  | { stewards: string[] }
  | { people: string[] }
  | { types: string[] }
  | { health: HealthState[] }
  | { words: string[] }
  | { refs: string[] }
  | { allOf: AssetCondition[] }
  | { anyOf: AssetCondition[] }
  | { not: AssetCondition };

/** Where the last page ended. */
export type AssetPosition = Array<string | number>;

const ORDER_COLUMNS: Record<AssetOrder, string[]> = {
  health: ['health_order', 'name', 'entity_id'],
  name: ['name', 'entity_id'],
  type: ['type', 'name', 'entity_id'],
  owner: ['owner_ref', 'name', 'entity_id'],
  adoption: ['adoption_order', 'name', 'entity_id'],
  updated: ['updated_at', 'name', 'entity_id'],
};

const LEAD_AND_PEOPLE = ['owner', 'lead'];

/** The part of `AssetDetail` that an evaluation works out. */
export type StoredDetail = Pick<AssetDetail, 'commitments' | 'provenance'>;

/** What is stored of one asset, for its page. */
export interface StoredAsset {
  id: number;
  item: Asset;
  detail: StoredDetail;
  description?: string;
  profile: AssetProfile;
  teamRef?: string;
}

/** Reads summaries. The number of statements does not depend on the number of assets or samples. */
export class DatabaseAssetStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** One page of summaries in order. `next` is where to go on, if there is more. */
  async page(options: {
    condition: AssetCondition;
    orderBy: AssetOrder;
    after?: AssetPosition;
    limit: number;
  }): Promise<{ items: Asset[]; next?: AssetPosition }> {
    const columns = ORDER_COLUMNS[options.orderBy];
    const query = this.#knex('assets')
      .select('item', ...columns)
      // Assets that were not evaluated yet have no summary to show.
      .where('assets.evaluated', 1)
      .orderBy(columns)
      .limit(options.limit + 1);
    this.#where(query, options.condition);
    if (options.after) {
      query.whereRaw(
        `(${columns.join(', ')}) > (${columns.map(() => '?').join(', ')})`,
        options.after,
      );
    }
    const rows = await query;
    const page = rows.slice(0, options.limit);
    const last = page[page.length - 1];
    return {
      items: page.map(row => JSON.parse(row.item)),
      next:
        rows.length > options.limit
          ? columns.map(column =>
              typeof last[column] === 'string' && column === 'updated_at'
                ? Number(last[column])
                : last[column],
            )
          : undefined,
    };
  }

  /** Counts over all pages. */
  async totals(condition: AssetCondition): Promise<AssetTotals> {
    const query = this.#knex('assets')
      .where('assets.evaluated', 1)
      .groupBy('health_state')
      .select('health_state')
      .count({ assets: '*' })
      .sum({
        owner_known: 'owner_known',
        has_steward: 'has_steward',
        has_definition: 'has_definition',
        deprecated_in_use: 'deprecated_in_use',
      });
    this.#where(query, condition);
    const totals: AssetTotals = {
      assets: 0,
      withKnownOwner: 0,
      withSteward: 0,
      withHealthDefinition: 0,
      deprecatedWithConsumers: 0,
      byHealth: {
        healthy: 0,
        warning: 0,
        degraded: 0,
        unknown: 0,
        'not-applicable': 0,
      },
    };
    for (const row of (await query) as Array<Record<string, any>>) {
      totals.assets += Number(row.assets);
      totals.withKnownOwner += Number(row.owner_known);
      totals.withSteward += Number(row.has_steward);
      totals.withHealthDefinition += Number(row.has_definition);
      totals.deprecatedWithConsumers += Number(row.deprecated_in_use);
      totals.byHealth[row.health_state as HealthState] = Number(row.assets);
    }
    return totals;
  }

  /** Summaries by ref, of assets that fulfil a condition. */
  async byRefs(refs: string[]): Promise<StoredAsset[]> {
    const source = rowSource(
      this.#knex,
      [['wanted', 'text']],
      refs.map(ref => [ref]),
    );
    const rows = selectedRows<Record<string, any>>(
      await this.#knex.raw(
        `SELECT a.item, a.detail, e.id, e.description, e.profile, e.team_ref FROM ${source.sql}
           JOIN assets a ON a.ref = v.wanted JOIN entities e ON e.id = a.entity_id WHERE a.evaluated = 1`,
        source.bindings,
      ),
    );
    return rows.map(row => ({
      id: row.id,
      item: JSON.parse(row.item),
      detail: JSON.parse(row.detail),
      description: row.description ?? undefined,
      profile: JSON.parse(row.profile),
      teamRef: row.team_ref ?? undefined,
    }));
  }

  /** Evaluations of an asset, worst first. */
  async evaluations(entityId: number): Promise<Evaluation[]> {
    const rows = await this.#knex('evaluations')
      .where({ entity_id: entityId })
      .orderBy([{ column: 'rank', order: 'desc' }, { column: 'metric_id' }])
      .select('evaluation');
    return rows.map(row => JSON.parse(row.evaluation));
  }

  /** Everything that was collected about an entity, newest first. */
  async measures(entityId: number): Promise<
    Array<{
      key: string;
      title?: string;
      unit?: string;
      source: string;
      lastValue: number;
      lastAt: number;
      url?: string;
    }>
  > {
    const rows = await this.#knex('series')
      .join('measures', 'measures.id', 'series.measure_id')
      .join('sources', 'sources.id', 'series.source_id')
      .where('series.entity_id', entityId)
      .orderBy([{ column: 'last_at', order: 'desc' }, { column: 'key' }])
      .limit(500)
      .select(
        'measures.key',
        'measures.title',
        'measures.unit',
        'sources.name',
        'series.last_value',
        'series.last_at',
        'series.url',
      );
    return rows.map(row => ({
      key: row.key,
      title: row.title ?? undefined,
      unit: row.unit ?? undefined,
      source: row.name,
      lastValue: row.last_value,
      lastAt: Number(row.last_at),
      url: row.url ?? undefined,
    }));
  }

  /** Assets of a definition, worst first. */
  async ofMetric(options: {
    metricId: number;
    condition: AssetCondition;
    after?: AssetPosition;
    limit: number;
  }): Promise<{
    items: Array<{ item: Asset; evaluation: Evaluation }>;
    next?: AssetPosition;
  }> {
    const query = this.#knex('evaluations')
      .join('assets', 'assets.entity_id', 'evaluations.entity_id')
      .where('evaluations.metric_id', options.metricId)
      .where('assets.evaluated', 1)
      .orderBy([
        { column: 'evaluations.rank', order: 'desc' },
        { column: 'evaluations.entity_id', order: 'desc' },
      ])
      .limit(options.limit + 1)
      .select(
        'assets.item',
        'evaluations.evaluation',
        'evaluations.rank',
        'evaluations.entity_id',
      );
    this.#where(query, options.condition);
    if (options.after) {
      query.whereRaw('(evaluations.rank, evaluations.entity_id) < (?, ?)', [
        ...options.after,
      ]);
    }
    const rows = await query;
    const page = rows.slice(0, options.limit);
    const last = page[page.length - 1];
    return {
      items: page.map(row => ({
        item: JSON.parse(row.item),
        evaluation: JSON.parse(row.evaluation),
      })),
      next:
        rows.length > options.limit ? [last.rank, last.entity_id] : undefined,
    };
  }

  /** How many assets that fulfil a condition are in which state, by id of the definition. */
  async stateCounts(
    metricIds: number[],
    condition: AssetCondition,
  ): Promise<Map<number, Record<string, number>>> {
    const query = this.#knex('evaluations')
      .join('assets', 'assets.entity_id', 'evaluations.entity_id')
      .whereIn('evaluations.metric_id', metricIds)
      .groupBy('evaluations.metric_id', 'evaluations.state')
      .select('evaluations.metric_id', 'evaluations.state')
      .count({ assets: '*' });
    this.#where(query, condition);
    const counts = new Map<number, Record<string, number>>();
    for (const row of (await query) as Array<Record<string, any>>) {
      counts.set(row.metric_id, {
        ...counts.get(row.metric_id),
        [row.state]: Number(row.assets),
      });
    }
    return counts;
  }

  #where(query: Knex.QueryBuilder, condition: AssetCondition): void {
    if ('allOf' in condition) {
      for (const part of condition.allOf) {
        query.where(inner => this.#where(inner, part));
      }
    } else if ('anyOf' in condition) {
      // No alternative at all is never true.
      query.where(inner => {
        inner.whereRaw('1 = 0');
        for (const part of condition.anyOf) {
          inner.orWhere(alternative => this.#where(alternative, part));
        }
      });
    } else if ('not' in condition) {
      query.whereNot(inner => this.#where(inner, condition.not));
    } else if ('types' in condition) {
      query.whereIn('assets.type', condition.types);
    } else if ('health' in condition) {
      query.whereIn('assets.health_state', condition.health);
    } else if ('owners' in condition) {
      query.whereIn('assets.owner_ref', condition.owners);
    } else if ('stewards' in condition) {
      this.#whereRole(query, condition.stewards, role =>
        role.where('role', 'like', 'steward-%'),
      );
    } else if ('people' in condition) {
      this.#whereRole(query, condition.people, role =>
        role
          .whereIn('role', LEAD_AND_PEOPLE)
          .orWhere('role', 'like', 'steward-%'),
      );
    } else if ('words' in condition) {
      for (const word of condition.words) {
        query.whereRaw("assets.search_text LIKE ? ESCAPE '\\'", [
          `%${word.replace(/[\\%_]/g, '\\$&')}%`,
        ]);
      }
    } else {
      this.#whereRefs(query, condition.refs);
    }
  }

  #whereRole(
    query: Knex.QueryBuilder,
    refs: string[],
    role: (query: Knex.QueryBuilder) => void,
  ): void {
    query.whereIn(
      'assets.entity_id',
      this.#knex('asset_people')
        .select('entity_id')
        .whereIn('ref', refs)
        .where(inner => role(inner)),
    );
  }

  #whereRefs(query: Knex.QueryBuilder, refs: string[]): void {
    if (isPostgres(this.#knex)) {
      query.whereRaw('assets.ref = ANY(?)', [refs]);
    } else {
      query.whereRaw('assets.ref IN (SELECT value FROM json_each(?))', [
        JSON.stringify(refs),
      ]);
    }
  }
}
