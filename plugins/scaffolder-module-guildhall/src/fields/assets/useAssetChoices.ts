import { stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  ContributionMetricsClient,
  type ContributionMetricsApi,
  type HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import { toEntityRef } from '@guildhall/plugin-guildhall-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const LIMIT = 30;

/** What an asset is when nothing else is configured; the catalog is asked for these when there are no numbers. */
const ASSET_TYPES = [
  'feature-store',
  'feature-view',
  'feature-service',
  'model-registry',
  'ml-model',
  'ml-pipeline',
  'dataset',
];

/** An asset to choose. */
export interface AssetChoice {
  ref: string;
  title: string;
  type: string;
  /** Entity ref. */
  owner?: string;
  /** Undefined when the numbers are not known. */
  health?: HealthState;
  /** Why it is in that state, in one line. */
  reason?: string;
}

/** Some of the assets, the worst first. */
export interface AssetChoices {
  items: AssetChoice[];
  hasMore: boolean;
  /** Whether the states of health are known. */
  isMeasured: boolean;
}

/**
 * Assets that fit a search, the worst first; from the catalog, by name, when the reader may not see numbers or there are
 * none.
 */
export function useAssetChoices(options: { search: string; types?: string[] }) {
  const catalogApi = useApi(catalogApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const { search, types } = options;
  return useQuery({
    queryKey: ['asset-choices', search, types],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const metrics = new ContributionMetricsClient({ discoveryApi, fetchApi });
      try {
        return await readMeasured(metrics, search, types);
      } catch (error) {
        if (
          error instanceof ResponseError &&
          [403, 404].includes(error.response.status)
        ) {
          return await readCatalog(catalogApi, search, types ?? ASSET_TYPES);
        }
        throw error;
      }
    },
  });
}

async function readMeasured(
  metrics: ContributionMetricsApi,
  search: string,
  types: string[] | undefined,
): Promise<AssetChoices> {
  const page = await metrics.listAssets({
    orderBy: 'health',
    limit: LIMIT,
    q: search || undefined,
    type: types,
  });
  return {
    isMeasured: true,
    hasMore: page.nextCursor !== null,
    items: page.items.map(asset => {
      const [reason] = asset.health.reasons;
      return {
        ref: asset.entityRef,
        title: asset.title ?? asset.name,
        type: asset.type,
        owner: asset.owner ?? undefined,
        health: asset.health.state,
        reason: reason && `${reason.title}: ${reason.message}`,
      };
    }),
  };
}

async function readCatalog(
  catalogApi: CatalogApi,
  search: string,
  types: string[],
): Promise<AssetChoices> {
  const { items, pageInfo } = await catalogApi.queryEntities({
    filter: { kind: ['Component', 'Resource', 'API'], 'spec.type': types },
    fields: ['kind', 'metadata', 'spec.type', 'spec.owner'],
    fullTextFilter: search
      ? { term: search, fields: ['metadata.name', 'metadata.title'] }
      : undefined,
    orderFields: { field: 'metadata.name', order: 'asc' },
    limit: LIMIT,
  });
  return {
    isMeasured: false,
    hasMore: pageInfo.nextCursor !== undefined,
    items: items.map(entity => ({
      ref: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      type: String(entity.spec?.type),
      owner:
        typeof entity.spec?.owner === 'string'
          ? toEntityRef(entity.spec.owner, {
              defaultKind: 'group',
              defaultNamespace: entity.metadata.namespace ?? 'default',
            })
          : undefined,
    })),
  };
}
