import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readSchedule } from '@guildhall/plugin-guildhall-node';
import { HackathonProjectCollatorFactory } from './collator';

/** Brings projects of hackathons into the search. */
export const searchModuleGuildhall = createBackendModule({
  pluginId: 'search',
  moduleId: 'guildhall',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const schedule = readSchedule(
          config.getOptionalConfig('search.collators.guildhall'),
          'schedule',
          {
            frequency: { minutes: 10 },
            timeout: { minutes: 15 },
            initialDelay: { seconds: 30 },
          },
        );
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: HackathonProjectCollatorFactory.create({ auth, discovery }),
        });
      },
    });
  },
});
