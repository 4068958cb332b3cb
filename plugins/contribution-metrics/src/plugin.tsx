import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiBubbleChartLine } from '@remixicon/react';
import { contributionMetricsApi } from './api';
import {
  adoptionCard,
  assetsPage,
  healthCard,
  metricAssetsContent,
  metricsContent,
  ownershipCard,
} from './extensions';
import { registerEntityRouteRef, rootRouteRef } from './routes';

/** Pages, tabs and cards of the contribution-metrics plugin, for the new frontend system. */
export const contributionMetricsPlugin = createFrontendPlugin({
  pluginId: 'contribution-metrics',
  title: 'ML assets',
  icon: <RiBubbleChartLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { registerEntity: registerEntityRouteRef },
  extensions: [
    contributionMetricsApi,
    assetsPage,
    metricsContent,
    metricAssetsContent,
    ownershipCard,
    healthCard,
    adoptionCard,
  ],
});
