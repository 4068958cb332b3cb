import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { createPrincipalDirectory } from '@guildhall/plugin-guildhall-node';
import { createMlflowEntityProviders } from './createMlflowEntityProviders';

/** Brings models of the MLflow servers that have a `catalog` in their configuration into the catalog. */
export const catalogModuleGuildhallMlflow = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall-mlflow',
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
          createMlflowEntityProviders({
            ...services,
            principals: createPrincipalDirectory(services),
          }),
        );
      },
    });
  },
});
