import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { GitCollector } from './collector/GitCollector';

/** Adds facts from git repositories to the contribution-metrics plugin. */
export const contributionMetricsModuleGit = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'git',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ collectors, config }) {
        collectors.addCollector(GitCollector.fromConfig(config));
      },
    });
  },
});
