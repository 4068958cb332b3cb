import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: GuildhallHackathonPicker` */
const hackathonPicker = FormFieldBlueprint.make({
  name: 'guildhall-hackathon-picker',
  params: {
    field: () =>
      import('./fields/hackathon/hackathonField').then(m => m.hackathonField),
  },
});

/** `ui:field: GuildhallAssetPicker` */
const assetPicker = FormFieldBlueprint.make({
  name: 'guildhall-asset-picker',
  params: {
    field: () => import('./fields/assets/assetField').then(m => m.assetField),
  },
});

/** Adds the fields to the scaffolder. */
export const scaffolderModuleGuildhall = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [hackathonPicker, assetPicker],
});
