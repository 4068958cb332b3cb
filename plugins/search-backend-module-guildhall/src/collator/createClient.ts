import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  type HackathonsApi,
  HackathonsClient,
} from '@guildhall/plugin-hackathons-common';

/** What it takes to read the hackathons plugin. */
export interface ClientOptions {
  auth: AuthService;
  discovery: DiscoveryService;
}

/** The client of the hackathons plugin, with a token of the search plugin. */
export function createClient({
  auth,
  discovery,
}: ClientOptions): HackathonsApi {
  return new HackathonsClient({
    discoveryApi: discovery,
    token: async () => {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'hackathons',
      });
      return token;
    },
  });
}
