import { TestDatabases } from '@backstage/backend-test-utils';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  asset,
  consumer,
  group,
  metric,
  stewardAnnotations,
  user,
} from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const entities = [
  group('features'),
  group('ranking'),
  group('risk'),
  user('ada', 'features'),
  asset('user_features', {
    annotations: {
      ...stewardAnnotations,
      [ANNOTATIONS.updateCadence]: 'P14D',
      [ANNOTATIONS.reviewResponse]: 'P1D',
      [ANNOTATIONS.contact]: '#features',
    },
  }),
  asset('orders', {
    owner: 'user:default/gone',
    annotations: {
      [ANNOTATIONS.deprecatedOn]: '2020-01-01',
      [ANNOTATIONS.replacedBy]: 'resource:default/user_features',
      [ANNOTATIONS.updateCadence]: 'soon',
    },
  }),
  asset('nightly', { type: 'ml-pipeline' }),
  consumer('ranker', 'group:default/ranking', [
    'resource:default/user_features',
    'resource:default/orders',
  ]),
  consumer('shop', 'group:default/risk', ['component:default/ranker']),
  metric('freshness', {
    limits: { warning: 4, degraded: 6 },
    freshness: { staleAfter: 'P3D' },
  }),
  metric('latency', {
    unit: 'ms',
    baseline: { value: 50 },
    targets: [{ value: 30, by: '2999-01-01' }],
    guards: [{ metric: 'errors' }],
  }),
  metric('errors', { unit: '%', baseline: { value: 1 } }),
];

