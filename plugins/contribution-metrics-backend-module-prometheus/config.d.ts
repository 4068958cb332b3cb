import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  guildhall?: {
    /**
     * Prometheus servers, or systems that answer as they do. The first one is meant by metrics and assets that don't name one, with the
     * parameter `instance` or the annotation `prometheus.io/instance`.
     */
    prometheus?: Array<{
      /** Kebab-case and unique. */
      name: string;
      title?: string;
      /** Where the backend reaches it, such as `https://prometheus.example.com`; http or https. */
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
      /** When to look. Every 5 minutes if left out. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** What one round may take. */
      limits?: {
        /** From a request to the end of its answer. 30 seconds if left out. */
        requestTimeout?: HumanDuration | string;
        /** Size of one answer, unpacked. 64 if left out. */
        responseMegabytes?: number;
        /** Requests at the same time. 4 if left out. */
        concurrency?: number;
        /** Repetitions of a request that failed in a way that may pass. 3 if left out. */
        retries?: number;
      };
      /**
       * How long after its time a value may still come in. Raise it for remote write, and for Thanos and the like. One minute if left out,
       * at most a day.
       */
      settle?: HumanDuration | string;
      /** Assets that a metric with placeholders may ask for one by one. 200 if left out. */
      assetsPerMetric?: number;
    }>;
  };
}
