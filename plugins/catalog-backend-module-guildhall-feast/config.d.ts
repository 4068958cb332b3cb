import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** Registries of Feast, served over REST. The other fields of an entry are those of the connector. */
    feast?: Array<{
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
        /** When to look. Every hour if left out, for the first time after 30 seconds. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** How long the entity of an object that vanished stays, marked as missing. 14 days if left out. */
        keepMissing?: HumanDuration | string;
        /**
         * Share of all entities, from 0 to 1, above which objects that vanish together are not believed to be gone, if there are more than
         * ten of them. 0.5 if left out; 1 believes everything.
         */
        maxVanishedShare?: number;
        /** Whether projects appear, as `Resource` of type `feature-store`. True if left out. */
        featureStores?: boolean;
        /** Whether feature views appear, as `Resource` of type `feature-view`. True if left out. */
        featureViews?: boolean;
        /** Whether feature services appear, as `Resource` of type `feature-service`. True if left out. */
        featureServices?: boolean;
        /** Whether data sources appear, as `Resource` of type `dataset`. True if left out. */
        dataSources?: boolean;
        /** Names of the projects that are read. In patterns, `*` stands for any text; case doesn't matter. */
        projects?: {
          include?: string[];
          exclude?: string[];
        };
        /** Names of the feature views, feature services and data sources that appear. In patterns, `*` stands for any text; case doesn't matter. */
        names?: {
          include?: string[];
          exclude?: string[];
        };
        /** Tags of the feature views, feature services and data sources that appear, as `key` or `key=value`. In patterns, `*` stands for any text; case doesn't matter. */
        tags?: {
          include?: string[];
          exclude?: string[];
        };
      };
    }>;
  };
}
