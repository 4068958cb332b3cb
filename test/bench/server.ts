/**
 * A backend for benchmarks: real HTTP, auth, permissions and database; the catalog is a list in memory, so that
 * ten thousand assets are there at once.
 */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { assetEntities, metricEntities } from './entities';

const { BENCH_DATABASE_URL, BENCH_PORT, BENCH_ASSETS, BENCH_TOKEN } =
  process.env;

const entities: Entity[] = [
  ...metricEntities(),
  ...assetEntities(Number(BENCH_ASSETS)),
];

const catalog = {
  async *streamEntities(request) {
    const kind = (request?.filter as { kind?: string } | undefined)?.kind;
    const found = kind
      ? entities.filter(entity => entity.kind.toLowerCase() === kind)
      : entities;
    for (let start = 0; start < found.length; start += 500) {
      yield found.slice(start, start + 500);
    }
  },
} as Partial<CatalogService> as CatalogService;

const baseUrl = `http://127.0.0.1:${BENCH_PORT}`;
const config = new ConfigReader({
  app: { baseUrl },
  backend: {
    baseUrl,
    listen: { host: '127.0.0.1', port: Number(BENCH_PORT) },
    database: {
      client: 'pg',
      connection: BENCH_DATABASE_URL,
      pluginDivisionMode: 'schema',
      ensureSchemaExists: true,
    },
    auth: {
      externalAccess: [
        { type: 'static', options: { token: BENCH_TOKEN, subject: 'bench' } },
      ],
    },
  },
  auth: {
    providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
  },
  permission: { enabled: true },
});

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => catalog,
  }),
);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@guildhall/plugin-contribution-metrics-backend'));
backend.start();
