import { PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiLightbulbFlashLine, RiTrophyLine } from '@remixicon/react';
import { isHackathonPrototype, isWantedByHackathons } from './entityFilters';
import { QueryBoundary } from './query/QueryBoundary';
import { rootRouteRef } from './routes';
import { PROJECT_DOCUMENT } from './searchTypes';

/** The page of all hackathons, with those of each one below it. */
export const hackathonsPage = PageBlueprint.make({
  params: {
    path: '/hackathons',
    title: 'Hackathons',
    icon: <RiTrophyLine />,
    routeRef: rootRouteRef,
    loader: async () => {
      const { HackathonsRouter } = await import(
        './components/HackathonsRouter'
      );
      return (
        <QueryBoundary>
          <HackathonsRouter />
        </QueryBoundary>
      );
    },
  },
});

/** The tab of a Hackathon. */
export const hackathonContent = EntityContentBlueprint.make({
  name: 'hackathon',
  params: {
    path: 'hackathon',
    title: 'Hackathon',
    filter: { kind: 'Hackathon' },
    loader: async () => {
      const { HackathonTab } = await import('./components/entity/HackathonTab');
      return (
        <QueryBoundary>
          <HackathonTab />
        </QueryBoundary>
      );
    },
  },
});

/** On an asset: the hackathons that want to improve it. */
export const assetCard = EntityCardBlueprint.make({
  name: 'wanted-by-hackathons',
  params: {
    type: 'content',
    filter: isWantedByHackathons,
    loader: async () => {
      const { HackathonsOfAssetCard } = await import(
        './components/entity/HackathonsOfAssetCard'
      );
      return (
        <QueryBoundary>
          <HackathonsOfAssetCard />
        </QueryBoundary>
      );
    },
  },
});

/** On a prototype: its project. */
export const prototypeCard = EntityCardBlueprint.make({
  name: 'hackathon-project',
  params: {
    type: 'info',
    filter: isHackathonPrototype,
    loader: async () => {
      const { PrototypeCard } = await import(
        './components/entity/PrototypeCard'
      );
      return (
        <QueryBoundary>
          <PrototypeCard />
        </QueryBoundary>
      );
    },
  },
});

/** Projects among the results of a search. */
export const projectSearchItem = SearchResultListItemBlueprint.make({
  name: 'project',
  params: {
    icon: <RiLightbulbFlashLine />,
    predicate: result => result.type === PROJECT_DOCUMENT,
    component: async () => {
      const { ProjectSearchItem } = await import(
        './components/search/ProjectSearchItem'
      );
      return ProjectSearchItem;
    },
  },
});

/** Projects among the types that a search can be limited to. */
export const projectSearchType = SearchFilterResultTypeBlueprint.make({
  name: 'project',
  params: {
    value: PROJECT_DOCUMENT,
    name: 'Hackathon projects',
    icon: <RiLightbulbFlashLine />,
  },
});
