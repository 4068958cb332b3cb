import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** Airflow servers. The first one is meant by entities that don't name one with `airflow.apache.org/instance`. */
    airflow?: Array<{
      /** Kebab-case and unique. */
      name: string;
      title?: string;
      /** Where the backend reaches it, without `/api/v2`, such as `https://airflow.example.com`; http or https. */
      baseUrl: string;
      /** Where people look at it; `baseUrl` if left out. */
      publicUrl?: string;
      /** How to show who we are. Nothing is shown if left out. */
      auth?: {
        /** What the fields tell if left out. */
        type?: 'none' | 'basic' | 'bearer' | 'login';
        username?: string;
        /** @visibility secret */
        password?: string;
        /** @visibility secret */
        token?: string;
        /** For `login`: where to fetch a token, such as `/auth/token`. Without a username, it is fetched by GET. */
        path?: string;
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
      /** When to look. Every 10 minutes if left out. */
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
      /** What tags begin with that name the stewards of each duty. */
      stewardTagPrefixes?: {
        /** `steward-documentation:` if left out. */
        documentation?: string[];
        /** `steward-testing:` if left out. */
        testing?: string[];
        /** `steward-governance:` and `steward:` if left out. */
        governance?: string[];
      };
    }>;
  };
}
