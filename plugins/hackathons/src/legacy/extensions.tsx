import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  LegacyPage,
  loadForLegacyApp,
} from '@guildhall/plugin-guildhall-react/legacy';
import { RiTrophyLine } from '@remixicon/react';
import { QueryBoundary } from '../query/QueryBoundary';
import { rootRouteRef } from '../routes';
import { PROJECT_DOCUMENT } from '../searchTypes';
import { hackathonsPlugin } from './plugin';

/** The page of all hackathons, with those of each one below it. */
export const HackathonsPage = hackathonsPlugin.provide(
  createRoutableExtension({
    name: 'HackathonsPage',
    mountPoint: hackathonsPlugin.routes.root,
    component: loadForLegacyApp(QueryBoundary, async () => {
      const { HackathonsRouter } = await import(
        '../components/HackathonsRouter'
      );
      return function Page() {
        return (
          <LegacyPage
            title="Hackathons"
            icon={<RiTrophyLine />}
            routeRef={rootRouteRef}
          >
            <HackathonsRouter />
          </LegacyPage>
        );
      };
    }),
  }),
);

/** The tab of a Hackathon. */
export const EntityHackathonContent = hackathonsPlugin.provide(
  createComponentExtension({
    name: 'EntityHackathonContent',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () =>
          (await import('../components/entity/HackathonTab')).HackathonTab,
      ),
    },
  }),
);

/** On an asset: the hackathons that want to improve it. */
export const EntityHackathonsOfAssetCard = hackathonsPlugin.provide(
  createComponentExtension({
    name: 'EntityHackathonsOfAssetCard',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () =>
          (await import('../components/entity/HackathonsOfAssetCard'))
            .HackathonsOfAssetCard,
      ),
    },
  }),
);

/** On a prototype: its project. */
export const EntityPrototypeCard = hackathonsPlugin.provide(
  createComponentExtension({
    name: 'EntityPrototypeCard',
    component: {
      lazy: loadForLegacyApp(
        QueryBoundary,
        async () =>
          (await import('../components/entity/PrototypeCard')).PrototypeCard,
      ),
    },
  }),
);

/** Projects among the results of a search. */
export const HackathonProjectSearchResultListItem = hackathonsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'HackathonProjectSearchResultListItem',
    predicate: result => result.type === PROJECT_DOCUMENT,
    component: async () =>
      (await import('../components/search/ProjectSearchItem'))
        .ProjectSearchItem,
  }),
);
