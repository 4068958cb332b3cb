import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
} from '@backstage/plugin-catalog-node';
import {
  type EventsServiceSubscribeOptions,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import catalogModuleGuildhallHackathons from './index';

const charter = (name: string) => ({
  entityRef: `hackathon:default/${name}`,
  version: 1,
  entity: {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'Hackathon',
    metadata: { name, namespace: 'default', annotations: { 'a.b/c': 'kept' } },
    spec: { owner: 'group:default/guild' },
  },
  createdBy: 'user:default/ada',
  updatedBy: 'user:default/ada',
  createdAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-22T09:00:00.000Z',
});

describe('catalogModuleGuildhallHackathons', () => {
  /** What the plugin stores; it is not up while this is undefined. */
  let stored: string[] | undefined;
  let requests: string[] = [];
  let server: Server;
  let backend: TestBackend;
  let provider: EntityProvider;
  let refresh: () => Promise<void>;
  let subscription: EventsServiceSubscribeOptions;
  const mutations: any[] = [];

  beforeAll(async () => {
    server = createServer((req, res) => {
      requests.push(String(req.headers.authorization));
      if (!stored) {
        res.writeHead(503).end();
        return;
      }
      // One charter a page.
      const index = Number(
        new URL(req.url!, 'http://x').searchParams.get('cursor') ?? 0,
      );
      const more = index + 1 < stored.length;
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify({
          items: stored.slice(index, index + 1).map(charter),
          nextCursor: more ? String(index + 1) : null,
        }),
      );
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    backend = await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addEntityProvider: (added: EntityProvider) => {
              provider = added;
            },
          } as any,
        ],
      ],
      features: [
        catalogModuleGuildhallHackathons,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://portal.example/' } },
        }),
        createServiceFactory({
          service: coreServices.discovery,
          deps: {},
          factory: () => ({
            getBaseUrl: async plugin =>
              `http://127.0.0.1:${port}/api/${plugin}`,
            getExternalBaseUrl: async plugin =>
              `http://portal.example/api/${plugin}`,
          }),
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () =>
            ({
              scheduleTask: async ({ fn }: { fn: () => Promise<void> }) => {
                refresh = fn;
              },
            } as Partial<SchedulerService> as SchedulerService),
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async () => {},
            subscribe: async options => {
              subscription = options;
            },
          }),
        }),
      ],
    });
    await provider.connect({
      applyMutation: async (mutation: unknown) => {
        mutations.push(mutation);
      },
    } as any);
  });
  beforeEach(() => {
    requests = [];
    mutations.length = 0;
  });
  afterAll(async () => {
    await backend?.stop();
    await new Promise(resolve => server?.close(resolve));
  });

  it('changes nothing while the plugin is not up', async () => {
    await refresh();
    expect(requests).toHaveLength(1);
    expect(mutations).toEqual([]);
  });

  it('brings all charters, as a service, with where they are kept', async () => {
    stored = ['jam', 'sprint'];
    await refresh();
    expect(requests).toHaveLength(2);
    expect(requests[0]).toMatch(/^Bearer mock-service-token/);
    const [{ type, entities }] = mutations;
    expect(type).toBe('full');
    expect(entities.map(({ entity }: any) => entity.metadata)).toEqual([
      {
        name: 'jam',
        namespace: 'default',
        annotations: {
          'a.b/c': 'kept',
          'backstage.io/managed-by-location': 'guildhall-hackathons:charters',
          'backstage.io/managed-by-origin-location':
            'guildhall-hackathons:charters',
          'backstage.io/view-url':
            'http://portal.example/hackathons/default/jam',
          'backstage.io/edit-url':
            'http://portal.example/hackathons/default/jam/organise/charter',
        },
      },
      expect.objectContaining({ name: 'sprint' }),
    ]);
  });

  it('comes at once when a charter changes; many changes at once make one more round', async () => {
    stored = ['jam'];
    expect(subscription.topics).toEqual([
      'guildhall.hackathons.charter-changed',
    ]);
    const first = subscription.onEvent({} as any);
    stored = [];
    await Promise.all([
      first,
      ...Array.from({ length: 5 }, () => subscription.onEvent({} as any)),
    ]);
    expect(mutations.length).toBeLessThanOrEqual(2);
    expect(mutations.at(-1).entities).toEqual([]);
  });
});
