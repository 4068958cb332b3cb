import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Projects of hackathons. */
      guildhall?: {
        /** When the index is written anew. Every 10 minutes if left out. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Who finds a project: who sees its hackathon in the catalog (`catalog.entity.read`), or who may read the project
         * (`hackathons.project.read`). Search asks for one of the two. `catalog` if left out.
         */
        visibility?: 'catalog' | 'project';
      };
    };
  };
}
