import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { sourceWarnings } from '@guildhall/plugin-guildhall-node';
import { AirflowCollector } from './collector/AirflowCollector';
import { readAirflowOptions } from './config/readAirflowOptions';

/** Adds facts from Airflow to the contribution-metrics plugin: one collector for each entry of `guildhall.airflow`. */
export const contributionMetricsModuleAirflow = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'airflow',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        for (const options of readAirflowOptions(config)) {
          for (const warning of sourceWarnings(options.source)) {
            logger.warn(warning);
          }
          collectors.addCollector(AirflowCollector.create(options));
        }
      },
    });
  },
});
