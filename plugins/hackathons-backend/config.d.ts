import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    hackathons?: {
      /** Entity refs of users and groups who count as organisers of every hackathon. */
      admins?: string[];
      retention?: {
        /**
         * How long after the end of an event answers, skills, wishes and other personal data of its participants are kept.
         * Default: 365 days. Teams, projects and submissions stay.
         */
        personal?: HumanDuration | string;
      };
      /** Largest body of a request. Default: 1 MiB. */
      maxBodyBytes?: number;
      schedules?: {
        /** Reading charters from the catalog. Default: every 30 seconds. */
        catalog?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Sending notices, ending what expires, reminding. Default: every 15 seconds. */
        upkeep?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Reading from the catalog what became of projects, reminding of endings, and computing the figures of the programme. Default: once a day. */
        outcomes?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** Deleting what is older than the retention. Default: once a day. */
        retention?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
