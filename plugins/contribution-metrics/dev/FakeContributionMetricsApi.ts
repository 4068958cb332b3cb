import { ResponseError } from '@backstage/errors';
import type {
  AliasPage,
  AliasQuery,
  AssetDetail,
  AssetPage,
  AssetQuery,
  Connector,
  ConnectorProblemPage,
  ConnectorProblemQuery,
  Consumer,
  ConsumerPage,
  ConsumerQuery,
  ContributionMetricsApi,
  DownstreamGraph,
  IngestResult,
  MetricDetail,
  MetricPage,
  Series,
  SeriesQuery,
  SourcesHealth,
} from '@guildhall/plugin-contribution-metrics-common';
import { comparison, matches, totalsOf } from './fakeAssetList';
import { ASSETS, manyAssets } from './fakeAssets';
import { ALIASES } from './fakeAliases';
import { CONNECTORS, PROBLEMS } from './fakeConnectors';
import { ago, FLAT_MEASURE, GROUPS, NEW_MEASURE, NOW } from './fakeEvaluations';
import { METRIC, METRIC_ASSETS } from './fakeMetric';

/** What the portal is to look like. */
export type Variant =
  | 'full'
  | 'many'
  | 'empty'
  | 'error'
  | 'forbidden'
  | 'loading';

const DAY = 86_400_000;
/** Numbers that look like chance and are the same every time. */
function pseudoRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** The API without a server, for developing and testing the pages. */
export class FakeContributionMetricsApi implements ContributionMetricsApi {
  readonly #variant: Variant;
  readonly #assets: AssetDetail[];
  /** What was asked for, latest last. */
  readonly assetQueries: AssetQuery[] = [];

  constructor(variant: Variant = 'full') {
    this.#variant = variant;
    this.#assets = assetsOf(variant);
  }

  async listAssets(query: AssetQuery = {}): Promise<AssetPage> {
    await this.#check();
    this.assetQueries.push(query);
    const found = this.#assets
      .filter(asset => matches(asset, query))
      .sort(comparison(query.orderBy));
    return { ...pageOf(found, query), totals: totalsOf(found) };
  }

  getAsset(entityRef: string): Promise<AssetDetail> {
    return this.#asset(entityRef);
  }

