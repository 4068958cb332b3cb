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

/** A running plugin. Scheduled tasks are run by hand, so that nothing depends on waiting. */
export interface TestPlugin {
  /** Base of the API. */
  url: string;
  /**
   * Sends a request as the mocked user, unless other headers are given.
   *
   * @param options.body - is sent as JSON
   * @param options.as - full ref of the user who asks
   * @returns the body is undefined when there is none, and text when it is not JSON
   */
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: { body?: unknown; headers?: Record<string, string>; as?: string },
  ): Promise<{ status: number; body: any }>;
  /**
   * Runs a scheduled task.
   *
   * @param task - its id without the plugin's
   */
  run(task: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a plugin over a catalog.
 *
 * @param options.catalog - replaces the catalog made of `entities`
 * @param options.knex - an empty database; SQLite in memory if left out
 * @param options.permissions - decides; everything is allowed if left out
 * @param options.features - modules, and services in place of the mocked ones
 */
export async function startTestPlugin(options: {
  plugin: BackendFeature;
  pluginId: string;
  entities?: Entity[];
  catalog?: CatalogService;
  knex?: Knex;
  config?: object;
  permissions?: Partial<PermissionsService>;
  features?: BackendFeature[];
}): Promise<TestPlugin> {
  const { pluginId } = options;
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  const features: BackendFeature[] = [
    options.plugin,
    options.catalog
      ? replace(catalogServiceRef, options.catalog)
      : catalogServiceMock.factory({ entities: options.entities ?? [] }),
    mockServices.rootConfig.factory({ data: options.config ?? {} }),
    replace(coreServices.scheduler, collectTasks(pluginId, tasks)),
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
  // Else the server would close idle connections while a test computes, and the next request would be lost.
  backend.server.keepAliveTimeout = 0;
  const url = `http://localhost:${backend.server.port()}/api/${pluginId}`;
  return {
    url,
    async call(method, path, { body, headers, as } = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: mockCredentials.user.header(as),
          'content-type': 'application/json',
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: response.status, body: await readBody(response) };
    },
    async run(task) {
      const fn = tasks.get(task);
      if (!fn) {
        throw new Error(
          `No task ${task} among ${[...tasks.keys()].join(', ')}`,
        );
      }
      await fn(new AbortController().signal);
    },
    stop: () => backend.stop(),
  };
}

function replace<T>(service: ServiceRef<T, 'plugin'>, implementation: T) {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation,
  });
}

/** A scheduler that only takes down what it is given. */
function collectTasks(
  pluginId: string,
  tasks: Map<string, (signal: AbortSignal) => unknown>,
): SchedulerService {
  const prefix = `${pluginId}-`;
  return {
    async scheduleTask({ id, fn }) {
      const name = id.startsWith(prefix) ? id.slice(prefix.length) : id;
      tasks.set(name, fn as (signal: AbortSignal) => unknown);
    },
  } as SchedulerService;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') {
    return undefined;
  }
  return response.headers.get('content-type')?.includes('json')
    ? JSON.parse(text)
    : text;
}
