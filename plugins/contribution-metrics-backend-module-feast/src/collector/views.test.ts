import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { runRound } from '../__testUtils__/round';

const ORDERS = 'resource:default/orders';

describe('what is measured of views', () => {
  let registry: FakeRegistry;
  let context: FakeCollectorContext;

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    context = new FakeCollectorContext();
  });

  afterEach(() => registry.stop());

  function tie(name: string, annotations: Record<string, string> = {}) {
    context.addEntity(`resource:default/${name}`, {
      'feast.dev/feature-view': name,
      ...annotations,
    });
  }

  /** Newest value of each measure. */
  function valuesOf(entityRef: string): Record<string, number> {
    return Object.fromEntries(
      context
        .samples({ entityRef })
        .map(({ measure, value }) => [measure, value]),
    );
  }

  it('measures freshness against the ttl of each view', async () => {
    tie('orders');
    registry.addView(
      'shop',
      'orders',
      { ttl: '36000s' },
      {
        materializationIntervals: [
          {
            startTime: '2026-11-20T00:00:00Z',
            endTime: '2026-11-22T06:00:00Z',
          },
          {
            startTime: '2026-11-18T00:00:00Z',
            endTime: '2026-11-20T00:00:00Z',
          },
        ],
        state: 'AVAILABLE_ONLINE',
      },
    );
    registry.addService('shop', 'churn', ['orders', 'orders']);
    registry.addService('shop', 'ranking', ['orders']);

    await runRound(context, registry.url);

    expect(valuesOf(ORDERS)).toEqual({
      age: 6,
      'age-of-ttl': 60,
      materialized: 1,
      features: 2,
      'described-features': 50,
      'feature-services': 2,
      online: 1,
      enabled: 1,
      update: 1,
    });
    expect(context.reportedProblems()).toEqual([]);
  });

  it.each([
    ['0 seconds', '0s'],
    ['none', undefined],
    ['less than nothing', '-5s'],
    ['not a number', 'NaNs'],
  ])('leaves out what a ttl of %s cannot give', async (_, ttl) => {
    tie('orders');
    registry.addView('shop', 'orders', ttl ? { ttl } : { ttl: null }, {
      materializationIntervals: [{ endTime: '2026-11-22T11:00:00Z' }],
    });
    await runRound(context, registry.url);
    expect(valuesOf(ORDERS)).toMatchObject({ age: 1, materialized: 1 });
    expect(valuesOf(ORDERS)).not.toHaveProperty('age-of-ttl');
  });

  it('gives no age to views that were never materialised', async () => {
    tie('orders');
    tie('pushed');
    tie('offline');
    tie('ratio');
    registry.addView('shop', 'orders');
    registry.addView('shop', 'pushed', { streamSource: { name: 'push' } });
    registry.addView('shop', 'offline', { online: null, disabled: true });
    const ratio = registry.addView('shop', 'ratio', {
      ttl: null,
      batchSource: null,
      features: [],
    });
    ratio.type = 'onDemandFeatureView';

    await runRound(context, registry.url);

    expect(valuesOf(ORDERS)).toMatchObject({ materialized: 0 });
    expect(context.values('age')).toEqual([]);
    const pushed = valuesOf('resource:default/pushed');
    expect(pushed).not.toHaveProperty('materialized');
    expect(valuesOf('resource:default/offline')).toMatchObject({
      online: 0,
      enabled: 0,
    });
    expect(valuesOf('resource:default/offline')).not.toHaveProperty(
      'materialized',
    );
    expect(valuesOf('resource:default/ratio')).toEqual({
      features: 0,
      'feature-services': 0,
      enabled: 1,
      update: 1,
    });
  });

  it('takes defaults for what is left out, and understands what is odd', async () => {
    tie('bare');
    tie('odd');
    registry.lists('shop').feature_views.push(
      { type: 'featureView', spec: { name: 'bare' } },
      { type: 'featureView', spec: { ttl: '5s' } },
      {
        type: 'quantumFeatureView',
        spec: {
          name: 'odd',
          features: 'none',
          tags: [],
          owner: 7,
          batchSource: 'x',
          entities: [{}],
        },
        meta: {
          state: 'SUPERPOSED',
          lastUpdatedTimestamp: 'yesterday',
          createdTimestamp: '1970-01-01T00:00:00Z',
          currentVersionNumber: '7',
          materializationIntervals: [{ endTime: 'soon' }, {}, null],
        },
      },
    );
    await runRound(context, registry.url);
    const expected = {
      features: 0,
      'feature-services': 0,
      online: 0,
      enabled: 1,
    };
    expect(valuesOf('resource:default/bare')).toEqual(expected);
    expect(valuesOf('resource:default/odd')).toEqual(expected);
    expect(context.reportedProblems('projects')).toMatchObject([
      { kind: 'not-measured', subject: expect.stringContaining('shop: ') },
    ]);
  });

  it('refuses to choose among equal names, and takes the project that is named', async () => {
    tie('orders');
    context.addEntity('resource:default/risk-orders', {
      'feast.dev/feature-view': 'orders',
      'feast.dev/project': 'risk',
    });
    registry.addView('shop', 'orders', { features: [] });
    registry.addView('risk', 'orders');

    await runRound(context, registry.url);

    expect(context.samples({ entityRef: ORDERS })).toEqual([]);
    expect(valuesOf('resource:default/risk-orders').features).toBe(2);
    expect(context.reportedProblems()).toMatchObject([
      {
        kind: 'ambiguous',
        entityRef: ORDERS,
        message: expect.stringMatching(/shop, risk.*feast\.dev\/project/),
      },
    ]);
  });

  it('says of whom nobody could find anything, and keeps the last numbers', async () => {
    tie('orders');
    context.addEntity('resource:default/lost', {
      'feast.dev/feature-view': 'orders',
      'feast.dev/project': 'gone',
    });
    context.addEntity('resource:default/elsewhere', {
      'feast.dev/feature-view': 'orders',
      'feast.dev/instance': 'staging',
    });
    context.addEntity('resource:default/twice', {
      'feast.dev/feature-view': 'orders, payments',
    });
    registry.addView('shop', 'orders');
    await runRound(context, registry.url);
    const before = context.samples({ entityRef: ORDERS }).length;
    registry.lists('shop').feature_views = [];

    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });

    expect(context.samples({ entityRef: ORDERS })).toHaveLength(before);
    expect(
      context
        .reportedProblems()
        .map(({ kind, entityRef }) => [kind, entityRef]),
    ).toEqual([
      ['wrong-configuration', 'resource:default/elsewhere'],
      ['wrong-configuration', 'resource:default/twice'],
      ['missing-at-source', ORDERS],
      ['missing-at-source', 'resource:default/lost'],
    ]);
  });

  it('counts changes of the definition, not materialisations', async () => {
    tie('orders');
    const view = registry.addView('shop', 'orders');
    await runRound(context, registry.url);
    view.meta = {
      createdTimestamp: '2026-11-01T00:00:00.000001Z',
      lastUpdatedTimestamp: '2026-11-22T12:10:00Z',
      materializationIntervals: [{ endTime: '2026-11-22T12:10:00Z' }],
    };
    await runRound(context, registry.url, { at: '2026-11-22T12:15:00Z' });
    expect(context.values('age')).toEqual([5 / 60]);
    expect(context.values('update')).toEqual([1]);

    (view.spec as any).description = 'All orders';
    (view.meta as any).lastUpdatedTimestamp = '2026-11-22T12:20:00Z';
    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(
      context
        .samples({ measure: 'update' })
        .map(({ observedAt }) => new Date(observedAt).toISOString()),
    ).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-22T12:20:00.000Z']);
  });
});
