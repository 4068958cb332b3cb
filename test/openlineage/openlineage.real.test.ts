import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import openlineage from '../../plugins/contribution-metrics-backend-module-openlineage/src';
import {
  FakeHost,
  fakeEntity,
} from '../../plugins/contribution-metrics-backend-module-openlineage/src/__testUtils__/FakeHost';
import { testPython } from './python';

const TOKEN = 'token-of-the-pipelines-0123456789';
const RAW = 'resource:default/raw-users';
const FEATURES = 'resource:default/user-features';
const TRAINING = 'component:default/nightly-training';

const python = testPython();

describe.skipIf(!python)('the real OpenLineage client', () => {
  it('sends run, job and dataset events that become facts', async () => {
    const host = new FakeHost([
      fakeEntity(RAW, { 'openlineage.io/dataset': 's3://lake/raw/users' }),
      fakeEntity(FEATURES, {
        'openlineage.io/dataset': 's3://lake/features/users',
      }),
      fakeEntity(TRAINING, { 'openlineage.io/job': 'airflow/nightly.train' }),
    ]);
    const { server } = await startTestBackend({
      extensionPoints: [[contributionMetricsCollectorExtensionPoint, host]],
      features: [
        openlineage,
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
                ],
              },
            },
          },
        }),
      ],
    });
    await host.connect(mockServices.rootLogger());

    const day = new Date(Date.now() - 24 * 3600 * 1000)
      .toISOString()
      .slice(0, 10);
    const base = `http://127.0.0.1:${server.port()}/api/contribution-metrics/openlineage/`;
    const { stdout } = await promisify(execFile)(
      python!,
      [resolve(__dirname, 'send_events.py'), base, TOKEN, day],
      { timeout: 60_000 },
    );

    expect(JSON.parse(stdout)).toEqual({
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
        observedAt: Date.parse(`${day}T01:10:00.500Z`),
      }),
    ]);
    expect(
      host
        .facts('ownership')
        .map(o => `${o.entityRef} ${o.role} ${o.principal}`)
        .sort(),
    ).toEqual([
      `${TRAINING} owner group:default/feature-platform`,
      `${TRAINING} steward-documentation user:default/dora`,
      `${FEATURES} owner group:default/feature-platform`,
      `${FEATURES} steward-testing user:default/tess`,
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
});
