import type { components, operations } from './generated/openapi';

type Schemas = components['schemas'];

export type HealthState = Schemas['HealthState'];
export type HealthReason = Schemas['HealthReason'];
export type Health = Schemas['Health'];
export type Stewards = Schemas['Stewards'];
export type Lead = Schemas['Lead'];
export type Adoption = Schemas['Adoption'];
export type Deprecation = Schemas['Deprecation'];
export type Asset = Schemas['Asset'];
export type AssetOrder = Schemas['AssetOrder'];
export type AssetTotals = Schemas['AssetTotals'];
export type AssetPage = Schemas['AssetPage'];
export type AssetDetail = Schemas['AssetDetail'];
export type Commitment = Schemas['Commitment'];
export type Baseline = Schemas['Baseline'];
export type TargetProgress = Schemas['TargetProgress'];
export type GuardResult = Schemas['GuardResult'];
export type Review = Schemas['Review'];
export type Evaluation = Schemas['Evaluation'];
export type Provenance = Schemas['Provenance'];
export type Series = Schemas['Series'];
export type Consumer = Schemas['Consumer'];
export type ConsumerPage = Schemas['ConsumerPage'];
export type DownstreamGraph = Schemas['DownstreamGraph'];
export type Metric = Schemas['Metric'];
export type MetricPage = Schemas['MetricPage'];
export type MetricDetail = Schemas['MetricDetail'];
export type Connector = Schemas['Connector'];
export type ConnectorProblem = Schemas['ConnectorProblem'];
export type ConnectorProblemKind = Schemas['ConnectorProblemKind'];
export type ConnectorProblemPage = Schemas['ConnectorProblemPage'];
export type SourcesHealth = Schemas['SourcesHealth'];
export type AliasPeriod = Schemas['AliasPeriod'];
export type AliasPage = Schemas['AliasPage'];
export type Sample = Schemas['Sample'];
export type UsageEvent = Schemas['UsageEvent'];
export type Rejection = Schemas['Rejection'];
export type IngestResult = Schemas['IngestResult'];

type QueryOf<T extends keyof operations> = NonNullable<
  operations[T]['parameters']['query']
>;

/** Filters, order and page of a list of assets. */
export type AssetQuery = QueryOf<'listAssets'>;
/** Metric, time span and resolution of a series. */
export type SeriesQuery = QueryOf<'getSeries'>;
/** Filter and page of a list of consumers. */
export type ConsumerQuery = QueryOf<'listConsumers'>;
/** Extent of a downstream graph. */
export type DownstreamQuery = QueryOf<'getDownstream'>;
/** Filter and page of a list of definitions. */
export type MetricQuery = QueryOf<'listMetrics'>;
/** Page of the assets of a definition. */
export type MetricAssetsQuery = QueryOf<'getMetric'>;
/** Filter and page of a list of problems of a connector. */
export type ConnectorProblemQuery = QueryOf<'listConnectorProblems'>;
/** Page of the history of aliases. */
export type AliasQuery = QueryOf<'listAliases'>;
