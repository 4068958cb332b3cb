import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { GuildhallEntitiesProcessor } from './GuildhallEntitiesProcessor';

/** Adds the Guildhall kinds, annotations and relations to the catalog. */
export const catalogModuleGuildhall = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ catalog, logger }) {
        catalog.addProcessor(GuildhallEntitiesProcessor.create({ logger }));
      },
    });
  },
});
