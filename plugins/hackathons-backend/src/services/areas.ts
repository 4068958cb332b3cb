import type {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { PluginOptions } from '../config';
import type { Stores } from '../database/createStores';
import type { Access, EventContext } from './access';
import type { Live } from './Live';
import type { ProvisionerRegistry } from './sandboxes/ProvisionerRegistry';
import type { Telemetry } from './Telemetry';

/** What every area of the plugin builds on. */
export interface Core {
  access: Access;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  httpAuth: HttpAuthService;
  knex: Knex;
  live: Live;
  logger: LoggerService;
  notifications: NotificationService;
  options: PluginOptions;
  provisioners: ProvisionerRegistry;
  stores: Stores;
  telemetry: Telemetry;
}

/** Something that the caller can or has to do in a hackathon. */
export interface AgendaItem {
  /** Stable within the hackathon, such as `agreement:clickstream`. */
  key: string;
  /** Such as `sign-agreement`, `answer-invitation`, `report-checkpoint`. */
  kind: string;
  /** What to do, in a few words. */
  title: string;
  /** ms since the epoch; left out when it can wait for ever. */
  dueAt?: number;
  /** Path below the page of the hackathon, such as `agreements`. */
  path: string;
}

/** An entry of somebody's calendar that comes from an area. */
export interface CalendarEntry {
  /** Stable. */
  id: string;
  title: string;
  description?: string;
  startsAt: number;
  endsAt: number;
  location?: string;
  /** Path below the page of the hackathon. */
  path: string;
}

/** One area of the plugin: what it does by itself, and what it adds to what all areas make together. */
export interface Area {
  /** Called every few seconds on one replica. */
  upkeep?(now: number, signal: AbortSignal): Promise<void>;
  /** What of the area belongs to a user, by hackathon, such as the project of the user's team. */
  mine?(
    hackathonRefs: readonly string[],
    userRef: string,
  ): Promise<Map<string, { projectId?: string }>>;
  /** What the caller has to do. In a fixed number of statements. */
  agenda?(context: EventContext): Promise<AgendaItem[]>;
  /**
   * What the caller has to do after hackathons that are over, or that the caller has no role in, by hackathon. In a fixed number of
   * statements for all of them.
   */
  laterAgenda?(
    contexts: readonly EventContext[],
  ): Promise<Map<string, AgendaItem[]>>;
  /** What belongs into the caller's calendar. */
  calendar?(context: EventContext): Promise<CalendarEntry[]>;
  /** Deletes what is personal of a hackathon, some time after its end. */
  erase?(hackathonRef: string): Promise<void>;
  /** Deletes what nobody needs any more. */
  retain?(now: number): Promise<void>;
  /** Counts that the hackathon's page and lists show, by hackathon. */
  counts?(
    hackathonRefs: readonly string[],
  ): Promise<Map<string, Record<string, number>>>;
}
