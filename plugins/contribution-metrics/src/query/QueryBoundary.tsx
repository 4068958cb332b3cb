import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { ContributionMetricsApi } from '@guildhall/plugin-contribution-metrics-common';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { contributionMetricsApiRef } from '../api';

/** One cache for each API, so that the cards of an entity page share one request. */
const clients = new WeakMap<ContributionMetricsApi, QueryClient>();

function clientFor(api: ContributionMetricsApi) {
  let client = clients.get(api);
  if (!client) {
    client = new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: 30_000,
          refetchOnWindowFocus: false,
          // Only what may be better a moment later is asked again.
          retry: (count, error) =>
            error instanceof ResponseError &&
            error.response.status >= 502 &&
            count < 2,
        },
      },
    });
    clients.set(api, client);
  }
  return client;
}

/** Gives everything below it the cache of answers. Every extension of the plugin stands in one. */
export function QueryBoundary(props: { children: ReactNode }) {
  const api = useApi(contributionMetricsApiRef);
  return (
    <QueryClientProvider client={clientFor(api)}>
      {props.children}
    </QueryClientProvider>
  );
}
