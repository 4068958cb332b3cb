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

/** Access to the API of the contribution-metrics plugin, with the signed-in person's credentials. */
export const contributionMetricsApiRef =
  createApiRef<ContributionMetricsApi>().with({
    id: 'plugin.contribution-metrics.client',
    pluginId: 'contribution-metrics',
  });

/** Talks to the backend of the portal. */
export const contributionMetricsApiFactory = createApiFactory({
  api: contributionMetricsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: ({ discoveryApi, fetchApi }) =>
    new ContributionMetricsClient({ discoveryApi, fetchApi }),
});

/** The client, for the new frontend system. */
export const contributionMetricsApi = ApiBlueprint.make({
  params: defineParams => defineParams(contributionMetricsApiFactory),
});
