import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { sourceWarnings } from '@guildhall/plugin-guildhall-node';
import { PrometheusCollector } from './collector/PrometheusCollector';
import { readPrometheusOptions } from './config/readPrometheusOptions';

/** Adds a collector for each Prometheus to the contribution-metrics plugin. */
export const contributionMetricsModulePrometheus = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'prometheus',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        const systems = readPrometheusOptions(config);
        const instances = systems.map(({ source }) => source.name);
        for (const options of systems) {
          sourceWarnings(options.source).forEach(text => logger.warn(text));
          collectors.addCollector(new PrometheusCollector(options, instances));
        }
      },
    });
  },
});
