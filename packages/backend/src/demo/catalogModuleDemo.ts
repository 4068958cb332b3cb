import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { writeRelativeDates } from './relativeDates';

/** Lets the demo catalog tell dates from the day on which the portal starts, so that it never grows old. */
const catalogModuleDemo = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall-demo',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        const start = Date.now();
        catalog.addPlaceholderResolver('relativeDates', async ({ value }) =>
          writeRelativeDates(value, start),
        );
      },
    });
  },
});

export default catalogModuleDemo;
