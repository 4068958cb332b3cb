import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { TestBackend } from '@backstage/backend-test-utils';
import {
  coreServices,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import feastModule from '@guildhall/plugin-catalog-backend-module-guildhall-feast';
import mlflowModule from '@guildhall/plugin-catalog-backend-module-guildhall-mlflow';
import { requirements } from '../support/requirements.mjs';
import { FeastServer } from './support/feastServer';
import { MlflowServer } from './support/mlflowServer';

/** Models of which one has two versions, made by a run that read features of Feast; one with an odd name; and a prompt. */
async function fill(mlflow: MlflowServer): Promise<void> {
  const { experiment_id } = await mlflow.send('experiments/create', {
    name: 'churn-training',
  });
  await mlflow.send('experiments/create', { name: 'of no model' });
  const { run } = await mlflow.send('runs/create', {
    experiment_id,
    tags: Object.entries({
      'mlflow.user': 'dana@example.com',
      'feast.project': 'library',
      'feast.feature_views': 'reader_loans',
    }).map(([key, value]) => ({ key, value })),
  });
  const { run_id } = run.info;
  await mlflow.send('runs/update', { run_id, status: 'FINISHED' });
  for (const name of ['churn', 'doomed', "köpa 'nu' 100% + mer?"]) {
    await mlflow.send('registered-models/create', { name });
  }
  for (let version = 1; version <= 2; version++) {
    await mlflow.send('model-versions/create', {
      name: 'churn',
      source: `runs:/${run_id}/model`,
      run_id,
    });
  }
  await mlflow.send('registered-models/alias', {
    name: 'churn',
    alias: 'champion',
    version: '1',
  });
  await mlflow.send('registered-models/create', {
    name: 'greeting',
    tags: [{ key: 'mlflow.prompt.is_prompt', value: 'true' }],
  });
}

describe.skipIf(!requirements.sources().available)(
  'entities of a real MLflow and a real Feast',
  () => {
    let mlflow: MlflowServer;
    let feast: FeastServer;
    let backend: TestBackend;
    const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();

    beforeAll(async () => {
      [mlflow, feast] = await Promise.all([
        MlflowServer.start(),
        FeastServer.start({ monitoring: false }),
      ]);
      await fill(mlflow);
      backend = await startTestBackend({
        features: [
          catalogPlugin,
          mlflowModule,
          feastModule,
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
              guildhall: {
                mlflow: [
                  {
                    name: 'real',
                    baseUrl: mlflow.url,
                    catalog: { defaultOwner: 'ml-platform' },
                  },
                ],
                feast: [
                  {
                    name: 'real',
                    baseUrl: feast.url,
                    catalog: { defaultOwner: 'ml-platform' },
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
      await Promise.all([mlflow?.stop(), feast?.stop()]);
    });

    async function refresh(system: string): Promise<void> {
      await tasks
        .get(`guildhall-${system}:real:refresh`)!
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
            new Map(
              entities.map(entity => [stringifyEntityRef(entity), entity]),
            ),
          );
        },
        { timeout: 60_000, interval: 200 },
      );
    }

    it('has an entity for every object that the servers have', async () => {
      await refresh('feast');
      await expectEntities(entities =>
        expect([...entities.keys()]).toContain(
          'resource:default/library-reader_loans',
        ),
      );
      await refresh('mlflow');
      const { registered_models } = await mlflow.get(
        'registered-models/search',
        { max_results: '1000' },
      );
      const projects = ['archive', 'library'];
      const count = async (list: string, key: string) =>
        (
          await Promise.all(
            projects.map(
              async project => (await feast.get(list, { project }))[key],
            ),
          )
        ).flat().length;
      const expected = {
        'ml-model': registered_models.length,
        'ml-model-version': registered_models.flatMap(
          (model: any) => model.aliases ?? [],
        ).length,
        'ml-pipeline': 1,
        'feature-store': projects.length,
        'feature-view':
          (await count('feature_views', 'featureViews')) +
          (await count('label_views', 'featureViews')),
        'feature-service': await count('feature_services', 'featureServices'),
      };
      await expectEntities(entities => {
        const found: Record<string, number> = {};
        for (const { spec } of entities.values()) {
          found[String(spec?.type)] = (found[String(spec?.type)] ?? 0) + 1;
        }
        expect(found).toMatchObject(expected);
        expect(entities.get('resource:default/churn')).toMatchObject({
          metadata: {
            annotations: {
              'guildhall.dev/owner-in-source': 'dana@example.com',
              'mlflow.org/registered-model': 'churn',
            },
          },
          spec: {
            owner: 'unknown:default/dana-example.com',
            dependsOn: [
              'component:default/churn-training',
              'resource:default/library-reader_loans',
            ],
          },
        });
        expect(
          entities.get('resource:default/churn-champion')?.metadata,
        ).toMatchObject({
          annotations: { 'mlflow.org/model-version': '1' },
          tags: ['champion', 'v1'],
        });
        // Those that other entities depend on are there.
        for (const { spec } of entities.values()) {
          for (const ref of (spec?.dependsOn ?? []) as string[]) {
            expect(entities.has(ref)).toBe(true);
          }
        }
      });
    });

    it('follows an alias, and keeps a deleted model for a while', async () => {
      await mlflow.send('registered-models/alias', {
        name: 'churn',
        alias: 'champion',
        version: '2',
      });
      await mlflow.send(
        'registered-models/delete',
        { name: 'doomed' },
        'DELETE',
      );
      await refresh('mlflow');
      await expectEntities(entities => {
        expect(
          entities.get('resource:default/churn-champion')?.metadata.annotations,
        ).toMatchObject({ 'mlflow.org/model-version': '2' });
        expect(entities.get('resource:default/doomed')?.metadata.tags).toEqual([
          'missing-at-source',
        ]);
      });
    });
  },
);
