import { SourceError } from '@guildhall/plugin-guildhall-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import { FakeRegistry } from '../__testUtils__/FakeRegistry';
import { runRound } from '../__testUtils__/round';

const NOON = '2026-11-22T12:00:00Z';
const LATER = '2026-11-22T12:15:00Z';

describe('rounds', () => {
  let registry: FakeRegistry;
  let context: FakeCollectorContext;

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    context = new FakeCollectorContext();
  });

  afterEach(() => registry.stop());

  function fill(count: number) {
    for (let index = 0; index < count; index += 1) {
      context.addEntity(`resource:default/v${index}`, {
        'feast.dev/feature-view': `v${index}`,
      });
      registry.addView(
        'shop',
        `v${index}`,
        {},
        {
          lastUpdatedTimestamp: new Date(
            Date.parse('2026-11-02T00:00:00Z') + index,
          ).toISOString(),
          materializationIntervals: [{ endTime: '2026-11-22T11:00:00Z' }],
        },
      );
    }
  }

  it('asks for lists in pages, and never for a single object', async () => {
    fill(230);
    registry.addService('shop', 'churn', ['v1', 'v229']);
    await runRound(context, registry.url);
    expect(
      registry.requests
        .filter(({ path }) => path === '/api/v1/feature_views')
        .map(({ query }) => [
          query.get('page'),
          query.get('limit'),
          query.get('allow_cache'),
          query.get('updated_since'),
        ]),
    ).toEqual([
      ['1', '100', 'true', null],
      ['2', '100', 'true', null],
      ['3', '100', 'true', null],
      // What changed while the cache was not looked to.
      ['1', '100', 'false', '2026-11-02T00:00:00.229Z'],
    ]);
    expect(context.values('age')).toHaveLength(230);
    await runRound(context, registry.url, { at: LATER });
    const single =
      /\/(entities|data_sources|feature_views|features|feature_services|saved_datasets|projects)\/[^/]+$/;
    expect(registry.requests.filter(({ path }) => single.test(path))).toEqual(
      [],
    );
  });

  it('tells again what was not taken', async () => {
    fill(1);
    const [{ entityRef }] = context.catalog;
    context.unknown.add(entityRef);
    await runRound(context, registry.url);
    expect(context.samples()).toEqual([]);
    expect(context.log()).toContain('is not an ML asset');
    context.unknown.clear();
    await runRound(context, registry.url, { at: LATER });
    expect(context.values('features', entityRef)).toHaveLength(1);
  });

  it('reads only what changed, and still says how old everything is', async () => {
    fill(230);
    registry.addService('shop', 'churn', ['v1']);
    await runRound(context, registry.url);
    registry.requests.length = 0;
    context.deliveries.length = 0;
    const view = registry.lists('shop').feature_views[7];
    (view.meta as any).lastUpdatedTimestamp = '2026-11-22T12:01:00.5Z';
    (view.meta as any).materializationIntervals.push({
      endTime: '2026-11-22T12:00:00Z',
    });

    await runRound(context, registry.url, { at: LATER });

    const since = registry.requests
      .map(({ query }) => query.get('updated_since'))
      .filter(Boolean);
    expect(since).toEqual(['2026-11-02T00:00:00.229Z']);
    expect(registry.takePaths().sort()).toEqual([
      'feature_services',
      'feature_views',
      'feature_views',
      'label_views',
      'projects',
    ]);
    const ages = context.deliveries.flatMap(({ samples = [] }) => samples);
    expect(ages.every(({ measure }) => measure.startsWith('age'))).toBe(true);
    expect(
      ages
        .filter(({ measure }) => measure === 'age')
        .map(({ value }) => value)
        .sort((a, b) => a - b)
        .slice(0, 2),
    ).toEqual([0.25, 1.25]);
    expect(ages.filter(({ measure }) => measure === 'age')).toHaveLength(230);

    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(registry.requests.length).toBeLessThanOrEqual(5);
    expect(
      registry.requests.map(({ query }) => query.get('updated_since')),
    ).toContain('2026-11-22T12:01:00.500Z');
  });

  it('sees views and materialisations that Feast has not in its cache yet', async () => {
    fill(2);
    const cached = structuredClone(registry.lists('shop').feature_views);
    const isFull = () =>
      registry.requests
        .splice(0)
        .some(
          ({ path, query }) =>
            path === '/api/v1/feature_views' &&
            query.get('limit') === '100' &&
            !query.has('updated_since'),
        );
    registry.cached = cached;
    await runRound(context, registry.url);
    context.addEntity('resource:default/new', {
      'feast.dev/feature-view': 'new',
    });
    registry.addView(
      'shop',
      'new',
      {},
      { lastUpdatedTimestamp: '2026-11-22T12:05:00Z' },
    );
    (registry.lists('shop').feature_views[0].meta as any) = {
      lastUpdatedTimestamp: '2026-11-22T12:06:00Z',
      materializationIntervals: [{ endTime: '2026-11-22T12:00:00Z' }],
    };
    await runRound(context, registry.url, { at: LATER });
    expect(context.values('features', 'resource:default/new')).toEqual([2]);
    expect(context.values('age', 'resource:default/v0')).toEqual([1, 0.25]);
    isFull();
    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(isFull()).toBe(false);
    expect(context.reportedProblems()).toEqual([]);
    registry.cached = undefined;
    await runRound(context, registry.url, { at: '2026-11-22T12:45:00Z' });
    expect(isFull()).toBe(false);
    registry.lists('shop').feature_views.splice(1, 1);
    await runRound(context, registry.url, { at: '2026-11-22T13:00:00Z' });
    expect(isFull()).toBe(true);
    expect(context.reportedProblems()).toMatchObject([
      { kind: 'missing-at-source', entityRef: 'resource:default/v1' },
    ]);
  });

  it('notices new, changed and deleted services', async () => {
    fill(1);
    for (let index = 0; index < 30; index += 1) {
      registry.addService('shop', `s${index}`, ['v0']);
    }
    await runRound(context, registry.url);
    const services = registry.lists('shop').feature_services;
    registry.addService('shop', 'new', ['v0'], {}, '2026-11-22T12:01:00Z');
    await runRound(context, registry.url, { at: LATER });
    registry.lists('shop').feature_services = services.slice(2);
    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(context.values('feature-services')).toEqual([30, 31, 29]);
  });

  it('reads everything when something is gone, an asset is new, or a day has passed', async () => {
    fill(2);
    registry.addView('shop', 'other');
    const isFull = () =>
      registry.requests
        .splice(0)
        .some(
          ({ path, query }) =>
            path === '/api/v1/feature_views' &&
            query.get('limit') === '100' &&
            !query.has('updated_since'),
        );
    await runRound(context, registry.url, { at: NOON });
    expect(isFull()).toBe(true);
    await runRound(context, registry.url, { at: '2026-11-22T12:10:00Z' });
    expect(isFull()).toBe(false);
    context.addEntity('resource:default/other', {
      'feast.dev/feature-view': 'other',
    });
    await runRound(context, registry.url, { at: '2026-11-22T12:20:00Z' });
    expect(isFull()).toBe(true);
    expect(context.values('features', 'resource:default/other')).toEqual([2]);
    registry.lists('shop').feature_views.splice(0, 1);
    await runRound(context, registry.url, { at: '2026-11-22T12:30:00Z' });
    expect(isFull()).toBe(true);
    expect(context.reportedProblems()).toMatchObject([
      { kind: 'missing-at-source', entityRef: 'resource:default/v0' },
    ]);
    await runRound(context, registry.url, { at: '2026-11-23T12:30:00Z' });
    expect(isFull()).toBe(true);
    await runRound(context, registry.url, {
      at: '2026-11-23T13:30:00Z',
      entry: { fullReading: { minutes: 30 } },
    });
    expect(isFull()).toBe(true);
  });

  it('reads again what could not be written', async () => {
    fill(1);
    context.failure = new Error('database is away');
    await expect(runRound(context, registry.url)).rejects.toThrow('away');
    context.failure = undefined;
    await runRound(context, registry.url, { at: LATER });
    expect(context.values('features')).toEqual([2]);
  });

  it('goes on with the other projects when one cannot be read', async () => {
    fill(1);
    registry.addView('broken', 'x');
    context.addEntity('resource:default/x', {
      'feast.dev/feature-view': 'x',
      'feast.dev/project': 'broken',
    });
    registry.intercept = ({ query }, response) => {
      const broken = query.get('project') === 'broken';
      if (broken) {
        response.writeHead(500).end('{"detail":"no such table"}');
      }
      return broken;
    };
    await expect(runRound(context, registry.url)).rejects.toThrow(SourceError);
    // With a project that can't be read, a name without project might not be the only one of its kind.
    expect(context.samples()).toEqual([]);
    context.catalog[0].annotations['feast.dev/project'] = 'shop';
    await expect(runRound(context, registry.url)).rejects.toThrow(SourceError);
    expect(context.values('features')).toEqual([2]);
    expect(context.reportedProblems('ties')).toEqual([]);
  });

  it.each<[string, (registry: FakeRegistry) => unknown, string]>([
    ['is stopped', each => each.stop(), 'unreachable'],
    [
      'answers garbage',
      each => {
        each.intercept = (_, response) => Boolean(response.end('<html>'));
      },
      'garbage',
    ],
    [
      'answers half',
      each => {
        each.intercept = (_, response) => {
          response.writeHead(200, { 'content-length': '500' });
          response.write('{"projects": [');
          setImmediate(() => response.destroy());
          return true;
        };
      },
      'unreachable',
    ],
    [
      'refuses us',
      each => {
        each.intercept = (_, response) =>
          Boolean(response.writeHead(401).end('{}'));
      },
      'unauthorized',
    ],
    [
      'never answers',
      each => {
        each.intercept = () => true;
      },
      'timeout',
    ],
    [
      'is not Feast',
      each => {
        each.intercept = (_, response) => Boolean(response.end('{}'));
      },
      'garbage',
    ],
    [
      'says that it failed',
      each => {
        each.intercept = (_, response) =>
          Boolean(response.end('{"error": "registry is away"}'));
      },
      'refused',
    ],
  ])('throws when the server %s, and writes nothing', async (_, act, kind) => {
    fill(1);
    await act(registry);
    await expect(
      runRound(context, registry.url, {
        entry: {
          limits: {
            retries: 0,
            ...(kind === 'timeout' && { requestTimeout: '300ms' }),
          },
        },
      }),
    ).rejects.toMatchObject({ name: 'SourceError', kind });
    expect(context.deliveries).toEqual([]);
    expect(context.memory.size).toBe(0);
  });
});
