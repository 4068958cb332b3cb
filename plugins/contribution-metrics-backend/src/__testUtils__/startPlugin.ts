import {
  type BackendFeature,
  coreServices,
  createServiceFactory,
  type PermissionsService,
  type SchedulerService,
  type ServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { contributionMetricsPlugin } from '../plugin';

/** A running plugin. Scheduled tasks are run by hand, so that nothing depends on waiting. */
export interface TestPlugin {
  /** Base of the API. */
  url: string;
  /** Sends a request as a user, unless other headers are given. */
  call(
    method: 'GET' | 'POST',
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: any }>;
  /** Runs a scheduled task: `catalog`, `evaluation`, `retention` or `collect-<id>`. */
  run(task: string): Promise<void>;
  /** Reads the catalog and evaluates what is due. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the plugin over a catalog.
 *
 * @param options.catalog - replaces the catalog made of `entities`
 * @param options.knex - an empty database; SQLite in memory if left out
 * @param options.permissions - decides; everything is allowed if left out
 */
export async function startPlugin(options: {
  entities?: Entity[];
  catalog?: CatalogService;
  knex?: Knex;
  config?: object;
  permissions?: Partial<PermissionsService>;
  features?: BackendFeature[];
}): Promise<TestPlugin> {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  const scheduler = {
    scheduleTask: async task => {
      const fn = task.fn as (signal: AbortSignal) => unknown;
      tasks.set(task.id.replace('contribution-metrics-', ''), fn);
    },
  } as SchedulerService;
  const replace = <T>(service: ServiceRef<T, 'plugin'>, implementation: T) =>
    createServiceFactory({ service, deps: {}, factory: () => implementation });
  const features: BackendFeature[] = [
    contributionMetricsPlugin,
    options.catalog
      ? replace(catalogServiceRef, options.catalog)
      : catalogServiceMock.factory({ entities: options.entities ?? [] }),
    mockServices.rootConfig.factory({ data: options.config ?? {} }),
    replace(coreServices.scheduler, scheduler),
    ...(options.features ?? []),
  ];
  if (options.knex) {
    features.push(mockServices.database.factory({ knex: options.knex }));
  }
  if (options.permissions) {
    features.push(
      replace(
        coreServices.permissions,
        options.permissions as PermissionsService,
      ),
    );
  }
  const backend = await startTestBackend({ features });
  const run = async (task: string) => {
    const fn = tasks.get(task);
    if (!fn) {
      throw new Error(`No task ${task} among ${[...tasks.keys()].join(', ')}`);
    }
    await fn(new AbortController().signal);
  };
  const url = `http://localhost:${backend.server.port()}/api/contribution-metrics`;
  return {
    url,
    async call(method, path, { body, headers } = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, body: text && JSON.parse(text) };
    },
    run,
    async settle() {
      await run('catalog');
      await run('evaluation');
    },
    stop: () => backend.stop(),
  };
}
