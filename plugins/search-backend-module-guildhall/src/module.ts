import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readSchedule } from '@guildhall/plugin-guildhall-node';
import {
  HackathonDebriefCollatorFactory,
  HackathonProjectCollatorFactory,
  type Visibility,
} from './collator';

const SECTION = 'search.collators.guildhall';

/** Brings projects of hackathons, and what debriefs led to, into the search. */
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
        const own = config.getOptionalConfig(SECTION);
        const schedule = readSchedule(own, 'schedule', {
          frequency: { minutes: 10 },
          timeout: { minutes: 15 },
          initialDelay: { seconds: 30 },
        });
        const visibility = readVisibility(own);
        for (const collator of [
          HackathonProjectCollatorFactory,
          HackathonDebriefCollatorFactory,
        ]) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(schedule),
            factory: collator.create({ auth, discovery, visibility }),
          });
        }
      },
    });
  },
});

function readVisibility(config: Config | undefined): Visibility {
  const visibility = config?.getOptionalString('visibility') ?? 'catalog';
  if (visibility !== 'catalog' && visibility !== 'project') {
    throw new InputError(
      `${SECTION}.visibility is ${visibility}; write catalog or project`,
    );
  }
  return visibility;
}
