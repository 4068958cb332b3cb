import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import contributionMetrics from '@guildhall/plugin-contribution-metrics-backend';
import prometheusModule from '@guildhall/plugin-contribution-metrics-backend-module-prometheus';
import request from 'supertest';
import { requirements } from '../support/requirements.mjs';
import { PrometheusServer } from './support/prometheusServer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HERE = Math.floor(Date.now() / HOUR) * HOUR;
const found = requirements.prometheus();

function entity(
  kind: string,
  name: string,
  spec: any,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: kind.startsWith('Contribution')
      ? 'guildhall.dev/v1alpha1'
      : 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
  };
}

function metric(name: string, parameters: any, rest: any = {}): Entity {
  return entity('ContributionMetric', name, {
    owner: 'group:default/platform',
    role: 'health',
    direction: 'lower-is-better',
    aggregation: 'last',
    window: 'P1D',
    collector: { id: 'prometheus', parameters },
    ...rest,
  });
}

describe.skipIf(!found.available)('the backend over a real Prometheus', () => {
  let prometheus: PrometheusServer;

  beforeAll(async () => {
    const times = Array.from(
      { length: 8 * 60 },
      (_, minute) => HERE - 6 * HOUR + minute * MINUTE,
    );
    prometheus = await PrometheusServer.start([
      {
        name: 'feast_feature_freshness_seconds',
        type: 'gauge',
        series: [
          {
            labels: { feature_view: 'user_features', project: 'shop' },
            points: times.map((at): [number, number] => [at, 7200]),
          },
        ],
      },
      {
        name: 'requests',
        type: 'counter',
        series: [
          {
            suffix: '_total',
            labels: { client: 'ranking', view: 'user_features' },
            points: times.map((at, index): [number, number] => [at, index * 2]),
          },
        ],
      },
    ]);
  });

  afterAll(async () => {
    await prometheus?.stop();
  });

  it('shows its numbers, uses and problems', async () => {
    const tasks = new Map<string, () => Promise<void>>();
    const scheduler = {
      scheduleTask: async task => {
        const fn = task.fn as (signal: AbortSignal) => Promise<void>;
        tasks.set(task.id, () => fn(new AbortController().signal));
      },
    } as SchedulerService;
    const { server } = await startTestBackend({
      features: [
        contributionMetrics,
        prometheusModule,
        mockServices.rootConfig.factory({
          data: {
            guildhall: {
              prometheus: [{ name: 'production', baseUrl: prometheus.url }],
            },
          },
        }),
        catalogServiceMock.factory({
          entities: [
            entity('Group', 'platform', { type: 'team', children: [] }),
            entity('Group', 'search', { type: 'team', children: [] }),
            entity('Component', 'ranking', {
              type: 'service',
              lifecycle: 'production',
              owner: 'group:default/search',
            }),
            entity(
              'Resource',
              'user-features',
              { type: 'feature-view', owner: 'group:default/platform' },
              {
                'feast.dev/feature-view': 'user_features',
                'feast.dev/project': 'shop',
              },
            ),
            metric(
              'freshness',
              {
                query: 'feast_feature_freshness_seconds / 3600',
                match: {
                  feature_view: 'feast.dev/feature-view',
                  project: 'feast.dev/project',
                },
              },
              { limits: { warning: 1, degraded: 24 } },
            ),
            metric(
              'requests',
              {
                query: 'requests_total',
                match: { view: 'feast.dev/feature-view' },
                usage: {
                  consumer: { label: 'client' },
                  history: 'PT3H',
                },
              },
              { role: 'adoption', aggregation: 'sum', window: 'P7D' },
            ),
            metric('wrong', { query: 'up', step: 'PT5M' }),
          ],
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    const get = async (path: string) => {
      const response = await request(server)
        .get(`/api/contribution-metrics${path}`)
        .set('Authorization', mockCredentials.user.header())
        .expect(200);
      return response.body;
    };
    await tasks.get('contribution-metrics-catalog')!();
    await tasks.get('contribution-metrics-collect-prometheus.production')!();
    await tasks.get('contribution-metrics-evaluation')!();

    const detail = await get('/entities/resource/default/user-features');
    expect(detail.health.counts).toMatchObject({ warning: 1, unknown: 1 });
    expect(detail.metrics).toMatchObject([
      {
        metric: 'contributionmetric:default/freshness',
        state: 'warning',
        value: 2,
        sources: [
          {
            source: 'prometheus.production',
            url: `${prometheus.url}/graph?g0.expr=feast_feature_freshness_seconds%20%2F%203600&g0.tab=0`,
          },
        ],
      },
      { metric: 'contributionmetric:default/wrong', state: 'unknown' },
      { metric: 'contributionmetric:default/requests', value: 360 },
    ]);
    expect(detail.adoption).toMatchObject({ teams30d: 1, consumers30d: 1 });
    const { items } = await get(
      '/entities/resource/default/user-features/consumers',
    );
    expect(items).toMatchObject([
      {
        ref: 'component:default/ranking',
        team: 'group:default/search',
        uses30d: 360,
      },
    ]);
    const problems = await get('/connectors/prometheus.production/problems');
    expect(problems.items).toMatchObject([
      {
        kind: 'wrong-configuration',
        subject:
          'contributionmetric:default/wrong · spec.collector.parameters.step',
      },
    ]);
    const connectors = await get('/connectors');
    expect(connectors.items).toMatchObject([
      { id: 'prometheus.production', state: 'ok', counts: { accepted: 7 } },
    ]);
  });
});
