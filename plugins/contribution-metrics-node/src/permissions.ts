import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  type Asset,
  RESOURCE_TYPE_CONTRIBUTION_METRICS_ASSET,
} from '@guildhall/plugin-contribution-metrics-common';
import { z } from 'zod';

/** What a rule asks of assets, in a form that the store can turn into SQL. */
export type AssetFilter =
  | { owners: string[] }
  | { stewards: string[] }
  | { types: string[] };

/** The resource of the permissions on assets. */
export const contributionMetricsAssetResourceRef = createPermissionResourceRef<
  Asset,
  AssetFilter
>().with({
  pluginId: 'contribution-metrics',
  resourceType: RESOURCE_TYPE_CONTRIBUTION_METRICS_ASSET,
});

const claims = z
  .array(z.string())
  .describe('Entity refs of a user and the groups of the user');

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Allow assets that one of the claims owns',
  resourceRef: contributionMetricsAssetResourceRef,
  paramsSchema: z.object({ claims }),
  apply: (asset, params) =>
    !!asset.owner && params.claims.includes(asset.owner),
  toQuery: params => ({ owners: params.claims }),
});

const isSteward = createPermissionRule({
  name: 'IS_STEWARD',
  description: 'Allow assets that one of the claims stewards, in any duty',
  resourceRef: contributionMetricsAssetResourceRef,
  paramsSchema: z.object({ claims }),
  apply: (asset, params) =>
    Object.values(asset.stewards)
      .flat()
      .some(steward => params.claims.includes(steward)),
  toQuery: params => ({ stewards: params.claims }),
});

const hasType = createPermissionRule({
  name: 'HAS_TYPE',
  description: 'Allow assets of some types, such as `ml-model`',
  resourceRef: contributionMetricsAssetResourceRef,
  paramsSchema: z.object({ types: z.array(z.string()) }),
  apply: (asset, params) => params.types.includes(asset.type),
  toQuery: params => ({ types: params.types }),
});

/** The rules that a permission policy can put on assets. */
export const contributionMetricsAssetRules = { isOwner, isSteward, hasType };

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: contributionMetricsAssetResourceRef,
  rules: contributionMetricsAssetRules,
});

/** Conditions for permission policies, such as `contributionMetricsAssetConditions.isOwner({ claims })`. */
export const contributionMetricsAssetConditions = conditions;

/** Makes the decision of a permission policy from such conditions. */
export const createContributionMetricsAssetConditionalDecision =
  createConditionalDecision;
