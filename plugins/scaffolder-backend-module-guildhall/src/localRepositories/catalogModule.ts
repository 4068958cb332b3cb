import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { LocalRepositories } from './LocalRepositories';
import { LocalRepositoriesProvider } from './LocalRepositoriesProvider';

const EVERY_MINUTE = { frequency: { minutes: 1 }, timeout: { minutes: 1 } };

/** Shows the local repositories to the catalog, when there is a folder for them. */
export const catalogModuleLocalRepositories = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall-local-repositories',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, events, scheduler }) {
        const repositories = LocalRepositories.fromConfig(config);
        if (repositories) {
          catalog.addEntityProvider(
            LocalRepositoriesProvider.create({
              repositories,
              events,
              taskRunner: scheduler.createScheduledTaskRunner(EVERY_MINUTE),
            }),
          );
        }
      },
    });
  },
});
