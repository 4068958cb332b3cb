import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /** Registries of Feast, served over REST. The first one is meant by entities that don't name one with `feast.dev/instance`. */
    feast?: Array<{
      /** Kebab-case and unique. */
      name: string;
      title?: string;
      /** Where the backend reaches the registry's server, such as `https://feast-registry.example.com`; http or https. */
      baseUrl: string;
      /** Where people find Feast's own pages. Left out, facts carry no links: the registry's server has no pages. */
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
      /** Tags that name the owner where the field `owner` is empty, first one first. `owner` and `team` if left out. */
      ownerTags?: string[];
      /** Tags that name the stewards of each duty, first one first. */
      stewardTags?: {
        /** `steward.documentation` and `steward-documentation` if left out. */
        documentation?: string[];
        /** `steward.testing` and `steward-testing` if left out. */
        testing?: string[];
        /** `steward.governance`, `steward-governance`, `steward` and `data_steward` if left out. */
        governance?: string[];
      };
      /** How often everything is read anew. Once a day if left out. */
      fullReading?: HumanDuration | string;
      /**
       * Whether Feast may answer from its cache, which is at most `cache_ttl_seconds` of its registry old. True if left out: without it,
       * Feast reads its whole registry for every page.
       */
      allowCache?: boolean;
      /** Whether the statistics of Feast's monitoring are read. True if left out. */
      monitoring?: boolean;
    }>;
  };
}
