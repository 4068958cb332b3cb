import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  type MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  type NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { asset, group, metric, user } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';
import { TestCollector } from './__testUtils__/TestCollector';

const VIEW = 'resource:default/view';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const none = { authorization: mockCredentials.none.header() };

const entities = [
  group('features'),
  group('platform'),
  user('ada', 'features'),
  asset('view'),
  asset('other-view'),
  metric('latency', {
    unit: 'ms',
    collector: {
      id: 'prom',
      measure: 'p95',
      parameters: { query: 'up' },
    },
  }),
  metric('availability', { collector: { id: 'prom' } }),
  metric('pushed'),
];

describe.each(databases.eachSupportedId())('connectors on %s', id => {
  const production = new TestCollector({
    id: 'registry',
    instance: 'production',
    url: 'https://registry.example.com',
    owner: 'group:default/platform',
  });
  const staging = new TestCollector({ id: 'registry', instance: 'staging' });
  const prom = new TestCollector({ id: 'prom', takesDefinedMeasures: true });
  const gauges = new Map<string, MetricsServiceObservableCallback>();
  const sent: NotificationSendOptions[] = [];
  let refuse: Error | undefined;
  let denied: string[] = [];
  let knex: Knex;
  let plugin: TestPlugin;
  let replica: TestPlugin;

  const metrics = createServiceFactory({
    service: metricsServiceRef,
    deps: {},
    factory: () => {
      const meter = () => ({ add() {}, record() {} });
      return {
        createCounter: meter,
        createHistogram: meter,
        createObservableGauge: (name: string) => ({
          addCallback: (callback: MetricsServiceObservableCallback) =>
            gauges.set(name, callback),
        }),
      } as any;
    },
  });
  const notifications = createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      send: async notification => {
        if (refuse) {
          throw refuse;
        }
        sent.push(notification);
      },
    }),
  });
  const decide = async (requests: Array<{ permission: { name: string } }>) =>
    requests.map(({ permission }) => ({
      result: denied.includes(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    }));
  const start = () =>
    startPlugin({
      knex,
      entities,
      permissions: { authorize: decide, authorizeConditional: decide } as any,
      features: [
        production.feature,
        staging.feature,
        prom.feature,
        notifications,
        metrics,
      ],
    });

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await start();
    // Two portals on one database; the collectors' contexts are those of the second.
    replica = await start();
    await plugin.settle();
    await replica.run('catalog');
  });
  afterAll(async () => {
    await plugin?.stop();
    await replica?.stop();
  });
  beforeEach(() => {
    denied = [];
    refuse = undefined;
    sent.splice(0);
  });

  const get = async (path: string, headers?: Record<string, string>) =>
    await plugin.call('GET', path, { headers });
  const connector = async (name: string) =>
    (await get('/connectors')).body.items.find((item: any) => item.id === name);
  const sample = (value: number, more = {}) => ({
    entityRef: VIEW,
    measure: 'versions',
    value,
    observedAt: Date.now(),
    ...more,
  });

  it('tells two systems of the same sort apart, and keeps the numbers of the one that fails', async () => {
    staging.round = production.round = async ({ sink, cursors }) => {
      const round = ((await cursors.get<number>('round')) ?? 0) + 1;
      await sink.write({ samples: [sample(round)] });
      await cursors.set('round', round);
    };
    await plugin.run('collect-registry.staging');
    await plugin.run('collect-registry.production');
    await plugin.run('collect-registry.production');
    staging.fail('no such server');
    await plugin.run('collect-registry.staging');
    await plugin.run('collect-registry.staging');

    expect(await connector('registry.production')).toMatchObject({
      collector: 'registry',
      instance: 'production',
      url: 'https://registry.example.com',
      owner: 'group:default/platform',
      state: 'ok',
      failures: 0,
      lastDurationSeconds: expect.any(Number),
      counts: { accepted: 2 },
      measures: [{ key: 'registry:versions' }],
    });
    expect(await connector('registry.staging')).toMatchObject({
      instance: 'staging',
      state: 'failing',
      failures: 2,
      lastError: { message: expect.stringContaining('no such server') },
      lastSuccess: expect.any(String),
      counts: { accepted: 1 },
      measures: [{ key: 'registry:versions' }],
    });
    const { body } = await get(
      '/entities/resource/default/view/series?metric=registry:versions&resolution=raw',
    );
    expect(
      body.points.map(({ source, value }: any) => `${source} ${value}`).sort(),
    ).toEqual([
      'registry.production 1',
      'registry.production 2',
      'registry.staging 1',
    ]);
    // No owner, so nobody is told.
    expect(sent).toEqual([]);
  });

  it.each(['registry', 'registry.production', 'registry.staging', 'prom'])(
    'lets nobody push under the name %s',
    async source => {
      const samples = [{ entityRef: VIEW, metric: 'pushed', value: 1 }];
      const { status, body } = await plugin.call('POST', '/samples', {
        body: { source, samples },
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain(`Field source is "${source}"`);
    },
  );

  it('tells the owner once that the source fails, and once that it delivers again, however many replicas there are', async () => {
    production.fail('401 from the registry');
    const rounds = async () => {
      const task = 'collect-registry.production';
      await Promise.all([plugin.run(task), replica.run(task)]);
      await plugin.run(task);
    };
    await rounds();
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/platform' },
        payload: {
          title: 'registry production does not deliver',
          description: expect.stringContaining('401 from the registry'),
          link: '/ml-assets/connectors',
          severity: 'high',
          topic: 'connectors',
          scope: 'contribution-metrics.connector.registry.production',
        },
      },
    ]);
    production.round = async () => {};
    await rounds();
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'registry production does not deliver',
      'registry production delivers again',
    ]);
    expect(sent[1].payload.scope).toBe(sent[0].payload.scope);
  });

  it('goes on when notifications cannot be sent, and tells with the next round', async () => {
    refuse = new Error('no notifications here');
    production.fail('gone');
    await plugin.run('collect-registry.production');
    expect(await connector('registry.production')).toMatchObject({
      state: 'failing',
      failures: 1,
      lastError: { message: expect.stringContaining('gone') },
    });
    refuse = undefined;
    await plugin.run('collect-registry.production');
    production.round = async () => {};
    refuse = new Error('again');
    await plugin.run('collect-registry.production');
    expect((await connector('registry.production')).state).toBe('ok');
    refuse = undefined;
    await plugin.run('collect-registry.production');
    await plugin.run('collect-registry.production');
    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'registry production does not deliver',
      'registry production delivers again',
    ]);
  });

  it('shows everybody how many sources deliver, and whom may read connectors which', async () => {
    staging.fail('still gone');
    await plugin.run('collect-registry.staging');
    const counts = { status: 'failing', ok: 1, failing: 1, waiting: 1 };
    for (const headers of [none, { authorization: 'Bearer expired' }]) {
      expect(await get('/health', headers)).toEqual({
        status: 200,
        body: counts,
      });
    }
    const { connectors, ...rest } = (await get('/health')).body;
    expect(rest).toEqual(counts);
    expect(connectors.map((item: any) => `${item.id} ${item.state}`)).toEqual([
      'prom waiting',
      'registry.production ok',
      'registry.staging failing',
    ]);
    denied = ['contribution-metrics.connector.read'];
    expect((await get('/health')).body).toEqual(counts);
    expect((await plugin.call('POST', '/health')).status).toBe(405);

    staging.round = async () => {};
    await plugin.run('collect-registry.staging');
    expect((await get('/health', none)).body).toMatchObject({
      status: 'ok',
      failing: 0,
    });
  });

  it('gives a collector the definitions that name it, and takes the measures that they name', async () => {
    const assets = ['resource:default/other-view', VIEW];
    expect(await prom.context.definitions.list()).toEqual([
      {
        entityRef: 'contributionmetric:default/availability',
        measure: 'availability',
        unit: 'h',
        parameters: {},
        assets,
      },
      {
        entityRef: 'contributionmetric:default/latency',
        measure: 'p95',
        unit: 'ms',
        parameters: { query: 'up' },
        assets,
      },
    ]);
    const result = await prom.context.sink.write({
      samples: ['p95', 'availability', 'versions', 'latency'].map(measure =>
        sample(41, { measure }),
      ),
    });
    expect(result.accepted).toBe(3);
    expect(result.rejected).toMatchObject([{ index: 3, field: 'measure' }]);
    expect(
      (await connector('prom')).measures.map(({ key }: any) => key),
    ).toEqual(['prom:versions', 'prom:availability', 'prom:p95']);
    // Others take only what they declare.
    const other = await production.context.sink.write({
      samples: [sample(1, { measure: 'p95' })],
    });
    expect(other.rejected).toHaveLength(1);
  });

  it('shows the state of connectors in metrics', async () => {
    staging.round = async () => {};
    await plugin.run('collect-registry.staging');
    staging.fail('gone');
    await plugin.run('collect-registry.staging');
    await production.context.problems.replace('models', [
      { kind: 'ambiguous', subject: 'a', message: '' },
    ]);
    const observed = async (name: string) => {
      const values: Record<string, number> = {};
      await gauges.get(name)!({
        observe: (value, { connector: of, kind } = {}) => {
          values[[of, kind].filter(Boolean).join(' ')] = value;
        },
      });
      return values;
    };
    expect(await observed('connector.up')).toEqual({
      'registry.production': 1,
      'registry.staging': 0,
      prom: 1,
    });
    expect(await observed('connector.failures')).toMatchObject({
      'registry.staging': 1,
      'registry.production': 0,
    });
    expect(await observed('connector.problems')).toEqual({
      'registry.production ambiguous': 1,
    });
    // Also of the one that fails: it grows until there is something new.
    expect(await observed('connector.lag')).toEqual({
      'registry.production': expect.any(Number),
      'registry.staging': expect.any(Number),
      prom: expect.any(Number),
    });
    expect(
      (await observed('connector.last_success'))['registry.production'],
    ).toBeGreaterThan(Date.now() / 1_000 - 600);
  });

  it('does not take the end of the portal for a failure of the source', async () => {
    production.round = async () => {};
    await plugin.run('collect-registry.production');
    const ending = await start();
    let begun: () => void;
    let cutOff: (error: Error) => void;
    const running = new Promise<void>(done => {
      begun = done;
    });
    production.round = () => {
      begun();
      return new Promise((_, reject) => {
        cutOff = reject;
      });
    };
    const round = ending.run('collect-registry.production');
    await running;
    await ending.stop();
    cutOff!(new Error('aborted'));
    await round;
    expect(await connector('registry.production')).toMatchObject({
      state: 'ok',
      failures: 0,
    });
  });
});
