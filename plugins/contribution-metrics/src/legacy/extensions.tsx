import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import {
  LegacyPage,
  loadForLegacyApp,
} from '@guildhall/plugin-guildhall-react/legacy';
import { RiBubbleChartLine } from '@remixicon/react';
import { DEFAULT_ASSET_TYPES } from '../assetTypes';
import { QueryBoundary } from '../query/QueryBoundary';
import { rootRouteRef } from '../routes';
import { contributionMetricsPlugin } from './plugin';

/** The page of all ML assets, with the connectors below it. `assetTypes` are what the type filter offers. */
export const MlAssetsPage = contributionMetricsPlugin.provide(
  createRoutableExtension({
    name: 'MlAssetsPage',
    mountPoint: contributionMetricsPlugin.routes.root,
    component: loadForLegacyApp(QueryBoundary, async () => {
      const { AssetsRouter } = await import('../components/AssetsRouter');
      return function Page(props: { assetTypes?: string[] }) {
        return (
          <LegacyPage
            title="ML assets"
            icon={<RiBubbleChartLine />}
            routeRef={rootRouteRef}
          >
            <AssetsRouter
              assetTypes={props.assetTypes ?? DEFAULT_ASSET_TYPES}
            />
          </LegacyPage>
        );
      };
    }),
  }),
);

/** The tab of an asset. */
export const EntityMetricsContent = contributionMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityMetricsContent',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () =>
          (await import('../components/MetricsTab/MetricsTab')).MetricsTab,
      ),
    },
  }),
);

/** The tab of a ContributionMetric. */
export const EntityMetricAssetsContent = contributionMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityMetricAssetsContent',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () =>
          (await import('../components/MetricPage/MetricAssetsTab'))
            .MetricAssetsTab,
      ),
    },
  }),
);

/** Owner, stewards and lead on the overview of an asset. */
export const EntityAssetOwnershipCard = contributionMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityAssetOwnershipCard',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () => (await import('../components/cards/cards')).OwnershipCard,
      ),
    },
  }),
);

/** Health on the overview of an asset. */
export const EntityAssetHealthCard = contributionMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityAssetHealthCard',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () => (await import('../components/cards/cards')).HealthCard,
      ),
    },
  }),
);

/** Adoption on the overview of an asset. */
export const EntityAssetAdoptionCard = contributionMetricsPlugin.provide(
  createComponentExtension({
    name: 'EntityAssetAdoptionCard',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () => (await import('../components/cards/cards')).AdoptionCard,
      ),
    },
  }),
);
