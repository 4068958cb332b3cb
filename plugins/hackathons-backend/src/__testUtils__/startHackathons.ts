import {
  type BackendFeature,
  type BackstageCredentials,
  coreServices,
  createServiceFactory,
  type ServiceRef,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  type EventParams,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import {
  type NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  type SignalPayload,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import {
  startTestPlugin,
  type TestPlugin,
} from '@guildhall/plugin-guildhall-node/testUtils';
import type { Knex } from 'knex';
import { hackathonsPlugin } from '../plugin';
import { charter, people } from './entities';
import { PeopledCatalog } from './PeopledCatalog';

/** The hackathon that is there unless other charters are given. */
export const JAM = 'hackathon:default/jam';
/** Its path below the API. */
export const JAM_PATH = '/hackathons/default/jam';

/** The policy shows a part of the catalog: it is the catalog that knows which. */
const SOME_ENTITIES: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: [] },
  },
};

/** Decisions of the policy, by permission or by permission and user such as `hackathons.event.read user:default/ada`; the rest is allowed. */
export type Decisions = Record<string, PolicyDecision>;

/** The running plugin with what is around it. Its tasks are `catalog`, `upkeep` and `retention`. */
export interface TestHackathons extends TestPlugin {
  /** Its entities can be changed; `sync` reads them. */
  catalog: PeopledCatalog;
  /** What was sent, the oldest first. */
  notifications: NotificationSendOptions[];
  /** What other plugins were told, the oldest first. */
  events: EventParams[];
  /** What open pages were told, the oldest first. */
  signals: SignalPayload[];
  /** Can be changed at any time. */
  decisions: Decisions;
  /** Makes sending notifications fail while it is set. */
  outage: { notifications?: Error };
  /** Reads the charters from the catalog. */
  sync(): Promise<void>;
  /** Forgets what was done, decided, sent and told. The charters stay as the catalog has them. */
  reset(): Promise<void>;
  /** Sends a request as another plugin. */
  callAsService(
    ...args: Parameters<TestPlugin['call']>
  ): ReturnType<TestPlugin['call']>;
}

/**
 * Sets the time; only `Date` stands still. Tests that use it call `vi.useRealTimers()` afterwards.
 *
 * @param time - ISO 8601, such as `2026-11-22T09:00Z`, or ms since the epoch
 */
export function at(time: string | number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
}

/**
 * Starts the plugin, with charters that it has read from the catalog.
 *
 * @param knex - an empty database; SQLite in memory if left out
 * @param options.charters - `charter()` if left out
 * @param options.entities - besides the charters and `people()`
 */
export async function startHackathons(
  knex?: Knex,
  options: {
    charters?: Entity[];
    entities?: Entity[];
    config?: object;
    decisions?: Decisions;
    features?: BackendFeature[];
  } = {},
): Promise<TestHackathons> {
  const catalog = new PeopledCatalog([
    ...people(),
    ...(options.charters ?? [charter()]),
    ...(options.entities ?? []),
  ]);
  const around: Pick<
    TestHackathons,
    'notifications' | 'events' | 'signals' | 'decisions' | 'outage'
  > = {
    notifications: [],
    events: [],
    signals: [],
    decisions: { ...options.decisions },
    outage: {},
  };
  const decide = async (
    requests: Array<{ permission: { name: string } }>,
    { credentials }: { credentials: BackstageCredentials },
  ) => {
    const { userEntityRef } = credentials.principal as {
      userEntityRef?: string;
    };
    return requests.map(
      ({ permission }) =>
        around.decisions[`${permission.name} ${userEntityRef}`] ??
        around.decisions[permission.name] ??
        (permission.name === 'catalog.entity.read' &&
        catalog.hidesFrom(userEntityRef)
          ? SOME_ENTITIES
          : { result: AuthorizeResult.ALLOW }),
    );
  };
  const plugin = await startTestPlugin({
    plugin: hackathonsPlugin,
    pluginId: 'hackathons',
    knex,
    catalog: catalog.service,
    config: {
      app: { baseUrl: 'http://portal.example' },
      backend: { baseUrl: 'http://backend.example' },
      ...options.config,
    },
    permissions: { authorize: decide, authorizeConditional: decide } as any,
    features: [
      replace(coreServices.userInfo, catalog.userInfo),
      replace(notificationService, {
        send: async (notification: NotificationSendOptions) => {
          if (around.outage.notifications) {
            throw around.outage.notifications;
          }
          around.notifications.push(notification);
        },
      }),
      replace(eventsServiceRef, {
        publish: async (event: EventParams) => {
          around.events.push(event);
        },
        subscribe: async () => {},
      }),
      replace(signalsServiceRef, {
        publish: async (signal: SignalPayload) => {
          around.signals.push(signal);
        },
      }),
      ...(options.features ?? []),
    ],
  });
  await plugin.run('catalog');
  return {
    ...plugin,
    ...around,
    catalog,
    sync: () => plugin.run('catalog'),
    async reset() {
      around.notifications.length = 0;
      around.events.length = 0;
      around.signals.length = 0;
      around.outage.notifications = undefined;
      Object.keys(around.decisions).forEach(key => {
        delete around.decisions[key];
      });
      Object.assign(around.decisions, options.decisions);
      await emptyTables(knex);
    },
    callAsService: (method, path, { headers, ...more } = {}) =>
      plugin.call(method, path, {
        ...more,
        headers: {
          authorization: mockCredentials.service.header(),
          ...headers,
        },
      }),
  };
}

/** Empties all tables of the plugin but that of the charters of the catalog. */
async function emptyTables(knex: Knex | undefined): Promise<void> {
  if (!knex) {
    throw new Error('reset takes a database that the test has given');
  }
  const tables = selectedRows<{ name: string }>(
    await knex.raw(
      isPostgres(knex)
        ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
        : "SELECT name FROM sqlite_master WHERE type = 'table'",
    ),
  ).filter(({ name }) => !/^(hackathons$|knex_|sqlite_)/.test(name));
  for (const { name } of tables) {
    await knex(name).delete();
  }
}

function replace<T>(
  service: ServiceRef<T, 'plugin'>,
  implementation: unknown,
): BackendFeature {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation as T,
  });
}
