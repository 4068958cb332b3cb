import {
  coreServices,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { FakeFeast } from './testing/FakeFeast';
import catalogModuleGuildhallFeast from './index';

describe('catalogModuleGuildhallFeast', () => {
  let server: FakeFeast;
  let backend: TestBackend;
  /** By id; they run when the test says so. */
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();

  beforeAll(async () => {
    const users = {
      spec: { name: 'users', batchSource: { name: 'users' } },
      type: 'featureView',
    };
    server = await FakeFeast.start({
      ranking: {
        spec: { owner: 'nobody-knows@example.com' },
        feature_views: [users],
        feature_services: [
          {
            spec: {
              name: 'users',
              features: [{ featureViewName: 'users' }],
            },
          },
        ],
        data_sources: [{ name: 'users', type: 'BATCH_FILE' }],
      },
      fraud: { feature_views: [users] },
      sandbox: { feature_views: [users] },
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleGuildhallFeast,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => ({
            ...mockServices.scheduler(),
            scheduleTask: async task => {
              tasks.set(task.id, task);
            },
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              stitchingStrategy: { pollingInterval: { milliseconds: 50 } },
            },
            guildhall: {
              feast: [
                {
                  name: 'production',
                  baseUrl: server.url,
                  limits: { retries: 0 },
                  catalog: {
                    defaultOwner: 'ml-platform',
                    system: 'features',
                    projects: { exclude: ['sandbox'] },
                  },
                },
              ],
            },
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await server?.stop();
  });

  async function refresh(): Promise<void> {
    await tasks
      .get('guildhall-feast:production:refresh')!
      .fn(new AbortController().signal);
  }

  async function expectEntities(
    check: (entities: Map<string, Entity>) => void,
  ): Promise<void> {
    await vi.waitFor(
      async () => {
        const response = await fetch(
          `http://localhost:${backend.server.port()}/api/catalog/entities`,
        );
        const entities = (await response.json()) as Entity[];
        check(
          new Map(entities.map(entity => [stringifyEntityRef(entity), entity])),
        );
      },
      { timeout: 30_000, interval: 50 },
    );
  }

  it('gives objects that are all called the same names that people can tell apart', async () => {
    await refresh();
    await expectEntities(entities => {
      expect([...entities.keys()].sort()).toEqual([
        'resource:default/fraud',
        'resource:default/ranking',
        'resource:default/ranking-users',
        'resource:default/users',
        'resource:default/users-service',
        'resource:default/users-source',
      ]);
      // A title that it shares with others would hide what tells it apart.
      expect(
        entities.get('resource:default/ranking-users')!.metadata.title,
      ).toBeUndefined();
      expect(entities.get('resource:default/ranking-users')).toMatchObject({
        metadata: {
          annotations: {
            'feast.dev/instance': 'production',
            'feast.dev/project': 'ranking',
            'feast.dev/feature-view': 'users',
            'guildhall.dev/owner-in-source': 'nobody-knows@example.com',
          },
        },
        spec: {
          type: 'feature-view',
          owner: 'unknown:default/nobody-knows-example.com',
          system: 'system:default/features',
          dependsOn: [
            'resource:default/ranking',
            'resource:default/users-source',
          ],
        },
      });
      expect(
        entities.get('resource:default/users-service')?.spec?.dependsOn,
      ).toEqual(['resource:default/ranking-users']);
      expect(entities.get('resource:default/users')?.spec).toMatchObject({
        owner: 'group:default/ml-platform',
        dependsOn: ['resource:default/fraud'],
      });
    });
    expect(server.asked).not.toContain('feature_views sandbox');
  });

  it('changes nothing when one list of one project fails, and marks what is gone when it is back', async () => {
    delete server.projects.fraud.feature_views;
    server.broken.set('data_sources', 500);
    await expect(refresh()).rejects.toThrow(/guildhall.feast\[0\]/);

    server.broken.clear();
    await refresh();
    await expectEntities(entities => {
      expect(entities.get('resource:default/users')?.metadata.tags).toEqual([
        'missing-at-source',
      ]);
      expect(
        entities.get('resource:default/ranking-users')?.metadata.tags,
      ).toBeUndefined();
    });
  });
});
