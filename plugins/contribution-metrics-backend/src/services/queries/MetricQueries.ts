import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type Metric,
  type MetricAssetsQuery,
  type MetricDetail,
  type MetricPage,
  type MetricQuery,
  reviewOf,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  decodeCursor,
  encodeCursor,
  isVisible,
} from '@guildhall/plugin-guildhall-node';
import type { DatabaseAssetStore } from '../../database/DatabaseAssetStore';
import type {
  DatabaseDefinitionStore,
  Definition,
} from '../../database/DatabaseDefinitionStore';
import type { Access } from '../Access';
import { PUSH_SOURCE } from '../facts/FactService';

const DEFAULT_LIMIT = 50;

/** What is measured, and where it applies. */
export class MetricQueries {
  readonly #definitions: DatabaseDefinitionStore;
  readonly #assets: DatabaseAssetStore;
  readonly #access: Access;

  constructor(options: {
    definitions: DatabaseDefinitionStore;
    assets: DatabaseAssetStore;
    access: Access;
  }) {
    this.#definitions = options.definitions;
    this.#assets = options.assets;
    this.#access = options.access;
  }

  /**
   * One page of definitions, by name.
   *
   * @throws InputError for a wrong cursor, NotAllowedError
   */
  async list(
    query: MetricQuery,
    credentials: BackstageCredentials,
  ): Promise<MetricPage> {
    const [after] = decodeCursor('metrics', query.cursor, ['string']) ?? [];
    const { condition } = await this.#access.reader(credentials);
    const all = await this.#visibleDefinitions(credentials);
    const rest = all.filter(
      ({ ref, spec }) =>
        (!query.role || spec.role === query.role) &&
        (after === undefined || ref > String(after)),
    );
    const limit = query.limit ?? DEFAULT_LIMIT;
    const page = rest.slice(0, limit);
    const counts = await this.#assets.stateCounts(
      page.map(({ id }) => id),
      condition,
    );
    return {
      items: page.map(definition => toMetric(definition, counts)),
      nextCursor: encodeCursor(
        'metrics',
        rest.length > limit ? [page[page.length - 1].ref] : undefined,
      ),
    };
  }

  /**
   * One definition with the assets that it applies to.
   *
   * @throws NotFoundError, InputError for a wrong cursor, NotAllowedError
   */
  async get(
    ref: string,
    query: MetricAssetsQuery,
    credentials: BackstageCredentials,
  ): Promise<MetricDetail> {
    const scope = `metric/${ref}`;
    const after = decodeCursor(scope, query.cursor, ['int', 'int']);
    const { condition } = await this.#access.reader(credentials);
    const all = await this.#visibleDefinitions(credentials);
    const definition = all.find(candidate => candidate.ref === ref);
    if (!definition) {
      throw new NotFoundError(`No metric ${ref} in the catalog`);
    }
    const [counts, page] = await Promise.all([
      this.#assets.stateCounts([definition.id], condition),
      this.#assets.ofMetric({
        metricId: definition.id,
        condition,
        after,
        limit: query.limit ?? DEFAULT_LIMIT,
      }),
    ]);
    return {
      metric: toMetric(definition, counts),
      items: page.items.map(({ item, evaluation }) => ({
        entityRef: item.entityRef,
        name: item.name,
        title: item.title,
        type: item.type,
        owner: item.owner,
        evaluation,
      })),
      nextCursor: encodeCursor(scope, page.next),
    };
  }

  async #visibleDefinitions(
    credentials: BackstageCredentials,
  ): Promise<Definition[]> {
    const all = await this.#definitions.list();
    const visible = await this.#access.visibleOf(
      all.map(({ ref }) => ref),
      credentials,
    );
    return all.filter(({ ref }) => isVisible(visible, ref));
  }
}

function toMetric(
  definition: Definition,
  counts: Map<number, Record<string, number>>,
): Metric {
  const { spec } = definition;
  const states = counts.get(definition.id) ?? {};
  return {
    entityRef: definition.ref,
    name: definition.name,
    title: definition.title,
    description: definition.description,
    owner: definition.ownerRef ?? null,
    role: spec.role,
    unit: spec.unit,
    direction: spec.direction,
    aggregation: spec.aggregation,
    window: spec.window,
    collector:
      definition.measureKey === definition.ref
        ? PUSH_SOURCE
        : definition.measureKey,
    staleAfter: spec.freshness?.staleAfter,
    limits: spec.limits,
    guards: (spec.guards ?? []).map(({ metric }) => metric),
    targets: spec.targets ?? [],
    review: reviewOf(spec, Date.now()),
    counts: {
      healthy: states.healthy ?? 0,
      warning: states.warning ?? 0,
      degraded: states.degraded ?? 0,
      unknown: states.unknown ?? 0,
    },
  };
}
