import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiTrophyLine } from '@remixicon/react';
import { assetNumbersApi, hackathonsApi } from './api';
import {
  assetCard,
  hackathonContent,
  hackathonsPage,
  projectSearchItem,
  projectSearchType,
  prototypeCard,
} from './extensions';
import {
  hackathonRouteRef,
  newHackathonRouteRef,
  programmeRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

/** Pages, tabs and cards of the hackathons plugin, for the new frontend system. */
export const hackathonsPlugin = createFrontendPlugin({
  pluginId: 'hackathons',
  title: 'Hackathons',
  icon: <RiTrophyLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    hackathon: hackathonRouteRef,
    newHackathon: newHackathonRouteRef,
    programme: programmeRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    hackathonsApi,
    assetNumbersApi,
    hackathonsPage,
    hackathonContent,
    assetCard,
    prototypeCard,
    projectSearchItem,
    projectSearchType,
  ],
});
