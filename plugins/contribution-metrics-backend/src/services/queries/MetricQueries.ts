import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  type Connector,
  contributionMetricsConnectorReadPermission,
  type Metric,
  type MetricAssetsQuery,
  type MetricDetail,
  type MetricPage,
  type MetricQuery,
  reviewOf,
} from '@guildhall/plugin-contribution-metrics-common';
import type { DatabaseAssetStore } from '../../database/DatabaseAssetStore';
import type {
  ConnectorState,
  DatabaseConnectorStore,
} from '../../database/DatabaseConnectorStore';
import type {
  DatabaseDefinitionStore,
  Definition,
} from '../../database/DatabaseDefinitionStore';
import { type Access, isVisible } from '../Access';
import { PUSH_SOURCE } from '../facts/FactService';
import { decodeCursor, encodeCursor } from './cursor';

const DEFAULT_LIMIT = 50;

/** What is measured, where it applies, and where the numbers come from. */
export class MetricQueries {
  readonly #definitions: DatabaseDefinitionStore;
  readonly #assets: DatabaseAssetStore;
  readonly #connectors: DatabaseConnectorStore;
  readonly #access: Access;

  constructor(options: {
    definitions: DatabaseDefinitionStore;
    assets: DatabaseAssetStore;
    connectors: DatabaseConnectorStore;
    access: Access;
  }) {
    this.#definitions = options.definitions;
    this.#assets = options.assets;
    this.#connectors = options.connectors;
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

  /**
   * The state of all connectors.
   *
   * @throws NotAllowedError
   */
  async connectors(credentials: BackstageCredentials): Promise<Connector[]> {
    await this.#access.assertAllowed(
      contributionMetricsConnectorReadPermission,
      credentials,
    );
    return (await this.#connectors.list()).map(toConnector);
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

function toConnector(state: ConnectorState): Connector {
  const { lastError, lastSuccess } = state;
  const failing = !!lastError && (!lastSuccess || lastError.at > lastSuccess);
  const active = lastSuccess !== undefined || state.newestFactAt !== undefined;
  const healthyState = active ? 'ok' : 'waiting';
  return {
    id: state.id,
    title: state.title,
    description: state.description,
    mode: state.mode,
    state: failing ? 'failing' : healthyState,
    lastStarted: isoTimeOf(state.lastStarted),
    lastSuccess: isoTimeOf(lastSuccess),
    lastError: lastError && {
      at: new Date(lastError.at).toISOString(),
      message: lastError.message,
    },
    lagSeconds:
      state.newestFactAt === undefined
        ? undefined
        : Math.max(0, Math.round((Date.now() - state.newestFactAt) / 1_000)),
    counts: {
      accepted: state.accepted,
      duplicates: state.duplicates,
      rejected: state.rejected,
    },
    measures: state.measures.map(({ id, title, unit, description }) => ({
      key: `${state.id}:${id}`,
      title,
      unit,
      description,
    })),
  };
}

function isoTimeOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
