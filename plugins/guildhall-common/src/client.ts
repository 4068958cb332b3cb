import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import createClient, { type Client } from 'openapi-fetch';

/**
 * Makes a typed client of a plugin's API, for browsers and backends. It throws `ResponseError` for an answer that is not 2xx.
 *
 * @typeParam Paths - `paths` of the types that are generated out of the OpenAPI document
 * @param options.fetchApi - the portal's own in a browser; the global `fetch` if left out
 * @param options.token - gives a bearer token, for backends
 */
export async function createApiClient<Paths extends {}>(options: {
  pluginId: string;
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
  token?: () => Promise<string | undefined>;
}): Promise<Client<Paths>> {
  const token = await options.token?.();
  const call = (options.fetchApi ?? { fetch }).fetch;
  return createClient<Paths>({
    baseUrl: await options.discoveryApi.getBaseUrl(options.pluginId),
    headers: token ? { Authorization: `Bearer ${token}` } : {},
    // Errors are read here, because openapi-fetch would consume the body that ResponseError needs.
    fetch: async request => {
      const response = await call(request.url, await optionsOf(request));
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return response;
    },
  });
}

/**
 * A request as options for its address. What a portal puts around `fetch` makes a request of its own before it passes on what it got,
 * and a body can be taken over only once.
 */
async function optionsOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal } = request;
  return { method, headers, signal, body: (await request.text()) || undefined };
}

/** The body of an answer. What is not 2xx was thrown before. */
export function unwrapResponse<T>(result: { data?: T }): T {
  return result.data as T;
}

/** The parameters of a path `…/{kind}/{namespace}/{name}` that names an entity. */
export function entityPath(entityRef: string): {
  kind: string;
  namespace: string;
  name: string;
} {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return { kind, namespace, name };
}
