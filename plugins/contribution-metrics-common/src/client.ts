import { parseEntityRef } from '@backstage/catalog-model';
import {
  createApiClient,
  entityPath,
  unwrapResponse,
} from '@guildhall/plugin-guildhall-common';
import type { paths } from './generated/openapi';
import type {
  AliasPage,
  AliasQuery,
  AssetDetail,
  AssetPage,
  AssetQuery,
  Connector,
  ConnectorProblemPage,
  ConnectorProblemQuery,
  ConsumerPage,
  ConsumerQuery,
  DownstreamGraph,
  DownstreamQuery,
  IngestResult,
  MetricAssetsQuery,
  MetricDetail,
  MetricPage,
  MetricQuery,
  Sample,
  Series,
  SeriesQuery,
  SourcesHealth,
  UsageEvent,
} from './types';

/** Typed access to the API of the contribution-metrics plugin. Every method throws `ResponseError` for an answer that is not 2xx. */
export interface ContributionMetricsApi {
  listAssets(query?: AssetQuery): Promise<AssetPage>;
  getAsset(entityRef: string): Promise<AssetDetail>;
  getSeries(entityRef: string, query: SeriesQuery): Promise<Series>;
  listConsumers(
    entityRef: string,
    query?: ConsumerQuery,
  ): Promise<ConsumerPage>;
  getDownstream(
    entityRef: string,
    query?: DownstreamQuery,
  ): Promise<DownstreamGraph>;
  listAliases(entityRef: string, query?: AliasQuery): Promise<AliasPage>;
  listMetrics(query?: MetricQuery): Promise<MetricPage>;
  getMetric(
    metricRef: string,
    query?: MetricAssetsQuery,
  ): Promise<MetricDetail>;
  listConnectors(): Promise<Connector[]>;
  /** @param connectorId - such as `mlflow.production` */
  listConnectorProblems(
    connectorId: string,
    query?: ConnectorProblemQuery,
  ): Promise<ConnectorProblemPage>;
  getHealth(): Promise<SourcesHealth>;
  pushSamples(batch: {
    source?: string;
    samples: Sample[];
  }): Promise<IngestResult>;
  pushUsage(batch: {
    source?: string;
    events: UsageEvent[];
  }): Promise<IngestResult>;
}

interface ClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
  token?: () => Promise<string | undefined>;
}

/** The client for browsers and backends. */
export class ContributionMetricsClient implements ContributionMetricsApi {
  readonly #options: ClientOptions;

  /**
   * @param options.fetchApi - the portal's own in a browser; the global `fetch` if left out
   * @param options.token - gives a bearer token, for backends
   */
  constructor(options: ClientOptions) {
    this.#options = options;
  }

  async listAssets(query?: AssetQuery): Promise<AssetPage> {
    const client = await this.#client();
    return unwrapResponse(await client.GET('/assets', { params: { query } }));
  }

  async getAsset(entityRef: string): Promise<AssetDetail> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/entities/{kind}/{namespace}/{name}', {
        params: { path: entityPath(entityRef) },
      }),
    );
  }

  async getSeries(entityRef: string, query: SeriesQuery): Promise<Series> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/entities/{kind}/{namespace}/{name}/series', {
        params: { path: entityPath(entityRef), query },
      }),
    );
  }

  async listConsumers(
    entityRef: string,
    query?: ConsumerQuery,
  ): Promise<ConsumerPage> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/entities/{kind}/{namespace}/{name}/consumers', {
        params: { path: entityPath(entityRef), query },
      }),
    );
  }

  async getDownstream(
    entityRef: string,
    query?: DownstreamQuery,
  ): Promise<DownstreamGraph> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/entities/{kind}/{namespace}/{name}/downstream', {
        params: { path: entityPath(entityRef), query },
      }),
    );
  }

  async listAliases(entityRef: string, query?: AliasQuery): Promise<AliasPage> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/entities/{kind}/{namespace}/{name}/aliases', {
        params: { path: entityPath(entityRef), query },
      }),
    );
  }

  async listMetrics(query?: MetricQuery): Promise<MetricPage> {
    const client = await this.#client();
    return unwrapResponse(await client.GET('/metrics', { params: { query } }));
  }

  async getMetric(
    metricRef: string,
    query?: MetricAssetsQuery,
  ): Promise<MetricDetail> {
    const client = await this.#client();
    const { namespace, name } = parseEntityRef(metricRef, {
      defaultKind: 'contributionmetric',
      defaultNamespace: 'default',
    });
    return unwrapResponse(
      await client.GET('/metrics/{namespace}/{name}', {
        params: { path: { namespace, name }, query },
      }),
    );
  }

  async listConnectors(): Promise<Connector[]> {
    const client = await this.#client();
    return unwrapResponse(await client.GET('/connectors')).items;
  }

  async listConnectorProblems(
    connectorId: string,
    query?: ConnectorProblemQuery,
  ): Promise<ConnectorProblemPage> {
    const client = await this.#client();
    return unwrapResponse(
      await client.GET('/connectors/{id}/problems', {
        params: { path: { id: connectorId }, query },
      }),
    );
  }

  async getHealth(): Promise<SourcesHealth> {
    const client = await this.#client();
    return unwrapResponse(await client.GET('/health'));
  }

  async pushSamples(batch: {
    source?: string;
    samples: Sample[];
  }): Promise<IngestResult> {
    const client = await this.#client();
    return unwrapResponse(await client.POST('/samples', { body: batch }));
  }

  async pushUsage(batch: {
    source?: string;
    events: UsageEvent[];
  }): Promise<IngestResult> {
    const client = await this.#client();
    return unwrapResponse(await client.POST('/usage', { body: batch }));
  }

  #client() {
    return createApiClient<paths>({
      pluginId: 'contribution-metrics',
      ...this.#options,
    });
  }
}
