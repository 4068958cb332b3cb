import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  contributionMetricsAssetReadPermission,
  contributionMetricsConnectorReadPermission,
  contributionMetricsFactCreatePermission,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  contributionMetricsAssetConditions as conditions,
  createContributionMetricsAssetConditionalDecision,
} from '@guildhall/plugin-contribution-metrics-node';

/** Datasets are for their owners and stewards; facts are pushed by owners; connectors are for the platform team. */
export class ExamplePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];
    if (isPermission(permission, contributionMetricsAssetReadPermission)) {
      return createContributionMetricsAssetConditionalDecision(permission, {
        anyOf: [
          { not: conditions.hasType({ types: ['dataset'] }) },
          conditions.isOwner({ claims }),
          conditions.isSteward({ claims }),
        ],
      });
    }
    if (isPermission(permission, contributionMetricsFactCreatePermission)) {
      return createContributionMetricsAssetConditionalDecision(
        permission,
        conditions.isOwner({ claims }),
      );
    }
    if (isPermission(permission, contributionMetricsConnectorReadPermission)) {
      return {
        result: claims.includes('group:default/platform')
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      };
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
