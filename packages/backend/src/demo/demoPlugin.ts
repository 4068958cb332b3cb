import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ContributionMetricsClient } from '@guildhall/plugin-contribution-metrics-common';
import { HackathonsClient } from '@guildhall/plugin-hackathons-common';
import { DemoSeeder } from './DemoSeeder';
import { HackathonSeeder } from './hackathons/HackathonSeeder';
import { LineageClient } from './LineageClient';

/** Sends the history of the demo's assets and hackathons to the public APIs of their plugins, and goes on from there. */
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
        const tokenFor = (targetPluginId: string) => async () => {
          const issued = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId,
          });
          return issued.token;
        };
        const start = Date.now();
        const token = tokenFor('contribution-metrics');
        const seeder = new DemoSeeder({
          facts: new ContributionMetricsClient({
            discoveryApi: discovery,
            token,
          }),
          lineage: new LineageClient({ discovery, token }),
          logger,
          start,
        });
        const hackathons = new HackathonSeeder({
          imports: new HackathonsClient({
            discoveryApi: discovery,
            token: tokenFor('hackathons'),
          }).imports,
          logger,
          start,
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
        await scheduler.scheduleTask({
          id: 'guildhall-demo-hackathons',
          // Once: what people do afterwards is theirs.
          frequency: { days: 365 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 2 },
          scope: 'local',
          fn: signal => hackathons.run(signal),
        });
      },
    });
  },
});

export default demoPlugin;
