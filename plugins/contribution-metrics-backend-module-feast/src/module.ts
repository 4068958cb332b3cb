import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { sourceWarnings } from '@guildhall/plugin-guildhall-node';
import { FeastCollector } from './collector/FeastCollector';
import { readFeastOptions } from './config/readFeastOptions';

/** Adds facts from Feast to the contribution-metrics plugin: one collector for each entry of `guildhall.feast`. */
export const contributionMetricsModuleFeast = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'feast',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const instances = readFeastOptions(config);
        for (const warning of instances.flatMap(({ source }) =>
          sourceWarnings(source),
        )) {
          logger.warn(warning);
        }
        for (const collector of FeastCollector.forInstances(instances)) {
          collectors.addCollector(collector);
        }
      },
    });
  },
});
