import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { contributionMetricsCollectorExtensionPoint } from '@guildhall/plugin-contribution-metrics-node';
import request from 'supertest';
import openlineage from '../index';
import { FakeHost, fakeEntity } from './FakeHost';

export const SINGLE = '/api/contribution-metrics/openlineage/api/v1/lineage';
export const BATCH = `${SINGLE}/batch`;
export const RUN = '0190c1f2-8d3e-7a10-9c55-1f2e3d4c5b6a';
export const FEATURES = 'resource:default/user-features';
export const RAW = 'resource:default/raw-users';
export const PIPELINE = 'component:default/nightly-training';

const ENTITIES = [
  fakeEntity(FEATURES, {
    'openlineage.io/dataset':
      's3://lake/features/users, postgres://db:5432/ml.public.users',
  }),
  fakeEntity(RAW, { 'openlineage.io/dataset': 's3://lake/raw/users' }),
  fakeEntity(PIPELINE, { 'openlineage.io/job': 'airflow/train' }),
  fakeEntity(
    'component:default/portal',
    { 'openlineage.io/job': 'airflow/report' },
    false,
  ),
];

/** A run event of the pipeline, which reads RAW and writes FEATURES. */
export function runEvent(
  eventType: string,
  eventTime: string,
  more: object = {},
) {
  return {
    eventType,
    eventTime,
    producer: 'https://example.com/producer',
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: RUN },
    job: { namespace: 'airflow', name: 'train' },
    inputs: [{ namespace: 's3://lake', name: 'raw/users' }],
    outputs: [{ namespace: 's3://lake', name: 'features/users' }],
    ...more,
  };
}

export const START = runEvent('START', '2026-03-01T10:00:00Z');
export const COMPLETE = runEvent('COMPLETE', '2026-03-01T10:05:30.250Z');

/** Starts a backend with the module, connected to a fake host. */
export async function startReceiver(
  options: {
    config?: object;
    connect?: boolean;
    decide?: (ref?: string) => AuthorizeResult;
  } = {},
) {
  const host = new FakeHost(ENTITIES);
  const audit = { success: vi.fn(async () => {}), fail: vi.fn(async () => {}) };
  const auditor = { createEvent: vi.fn(async () => audit) };
  const { decide } = options;
  const permissions = createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorize: async (requests: any[]): Promise<any[]> =>
        requests.map(({ resourceRef }) => ({
          result: decide?.(resourceRef) ?? AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async () => [
        { result: decide?.() ?? AuthorizeResult.ALLOW } as any,
      ],
    }),
  });
  const { server } = await startTestBackend({
    extensionPoints: [[contributionMetricsCollectorExtensionPoint, host]],
    features: [
      openlineage,
      permissions,
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => auditor,
      }),
      mockServices.rootConfig.factory({
        data: { guildhall: { openlineage: options.config ?? {} } },
      }),
    ],
  });
  if (options.connect !== false) {
    await host.connect(mockServices.rootLogger());
  }
  const send = (event: unknown, path = SINGLE) =>
    request(server)
      .post(path)
      .send(event as object);
  return { host, server, send, auditor, audit };
}
