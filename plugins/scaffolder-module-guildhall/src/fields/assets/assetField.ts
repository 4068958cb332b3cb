import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { AssetPicker } from './AssetPicker';

/** The field `GuildhallAssetPicker`. */
export const assetField = createFormField({
  name: 'GuildhallAssetPicker',
  component: AssetPicker,
  schema: makeFieldSchema({
    output: z =>
      z
        .union([z.string(), z.array(z.string())])
        .describe('Entity ref of the asset; a list of them with `multiple`'),
    uiOptions: z =>
      z.object({
        multiple: z
          .boolean()
          .optional()
          .describe('Whether several can be chosen. False if left out.'),
        types: z
          .array(z.string())
          .optional()
          .describe('Types of assets to offer. All if left out.'),
      }),
  }),
});
