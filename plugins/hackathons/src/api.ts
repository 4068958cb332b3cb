import {
  ApiBlueprint,
  createApiFactory,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ContributionMetricsClient,
  type ContributionMetricsApi,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  HackathonsClient,
  type HackathonsApi,
} from '@guildhall/plugin-hackathons-common';

/** Access to the API of the hackathons plugin, with the signed-in person's credentials. */
export const hackathonsApiRef = createApiRef<HackathonsApi>().with({
  id: 'plugin.hackathons.client',
  pluginId: 'hackathons',
});

/**
 * Access to the numbers of the assets that hackathons want to improve. Portals without the contribution-metrics plugin
 * answer with 404, which the pages say.
 */
export const assetNumbersApiRef = createApiRef<
  Pick<ContributionMetricsApi, 'getAsset' | 'listAssets'>
>().with({
  id: 'plugin.hackathons.asset-numbers',
  pluginId: 'hackathons',
});

/** Talks to the backend of the portal. */
export const hackathonsApiFactory = createApiFactory({
  api: hackathonsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new HackathonsClient({ discoveryApi, fetchApi }),
});

/** Talks to the backend of the portal. */
export const assetNumbersApiFactory = createApiFactory({
  api: assetNumbersApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new ContributionMetricsClient({ discoveryApi, fetchApi }),
});

/** The client, for the new frontend system. */
export const hackathonsApi = ApiBlueprint.make({
  params: defineParams => defineParams(hackathonsApiFactory),
});

/** The client of the numbers, for the new frontend system. */
export const assetNumbersApi = ApiBlueprint.make({
  name: 'asset-numbers',
  params: defineParams => defineParams(assetNumbersApiFactory),
});
