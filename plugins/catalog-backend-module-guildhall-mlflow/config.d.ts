import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** MLflow servers. The other fields of an entry are those of the connector. */
    mlflow?: Array<{
      /** Kebab-case and unique. */
      name: string;
      /** Where the backend reaches it; http or https. */
      baseUrl: string;
      /** How to show who we are. */
      auth?: {
        /** @visibility secret */
        password?: string;
        /** @visibility secret */
        token?: string;
      };
      /** Brings the objects of this server into the catalog. Nothing of it appears if left out. */
      catalog?: {
        /** Namespace of the entities. `default` if left out. */
        namespace?: string;
        /** Ref of the user or group that owns what has no owner at the source. */
        defaultOwner: string;
        /** Ref of the system that the entities belong to; none if left out. */
        system?: string;
        /** `spec.lifecycle` of the pipelines. `production` if left out. */
        lifecycle?: string;
        /** When to look. Every hour if left out, for the first time after 30 seconds. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How long the entity of an object that vanished stays, marked as missing. 14 days if left out. */
        keepMissing?: HumanDuration | string;
        /**
         * Share of all entities, from 0 to 1, above which objects that vanish together are not believed to be gone, if there are more than
         * ten of them. 0.5 if left out; 1 believes everything.
         */
        maxVanishedShare?: number;
        /** Whether registered models appear, as `Resource` of type `ml-model`. True if left out. */
        models?: boolean;
        /** Whether the versions behind aliases appear, as `Resource` of type `ml-model-version`. True if left out. */
        aliases?: boolean;
        /** Whether experiments whose runs made versions appear, as `Component` of type `ml-pipeline`. True if left out. */
        experiments?: boolean;
        /** Names of the models that appear, with their aliases and experiments. In patterns, `*` stands for any text; case doesn't matter. */
        names?: {
          include?: string[];
          exclude?: string[];
        };
        /** Tags of the models that appear, as `key` or `key=value`. In patterns, `*` stands for any text; case doesn't matter. */
        tags?: {
          include?: string[];
          exclude?: string[];
        };
      };
    }>;
  };
}
