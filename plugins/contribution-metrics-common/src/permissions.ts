import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of the permissions on single assets. */
export const RESOURCE_TYPE_CONTRIBUTION_METRICS_ASSET =
  'contribution-metrics-asset';

/** To see the owner, health, adoption and numbers of an asset. */
export const contributionMetricsAssetReadPermission = createPermission({
  name: 'contribution-metrics.asset.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CONTRIBUTION_METRICS_ASSET,
});

/** To push samples and usage of an asset. */
export const contributionMetricsFactCreatePermission = createPermission({
  name: 'contribution-metrics.fact.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CONTRIBUTION_METRICS_ASSET,
});

/** To see the state of the connectors. */
export const contributionMetricsConnectorReadPermission = createPermission({
  name: 'contribution-metrics.connector.read',
  attributes: { action: 'read' },
});

/** All permissions of the plugin. */
export const contributionMetricsPermissions = [
  contributionMetricsAssetReadPermission,
  contributionMetricsFactCreatePermission,
  contributionMetricsConnectorReadPermission,
];
