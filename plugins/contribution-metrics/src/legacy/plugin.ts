import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { createPlugin } from '@backstage/core-plugin-api';
import { contributionMetricsApiFactory } from '../api';
import { registerEntityRouteRef, rootRouteRef } from '../routes';

/** Pages, tabs and cards of the contribution-metrics plugin, for the legacy frontend system. */
export const contributionMetricsPlugin = createPlugin({
  id: 'contribution-metrics',
  apis: [contributionMetricsApiFactory],
  routes: { root: convertLegacyRouteRef(rootRouteRef) },
  externalRoutes: {
    registerEntity: convertLegacyRouteRef(registerEntityRouteRef),
  },
});
