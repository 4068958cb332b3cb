import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /**
     * Which entities of the catalog are ML assets. If left out: Resources and Components of the types feature-store, feature-view,
     * feature-service, model-registry, ml-model, ml-pipeline and dataset.
     */
    assets?: Array<{
      /** Kind of the entities, such as `Resource` or `AiModelServerAPI`. */
      kind: string;
      /** Values of `spec.type`; all types if left out. */
      types?: string[];
    }>;
    contributionMetrics?: {
      /** How long numbers are kept. */
      retention?: {
        /** Single samples and uses. Default: 400 days. Samples older than this are not taken. */
        samples?: HumanDuration | string;
        /** Daily roll-ups. Default: 1100 days. */
        rollups?: HumanDuration | string;
        /** Dependencies that lineage has not shown again. Default: 400 days. */
        lineage?: HumanDuration | string;
        /** Which version held which alias, once another holds it. Default: 1100 days. */
        aliases?: HumanDuration | string;
      };
      /** How long before its date a deprecation is near. Default: 60 days. */
      deprecationWarning?: HumanDuration | string;
      /** Largest body of a push. Default: 16 MiB. */
      maxBodyBytes?: number;
      schedules?: {
        /** Reading the catalog. Default: every 30 seconds. */
        catalog?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Rolling up and evaluating what changed. Default: every 10 seconds. */
        evaluation?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Dropping what is older than the retention. Default: once a day. */
        retention?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
