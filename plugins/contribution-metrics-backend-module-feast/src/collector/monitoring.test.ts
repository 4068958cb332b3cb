import type { JsonObject } from '@backstage/types';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { runRound } from '../__testUtils__/round';

const ORDERS = 'resource:default/orders';

describe('what is measured by monitoring', () => {
  let registry: FakeRegistry;
  let context: FakeCollectorContext;

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    context = new FakeCollectorContext();
    context.addEntity(ORDERS, { 'feast.dev/feature-view': 'orders' });
    registry.addView('shop', 'orders', { online: null });
  });

  afterEach(() => registry.stop());

  function feature(name: string, rest: JsonObject): JsonObject {
    return {
      feature_view_name: 'orders',
      feature_name: name,
      metric_date: '2026-11-21',
      granularity: 'daily',
      is_baseline: false,
      null_rate: 0,
      ...rest,
    };
  }

  function day(rest: JsonObject = {}): JsonObject {
    return {
      feature_view_name: 'orders',
      metric_date: '2026-11-21',
      granularity: 'daily',
      is_baseline: false,
      computed_at: '2026-11-22T01:00:00.5+00:00',
      max_event_timestamp: '2026-11-21T23:00:00+00:00',
      total_row_count: '1000',
      avg_null_rate: 0.1,
      max_null_rate: 0.2,
      ...rest,
    };
  }

  const even = { bins: [0, 1, 2, 3, 4], counts: [250, 250, 250, 250] };
  const steep = { bins: [0, 1, 2, 3, 4], counts: [500, 300, 150, 50] };

  it('takes a 503 for what is not switched on: no failure, said once, asked again after a day', async () => {
    const asked = () =>
      registry.takePaths().filter(path => path.startsWith('monitoring')).length;
    await runRound(context, registry.url);
    // Without the name of a view, Feast would list them all before it says so.
    expect(
      registry.requests
        .filter(({ path }) => path.includes('monitoring'))
        .map(({ query }) => query.get('feature_view_name')),
    ).toEqual(['orders']);
    expect(asked()).toBe(1);
    await runRound(context, registry.url, { at: '2026-11-22T18:00:00Z' });
    expect(asked()).toBe(0);
    expect(
      context.messages.filter(message => message.includes('monitoring')),
    ).toHaveLength(1);
    expect(context.reportedProblems()).toEqual([]);
    registry.monitoring = {
      features: [],
      baseline: [],
      feature_views: [day()],
    };
    await runRound(context, registry.url, { at: '2026-11-23T12:00:01Z' });
    expect(context.values('row-count')).toEqual([1000]);
  });

  it('measures rows, nulls, events and the drift of the feature that moved most', async () => {
    registry.monitoring = {
      feature_views: [
        day({ metric_date: '2026-11-20', total_row_count: 5 }),
        day(),
        // Feast keeps baselines in the same list.
        day({
          metric_date: '2026-11-22',
          is_baseline: true,
          total_row_count: 9,
        }),
        day({ feature_view_name: null }),
      ],
      features: [
        feature('steady', { histogram: even }),
        feature('moved', { histogram: steep }),
        feature('few', { histogram: { bins: [0, 1, 2], counts: [1, 1] } }),
        feature('text', {
          histogram: {
            values: [
              { value: 'a', count: 600 },
              { value: 'b', count: 400 },
            ],
            other_count: 0,
          },
        }),
        feature('none', { histogram: null }),
      ],
      baseline: [
        feature('steady', { histogram: even }),
        feature('moved', { histogram: even }),
        feature('few', { histogram: { bins: [0, 1, 2], counts: [1000, 1] } }),
        feature('text', {
          histogram: {
            values: [
              { value: 'a', count: 500 },
              { value: 'b', count: 500 },
            ],
            other_count: 0,
          },
        }),
      ].map(row => ({ ...row, is_baseline: true, granularity: 'baseline' })),
    };

    await runRound(context, registry.url, {
      entry: { publicUrl: 'https://feast.example.com/' },
    });

    const psi =
      0.25 * Math.log(2) +
      0.05 * Math.log(1.2) +
      0.1 * Math.log(1 / 0.6) +
      0.2 * Math.log(5);
    expect(context.samples({ measure: 'psi' })).toEqual([
      {
        entityRef: ORDERS,
        measure: 'psi',
        value: expect.closeTo(psi, 10),
        observedAt: Date.parse('2026-11-22T01:00:00.5Z'),
        url: 'https://feast.example.com/p/shop/monitoring',
      },
    ]);
    expect(context.values('row-count')).toEqual([1000]);
    expect(context.values('null-rate')).toEqual([20]);
    expect(context.values('age')).toEqual([13]);
    expect(context.values('source-age')).toEqual([13]);

    registry.requests.length = 0;
    await runRound(context, registry.url, { at: '2026-11-22T12:15:00Z' });
    expect(
      registry.requests
        .filter(({ path }) => path.includes('monitoring'))
        .map(({ query }) => query.get('start_date')),
    ).toEqual(['2026-11-21']);
    expect(context.values('psi')).toHaveLength(1);
    expect(context.values('age')).toEqual([13, 13.25]);
  });

  it('says that histograms have no common bins, and gives no number', async () => {
    const far = { bins: [0, 1e6, 2e6], counts: [999, 1] };
    registry.monitoring = {
      feature_views: [day()],
      features: [feature('amount', { histogram: far })],
      baseline: [feature('amount', { histogram: even })],
    };
    for (const at of ['2026-11-22T12:00:00Z', '2026-11-22T12:15:00Z']) {
      await runRound(context, registry.url, { at });
      expect(context.values('psi')).toEqual([]);
      expect(context.reportedProblems()).toMatchObject([
        {
          kind: 'not-measured',
          entityRef: ORDERS,
          message: expect.stringContaining('amount'),
        },
      ]);
    }
  });

  it('leaves out numbers that make no sense', async () => {
    registry.monitoring = {
      feature_views: [
        day({
          total_row_count: 'NaN',
          max_null_rate: 'NaN',
          max_event_timestamp: 'never',
          computed_at: null,
        }),
      ],
      features: [
        feature('a', { histogram: { bins: [0, 0, 0], counts: [500, 500] } }),
        feature('b', { histogram: { bins: [0, 1], counts: [500, 500] } }),
        feature('c', { histogram: { bins: [0, null, 2], counts: [5, 5] } }),
      ],
      baseline: ['a', 'b', 'c'].map(name => feature(name, { histogram: even })),
    };
    await runRound(context, registry.url);
    expect(context.values('null-rate')).toEqual([]);
    expect(context.values('psi')).toEqual([]);
    expect(context.values('age')).toEqual([]);
  });

  it('goes on without statistics that the server cannot read, and says so', async () => {
    registry.monitoring = { feature_views: [], features: [], baseline: [] };
    registry.intercept = ({ path }, response) =>
      path.includes('monitoring') &&
      Boolean(response.writeHead(500).end('{"detail":"no table"}'));
    await runRound(context, registry.url);
    expect(context.values('features')).toEqual([2]);
    expect(context.reportedProblems('monitoring')).toMatchObject([
      { kind: 'not-measured', subject: 'monitoring of project shop' },
    ]);
    registry.intercept = undefined;
    registry.monitoring.feature_views = [day()];
    await runRound(context, registry.url, { at: '2026-11-22T12:15:00Z' });
    expect(context.reportedProblems()).toEqual([]);
    expect(context.values('row-count')).toEqual([1000]);
  });
});
