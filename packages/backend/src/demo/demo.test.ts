import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
  Asset,
  AssetDetail,
  Evaluation,
} from '@guildhall/plugin-contribution-metrics-common';
import { demoLoader } from './demoLoader';

const FOLDER = resolve(__dirname, '../../../../examples/demo');

/** Refs of all entities that are written there. */
function listDemoEntities(): string[] {
  return readdirSync(FOLDER).flatMap(file =>
    readFileSync(resolve(FOLDER, file), 'utf8')
      .split(/^---$/m)
      .map(text => {
        const kind = /^kind: (.+)$/m.exec(text)![1].toLowerCase();
        return `${kind}:default/${/^ {2}name: (.+)$/m.exec(text)![1]}`;
      }),
  );
}

/** Scheduled tasks are run by hand, so that nothing depends on waiting. */
function createTaskRunner() {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  const scheduler = {
    scheduleTask: async task => {
      tasks.set(task.id, task.fn as (signal: AbortSignal) => unknown);
    },
  } as SchedulerService;
  return {
    feature: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => scheduler,
    }),
    async run(id: string) {
      await tasks.get(id)!(new AbortController().signal);
    },
  };
}

describe('the demo', () => {
  const tasks = createTaskRunner();
  let backend: TestBackend;
  let assets: Asset[];

  async function get(path: string) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api${path}`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }

  async function getDetail(ref: string): Promise<AssetDetail> {
    const path = ref.replace(':', '/');
    return await get(`/contribution-metrics/entities/${path}`);
  }

  beforeAll(async () => {
    const rules = [
      'Component',
      'API',
      'Resource',
      'System',
      'Domain',
      'Group',
      'User',
      'Hackathon',
      'PrototypeTransition',
      'ContributionMetric',
    ];
    backend = await startTestBackend({
      features: [
        import('@backstage/plugin-catalog-backend'),
        import('@guildhall/plugin-catalog-backend-module-guildhall'),
        import('@guildhall/plugin-contribution-metrics-backend'),
        import(
          '@guildhall/plugin-contribution-metrics-backend-module-openlineage'
        ),
        import('@guildhall/plugin-hackathons-backend'),
        demoLoader,
        tasks.feature,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              rules: [{ allow: rules }],
              locations: [{ type: 'file', target: `${FOLDER}/*.yaml` }],
            },
            guildhall: {
              demo: { enabled: true },
              assets: [
                { kind: 'Resource' },
                { kind: 'Component', types: ['ml-pipeline'] },
                { kind: 'API', types: ['feature-service'] },
              ],
            },
          },
        }),
      ],
    });
    // Client and server share a process: while it computes, the server would close connections that the client believes to be open.
    backend.server.keepAliveTimeout = 0;
    const wanted = listDemoEntities();
    await vi.waitFor(
      async () => {
        const entities: Entity[] = await get('/catalog/entities');
        const found = new Set(
          entities.map(entity => stringifyEntityRef(entity)),
        );
        const missing = wanted.filter(ref => !found.has(ref));
        if (missing.length > 0) {
          throw new Error(`The catalog did not take ${missing.join(', ')}`);
        }
      },
      { timeout: 90_000, interval: 500 },
    );
    await tasks.run('contribution-metrics-catalog');
    await tasks.run('hackathons-catalog');
    await tasks.run('guildhall-demo');
    await tasks.run('guildhall-demo-hackathons');
    await tasks.run('contribution-metrics-evaluation');
    assets = (await get('/contribution-metrics/assets?limit=100')).items;
  });

  afterAll(async () => {
    await backend?.stop();
  });

  it('has assets of every type in every state, marked as demo', () => {
    expect(assets.length).toBeGreaterThanOrEqual(14);
    expect(assets.filter(({ demo }) => !demo)).toEqual([]);
    expect(new Set(assets.map(({ type }) => type))).toEqual(
      new Set([
        'feature-store',
        'feature-view',
        'feature-service',
        'model-registry',
        'ml-model',
        'ml-pipeline',
        'dataset',
      ]),
    );
    const states = Object.fromEntries(
      assets.map(({ name, health }) => [name, health.state]),
    );
    expect(states).toMatchObject({
      'user-features': 'degraded',
      'session-features': 'warning',
      'merchant-risk-features': 'unknown',
      'product-features': 'healthy',
      'nightly-training': 'not-applicable',
    });
  });

  it('has a deprecated asset with consumers, and owners whom nobody knows', () => {
    const found = (name: string) => assets.find(asset => asset.name === name)!;
    const deprecation = found('nightly-training').deprecation!;
    expect(deprecation).toMatchObject({
      phase: 'near',
      replacedBy: 'component:default/continuous-training',
    });
    expect(deprecation.activeConsumers).toBeGreaterThan(1);
    expect(found('churn-model').unresolved).toEqual(['user:default/bob']);
    expect(found('user-features').lead).toBeTruthy();
  });

  it('has adoption that moves both ways', () => {
    const trends = assets.map(({ adoption }) => adoption.trend);
    expect(Math.max(...trends)).toBeGreaterThan(1);
    expect(Math.min(...trends)).toBeLessThan(0);
    const moving = assets.filter(
      ({ adoption }) => new Set(adoption.history).size > 1,
    );
    expect(moving.length).toBeGreaterThan(10);
    const clicks = assets.find(({ name }) => name === 'clickstream-events')!;
    expect(clicks.adoption.downstream).toBeGreaterThan(10);
  });

  it('has a guarded improvement, targets in every phase, both baselines and a due review', async () => {
    const details = await Promise.all(
      assets.map(({ entityRef }) => getDetail(entityRef)),
    );
    const evaluations: Evaluation[] = details.flatMap(detail => detail.metrics);
    const statuses = evaluations.flatMap(({ targets }) =>
      targets.map(({ status }) => status),
    );
    expect(statuses).toEqual(
      expect.arrayContaining(['achieved', 'on-track', 'behind', 'guarded']),
    );
    expect(
      new Set(evaluations.flatMap(({ baseline }) => baseline?.origin ?? [])),
    ).toEqual(new Set(['given', 'median']));
    expect(evaluations.some(({ review }) => review?.overdue)).toBe(true);
    const ranker = details.find(({ name }) => name === 'search-ranker')!;
    expect(
      ranker.metrics.find(({ improvement }) => improvement === 'guarded'),
    ).toMatchObject({ title: 'Inference latency (p95)' });
  });

  it('shows what OpenLineage events told, and what is wrong with an annotation', async () => {
    const orders = await getDetail('resource:default/orders');
    expect(orders.stewards.testing).toEqual(['user:default/elif.kaya']);
    expect(orders.provenance).toContainEqual(
      expect.objectContaining({ source: 'openlineage', used: true }),
    );
    const clicks = await getDetail('resource:default/clickstream-events');
    expect(clicks.problems).toHaveLength(1);
  });

  it('has a hackathon that is open, one that runs, one that is judged and three that are over', async () => {
    const { items } = await get('/hackathons/hackathons');
    const byName = Object.fromEntries(
      items.map((item: { entityRef: string }) => [
        item.entityRef.replace('hackathon:default/', ''),
        item,
      ]),
    );
    expect(byName).toMatchObject({
      'fresh-features': {
        phase: 'registration',
        counts: { participants: 10, teams: 2 },
      },
      'models-to-trust': {
        phase: 'running',
        counts: { participants: 12, teams: 4, projects: 4, submissions: 0 },
      },
      'search-sprint': {
        phase: 'judging',
        counts: { participants: 18, teams: 9, projects: 9, submissions: 9 },
      },
      'pipelines-on-a-diet': {
        phase: 'ended',
        counts: { participants: 13, teams: 5, projects: 5, submissions: 5 },
      },
      'labels-in-order': {
        phase: 'ended',
        counts: { participants: 9, teams: 4, projects: 4, submissions: 4 },
      },
      'feature-fair': {
        phase: 'ended',
        counts: { participants: 12, teams: 5, projects: 5, submissions: 5 },
      },
    });
    const wanted = await get(
      '/hackathons/hackathons/default/models-to-trust/projects?wantsHelp=true',
    );
    expect(wanted.total).toBe(2);
    const late = await get(
      '/hackathons/hackathons/default/models-to-trust/checkpoints?checkpoint=plan&status=missing',
    );
    expect(
      late.items.map(
        ({ project }: { project: { teamName: string } }) => project.teamName,
      ),
    ).toEqual(['Second look']);
  });

  it('tells nothing twice when it runs again', async () => {
    const before = await getDetail('resource:default/user-features');
    await tasks.run('guildhall-demo');
    await tasks.run('contribution-metrics-evaluation');
    const after = await getDetail('resource:default/user-features');
    expect(after.adoption).toEqual(before.adoption);
  });
});
