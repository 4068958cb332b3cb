import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { asset, startBackend } from './startBackend';

const BATCH = '/api/contribution-metrics/openlineage/api/v1/lineage/batch';
const DAY = 24 * 3600 * 1000;
const YESTERDAY = new Date(Date.now() - DAY).toISOString().slice(0, 10);

const ENTITIES: Entity[] = [
  asset(
    { kind: 'Resource', name: 'user-features', type: 'feature-view' },
    { 'openlineage.io/dataset': 'hive/other, s3://lake/features/users' },
  ),
  asset(
    { kind: 'Component', name: 'training', type: 'ml-pipeline' },
    { 'openlineage.io/job': 'airflow/train' },
  ),
  {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'ContributionMetric',
    metadata: { name: 'run-success', namespace: 'default' },
    spec: {
      owner: 'group:default/features',
      role: 'health',
      direction: 'higher-is-better',
      aggregation: 'mean',
      window: 'P30D',
      appliesTo: { 'spec.type': 'ml-pipeline' },
      collector: { id: 'openlineage', measure: 'run-success' },
      limits: { warning: 0.9, degraded: 0.4 },
    },
  },
];

function run(id: number, eventType: string, time: string) {
  return {
    eventType,
    eventTime: `${YESTERDAY}T${time}:00Z`,
    producer: 'p',
    schemaURL: 's',
    run: { runId: `0190c1f2-8d3e-7a10-9c55-1f2e3d4c5b6${id}` },
    job: { namespace: 'airflow', name: 'train' },
    inputs: [
      {
        namespace: 's3://lake',
        name: 'features/users',
        facets: {
          ownership: { owners: [{ name: 'user:tess', type: 'testing' }] },
        },
      },
    ],
  };
}

const EVENTS = [
  run(1, 'START', '10:00'),
  run(1, 'COMPLETE', '11:00'),
  run(2, 'FAIL', '12:00'),
  {
    ...run(3, 'COMPLETE', '13:00'),
    job: {
      namespace: 'spark',
      name: 'report',
      facets: { ownership: { owners: [{ name: 'team:finance' }] } },
    },
  },
];

describe('with the contribution-metrics backend', () => {
  it('shows health, adoption, stewards and consumers, however often events are sent', async () => {
    const { server, settle, get } = await startBackend({
      entities: ENTITIES,
      authorization: mockCredentials.user.header(),
    });
    const seen = [];
    for (const round of [1, 2]) {
      const answer = await request(server).post(BATCH).send(EVENTS);
      expect([round, answer.status, answer.body.status]).toEqual([
        round,
        200,
        'success',
      ]);
      await settle();
      const training = await get('/entities/component/default/training');
      const features = await get('/entities/resource/default/user-features');
      const consumers = await get(
        '/entities/resource/default/user-features/consumers',
      );
      seen.push({
        health: training.health.state,
        success: training.metrics.map((m: any) => [m.value, m.sampleCount]),
        duration: training.measures.find(
          (m: any) => m.key === 'openlineage:run-duration',
        ).lastValue,
        stewards: features.stewards.testing,
        adoption: [
          features.adoption.teams30d,
          features.adoption.consumers30d,
          features.adoption.ownUse30d,
        ],
        consumers: Object.fromEntries(
          consumers.items.map((c: any) => [c.ref, [c.team, c.uses30d]]),
        ),
      });
    }
    expect(seen[0]).toEqual({
      health: 'warning',
      success: [[0.5, 2]],
      duration: 3600,
      stewards: ['user:default/tess'],
      adoption: [1, 1, 1],
      consumers: {
        'openlineage:job/spark/report': ['group:default/finance', 1],
        'component:default/training': ['group:default/features', 2],
      },
    });
    expect(seen[1]).toEqual(seen[0]);
  });
});