  async #asset(entityRef: string): Promise<AssetDetail> {
    await this.#check();
    const asset = this.#assets.find(item => item.entityRef === entityRef);
    if (!asset) {
      throw await responseError(
        404,
        'NotFoundError',
        `${entityRef} is not an asset`,
      );
    }
    return asset;
  }

  async getSeries(entityRef: string, query: SeriesQuery): Promise<Series> {
    const asset = await this.#asset(entityRef);
    const metric = asset.metrics.find(item => item.metric === query.metric);
    const measure = asset.measures.find(item => item.key === query.metric);
    const last = metric?.value ?? measure?.lastValue;
    const random = pseudoRandom(query.metric.length * 7919);
    const from = Date.parse(query.from ?? ago(90 * DAY));
    const step = query.resolution === 'week' ? 7 * DAY : DAY;
    const start = metric?.baseline?.value ?? (last ?? 1) * 0.8;
    const points: Series['points'] = [];
    const first = query.metric === NEW_MEASURE ? NOW - step : from;
    for (let at = first; last !== undefined && at < NOW; at += step) {
      const share = (at - from) / (NOW - from);
      const value =
        query.metric === FLAT_MEASURE
          ? last
          : Math.max(
              0,
              (start + (last - start) * share ** 3) * (0.94 + random() * 0.12),
            );
      // A gap, as there is one in real life.
      if (share < 0.3 || share > 0.34) {
        points.push({
          at: new Date(at).toISOString(),
          value,
          count: 24,
          min: value * 0.9,
          max: value * 1.2,
        });
      }
    }
    return {
      metric: query.metric,
      title: metric?.title ?? measure?.title,
      unit: metric?.unit ?? measure?.unit,
      direction: metric?.direction,
      resolution: query.resolution ?? 'day',
      from: new Date(from).toISOString(),
      to: new Date(NOW).toISOString(),
      points,
      limits: metric?.limits,
      baseline: metric?.baseline,
      targets: metric?.targets ?? [],
      truncated: false,
    };
  }

  async listConsumers(
    entityRef: string,
    query: ConsumerQuery = {},
  ): Promise<ConsumerPage> {
    const asset = await this.#asset(entityRef);
    const all = Array.from(
      { length: asset.adoption.consumers30d + asset.adoption.ownUse30d + 6 },
      (_, index) => consumer(index, asset.owner),
    );
    if (all.length > 8) {
      all.splice(3, 0, {
        ...consumer(2, asset.owner),
        ref: null,
        persons: 7,
        own: false,
      });
    }
    const found = all.filter(
      item => query.active === undefined || item.active === query.active,
    );
    return {
      ...pageOf(found, query),
      totals: {
        consumers: all.length,
        active: all.filter(item => item.active).length,
        teams: asset.adoption.teams30d,
        own: all.filter(item => item.own).length,
      },
    };
  }

  async getDownstream(
    entityRef: string,
    query: { depth?: number; limit?: number } = {},
  ): Promise<DownstreamGraph> {
    const asset = await this.#asset(entityRef);
    const random = pseudoRandom(asset.name.length);
    const nodes: DownstreamGraph['nodes'] = [
      {
        ref: asset.entityRef,
        name: asset.title ?? asset.name,
        type: asset.type,
        distance: 0,
        external: false,
      },
    ];
    const edges: DownstreamGraph['edges'] = [];
    const reach = asset.adoption.downstream;
    const shown = Math.min(reach, 24);
    for (let index = 0; index < shown; index++) {
      const before = nodes[Math.floor(random() ** 2 * nodes.length)];
      const distance = before.distance + 1;
      if (distance > (query.depth ?? 3)) {
        continue;
      }
      const external = random() < 0.15;
      const name = external ? `report-${index}` : `consumer-${index}`;
      const ref = external
        ? `openlineage:bi/${name}`
        : `component:default/${name}`;
      nodes.push({
        ref,
        name,
        kind: 'component',
        type: external ? undefined : 'service',
        owner: external
          ? undefined
          : `group:default/${GROUPS[index % GROUPS.length]}`,
        distance,
        external,
      });
      edges.push({
        from: before.ref,
        to: ref,
        relation: external ? 'lineage' : 'dependsOn',
      });
    }
    return { nodes, edges, reach, truncated: nodes.length - 1 < reach };
  }

  async listMetrics(): Promise<MetricPage> {
    await this.#check();
    return { items: [METRIC], nextCursor: null };
  }

  async getMetric(): Promise<MetricDetail> {
    await this.#check();
    return {
      metric: METRIC,
      items: this.#variant === 'empty' ? [] : METRIC_ASSETS,
      nextCursor: null,
    };
  }

  async listConnectors(): Promise<Connector[]> {
    await this.#check();
    return this.#variant === 'empty' ? [] : CONNECTORS;
  }

  async listConnectorProblems(
    id: string,
    query: ConnectorProblemQuery = {},
  ): Promise<ConnectorProblemPage> {
    await this.#check();
    const found = (PROBLEMS[id] ?? []).filter(
      ({ kind }) => !query.kind || kind === query.kind,
    );
    return pageOf(found, query);
  }

  async listAliases(
    entityRef: string,
    query: AliasQuery = {},
  ): Promise<AliasPage> {
    await this.#check();
    return pageOf(ALIASES[entityRef] ?? [], query);
  }

  async getHealth(): Promise<SourcesHealth> {
    const count = (state: string) =>
      CONNECTORS.filter(connector => connector.state === state).length;
    return {
      status: 'failing',
      ok: count('ok'),
      failing: count('failing'),
      waiting: count('waiting'),
    };
  }

  async pushSamples(): Promise<IngestResult> {
    return { accepted: 0, duplicates: 0, rejected: [] };
  }

  async pushUsage(): Promise<IngestResult> {
    return { accepted: 0, duplicates: 0, rejected: [] };
  }

  async #check() {
    if (this.#variant === 'loading') {
      await new Promise(() => {});
    }
    if (this.#variant === 'forbidden') {
      throw await responseError(403, 'NotAllowedError', 'Unauthorized');
    }
    if (this.#variant === 'error') {
      throw await responseError(
        500,
        'InternalServerError',
        'the database does not answer',
      );
    }
  }
}

function pageOf<T>(
  items: T[],
  query: { limit?: number; cursor?: string },
): { items: T[]; nextCursor: string | null } {
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: items.slice(start, end),
    nextCursor: end < items.length ? String(end) : null,
  };
}

function assetsOf(variant: Variant): AssetDetail[] {
  switch (variant) {
    case 'many':
      return manyAssets(10_000);
    case 'empty':
      return [];
    default:
      return ASSETS;
  }
}

function responseError(status: number, name: string, message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );
}

function consumer(index: number, owner: string | null): Consumer {
  const own = index % 9 === 4;
  const active = index % 5 !== 3;
  return {
    ref: `component:default/consumer-${index}`,
    name: `consumer-${index}`,
    type: 'service',
    team: own ? owner : `group:default/${GROUPS[index % GROUPS.length]}`,
    own,
    via: index % 3 ? ['dependsOn'] : ['usage', 'lineage'],
    uses30d: active ? 4000 - index * 97 : 0,
    firstUse: ago((200 + index) * DAY),
    lastUse: ago(active ? index * 0.2 * DAY : (35 + index) * DAY),
    active,
    known: index !== 6,
  };
}
