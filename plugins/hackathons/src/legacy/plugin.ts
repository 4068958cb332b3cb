import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { createPlugin } from '@backstage/core-plugin-api';
import { assetNumbersApiFactory, hackathonsApiFactory } from '../api';
import {
  hackathonRouteRef,
  newHackathonRouteRef,
  programmeRouteRef,
  rootRouteRef,
  templateRouteRef,
} from '../routes';

/** Pages, tabs and cards of the hackathons plugin, for the legacy frontend system. */
export const hackathonsPlugin = createPlugin({
  id: 'hackathons',
  apis: [hackathonsApiFactory, assetNumbersApiFactory],
  routes: {
    root: convertLegacyRouteRef(rootRouteRef),
    hackathon: convertLegacyRouteRef(hackathonRouteRef),
    newHackathon: convertLegacyRouteRef(newHackathonRouteRef),
    programme: convertLegacyRouteRef(programmeRouteRef),
  },
  externalRoutes: { template: convertLegacyRouteRef(templateRouteRef) },
});
