import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { sourceWarnings } from '@guildhall/plugin-guildhall-node';
import { MlflowCollector } from './collector/MlflowCollector';
import { readMlflowOptions } from './config/readMlflowOptions';

/** Adds facts from MLflow to the contribution-metrics plugin: one collector for each entry of `guildhall.mlflow`. */
export const contributionMetricsModuleMlflow = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'mlflow',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ collectors, config, logger }) {
        for (const options of readMlflowOptions(config)) {
          for (const warning of sourceWarnings(options.source)) {
            logger.warn(warning);
          }
          collectors.addCollector(MlflowCollector.create(options));
        }
      },
    });
  },
});
