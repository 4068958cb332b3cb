import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { contributionMetricsPermissions } from '@guildhall/plugin-contribution-metrics-common';
import {
  contributionMetricsAssetResourceRef,
  contributionMetricsAssetRules,
  contributionMetricsCollectorExtensionPoint,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  connectDatabase,
  createPrincipalDirectory,
} from '@guildhall/plugin-guildhall-node';
import { registerAssetActions } from './actions/registerAssetActions';
import { readOptions } from './config';
import { createRouter } from './router';
import { CollectorRegistry } from './services/connectors/CollectorRegistry';
import { createServices } from './services/createServices';

/** Owners, stewards, adoption and health of ML assets. */
export const contributionMetricsPlugin = createBackendPlugin({
  pluginId: 'contribution-metrics',
  register(env) {
    const collectors = new CollectorRegistry();
    env.registerExtensionPoint(contributionMetricsCollectorExtensionPoint, {
      addCollector: (...added) => collectors.add(...added),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const options = readOptions(deps.config);
        const knex = await connectDatabase(
          deps.database,
          '@guildhall/plugin-contribution-metrics-backend',
        );
        const services = createServices({
          ...deps,
          knex,
          options,
          collectors,
          principals: createPrincipalDirectory(deps),
        });

        deps.permissionsRegistry.addPermissions(contributionMetricsPermissions);
        deps.permissionsRegistry.addResourceType({
          resourceRef: contributionMetricsAssetResourceRef,
          permissions: contributionMetricsPermissions.filter(
            permission => 'resourceType' in permission,
          ),
          rules: Object.values(contributionMetricsAssetRules),
          getResources: refs => services.assetsByRefs(refs),
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            maxBodyBytes: options.maxBodyBytes,
            ...services,
          }),
        );
        deps.httpRouter.addAuthPolicy({
          path: '/health',
          allow: 'unauthenticated',
        });
        registerAssetActions({
          actionsRegistry: deps.actionsRegistry,
          assets: services.assets,
        });

        const { schedules } = options;
        await deps.scheduler.scheduleTask({
          ...schedules.catalog,
          id: 'contribution-metrics-catalog',
          scope: 'global',
          fn: async () => {
            await services.catalogSync.run();
            await services.renewOwners();
          },
        });
        await deps.scheduler.scheduleTask({
          ...schedules.evaluation,
          id: 'contribution-metrics-evaluation',
          scope: 'global',
          fn: async signal => {
            await services.evaluation.run(signal);
          },
        });
        await deps.scheduler.scheduleTask({
          ...schedules.retention,
          id: 'contribution-metrics-retention',
          scope: 'global',
          fn: () => services.retention.run(),
        });
        deps.lifecycle.addShutdownHook(() => services.collectors.stop());
        deps.lifecycle.addStartupHook(async () => {
          await services.facts.start();
          for (const collector of collectors.list()) {
            await services.collectors.start(collector);
          }
        });
      },
    });
  },
});
