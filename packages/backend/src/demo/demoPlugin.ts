import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ContributionMetricsClient } from '@guildhall/plugin-contribution-metrics-common';
import { DemoSeeder } from './DemoSeeder';
import { LineageClient } from './LineageClient';

const TARGET = 'contribution-metrics';

/** Sends the history of the demo's assets to the public API of contribution-metrics, and goes on from there. */
const demoPlugin = createBackendPlugin({
  pluginId: 'guildhall-demo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, discovery, logger, scheduler }) {
        const token = async () => {
          const issued = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: TARGET,
          });
          return issued.token;
        };
        const seeder = new DemoSeeder({
          facts: new ContributionMetricsClient({
            discoveryApi: discovery,
            token,
          }),
          lineage: new LineageClient({ discovery, token }),
          logger,
          start: Date.now(),
        });
        await scheduler.scheduleTask({
          id: 'guildhall-demo',
          frequency: { hours: 1 },
          timeout: { minutes: 15 },
          initialDelay: { seconds: 2 },
          // Where the story stands is kept in memory, by each process for itself.
          scope: 'local',
          fn: signal => seeder.run(signal),
        });
      },
    });
  },
});

export default demoPlugin;
