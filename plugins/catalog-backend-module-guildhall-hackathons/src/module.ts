import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { readSchedule } from '@guildhall/plugin-guildhall-node';
import { HackathonsClient } from '@guildhall/plugin-hackathons-common';
import { CharterProvider } from './CharterProvider';

const TOPIC = 'guildhall.hackathons.charter-changed';

/** Brings the charters that are stored in the hackathons plugin into the catalog: at once when one changes, and every minute in case that was not heard. */
export const catalogModuleGuildhallHackathons = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'guildhall-hackathons',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        config,
        discovery,
        events,
        logger,
        processing,
        scheduler,
      }) {
        const { events: api } = new HackathonsClient({
          discoveryApi: discovery,
          token: async () => {
            const { token } = await auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId: 'hackathons',
            });
            return token;
          },
        });
        const provider = new CharterProvider({
          api,
          appBaseUrl: config.getOptionalString('app.baseUrl'),
          logger,
        });
        processing.addEntityProvider(provider);
        await events.subscribe({
          id: 'catalog-guildhall-hackathons',
          topics: [TOPIC],
          onEvent: async () => await provider.refresh(),
        });
        await scheduler.scheduleTask({
          ...readSchedule(
            config.getOptionalConfig('guildhall.hackathons'),
            'schedules.provider',
            {
              frequency: { minutes: 1 },
              timeout: { minutes: 5 },
              initialDelay: { seconds: 10 },
            },
          ),
          id: 'guildhall-hackathons-charters',
          scope: 'global',
          fn: async () => await provider.refresh(),
        });
      },
    });
  },
});
