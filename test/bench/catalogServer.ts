/** A backend with the real catalog and the Guildhall module, for benchmarks of processing. */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import {
  componentEntities,
  equallyLargeComponents,
  guildhallEntities,
} from './catalogEntities';

const { BENCH_DATABASE_URL, BENCH_PORT, BENCH_KINDS, BENCH_COUNT } =
  process.env;
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
  },
});

const makers: Record<string, (count: number) => Entity[]> = {
  component: componentEntities,
  'large component': equallyLargeComponents,
  guildhall: guildhallEntities,
};

const entityModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        const entities = makers[BENCH_KINDS!](Number(BENCH_COUNT));
        catalog.addEntityProvider({
          getProviderName: () => 'bench',
          connect: (connection: EntityProviderConnection) =>
            connection.applyMutation({
              type: 'full',
              entities: entities.map(entity => ({
                entity,
                locationKey: 'bench',
              })),
            }),
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  }),
);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@guildhall/plugin-catalog-backend-module-guildhall'));
backend.add(entityModule);
backend.start();
