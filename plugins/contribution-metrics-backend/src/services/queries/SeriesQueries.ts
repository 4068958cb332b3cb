import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  aggregate,
  type DailyRollup,
  DAY_MS,
  dayOf,
  type Evaluation,
  groupRollups,
  type Series,
  type SeriesQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import { isVisible } from '@guildhall/plugin-guildhall-node';
import type { DatabaseAssetStore } from '../../database/DatabaseAssetStore';
import type {
  DatabaseDefinitionStore,
  Definition,
} from '../../database/DatabaseDefinitionStore';
import type { DatabaseRollupStore } from '../../database/DatabaseRollupStore';
import type { Access } from '../Access';
import type { AssetQueries } from './AssetQueries';

const DEFAULT_DAYS = 90;
const MAX_DAYS = 1_200;
const MAX_RAW = 5_000;

/** Metrics of an asset over time. */
export class SeriesQueries {
  readonly #assets: AssetQueries;
  readonly #store: DatabaseAssetStore;
  readonly #definitions: DatabaseDefinitionStore;
  readonly #rollups: DatabaseRollupStore;
  readonly #access: Access;

  constructor(options: {
    assets: AssetQueries;
    store: DatabaseAssetStore;
    definitions: DatabaseDefinitionStore;
    rollups: DatabaseRollupStore;
    access: Access;
  }) {
    this.#assets = options.assets;
    this.#store = options.store;
    this.#definitions = options.definitions;
    this.#rollups = options.rollups;
    this.#access = options.access;
  }

  /**
   * One series.
   *
   * @throws InputError for a wrong time span, NotFoundError for an unknown metric, NotAllowedError
   */
  async get(
    entityRef: string,
    query: SeriesQuery,
    credentials: BackstageCredentials,
  ): Promise<Series> {
    const { id } = await this.#assets.stored(entityRef, credentials);
    const { from, to } = timeSpan(query);
    const { definition, measureId, measureKey } = await this.#find(
      query.metric,
      credentials,
    );
    const resolution = query.resolution ?? 'day';
    const evaluation = definition && (await this.#evaluation(id, definition));
    const common = {
      metric: definition?.ref ?? measureKey,
      title: definition ? definition.title ?? definition.name : undefined,
      unit: definition?.spec.unit,
      direction: definition?.spec.direction,
      aggregation: definition?.spec.aggregation,
      resolution,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      limits: definition?.spec.limits,
      baseline: evaluation?.baseline,
      targets: evaluation?.targets ?? [],
    };
    if (resolution === 'raw') {
      const samples = await this.#rollups.samples(
        { entityId: id, measureId, from, to },
        MAX_RAW + 1,
      );
      return {
        ...common,
        points: samples.slice(0, MAX_RAW).map(sample => ({
          at: new Date(sample.observedAt).toISOString(),
          value: sample.value,
          count: 1,
          source: sample.source,
        })),
        truncated: samples.length > MAX_RAW,
      };
    }
    const rollups = await this.#rollups.rollups([
      {
        entityId: id,
        measureId,
        fromDay: dayOf(from),
        toDay: dayOf(to - 1),
      },
    ]);
    const days = rollups.get(`${id}/${measureId}`) ?? [];
    return {
      ...common,
      points: groupRollups(days, resolution).map(({ start, rollups: group }) =>
        point(start, group, definition?.spec.aggregation ?? 'mean'),
      ),
      truncated: false,
    };
  }

  async #find(
    metric: string,
    credentials: BackstageCredentials,
  ): Promise<{
    definition?: Definition;
    measureId: number;
    measureKey: string;
  }> {
    const name = metric.toLowerCase();
    const definitions = await this.#definitions.list();
    const definition = definitions.find(({ ref }) =>
      [
        name,
        `contributionmetric:${name}`,
        `contributionmetric:default/${name}`,
      ].includes(ref),
    );
    if (definition && (await this.#isVisible(definition.ref, credentials))) {
      const { measureId, measureKey } = definition;
      return { definition, measureId, measureKey };
    }
    // What is pushed under the name of a definition has its ref as key: that is as visible as the definition.
    const measureId =
      definition || metric.includes('\0')
        ? undefined
        : await this.#rollups.measureId(metric);
    if (measureId === undefined) {
      throw new NotFoundError(
        `Query parameter metric names no ContributionMetric and no collected measure: ${JSON.stringify(
          metric,
        )}`,
      );
    }
    return { measureId, measureKey: metric };
  }

  async #isVisible(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return isVisible(await this.#access.visibleOf([ref], credentials), ref);
  }

  async #evaluation(
    entityId: number,
    definition: Definition,
  ): Promise<Evaluation | undefined> {
    const evaluations = await this.#store.evaluations(entityId);
    return evaluations.find(({ metric }) => metric === definition.ref);
  }
}

function timeSpan(query: SeriesQuery): { from: number; to: number } {
  const to = query.to === undefined ? Date.now() : Date.parse(query.to);
  const from =
    query.from === undefined
      ? to - DEFAULT_DAYS * DAY_MS
      : Date.parse(query.from);
  if (!(from < to)) {
    throw new InputError(
      `Query parameter from (${query.from}) must be before to (${
        query.to ?? 'now'
      })`,
    );
  }
  if (to - from > MAX_DAYS * DAY_MS) {
    throw new InputError(
      `Query parameters from and to must not be more than ${MAX_DAYS} days apart`,
    );
  }
  return { from, to };
}

function point(
  start: number,
  rollups: DailyRollup[],
  aggregation: Parameters<typeof aggregate>[1],
): Series['points'][number] {
  return {
    at: new Date(start).toISOString(),
    value: aggregate(rollups, aggregation) ?? 0,
    count: rollups.reduce((total, { count }) => total + count, 0),
    min: rollups.reduce((min, day) => Math.min(min, day.min), Infinity),
    max: rollups.reduce((max, day) => Math.max(max, day.max), -Infinity),
  };
}
