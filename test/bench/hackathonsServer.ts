/**
 * A backend for the benchmark of hackathons: real HTTP, auth, permissions and database; the catalog is one charter in memory.
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

const { BENCH_DATABASE_URL, BENCH_PORT, BENCH_TOKEN } = process.env;

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

const charter: Entity = {
  apiVersion: 'guildhall.dev/v1alpha1',
  kind: 'Hackathon',
  metadata: { name: 'large', namespace: 'default', title: 'A large one' },
  spec: {
    owner: 'group:default/organisers',
    organisers: ['user:development/guest'],
    themes: [{ name: 'freshness' }, { name: 'trust' }],
    schedule: {
      timezone: 'UTC',
      registration: { opens: day(-30), closes: day(-5) },
      start: day(-3),
      checkpoints: [
        { name: 'plan', at: day(-1) },
        { name: 'demo', at: day(1) },
      ],
      submissionDeadline: day(3),
      end: day(5),
    },
    teamRules: { minSize: 3, maxSize: 5 },
  },
};

const catalog = {
  async *streamEntities() {
    yield [charter];
  },
  async getEntities() {
    return { items: [charter] };
  },
  async queryEntities() {
    return { items: [charter], totalItems: 1, pageInfo: {} };
  },
  async getEntitiesByRefs(request) {
    return {
      items: request.entityRefs.map(ref =>
        ref === 'hackathon:default/large' ? charter : undefined,
      ),
    };
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
  guildhall: { hackathons: { maxBodyBytes: 64 * 1024 * 1024 } },
});

const backend = createBackend();
for (const [service, implementation] of [
  [coreServices.rootConfig, config],
  [catalogServiceRef, catalog],
] as const) {
  backend.add(
    createServiceFactory({
      service: service as typeof coreServices.rootConfig,
      deps: {},
      factory: () => implementation as ConfigReader,
    }),
  );
}
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@guildhall/plugin-hackathons-backend'));
backend.start();
