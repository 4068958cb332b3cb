import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  guildhall?: {
    hackathons?: {
      schedules?: {
        /** Bringing charters that are stored in the portal into the catalog, besides whenever one changes. Default: every minute. */
        provider?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
