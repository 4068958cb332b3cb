import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** MLflow servers. The first one is meant by entities that don't name one with `mlflow.org/instance`. */
    mlflow?: Array<{
      /** Kebab-case and unique. */
      name: string;
      title?: string;
      /** Where the backend reaches it, such as `https://mlflow.example.com`; http or https. */
      baseUrl: string;
      /** Where people look at it; `baseUrl` if left out. */
      publicUrl?: string;
      /** How to show who we are. Nothing is shown if left out. */
      auth?: {
        /** What the fields tell if left out. */
        type?: 'none' | 'basic' | 'bearer';
        username?: string;
        /** @visibility secret */
        password?: string;
        /** @visibility secret */
        token?: string;
      };
      /** TLS beside the defaults of the system; files hold PEM texts. */
      tls?: {
        /** Certificates of the authority that signed the server's. */
        caFile?: string;
        /** Our own certificate and its key. */
        certFile?: string;
        keyFile?: string;
        /** Takes any certificate; for trying out. */
        insecure?: boolean;
      };
      /** Full ref of the user or group that is told when it fails. */
      owner?: string;
      /** When to look. Every 15 minutes if left out. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** What one round may take. */
      limits?: {
        /** From a request to the end of its answer. 30 seconds if left out. */
        requestTimeout?: HumanDuration | string;
        /** Size of one answer, unpacked. 64 if left out. */
        responseMegabytes?: number;
        /** Pages of one list. 1000 if left out. */
        pages?: number;
        /** Requests at the same time. 4 if left out. */
        concurrency?: number;
        /** Repetitions of a request that failed in a way that may pass. 3 if left out. */
        retries?: number;
      };
      /** Tags that name the owner, first one first. `owner`, `owned_by` and `team` if left out. */
      ownerTags?: string[];
      /** Tags that name the stewards of each duty, first one first. */
      stewardTags?: {
        /** `steward.documentation` if left out. */
        documentation?: string[];
        /** `steward.testing` if left out. */
        testing?: string[];
        /** `steward.governance`, `steward` and `data_steward` if left out. */
        governance?: string[];
      };
      /** Aliases that mark the version that is served, first one first. `champion` and `production` if left out. */
      servingAliases?: string[];
      /** Age from which a registration that has not ended counts as stuck. One hour if left out. */
      stuckAfter?: HumanDuration | string;
      /** Days of versions and runs that are read when something is new. 90 if left out. */
      historyDays?: number;
      /** How often everything is read anew. Once a day if left out. */
      fullReading?: HumanDuration | string;
    }>;
  };
}
