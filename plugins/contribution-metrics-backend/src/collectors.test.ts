import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { CollectorContext } from '@guildhall/plugin-contribution-metrics-node';
import { CollectorRegistry } from './services/connectors/CollectorRegistry';
import { ChangingCatalog } from './__testUtils__/ChangingCatalog';
import {
  asset,
  consumer,
  group,
  metric,
  stewardAnnotations,
  user,
} from './__testUtils__/entities';
import { contributionMetricsModuleQuality } from './__testUtils__/exampleModule';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';
import { collectorModule } from './__testUtils__/TestCollector';

const HOUR = 3_600_000;
const VIEW = 'resource:default/view';
const annotations = { 'quality.example.com/dataset': 'users' };
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('collectors on %s', id => {
  const catalog = new ChangingCatalog([
    group('features'),
    user('ada', 'features'),
    user('tess', 'features'),
    asset('view', { annotations }),
    consumer('shop', 'group:default/features'),
    metric('quality', {
      unit: '%',
      direction: 'higher-is-better',
      limits: { degraded: 90 },
      collector: { id: 'quality', measure: 'pass-rate' },
    }),
  ]);
  const report = (name: string, passed: number, age: number, more = {}) => ({
    id: name,
    dataset: 'users',
    finishedAt: new Date(Date.now() - age * HOUR).toISOString(),
    passed,
    total: 100,
    ...more,
  });
  let context: CollectorContext;
  let requests: string[] = [];
  let answer: { status: number; body: unknown };
  let server: Server;
  let plugin: TestPlugin;

  beforeAll(async () => {
    server = createServer((req, res) => {
      requests.push(req.url!);
      res.statusCode = answer.status;
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(answer.body));
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    plugin = await startPlugin({
      knex: await databases.init(id),
      catalog: catalog.service,
      config: { quality: { baseUrl: `http://127.0.0.1:${port}` } },
      features: [
        contributionMetricsModuleQuality,
        collectorModule({
          id: 'pushed',
          title: 'Pushed',
          measures: [{ id: 'size', title: 'Size' }],
          connect: async given => {
            context = given;
          },
        }),
        collectorModule({
          id: 'broken',
          title: 'Broken',
          measures: [],
          connect: async () => {
            throw new Error('no such server');
          },
        }),
      ],
    });
    await plugin.settle();
  });
  afterAll(async () => {
    await plugin?.stop();
    server.close();
  });
  beforeEach(() => {
    requests = [];
  });

  const view = async () => {
    await plugin.settle();
    const path = '/entities/resource/default/view';
    return (await plugin.call('GET', path)).body;
  };
  const connector = async (name: string) => {
    const { body } = await plugin.call('GET', '/connectors');
    return body.items.find((item: any) => item.id === name);
  };

  it('shows a collector that does not start as failing, and starts the others', async () => {
    expect(await connector('broken')).toMatchObject({
      state: 'failing',
      lastError: { message: expect.stringContaining('no such server') },
    });
    expect(await connector('pushed')).toMatchObject({
      state: 'waiting',
      mode: 'push',
      measures: [{ key: 'pushed:size', title: 'Size' }],
    });
  });

  it('collects from where it stopped', async () => {
    const first = report('r1', 95, 5, { steward: 'user:default/tess' });
    answer = { status: 200, body: [first, report('r0', 50, 9)] };
    await plugin.run('collect-quality');
    await plugin.run('collect-quality');
    expect(requests).toEqual([
      '/reports?since=',
      `/reports?since=${encodeURIComponent(first.finishedAt)}`,
    ]);
    expect(await connector('quality')).toMatchObject({
      state: 'ok',
      mode: 'scheduled',
      counts: { duplicates: 2, rejected: 0 },
    });
    expect(await view()).toMatchObject({
      health: { state: 'healthy' },
      stewards: { testing: ['user:default/tess'] },
      metrics: [
        {
          value: 95,
          sources: [
            { source: 'quality', url: expect.stringMatching(/reports\/r1$/) },
          ],
        },
      ],
      provenance: expect.arrayContaining([
        expect.objectContaining({
          field: 'steward-testing',
          source: 'quality',
          detail: 'steward of report r1',
          used: true,
        }),
      ]),
    });
  });

  it('keeps the last numbers when a round fails, and says what failed', async () => {
    answer = { status: 503, body: {} };
    await plugin.run('collect-quality');
    expect(await connector('quality')).toMatchObject({
      state: 'failing',
      lastError: { message: expect.stringContaining('503') },
    });
    expect((await view()).metrics[0].value).toBe(95);
    answer = { status: 200, body: [report('r2', 80, 1)] };
    await plugin.run('collect-quality');
    expect(await connector('quality')).toMatchObject({ state: 'ok' });
    expect((await view()).health.state).toBe('degraded');
  });

  it('lets the catalog win over what sources say', async () => {
    catalog.put(
      asset('view', { annotations: { ...annotations, ...stewardAnnotations } }),
    );
    const { stewards, provenance } = await view();
    expect(stewards.testing).toEqual(['user:default/nobody']);
    const ofTesting = provenance.filter(
      ({ field }: any) => field === 'steward-testing',
    );
    expect(ofTesting.map(({ source, used }: any) => [source, used])).toEqual([
      ['catalog', true],
      ['quality', false],
    ]);
  });

  it('takes what is pushed, and rejects what is wrong beside it', async () => {
    const now = Date.now();
    const result = await context.sink.write({
      samples: [
        { entityRef: VIEW, measure: 'size', value: 1, observedAt: now },
        { entityRef: VIEW, measure: 'weight', value: 1, observedAt: now },
        {
          entityRef: 'component:default/shop',
          measure: 'size',
          value: 1,
          observedAt: now,
        },
        { entityRef: VIEW, measure: 'size', value: NaN, observedAt: now },
      ],
      usage: [{ entityRef: VIEW, consumer: 'a\0b', observedAt: now }],
      ownership: [
        {
          entityRef: VIEW,
          role: 'owner',
          principal: 'group:default/features',
          detail: 'tag\0owner',
          observedAt: now,
        },
      ],
      lineage: [
        { from: VIEW, to: 'openlineage:job/a/b', observedAt: now },
        { from: '', to: VIEW, observedAt: now },
      ],
    });
    expect(result).toMatchObject({ accepted: 3, duplicates: 0 });
    expect(
      result.rejected.map(({ kind, index, field }) => [kind, index, field]),
    ).toEqual([
      ['samples', 1, 'measure'],
      ['samples', 2, 'entityRef'],
      ['samples', 3, 'value'],
      ['usage', 0, 'consumer'],
      ['lineage', 1, 'from'],
    ]);
    expect(await connector('pushed')).toMatchObject({
      counts: { accepted: 3, rejected: 5 },
    });
    expect((await view()).adoption.downstream).toBe(1);
  });

  it('does not let a push pretend to come from a connector', async () => {
    const samples = [{ entityRef: VIEW, metric: 'quality', value: 100 }];
    const { status, body } = await plugin.call('POST', '/samples', {
      body: { source: 'quality', samples },
    });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/Field source is "quality"/);
  });

  it('does not let an old statement of ownership replace a newer one', async () => {
    const state = (team: string, observedAt: number) =>
      context.sink.write({
        ownership: [
          {
            entityRef: VIEW,
            role: 'steward-governance',
            principal: `group:default/${team}`,
            detail: 'ownership facet',
            observedAt,
          },
        ],
      });
    const now = Date.now();
    await state('new', now);
    await state('old', now - 60_000);
    const { stewards } = await view();
    expect(stewards.governance).toEqual(['group:default/new']);
  });
});

