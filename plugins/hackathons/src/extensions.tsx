import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiTrophyLine } from '@remixicon/react';
import { QueryBoundary } from './query/QueryBoundary';
import { rootRouteRef } from './routes';

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
