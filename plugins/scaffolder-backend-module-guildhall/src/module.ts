import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createFindTeamAction } from './actions/findTeam';
import { createPublishLocalAction } from './actions/publishLocal';
import { createRegisterProjectAction } from './actions/registerProject';
import { HackathonProjects } from './hackathons';
import { PortalPages } from './PortalPages';
import { LocalRepositories, Registration } from './localRepositories';

/** Adds the actions of Guildhall to the scaffolder. */
export const scaffolderModuleGuildhall = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'guildhall',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
      },
      async init({ actions, auth, catalog, config, discovery, events }) {
        const portal = PortalPages.fromConfig(config);
        const projects = HackathonProjects.create({ auth, discovery, portal });
        actions.addActions(
          createFindTeamAction({ projects }),
          createRegisterProjectAction({ projects }),
          createPublishLocalAction({
            repositories: LocalRepositories.fromConfig(config),
            registration: Registration.create({ catalog, events }),
            webUrlOf: ref => portal.entity(ref),
          }),
        );
      },
    });
  },
});
