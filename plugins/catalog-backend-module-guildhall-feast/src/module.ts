import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { createPrincipalDirectory } from '@guildhall/plugin-guildhall-node';
import { createFeastEntityProviders } from './createFeastEntityProviders';

/** Brings feature views, services and data sources of the Feast servers that have a `catalog` in their configuration into the catalog. */
export const catalogModuleGuildhallFeast = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall-feast',
  register(env) {
    env.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        auth: coreServices.auth,
        scheduler: coreServices.scheduler,
        logger: coreServices.logger,
      },
      async init({ processing, ...services }) {
        processing.addEntityProvider(
          createFeastEntityProviders({
            ...services,
            principals: createPrincipalDirectory(services),
          }),
        );
      },
    });
  },
});
