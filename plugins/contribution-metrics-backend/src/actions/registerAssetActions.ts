import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AssetQueries } from '../services/queries/AssetQueries';

const HEALTH_STATES = [
  'healthy',
  'warning',
  'degraded',
  'unknown',
  'not-applicable',
] as const;

/** What an agent may ask about ML assets. Answers what the caller may see, as the HTTP API does. */
export function registerAssetActions(options: {
  actionsRegistry: ActionsRegistryService;
  assets: AssetQueries;
}): void {
  const { actionsRegistry, assets } = options;

  actionsRegistry.register({
    name: 'list-ml-assets',
    title: 'List ML assets',
    description: `Lists machine learning assets (feature views, models, pipelines, datasets) with owner, stewards, adoption and health.

Use it to find an asset by name, the assets of a team, or those in bad health. The worst health comes first unless another order is asked for.
Health \`unknown\` means that numbers are missing or stale, never that the asset is fine.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          q: z
            .string()
            .max(200)
            .optional()
            .describe('Words that the name, title, type or owner must contain'),
          type: z
            .array(z.string())
            .max(50)
            .optional()
            .describe('Asset types, such as feature-view or ml-model'),
          owner: z
            .array(z.string())
            .max(50)
            .optional()
            .describe('Entity refs of owners, such as group:default/ranking'),
          health: z
            .array(z.enum(HEALTH_STATES))
            .optional()
            .describe('Health states to keep'),
          orderBy: z
            .enum(['health', 'name', 'type', 'owner', 'adoption', 'updated'])
            .optional()
            .describe('Order of the list; health lists the worst first'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe('Greatest number of assets; 50 if left out'),
          cursor: z
            .string()
            .optional()
            .describe('nextCursor of the answer before'),
        }),
      output: z =>
        z.object({
          items: z.array(z.record(z.unknown())).describe('The assets'),
          nextCursor: z
            .string()
            .nullable()
            .describe('Where to go on; null at the end'),
          totals: z.record(z.unknown()).describe('Counts over all pages'),
        }),
    },
    action: async ({ input, credentials }) => ({
      output: { ...(await assets.list(input, credentials)) },
    }),
  });

  actionsRegistry.register({
    name: 'get-ml-asset',
    title: 'Get an ML asset',
    description: `All about one machine learning asset: owner, stewards, who leads it now, adoption, every metric with the reasons of its state, commitments,
deprecation, how to contribute, and where each fact comes from.`,
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe(
              'Full entity ref, such as resource:default/user_features',
            ),
        }),
      output: z =>
        z.object({ asset: z.record(z.unknown()).describe('The asset') }),
    },
    action: async ({ input, credentials }) => ({
      output: {
        asset: {
          ...(await assets.get(input.entityRef.toLowerCase(), credentials)),
        },
      },
    }),
  });
}
