import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { runRound } from '../__testUtils__/round';

const ORDERS = 'resource:default/orders';

describe('owners, lineage and use', () => {
  let registry: FakeRegistry;
  let context: FakeCollectorContext;

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    context = new FakeCollectorContext();
    context.addEntity(ORDERS, { 'feast.dev/feature-view': 'orders' });
  });

  afterEach(() => registry.stop());

  function said(entityRef = ORDERS): string[] {
    return context
      .ownership()
      .filter(fact => fact.entityRef === entityRef)
      .map(
        ({ role, principal, detail }) => `${role}: ${principal} (${detail})`,
      );
  }

  it('hands on owners and stewards in the words of Feast, with where they stand', async () => {
    context.addEntity('resource:default/tagged', {
      'feast.dev/feature-view': 'tagged',
    });
    context.addEntity('resource:default/file', {
      'feast.dev/data-source': 'orders_file',
    });
    registry.addView('shop', 'orders', {
      owner: 'ada@example.org',
      tags: { team: 'growth', 'steward-testing': 'bob, eve' },
    });
    registry.addView('shop', 'tagged', { tags: { team: 'growth' } });
    registry
      .lists('shop')
      .data_sources.push({ name: 'orders_file', owner: 'warehouse' });

    await runRound(context, registry.url);

    expect(said()).toEqual([
      'owner: ada@example.org (field owner of feature-view shop/orders)',
      'steward-testing: bob (tag steward-testing of feature-view shop/orders)',
      'steward-testing: eve (tag steward-testing of feature-view shop/orders)',
    ]);
    expect(said('resource:default/tagged')).toEqual([
      'owner: growth (tag team of feature-view shop/tagged)',
    ]);
    expect(said('resource:default/file')).toEqual([
      'owner: warehouse (field owner of data-source shop/orders_file)',
    ]);
  });

  it('takes the tags of the configuration', async () => {
    registry.addView('shop', 'orders', {
      tags: { team: 'growth', lead: 'ada' },
    });
    await runRound(context, registry.url, {
      entry: { ownerTags: ['lead'], stewardTags: { testing: ['team'] } },
    });
    expect(said()).toEqual([
      'owner: ada (tag lead of feature-view shop/orders)',
      'steward-testing: growth (tag team of feature-view shop/orders)',
    ]);
  });

  it('withdraws whom Feast does not name any more, and whom it named for an entity that is not tied any more', async () => {
    const view = registry.addView('shop', 'orders', { owner: 'ada' });
    await runRound(context, registry.url);
    expect(said()).toHaveLength(1);
    view.spec = { name: 'orders', tags: { steward: 'eve' } };
    (view.meta as any).lastUpdatedTimestamp = '2026-11-22T12:10:00Z';
    await runRound(context, registry.url, { at: '2026-11-22T12:15:00Z' });
    expect(said()).toEqual([
      'steward-governance: eve (tag steward of feature-view shop/orders)',
    ]);
    context.catalog = [];
    context.addEntity(ORDERS);
    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(said()).toEqual([]);
  });

  it('ties sources, views and services, and names what the catalog does not have', async () => {
    context.addEntity('component:default/churn', {
      'feast.dev/feature-service': 'churn',
      'feast.dev/project': 'shop',
    });
    context.addEntity('resource:default/file', {
      'feast.dev/data-source': 'orders_file',
    });
    context.people.set('ml@example.org', {
      ref: 'user:default/ml',
      team: 'group:default/ml',
      by: 'email',
    });
    registry.addView('shop', 'orders', {
      batchSource: { name: 'orders_file' },
      streamSource: { name: 'orders_push' },
    });
    const ratio = registry.addView('shop', 'ratio', {
      batchSource: null,
      sources: {
        orders: { featureViewProjection: { featureViewName: 'orders' } },
        now: { requestDataSource: { name: 'now' } },
      },
    });
    ratio.type = 'onDemandFeatureView';
    registry.lists('shop').data_sources.push({ name: 'orders_file' });
    registry.addService('shop', 'churn', ['orders', 'ratio']);
    registry.addService('shop', 'ranking', ['orders'], {
      owner: 'ml@example.org',
    });

    await runRound(context, registry.url);

    expect(
      new Set(context.lineage().map(({ from, to }) => `${from} > ${to}`)),
    ).toEqual(
      new Set([
        'resource:default/file > resource:default/orders',
        'feast:production/shop/data-source/orders_push > resource:default/orders',
        'resource:default/orders > component:default/churn',
        'resource:default/orders > feast:production/shop/feature-service/ranking',
        'resource:default/orders > feast:production/shop/feature-view/ratio',
        'feast:production/shop/feature-view/ratio > component:default/churn',
      ]),
    );
    expect(context.usage()).toEqual(
      [
        { consumer: 'component:default/churn', team: undefined },
        {
          consumer: 'feast:production/shop/feature-service/ranking',
          team: 'group:default/ml',
        },
      ].map(use => ({
        ...use,
        entityRef: ORDERS,
        observedAt: Date.parse('2026-11-22T00:00:00Z'),
        id: 'feature-service',
      })),
    );
    expect(
      context
        .samples({ entityRef: 'component:default/churn' })
        .map(({ measure, value }) => [measure, value]),
    ).toEqual([
      ['update', 1],
      ['features', 2],
    ]);
  });

  it('counts the use by a service once a day', async () => {
    registry.addView('shop', 'orders');
    registry.addService('shop', 'churn', ['orders']);
    for (const at of [
      '2026-11-22T12:00:00Z',
      '2026-11-22T12:15:00Z',
      '2026-11-22T23:00:00Z',
      '2026-11-23T00:05:00Z',
    ]) {
      await runRound(context, registry.url, { at });
    }
    expect(context.usage().map(({ observedAt }) => observedAt)).toEqual([
      Date.parse('2026-11-22T00:00:00Z'),
      Date.parse('2026-11-23T00:00:00Z'),
    ]);
  });

  it('writes nothing of entities that are not assets', async () => {
    context.catalog = [];
    context.addEntity(
      ORDERS,
      { 'feast.dev/feature-view': 'orders' },
      { asset: false },
    );
    registry.addView('shop', 'orders', { owner: 'ada' });
    await runRound(context, registry.url);
    expect(context.deliveries).toEqual([]);
  });
});
