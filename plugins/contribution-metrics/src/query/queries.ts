import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type {
  AssetQuery,
  ConnectorProblemKind,
  ConsumerQuery,
  SeriesQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import { usePages } from '@guildhall/plugin-guildhall-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { contributionMetricsApiRef } from '../api';

const PAGE_SIZE = 100;

/** The assets that match, page after page. The rows of the filter before stay until the new ones are there. */
export function useAssets(query: AssetQuery) {
  const api = useApi(contributionMetricsApiRef);
  return usePages({
    queryKey: ['assets', query],
    page: cursor => api.listAssets({ ...query, limit: PAGE_SIZE, cursor }),
  });
}

/** All about one asset. */
export function useAsset(entityRef: string) {
  const api = useApi(contributionMetricsApiRef);
  return useQuery({
    queryKey: ['asset', entityRef],
    queryFn: () => api.getAsset(entityRef),
  });
}

/** A metric of an asset over time. */
export function useSeries(entityRef: string, query: SeriesQuery) {
  const api = useApi(contributionMetricsApiRef);
  return useQuery({
    queryKey: ['series', entityRef, query],
    queryFn: () => api.getSeries(entityRef, query),
    placeholderData: keepPreviousData,
  });
}

/** Who uses an asset, page after page. */
export function useConsumers(
  entityRef: string,
  query: ConsumerQuery,
  enabled = true,
) {
  const api = useApi(contributionMetricsApiRef);
  return usePages({
    queryKey: ['consumers', entityRef, query],
    page: cursor =>
      api.listConsumers(entityRef, { ...query, limit: 25, cursor }),
    enabled,
  });
}

/** What depends on an asset. */
export function useDownstream(entityRef: string, depth: number) {
  const api = useApi(contributionMetricsApiRef);
  return useQuery({
    queryKey: ['downstream', entityRef, depth],
    queryFn: () => api.getDownstream(entityRef, { depth, limit: 80 }),
    placeholderData: keepPreviousData,
  });
}

/** One definition and the assets it applies to, page after page. */
export function useMetric(metricRef: string) {
  const api = useApi(contributionMetricsApiRef);
  return usePages({
    queryKey: ['metric', metricRef],
    page: cursor => api.getMetric(metricRef, { limit: 50, cursor }),
    keepPreviousData: false,
  });
}

/** The state of every source of facts. */
export function useConnectors() {
  const api = useApi(contributionMetricsApiRef);
  return useQuery({
    queryKey: ['connectors'],
    queryFn: () => api.listConnectors(),
  });
}

/** What a platform engineer should look at, page after page. */
export function useConnectorProblems(
  connectorId: string,
  kind: ConnectorProblemKind | undefined,
) {
  const api = useApi(contributionMetricsApiRef);
  return usePages({
    queryKey: ['connector-problems', connectorId, kind],
    page: cursor =>
      api.listConnectorProblems(connectorId, {
        kind,
        limit: 25,
        cursor,
      }),
    keepPreviousData: false,
  });
}

/** Which version of an asset held which alias when, page after page. */
export function useAliases(entityRef: string) {
  const api = useApi(contributionMetricsApiRef);
  return usePages({
    queryKey: ['aliases', entityRef],
    page: cursor =>
      api.listAliases(entityRef, {
        // What is there at first should not push the rest of the tab away.
        limit: cursor ? 50 : 12,
        cursor,
      }),
    keepPreviousData: false,
  });
}

/** Types and owners that assets of the catalog have, for the filters. Empty when the catalog doesn't answer. */
export function useAssetFacets(assetTypes: string[]) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['facets', assetTypes],
    staleTime: 300_000,
    queryFn: async () => {
      const { facets } = await catalogApi.getEntityFacets({
        facets: ['spec.type', 'relations.ownedBy'],
        filter: { 'spec.type': assetTypes },
      });
      const values = (key: string) =>
        (facets[key] ?? []).map(facet =>
          facet.value.toLocaleLowerCase('en-US'),
        );
      return {
        types: values('spec.type'),
        owners: values('relations.ownedBy'),
      };
    },
  });
}
