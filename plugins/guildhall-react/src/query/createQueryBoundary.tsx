import { useApi, type ApiRef } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** One cache for each API, so that the cards of an entity page share one request. */
const clients = new WeakMap<object, QueryClient>();

function clientFor(api: object): QueryClient {
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

/**
 * Makes the component that gives everything below it the cache of one API's answers. Every extension of a plugin
 * stands in one.
 */
export function createQueryBoundary<TApi extends object>(
  apiRef: ApiRef<TApi>,
): (props: { children: ReactNode }) => JSX.Element {
  return function QueryBoundary(props) {
    const api = useApi(apiRef);
    return (
      <QueryClientProvider client={clientFor(api)}>
        {props.children}
      </QueryClientProvider>
    );
  };
}
