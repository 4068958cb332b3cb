import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import openlineage from '@guildhall/plugin-contribution-metrics-backend-module-openlineage';
import {
  FakeHost,
  fakeEntity,
} from '../../plugins/contribution-metrics-backend-module-openlineage/src/__testUtils__/FakeHost';
import { asset, startBackend } from './startBackend';
import { testPython } from './python';

const TOKEN = 'token-of-the-pipelines-0123456789';
const READER = 'token-of-somebody-who-reads-0123456789';
const RAW = 'resource:default/raw-users';
const FEATURES = 'resource:default/user-features';
const TRAINING = 'component:default/nightly-training';
const DATASET = 'openlineage.io/dataset';
const JOB = 'openlineage.io/job';

const DAY = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10);

/** Tokens as in production; that of the pipelines may do nothing but push facts. */
const realAccess = [
  authServiceFactory,
  httpAuthServiceFactory,
  permissionsServiceFactory,
  mockServices.rootConfig.factory({
    data: {
      permission: { enabled: true },
      backend: {
        auth: {
          externalAccess: [
            {
              type: 'static',
              options: { token: TOKEN, subject: 'pipelines' },
              accessRestrictions: [
                {
                  plugin: 'contribution-metrics',
                  permission: 'contribution-metrics.fact.create',
                },
              ],
            },
            { type: 'static', options: { token: READER, subject: 'reader' } },
          ],
        },
      },
    },
  }),
];

const python = testPython();

async function sendEvents(port: number): Promise<unknown> {
  const base = `http://127.0.0.1:${port}/api/contribution-metrics/openlineage/`;
  const { stdout } = await promisify(execFile)(
    python!,
    [resolve(__dirname, 'send_events.py'), base, TOKEN, DAY],
    { timeout: 60_000 },
  );
  return JSON.parse(stdout);
}

describe.skipIf(!python)('the real OpenLineage client', () => {
  it('sends run, job and dataset events that become facts', async () => {
    const host = new FakeHost([
      fakeEntity(RAW, { [DATASET]: 's3://lake/raw/users' }),
      fakeEntity(FEATURES, { [DATASET]: 's3://lake/features/users' }),
      fakeEntity(TRAINING, { [JOB]: 'airflow/nightly.train' }),
    ]);
    const { server } = await startTestBackend({
      extensionPoints: [[contributionMetricsCollectorExtensionPoint, host]],
      features: [openlineage, ...realAccess],
    });
    await host.connect(mockServices.rootLogger());

    expect(await sendEvents(Number(server.port()))).toEqual({
      status: 200,
      refused: 401,
      batch: {
        status: 'partial_success',
        summary: {
          received: 3,
          successful: 2,
          failed: 1,
          retriable: 0,
          non_retriable: 1,
        },
        failed_events: [
          {
            index: 2,
            reason: expect.stringContaining('$.eventTime'),
            retriable: false,
          },
        ],
      },
    });
    const measured = Object.fromEntries(
      host.collectors[0].measures
        .map(({ id }) => [id, host.values(id)])
        .filter(([, values]) => values.length > 0),
    );
    expect(measured).toEqual({
      update: [1],
      'run-success': [1, 0],
      'run-failures': [0, 1],
      'run-duration': [600.5],
      'assertion-pass-rate': [0.5],
      'assertion-errors': [1],
      'assertion-warnings': [1],
      'test-pass-rate': [0.5],
      'row-count': [200],
      'null-rate': [0.05],
    });
    expect(host.facts('usage')).toEqual([
      expect.objectContaining({
        entityRef: RAW,
        consumer: TRAINING,
        team: 'group:default/feature-platform',
        observedAt: Date.parse(`${DAY}T01:10:00.500Z`),
      }),
    ]);
    expect(
      host
        .facts('ownership')
        .map(o => `${o.entityRef} ${o.role} ${o.principal}`)
        .sort(),
    ).toEqual([
      `${TRAINING} owner team:feature-platform`,
      `${TRAINING} steward-documentation user:dora`,
      `${FEATURES} owner team:feature-platform`,
      `${FEATURES} steward-testing tess@example.com`,
    ]);
    expect(
      host
        .facts('lineage')
        .map(l => `${l.from} > ${l.to}`)
        .sort(),
    ).toEqual(
      [
        `${RAW} > ${TRAINING}`,
        `${TRAINING} > ${FEATURES}`,
        `openlineage:dataset/s3://lake/raw/births > ${FEATURES}`,
        `${FEATURES} > openlineage:job/spark/report`,
      ].sort(),
    );
  });

  it('shows what it sent on the assets', async () => {
    const { server, settle, get } = await startBackend({
      entities: [
        asset(
          { kind: 'Resource', name: 'raw-users', type: 'dataset' },
          { [DATASET]: 's3://lake/raw/users' },
        ),
        asset(
          { kind: 'Resource', name: 'user-features', type: 'feature-view' },
          { [DATASET]: 's3://lake/features/users' },
        ),
        asset(
          { kind: 'Component', name: 'nightly-training', type: 'ml-pipeline' },
          { [JOB]: 'airflow/nightly.train' },
        ),
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: { name: 'tess', namespace: 'default' },
          spec: { profile: { email: 'tess@example.com' }, memberOf: [] },
        },
      ],
      features: realAccess,
      authorization: `Bearer ${READER}`,
    });
    await sendEvents(Number(server.port()));
    await settle();

    const raw = await get('/entities/resource/default/raw-users');
    expect(
      Object.fromEntries(raw.measures.map((m: any) => [m.key, m.lastValue])),
    ).toEqual({
      'openlineage:assertion-pass-rate': 0.5,
      'openlineage:assertion-errors': 1,
      'openlineage:assertion-warnings': 1,
      'openlineage:row-count': 200,
      'openlineage:null-rate': 0.05,
    });
    const consumers = await get(
      '/entities/resource/default/raw-users/consumers',
    );
    expect(consumers.items.map((c: any) => c.ref)).toContain(TRAINING);
    const features = await get('/entities/resource/default/user-features');
    expect(features.stewards.testing).toEqual(['user:default/tess']);
    const downstream = await get(
      '/entities/resource/default/raw-users/downstream',
    );
    expect(downstream.nodes.map((node: any) => node.ref)).toEqual(
      expect.arrayContaining([
        TRAINING,
        FEATURES,
        'openlineage:job/spark/report',
      ]),
    );
    const connectors = await get('/connectors');
    expect(connectors.items).toEqual([
      expect.objectContaining({ id: 'openlineage', state: 'ok' }),
    ]);
  });
});
