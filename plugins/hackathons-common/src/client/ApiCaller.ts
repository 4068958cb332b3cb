import { parseEntityRef } from '@backstage/catalog-model';
import { createApiClient } from '@guildhall/plugin-guildhall-common';
import type { paths } from '../generated/openapi';

/** How a client reaches the API. */
export interface ApiOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** The portal's own in a browser; the global `fetch` if left out. */
  fetchApi?: { fetch: typeof fetch };
  /** Gives a bearer token, for backends. */
  token?: () => Promise<string | undefined>;
}

/** Typed requests to the hackathons plugin. An answer that is not 2xx throws `ResponseError`. */
export class ApiCaller {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /** The typed client for one request. */
  async client() {
    return await createApiClient<paths>({
      pluginId: 'hackathons',
      ...this.#options,
    });
  }
}

/** The path of a hackathon. */
export function hackathonPath(hackathonRef: string): {
  namespace: string;
  name: string;
} {
  const { namespace, name } = parseEntityRef(hackathonRef, {
    defaultKind: 'hackathon',
    defaultNamespace: 'default',
  });
  return { namespace, name };
}

/** How a change is made once, however often it is sent. */
export interface MutationOptions {
  idempotencyKey?: string;
}

/** The headers of a change. */
export function mutationHeaders(
  options?: MutationOptions,
): Record<string, string> {
  return options?.idempotencyKey
    ? { 'Idempotency-Key': options.idempotencyKey }
    : {};
}
