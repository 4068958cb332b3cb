import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

/** How to show who we are. */
export type SourceAuth =
  | { type: 'none' }
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string }
  /** A token that is fetched with user and password, and fetched anew when it expires. */
  | { type: 'login'; path: string; username?: string; password?: string };

/** TLS beside the system's defaults. PEM texts. */
export interface SourceTls {
  ca?: string;
  cert?: string;
  key?: string;
  /** Takes any certificate; for trying out. */
  insecure: boolean;
}

/** What one round may take. */
export interface SourceLimits {
  /** Milliseconds from the request to the end of the answer. */
  requestTimeoutMs: number;
  /** Bytes of one answer, unpacked. */
  responseBytes: number;
  /** Pages of one list. */
  pages: number;
  /** Requests at the same time. */
  concurrency: number;
  /** Repetitions of a request that failed in a way that may pass. */
  retries: number;
}

/** One system to read from, such as an entry of `guildhall.mlflow`. */
export interface SourceOptions {
  /** Kebab-case, unique among its sort. */
  name: string;
  title?: string;
  /** http or https, without a slash at the end. */
  baseUrl: string;
  /** Where people look at it; `baseUrl` if left out. Without a slash at the end. */
  publicUrl: string;
  auth: SourceAuth;
  tls?: SourceTls;
  /** Full ref of who is told when it fails. */
  owner?: string;
  schedule: SchedulerServiceTaskScheduleDefinition;
  limits: SourceLimits;
  /** The whole entry, for what only one sort of source has. */
  config: Config;
  /** Key of the entry, such as `guildhall.mlflow[0]`, for messages. */
  configKey: string;
}
