import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  contributionMetricsCollectorExtensionPoint,
  type Collector,
} from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import prometheusModule from '@guildhall/plugin-contribution-metrics-backend-module-prometheus';
import { findEntityProblems } from '@guildhall/plugin-guildhall-common';
import { parse } from 'yaml';
import { requirements } from '../support/requirements.mjs';
import {
  CONTENT,
  every,
  HOUR,
  MINUTE,
  START,
} from './support/prometheusContent';
import { PrometheusServer } from './support/prometheusServer';

const users = 'resource:default/user-features';
const orders = 'resource:default/order-features';
const store = 'resource:default/online-store';
const found = requirements.prometheus();

describe.skipIf(!found.available)('a real Prometheus', () => {
  let server: PrometheusServer;
  let context: FakeCollectorContext;

  beforeAll(async () => {
    server = await PrometheusServer.start(CONTENT);
  });

  afterAll(async () => {
    await server?.stop();
  });

  beforeEach(() => {
    context = new FakeCollectorContext();
    const tie = (name: string) => ({
      'feast.dev/feature-view': name,
      'feast.dev/project': 'shop',
    });
    context.addEntity(users, tie('user_features'));
    context.addEntity(orders, tie('order_features'));
    context.addEntity(store, {
      'prometheus.io/job': 'feast',
      'prometheus.io/app': 'feature-server',
    });
    context.addEntity('component:default/checkout', {}, { asset: false });
    context.people.set('search', {
      ref: 'group:default/search',
      team: 'group:default/search',
      by: 'name',
    });
  });

  function define(measure: string, parameters: any, assets: string[]) {
    context.metrics.push({
      entityRef: `contributionmetric:default/${measure}`,
      measure,
      parameters,
      assets,
    });
  }

  /** The collector as the module makes it from the configuration. */
  async function collectorAt(baseUrl: string): Promise<Collector> {
    const collectors: Collector[] = [];
    const backend = await startTestBackend({
      extensionPoints: [
        [
          contributionMetricsCollectorExtensionPoint,
          { addCollector: (...added) => collectors.push(...added) },
        ],
      ],
      features: [
        prometheusModule,
        mockServices.rootConfig.factory({
          data: {
            guildhall: {
              prometheus: [
                {
                  name: 'production',
                  baseUrl,
                  publicUrl: 'https://prometheus.example.com',
                  limits: { retries: 0, responseMegabytes: 1 },
                },
              ],
            },
          },
        }),
      ],
    });
    await backend.stop();
    return collectors[0];
  }

  async function collect() {
    const collector = await collectorAt(server.url);
    await collector.collect!(context);
  }

  it('gives the values that the server gives, by asset', async () => {
    const query = 'feast_feature_freshness_seconds';
    define(
      'freshness',
      {
        query,
        match: {
          feature_view: 'feast.dev/feature-view',
          project: 'feast.dev/project',
        },
      },
      [users, orders],
    );
    await collect();

    const samples = context.samples();
    const at = samples[0].observedAt;
    expect(at % MINUTE).toBe(0);
    const { data } = await server.ask('query', {
      query: `${query}{project="shop"}`,
      time: String(at / 1000),
    });
    expect(
      samples.map(({ entityRef, value }) => [entityRef, value]).sort(),
    ).toEqual(
      [
        [users, valueOf(data, 'user_features')],
        [orders, valueOf(data, 'order_features')],
      ].sort(),
    );
    expect(samples[0].url).toBe(
      'https://prometheus.example.com/graph?g0.expr=feast_feature_freshness_seconds&g0.tab=0',
    );
    expect(context.reportedProblems()).toEqual([]);
  });

  it('gives the 95th percentile of the latency of feature retrieval', async () => {
    const query =
      '1000 * histogram_quantile(0.95, sum by (job, le) (rate(feast_feature_server_request_latency_seconds_bucket{endpoint="/get-online-features"}[10m])))';
    define('latency', { query, match: { job: 'prometheus.io/job' } }, [store]);
    await collect();

    const [sample] = context.samples();
    const { data } = await server.ask('query', {
      query,
      time: String(sample.observedAt / 1000),
    });
    expect(sample.value).toBe(Number(data.result[0].value[1]));
    // 90 of 100 within 50 ms and 98 within 100 ms: 5/8 of the way from one bound to the other.
    expect(sample.value).toBeCloseTo(81.25, 6);
  });

  it('fills what was missed since the last round, and leaves gaps of the server as gaps', async () => {
    const parameters = {
      query:
        'feast_feature_freshness_seconds{feature_view=~"${feast.dev/feature-view}",project="shop"}',
      range: { step: 'PT10M', history: 'PT5H' },
    };
    define('freshness', parameters, [users, orders]);
    await collect();

    for (const [ref, name] of [
      [users, 'user_features'],
      [orders, 'order_features'],
    ]) {
      const samples = context.samples({ entityRef: ref });
      const newest = samples.at(-1)!.observedAt;
      const { data } = await server.ask('query_range', {
        query: `feast_feature_freshness_seconds{feature_view="${name}",project="shop"}`,
        start: String((newest - 5 * HOUR) / 1000 + 600),
        end: String(newest / 1000),
        step: '600',
      });
      expect(samples.map(each => [each.observedAt, each.value])).toEqual(
        data.result[0].values.map(([time, value]: [number, string]) => [
          time * 1000,
          Number(value),
        ]),
      );
    }
    // An hour and a half less the five minutes for which Prometheus holds a value.
    expect(context.values('freshness', users)).toHaveLength(30);
    expect(context.values('freshness', orders).length).toBeLessThan(23);

    const before = context.deliveries.length;
    await collect();
    expect(
      context.deliveries.slice(before).flatMap(each => each.samples),
    ).toEqual([]);
  });

  it('counts uses exactly, over resets, gaps and new clients', async () => {
    define(
      'requests',
      {
        query: 'feature_requests_total # all of them',
        match: { feature_view: 'feast.dev/feature-view' },
        usage: {
          consumer: { label: 'client' },
          team: { label: 'team' },
          history: 'PT5H',
        },
      },
      [users, orders],
    );
    await collect();

    const byHour = (entityRef: string, consumer: string) =>
      context
        .usage()
        .filter(use => use.entityRef === entityRef && use.consumer === consumer)
        .sort((a, b) => a.observedAt - b.observedAt)
        .map(use => [Math.ceil((use.observedAt - START) / HOUR), use.count]);
    const hours = context.values('requests', users).length;
    expect(hours).toBe(5);
    const last = Math.ceil(
      (context.samples({ entityRef: users }).at(-1)!.observedAt - START) / HOUR,
    );
    const perHour = (counts: Record<number, number>, usual: number) =>
      every(last - 4, last, 1).flatMap(hour => {
        const count = counts[hour] ?? usual;
        return count > 0 ? [[hour, count]] : [];
      });
    // The second process lost the minute between its last value and its end, and began at zero.
    expect(byHour(users, 'prometheus:production/ranking')).toEqual(
      perHour({ 5: 120 + 180 - 3 }, 300),
    );
    expect(byHour(users, 'prometheus:production/new-client')).toEqual(
      perHour({ 1: 0, 2: 0, 3: 35 }, 60),
    );
    // Counted up to the gap, then all that was counted in it, once.
    expect(byHour(orders, 'component:default/checkout')).toEqual(
      perHour({ 3: 0, 4: 0, 5: 180 }, 60),
    );
    expect(
      context.usage().find(use => use.consumer.endsWith('ranking'))?.team,
    ).toBe('group:default/search');

    const uses = context.usage();
    const delivered = context.deliveries.length;
    context.memory.clear();
    await collect();
    expect(context.deliveries.length).toBeGreaterThan(delivered);
    expect(context.usage()).toEqual(uses);
  });

  it('has examples in its documentation that work', async () => {
    const page = readFileSync(
      resolve(__dirname, '../../docs/prometheus.md'),
      'utf8',
    );
    const metrics = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)]
      .map(([, text]) => parse(text))
      .filter(({ kind }) => kind === 'ContributionMetric');
    for (const metric of metrics) {
      const { metadata, spec } = metric;
      expect(findEntityProblems(metric)).toEqual([]);
      define(
        metadata.name,
        spec.collector.parameters,
        spec.appliesTo['spec.type'] === 'feature-store'
          ? [store]
          : [users, orders],
      );
    }
    await collect();
    expect(context.reportedProblems()).toEqual([]);
    const newest = (name: string) => context.values(name).at(-1);
    expect(newest('retrieval-p95')).toBeCloseTo(81.25, 6);
    expect(newest('retrieval-errors')).toBe(0);
    expect(newest('served-freshness')).toBeGreaterThan(0);
    expect(newest('retrieval-requests')).toBe(600);
    expect(context.usage().at(-1)).toMatchObject({
      entityRef: store,
      consumer: 'component:default/checkout',
      team: 'group:default/search',
      count: 600,
    });
  });

  it('tells in the words of the server what is wrong with a query, and goes on', async () => {
    define('broken', { query: 'sum(rate(x[5m])' }, [users]);
    define('many', { query: 'feature_requests_total' }, [users]);
    define(
      'several',
      {
        query:
          'feature_requests_total * on (job) feast_feature_freshness_seconds',
      },
      [users],
    );
    define('raw', { query: 'feature_requests_total[5m]' }, [users]);
    define('text', { query: '"words"' }, [users]);
    define('nothing', { query: 'nobody_has_this' }, [users]);
    define('undefined', { query: 'vector(0) / 0' }, [users]);
    define('good', { query: 'scalar(count(feature_requests_total))' }, [users]);
    await collect();

    expect(context.samples().map(each => [each.measure, each.value])).toEqual([
      ['good', 4],
    ]);
    const problem = (name: string) =>
      context.reportedProblems(`metric:contributionmetric:default/${name}`);
    expect(problem('broken')).toMatchObject([
      {
        kind: 'wrong-configuration',
        message: expect.stringMatching(
          /bad_data: .*parse error: unclosed left parenthesis/,
        ),
      },
    ]);
    expect(problem('many')).toMatchObject([
      {
        kind: 'ambiguous',
        entityRef: users,
        message: expect.stringMatching(
          /4 series .* differ in client \(component:default\/checkout, new-client, ranking\), feature_view .*instance/,
        ),
      },
    ]);
    expect(problem('several')[0].message).toMatch(
      /execution: found duplicate series/,
    );
    expect(problem('raw')[0].message).toMatch(/all values of a time range/);
    expect(problem('text')[0].message).toMatch(/gives a text/);
    expect(problem('nothing')).toEqual([]);
    expect(problem('undefined')[0].message).toMatch(/gives NaN/);
  });

  it('keeps what an annotation says inside of its quotes', async () => {
    const odd = 'resource:default/odd';
    for (const value of [
      'x"} or feature_requests_total{client="ranking',
      '.*',
      'a\\',
      "it's",
    ]) {
      context.catalog = context.catalog.filter(each => each.entityRef !== odd);
      context.addEntity(odd, { 'feast.dev/feature-view': value });
      for (const operator of ['=', '=~']) {
        context.metrics = [];
        define(
          'injected',
          {
            query: `count(feature_requests_total{feature_view${operator}"\${feast.dev/feature-view}"})`,
          },
          [odd],
        );
        await collect();
        expect(context.samples()).toEqual([]);
        expect(context.reportedProblems()).toEqual([]);
      }
    }
  });

  it('reads more than one answer may hold, in parts', async () => {
    define(
      'freshness',
      {
        query:
          'feast_feature_freshness_seconds{project="shop",feature_view="user_features"}',
        range: { step: 'PT10S', history: 'P2D' },
      },
      [users],
    );
    await collect();
    // 17,280 steps, where Prometheus gives 11,000 at once.
    expect(context.reportedProblems()).toEqual([]);
    const values = context.samples();
    const newest = values.at(-1)!.observedAt;
    expect(values).toHaveLength((newest - START) / 10_000 + 1);
  });

  it('leaves the numbers as they are when the server is gone', async () => {
    define('good', { query: 'count(feature_requests_total)' }, [users]);
    const gone = await PrometheusServer.start([]);
    await gone.stop();
    const collector = await collectorAt(gone.url);
    await expect(collector.collect!(context)).rejects.toMatchObject({
      name: 'SourceError',
      kind: 'unreachable',
    });
    expect(context.deliveries).toEqual([]);
  });
});

function valueOf(data: any, name: string): number {
  const series = data.result.find(
    ({ metric }: any) => metric.feature_view === name,
  );
  return Number(series.value[1]);
}