it.each([
  [{ id: 'Not Kebab' }, /kebab-case/],
  [{ id: 'push' }, /none of catalog, push/],
  [{ id: 'one', instance: 'Not Kebab' }, /instance of collector one/],
  [{ id: 'one', instance: 'x'.repeat(100) }, /at most 100 characters/],
  [{ id: 'idle' }, /needs collect with schedule, or connect/],
])('refuses a collector that could never work: %j', (collector, message) => {
  const registry = new CollectorRegistry();
  expect(() => registry.add({ title: '', measures: [], ...collector })).toThrow(
    message,
  );
});

it('refuses two collectors of one id and instance', () => {
  const one = { id: 'one', title: '', measures: [], connect: async () => {} };
  const main = { ...one, instance: 'main' };
  const registry = new CollectorRegistry();
  registry.add(one, main, { ...one, instance: 'other' });
  expect(() => registry.add(one)).toThrow(/id one;/);
  expect(() => registry.add(main)).toThrow(/id one\.main;/);
});

it.each([
  ['collectors.md', 'exampleModule.ts'],
  ['permissions.md', 'examplePolicy.ts'],
])('documents in %s the code of %s', async (page, file) => {
  const docs = resolve(__dirname, '../../../docs', page);
  const code = await readFile(
    resolve(__dirname, '__testUtils__', file),
    'utf8',
  );
  expect(await readFile(docs, 'utf8')).toContain(code.trim());
});
