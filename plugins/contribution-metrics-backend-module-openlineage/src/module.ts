import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import { COLLECTOR_ID, MEASURES } from './collector';
import { readOpenLineageOptions } from './config';
import { createCounters } from './counters';
import { createRouter } from './router';
import { EventReceiver } from './services/EventReceiver';

/** Receives OpenLineage events at `/api/contribution-metrics/openlineage/api/v1/lineage` and `…/batch`. */
export const contributionMetricsModuleOpenLineage = createBackendModule({
  pluginId: 'contribution-metrics',
  moduleId: 'openlineage',
  register(reg) {
    reg.registerInit({
      deps: {
        collectors: contributionMetricsCollectorExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
        permissions: coreServices.permissions,
        auditor: coreServices.auditor,
        metrics: metricsServiceRef,
      },
      async init(deps) {
        const { config, logger, permissions, httpAuth, auditor } = deps;
        const options = readOpenLineageOptions(config);
        const receiver = new EventReceiver({ options, permissions, logger });
        deps.collectors.addCollector({
          id: COLLECTOR_ID,
          title: 'OpenLineage',
          description:
            'Runs, data quality, ownership and lineage from the events that OpenLineage clients send',
          measures: [...MEASURES],
          async connect(context) {
            receiver.connect(context);
          },
        });
        deps.httpRouter.use(
          createRouter({
            receiver,
            options,
            httpAuth,
            auditor,
            counters: createCounters(deps.metrics),
          }),
        );
      },
    });
  },
});
