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
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  connectDatabase,
  DatabaseIdempotencyStore,
  IDEMPOTENCY_RETENTION_MS,
  IdempotencyKeys,
  principalOf,
} from '@guildhall/plugin-guildhall-node';
import {
  hackathonsPermissions,
  RESOURCE_TYPE_HACKATHON,
  RESOURCE_TYPE_HACKATHON_PROJECT,
} from '@guildhall/plugin-hackathons-common';
import {
  hackathonProjectResourceRef,
  hackathonProjectRules,
  hackathonResourceRef,
  hackathonRules,
  hackathonsSandboxExtensionPoint,
} from '@guildhall/plugin-hackathons-node';
import { registerActions } from './actions';
import { readOptions } from './config';
import { createStores } from './database/createStores';
import { createRouter } from './router';
import { Access } from './services/access';
import { createServices } from './services/createServices';
import { Live } from './services/Live';
import { ProvisionerRegistry } from './services/sandboxes/ProvisionerRegistry';
import { Telemetry } from './services/Telemetry';

/** Hackathons from the charter to the submission. */
export const hackathonsPlugin = createBackendPlugin({
  pluginId: 'hackathons',
  register(env) {
    const provisioners = new ProvisionerRegistry();
    env.registerExtensionPoint(hackathonsSandboxExtensionPoint, {
      addProvisioner: (...added) => provisioners.add(...added),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const options = readOptions(deps.config);
        const knex = await connectDatabase(
          deps.database,
          '@guildhall/plugin-hackathons-backend',
        );
        const stores = createStores(knex);
        const access = new Access({
          ...deps,
          hackathons: stores.hackathons,
          admins: options.admins,
        });
        const idempotencyStore = new DatabaseIdempotencyStore(knex);
        const services = createServices({
          ...deps,
          access,
          knex,
          live: new Live(deps),
          options,
          provisioners,
          stores,
          telemetry: new Telemetry(deps.metrics),
        });

        deps.permissionsRegistry.addPermissions(
          hackathonsPermissions.filter(
            permission => !('resourceType' in permission),
          ),
        );
        deps.permissionsRegistry.addResourceType({
          resourceRef: hackathonResourceRef,
          permissions: hackathonsPermissions.filter(
            permission =>
              'resourceType' in permission &&
              permission.resourceType === RESOURCE_TYPE_HACKATHON,
          ),
          rules: Object.values(hackathonRules),
          getResources: refs => access.resources(refs),
        });
        deps.permissionsRegistry.addResourceType({
          resourceRef: hackathonProjectResourceRef,
          permissions: hackathonsPermissions.filter(
            permission =>
              'resourceType' in permission &&
              permission.resourceType === RESOURCE_TYPE_HACKATHON_PROJECT,
          ),
          rules: Object.values(hackathonProjectRules),
          getResources: ids => services.projects.resources(ids),
        });
        deps.httpRouter.use(
          createRouter({
            services,
            idempotency: new IdempotencyKeys({
              store: idempotencyStore,
              callerOf: async req =>
                principalOf(await deps.httpAuth.credentials(req)),
              logger: deps.logger,
              secretPaths: ['/calendar-links'],
              isAnonymous: req => req.body?.anonymous === true,
            }),
            maxBodyBytes: options.maxBodyBytes,
          }),
        );
        // Calendar programs have no session; the address itself is the secret.
        deps.httpRouter.addAuthPolicy({
          path: '/calendars',
          allow: 'unauthenticated',
        });
        registerActions(deps.actionsRegistry, services);

        const { schedules } = options;
        await deps.scheduler.scheduleTask({
          ...schedules.catalog,
          id: 'hackathons-catalog',
          scope: 'global',
          fn: () => services.events.sync(),
        });
        await deps.scheduler.scheduleTask({
          ...schedules.upkeep,
          id: 'hackathons-upkeep',
          scope: 'global',
          fn: async signal => {
            await services.upkeep(Date.now(), signal);
            await services.events.upkeep(Date.now(), signal);
          },
        });
        await deps.scheduler.scheduleTask({
          ...schedules.outcomes,
          id: 'hackathons-outcomes',
          scope: 'global',
          fn: async signal => {
            await services.outcomes(Date.now(), signal);
          },
        });
        await deps.scheduler.scheduleTask({
          ...schedules.retention,
          id: 'hackathons-retention',
          scope: 'global',
          fn: async () => {
            const now = Date.now();
            await services.retain(now);
            await services.events.retain(now);
            await idempotencyStore.deleteOlderThan(
              now - IDEMPOTENCY_RETENTION_MS,
            );
          },
        });
      },
    });
  },
});
