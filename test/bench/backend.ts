/**
 * What the servers of benchmarks have in common: real HTTP, auth, permissions and PostgreSQL; the catalog is a list in memory, so that
 * thousands of entities are there at once.
 */
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';

const { BENCH_DATABASE_URL, BENCH_PORT, BENCH_TOKEN } = process.env;

/**
 * Makes a backend to which plugins can be added.
 *
 * @param options.guildhall - configuration of the plugins
 */
export function createBenchBackend(options: {
  entities: Entity[];
  guildhall?: object;
}): ReturnType<typeof createBackend> {
  const backend = createBackend();
  const config = configOf(options.guildhall);
  const catalog = catalogOf(options.entities);
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
  return backend;
}

function configOf(guildhall: object | undefined): ConfigReader {
  const baseUrl = `http://127.0.0.1:${BENCH_PORT}`;
  return new ConfigReader({
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
    ...(guildhall && { guildhall }),
  });
}

function catalogOf(entities: Entity[]): CatalogService {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return {
    async *streamEntities(request) {
      const wanted = request?.filter as { kind?: string | string[] };
      const kinds =
        wanted?.kind && [wanted.kind].flat().map(kind => kind.toLowerCase());
      const found = kinds
        ? entities.filter(({ kind }) => kinds.includes(kind.toLowerCase()))
        : entities;
      for (let start = 0; start < found.length; start += 500) {
        yield found.slice(start, start + 500);
      }
    },
    async getEntitiesByRefs({ entityRefs }) {
      return { items: entityRefs.map(ref => byRef.get(ref)) };
    },
  } as Partial<CatalogService> as CatalogService;
}