describe.each(databases.eachSupportedId())('contribution-metrics on %s', id => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({ entities, knex: await databases.init(id) });
    await plugin.settle();
  });
  afterAll(() => plugin.stop());

  const push = (samples: unknown[], source?: string) =>
    plugin.call('POST', '/samples', { body: { source, samples } });
  const sample = (name: string, value: number, age = HOUR, more = {}) => ({
    entityRef: 'resource:default/user_features',
    metric: name,
    value,
    observedAt: ago(age),
    ...more,
  });

  it('takes the good samples of a batch and answers the others', async () => {
    const batch = [
      sample('freshness', 5, 2 * DAY, { id: 'a' }),
      sample('freshness', 'five' as never),
      sample('Latency', 41, HOUR, { id: 'b', url: 'https://ci.example/1' }),
      sample('latency', 41, HOUR, { id: 'b', observedAt: 'yesterday' }),
      { ...sample('latency', 1), entityRef: 'component:default/ranker' },
      { ...sample('latency', 1), entityRef: 'resource:default/none' },
      sample('no-such-metric', 1),
      sample('latency', 1, -3 * DAY),
      sample('latency', 1, 4_000 * DAY),
      // eslint-disable-next-line no-script-url
      sample('latency', 1, HOUR, { url: 'javascript:alert(1)' }),
      'nonsense',
    ];
    const { status, body } = await push(batch);
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 2, duplicates: 0 });
    expect(
      body.rejected.map(({ index, field }: any) => [index, field]),
    ).toEqual([
      [1, 'value'],
      [3, 'observedAt'],
      [4, 'entityRef'],
      [5, 'entityRef'],
      [6, 'metric'],
      [7, 'observedAt'],
      [8, 'observedAt'],
      [9, 'url'],
      [10, ''],
    ]);
    expect(body.rejected[0].reason).toBe(
      'expected a finite number, found "five"',
    );
    expect(body.rejected[4].reason).toMatch(
      /found "no-such-metric"; known are .*contributionmetric:default\/errors/,
    );

    const repeated = await push([batch[0], batch[2], batch[2]]);
    expect(repeated.body).toEqual({ accepted: 0, duplicates: 3, rejected: [] });
  });

  it('answers 400 when nothing of a batch can be taken', async () => {
    const { status, body } = await push([sample('freshness', NaN)]);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/item 0, field value/);
    expect(body).toMatchObject({ accepted: 0, rejected: [{ index: 0 }] });
  });

  it.each([
    ['/assets?limit=0', /limit/],
    ['/assets?orderBy=worst', /orderBy/],
    ['/assets?cursor=nonsense', /cursor/],
    ['/assets?owner=/', /owner.*group:default\/team/],
    ['/assets?colour=red', /colour/],
    [
      '/entities/resource/default/user_features/series?metric=latency&from=2030-01-01T00:00:00Z',
      /from .* must be before to/,
    ],
  ])('refuses %s and names the parameter', async (path, message) => {
    const { status, body } = await plugin.call('GET', path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('rolls facts up into health with reasons, targets and guards', async () => {
    await push([
      sample('freshness', 26, HOUR),
      sample('errors', 3, HOUR),
      sample('push:update', 1, 20 * DAY),
      sample('push:update', 1, 40 * DAY),
      sample('push:review-response', 3_600, DAY),
    ]);
    await plugin.run('evaluation');
    const { body } = await plugin.call(
      'GET',
      '/entities/Resource/default/User_Features',
    );
    expect(body.health).toMatchObject({
      state: 'degraded',
      counts: { healthy: 2, warning: 0, degraded: 1, unknown: 0 },
      reasons: [
        {
          metric: 'contributionmetric:default/freshness',
          state: 'degraded',
          value: 26,
          limit: 6,
          unit: 'h',
        },
      ],
    });
    const byMetric = Object.fromEntries(
      body.metrics.map((one: any) => [one.title, one]),
    );
    expect(byMetric.latency).toMatchObject({
      value: 41,
      improvement: 'guarded',
      baseline: { origin: 'given', value: 50 },
      guards: [{ state: 'regressed', value: 3, baseline: 1 }],
      targets: [{ value: 30, progress: 0.45 }],
      sources: [{ source: 'push', url: 'https://ci.example/1' }],
    });
    expect(body.commitments).toEqual([
      expect.objectContaining({
        kind: 'review-response',
        observedSeconds: 3_600,
        kept: true,
      }),
      expect.objectContaining({ kind: 'update-cadence', kept: false }),
    ]);
    expect(body.guide.contact).toBe('#features');
    expect(body.unresolved).toEqual(['user:default/nobody']);
    expect(body.stewards.documentation).toEqual(['user:default/ada']);
  });

  it('never shows missing numbers as healthy, and keeps what is not measured apart', async () => {
    const { body } = await plugin.call('GET', '/assets');
    const states = Object.fromEntries(
      body.items.map((item: any) => [item.name, item.health.state]),
    );
    expect(states).toEqual({
      user_features: 'degraded',
      orders: 'unknown',
      nightly: 'not-applicable',
    });
    expect(body.items[0].name).toBe('user_features');
    expect(body.totals).toEqual({
      assets: 3,
      withKnownOwner: 2,
      withSteward: 1,
      withHealthDefinition: 2,
      deprecatedWithConsumers: 1,
      byHealth: {
        healthy: 0,
        warning: 0,
        degraded: 1,
        unknown: 1,
        'not-applicable': 1,
      },
    });
  });

  it('keeps owners that the catalog does not know, and tells wrong annotations', async () => {
    const { body } = await plugin.call(
      'GET',
      '/entities/resource/default/orders',
    );
    expect(body).toMatchObject({
      owner: 'user:default/gone',
      unresolved: ['user:default/gone'],
      deprecation: {
        phase: 'past',
        replacedBy: 'resource:default/user_features',
        activeConsumers: 1,
      },
      problems: [{ annotation: ANNOTATIONS.updateCadence, value: 'soon' }],
      commitments: [],
    });
  });

  it('counts teams that use an asset, and follows what depends on them', async () => {
    const use = (by: string, age: number, more = {}) => ({
      entityRef: 'resource:default/user_features',
      consumer: by,
      observedAt: ago(age),
      ...more,
    });
    const events = [
      use('component:default/ranker', DAY, { count: 5, id: '1' }),
      use('component:default/shop', 2 * DAY),
      use('user:default/ada', 2 * DAY),
      use('component:default/unheard-of', 45 * DAY),
      use('component:default/shop', DAY, { count: 0 }),
    ];
    const first = await plugin.call('POST', '/usage', { body: { events } });
    expect(first.body).toMatchObject({
      accepted: 4,
      rejected: [{ index: 4, field: 'count' }],
    });
    const again = await plugin.call('POST', '/usage', { body: { events } });
    expect(again.body).toMatchObject({ accepted: 0, duplicates: 4 });
    await plugin.run('evaluation');

    const one = '/entities/resource/default/user_features';
    const detail = await plugin.call('GET', one);
    expect(detail.body.adoption).toMatchObject({
      teams30d: 2,
      consumers30d: 2,
      ownUse30d: 1,
      downstream: 2,
    });
    const consumers = await plugin.call('GET', `${one}/consumers`);
    expect(consumers.body.totals).toEqual({
      consumers: 4,
      active: 3,
      teams: 2,
      own: 1,
    });
    const ranker = consumers.body.items.find(
      (row: any) => row.ref === 'component:default/ranker',
    );
    expect(ranker).toMatchObject({
      via: ['dependsOn', 'usage'],
      uses30d: 5,
      active: true,
      team: 'group:default/ranking',
    });
    const unheard = consumers.body.items.find(
      (row: any) => row.ref === 'component:default/unheard-of',
    );
    expect(unheard).toMatchObject({
      firstUse: events[3].observedAt,
      lastUse: events[3].observedAt,
      active: false,
    });
    // A single person is never shown to others.
    expect(JSON.stringify(consumers.body)).not.toContain('user:default/ada');
    const graph = await plugin.call('GET', `${one}/downstream`);
    expect(
      graph.body.nodes.map(({ ref, distance }: any) => [ref, distance]),
    ).toEqual([
      ['resource:default/user_features', 0],
      ['component:default/ranker', 1],
      ['component:default/shop', 2],
    ]);
  });

  it('gives series by day and raw', async () => {
    const path =
      '/entities/resource/default/user_features/series?metric=freshness';
    const days = await plugin.call('GET', path);
    expect(days.body).toMatchObject({
      metric: 'contributionmetric:default/freshness',
      resolution: 'day',
      limits: { warning: 4, degraded: 6 },
    });
    expect(days.body.points.map(({ value }: any) => value)).toEqual([5, 26]);
    const raw = await plugin.call('GET', `${path}&resolution=raw`);
    expect(raw.body.points).toHaveLength(2);
    const unknown = await plugin.call('GET', `${path}x`);
    expect(unknown.status).toBe(404);
  });

  it.each(['health', 'name', 'type', 'owner', 'adoption', 'updated'])(
    'pages through assets by %s without losing or repeating one',
    async orderBy => {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: { body: any } = await plugin.call(
          'GET',
          `/assets?limit=1&orderBy=${orderBy}${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...body.items.map(({ name }: any) => name));
        cursor = body.nextCursor;
      }
      expect([...seen].sort()).toEqual(['nightly', 'orders', 'user_features']);
    },
  );

  it.each([
    ['type=ml-pipeline', ['nightly']],
    ['owner=features&type=feature-view', ['user_features']],
    ['steward=user:default/ada', ['user_features']],
    ['health=unknown&health=not-applicable', ['orders', 'nightly']],
    ['q=USER_FEAT view', ['user_features']],
    ['q=100%25_', []],
  ])('filters by %s', async (query, names) => {
    const { body } = await plugin.call('GET', `/assets?${query}`);
    expect(body.items.map(({ name }: any) => name)).toEqual(names);
    expect(body.totals.assets).toBe(names.length);
  });

  it('lists definitions with their assets, worst first', async () => {
    const list = await plugin.call('GET', '/metrics?limit=2');
    expect(list.body.items.map(({ name }: any) => name)).toEqual([
      'errors',
      'freshness',
    ]);
    const next = await plugin.call(
      'GET',
      `/metrics?limit=2&cursor=${list.body.nextCursor}`,
    );
    expect(next.body.items.map(({ name }: any) => name)).toEqual(['latency']);
    const one = await plugin.call('GET', '/metrics/default/freshness');
    expect(one.body.metric.counts).toMatchObject({ degraded: 1, unknown: 1 });
    expect(
      one.body.items.map(({ name, evaluation }: any) => [
        name,
        evaluation.state,
      ]),
    ).toEqual([
      ['user_features', 'degraded'],
      ['orders', 'unknown'],
    ]);
  });
});
