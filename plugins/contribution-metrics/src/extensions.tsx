import { PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiBubbleChartLine } from '@remixicon/react';
import { z } from 'zod';
import { assetFilter, DEFAULT_ASSET_TYPES } from './assetTypes';
import { QueryBoundary } from './query/QueryBoundary';
import { rootRouteRef } from './routes';

/** The page of all ML assets, with the connectors below it. */
export const assetsPage = PageBlueprint.makeWithOverrides({
  configSchema: {
    /** Values of `spec.type` that the type filter offers. */
    assetTypes: z.array(z.string()).default(DEFAULT_ASSET_TYPES),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/ml-assets',
      title: 'ML assets',
      icon: <RiBubbleChartLine />,
      routeRef: rootRouteRef,
      loader: async () => {
        const { AssetsRouter } = await import('./components/AssetsRouter');
        return (
          <QueryBoundary>
            <AssetsRouter assetTypes={config.assetTypes} />
          </QueryBoundary>
        );
      },
    }),
});

/** The tab of an asset. */
export const metricsContent = EntityContentBlueprint.make({
  name: 'metrics',
  params: {
    path: 'metrics',
    title: 'Metrics',
    group: 'observability',
    filter: assetFilter,
    loader: async () => {
      const { MetricsTab } = await import('./components/MetricsTab/MetricsTab');
      return (
        <QueryBoundary>
          <MetricsTab />
        </QueryBoundary>
      );
    },
  },
});

/** The tab of a ContributionMetric. */
export const metricAssetsContent = EntityContentBlueprint.make({
  name: 'assets',
  params: {
    path: 'assets',
    title: 'Assets',
    group: 'observability',
    filter: { kind: 'ContributionMetric' },
    loader: async () => {
      const { MetricAssetsTab } = await import(
        './components/MetricPage/MetricAssetsTab'
      );
      return (
        <QueryBoundary>
          <MetricAssetsTab />
        </QueryBoundary>
      );
    },
  },
});

/** Owner, stewards and lead on the overview of an asset. */
export const ownershipCard = EntityCardBlueprint.make({
  name: 'ownership',
  params: {
    type: 'info',
    filter: assetFilter,
    loader: async () => {
      const { OwnershipCard } = await import('./components/cards/cards');
      return (
        <QueryBoundary>
          <OwnershipCard />
        </QueryBoundary>
      );
    },
  },
});

/** Health on the overview of an asset. */
export const healthCard = EntityCardBlueprint.make({
  name: 'health',
  params: {
    type: 'content',
    filter: assetFilter,
    loader: async () => {
      const { HealthCard } = await import('./components/cards/cards');
      return (
        <QueryBoundary>
          <HealthCard />
        </QueryBoundary>
      );
    },
  },
});

/** Adoption on the overview of an asset. */
export const adoptionCard = EntityCardBlueprint.make({
  name: 'adoption',
  params: {
    type: 'content',
    filter: assetFilter,
    loader: async () => {
      const { AdoptionCard } = await import('./components/cards/cards');
      return (
        <QueryBoundary>
          <AdoptionCard />
        </QueryBoundary>
      );
    },
  },
});
