import {
  coreServices,
  createBackendModule,
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
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { FakeMlflow } from './testing/FakeMlflow';
import catalogModuleGuildhallMlflow from './index';

/** A group, a feature view, and a dataset that somebody wrote. */
const asWritten: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'risk', annotations: {} },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'user-features',
      annotations: {
        'feast.dev/feature-view': 'users',
        'feast.dev/project': 'ranking',
      },
    },
    spec: { type: 'feature-view', owner: 'risk' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'customers',
      annotations: { 'mlflow.org/dataset': 'customers.parquet' },
    },
    spec: { type: 'dataset', owner: 'risk' },
  },
];

const written = asWritten.map(entity => {
  const source = 'url:https://git.example.com/catalog-info.yaml';
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        'backstage.io/managed-by-location': source,
        'backstage.io/managed-by-origin-location': source,
      },
    },
  };
});

const moduleWithWritten = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'written',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'written',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: written.map(entity => ({ entity, locationKey: 'x' })),
            }),
        });
      },
    });
  },
});

describe('catalogModuleGuildhallMlflow', () => {
  let server: FakeMlflow;
  let backend: TestBackend;
  /** By id; they run when the test says so. */
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();

  beforeAll(async () => {
    server = await FakeMlflow.start({
      models: {
        churn: { tags: { owner: 'risk' }, aliases: { champion: '1' } },
      },
      versions: { churn: { 1: { changed: 1, runId: 'r1' } } },
      runs: {
        r1: {
          experiment: '7',
          tags: {
            'feast.project': 'ranking',
            'feast.feature_views': 'users',
          },
          datasets: ['customers.parquet'],
        },
      },
      experiments: { 7: 'churn training' },
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleGuildhallMlflow,
        moduleWithWritten,
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
              mlflow: [
                {
                  name: 'production',
                  baseUrl: server.url,
                  limits: { retries: 0 },
                  catalog: {
                    defaultOwner: 'group:default/ml-platform',
                    namespace: 'ml',
                    lifecycle: 'experimental',
                  },
                },
                { name: 'not-wanted', baseUrl: server.url },
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
      .get('guildhall-mlflow:production:refresh')!
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

  it('reads the instances that want it, and ties what it finds to what others wrote', async () => {
    expect([...tasks.keys()].filter(id => id.startsWith('guildhall'))).toEqual([
      'guildhall-mlflow:production:refresh',
    ]);
    await expectEntities(entities => expect(entities.size).toBe(3));
    await refresh();
    await expectEntities(entities => {
      expect(entities.get('resource:ml/churn')).toMatchObject({
        metadata: {
          annotations: {
            'mlflow.org/instance': 'production',
            'mlflow.org/registered-model': 'churn',
          },
        },
        spec: {
          type: 'ml-model',
          owner: 'group:default/risk',
          dependsOn: [
            'component:ml/churn-training',
            'resource:default/customers',
            'resource:default/user-features',
          ],
        },
      });
      expect(
        entities.get('resource:ml/churn-champion')?.metadata.annotations,
      ).not.toHaveProperty(['mlflow.org/registered-model']);
      expect(entities.get('resource:ml/churn-champion')?.spec).toEqual({
        type: 'ml-model-version',
        owner: 'group:default/risk',
        dependsOn: ['resource:ml/churn'],
      });
      expect(entities.get('component:ml/churn-training')).toMatchObject({
        metadata: {
          title: 'churn training',
          annotations: { 'mlflow.org/experiment': 'churn training' },
        },
        spec: {
          type: 'ml-pipeline',
          lifecycle: 'experimental',
          owner: 'group:default/ml-platform',
        },
      });
    });
  });

  it('moves with an alias, and marks a model that was renamed', async () => {
    const { models, versions } = server.registry;
    versions.churn[2] = { changed: 2, runId: 'r1' };
    models.churn.aliases = { champion: '2' };
    await refresh();
    await expectEntities(entities =>
      expect(
        entities.get('resource:ml/churn-champion')?.metadata.annotations,
      ).toMatchObject({ 'mlflow.org/model-version': '2' }),
    );

    models.attrition = models.churn;
    versions.attrition = { 2: { changed: 3, runId: 'r1' } };
    delete models.churn;
    await refresh();
    await expectEntities(entities => {
      expect(entities.get('resource:ml/attrition')?.spec?.owner).toBe(
        'group:default/risk',
      );
      expect(entities.get('resource:ml/churn')?.metadata.tags).toEqual([
        'missing-at-source',
      ]);
    });
  });

  it('changes nothing while the server fails', async () => {
    server.broken = 'experiments';
    delete server.registry.models.attrition;
    await expect(refresh()).rejects.toThrow(/guildhall.mlflow\[0\]/);
    await expectEntities(entities =>
      expect(
        entities.get('resource:ml/attrition')?.metadata.tags,
      ).toBeUndefined(),
    );
  });
});
