import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { readSources } from '../sources';
import { FeastClient } from './FeastClient';
import { feastLink } from './links';
import { readFeastOwnership } from './readOwnership';
import type { FeastOddity } from './types';

/** A view as Feast 0.67 answers, with one of everything. */
const VIEW = {
  type: 'streamFeatureView',
  spec: {
    name: 'clicks',
    entities: ['user', '__dummy'],
    features: [
      { name: 'clicks', valueType: 'INT64', description: 'Of an hour' },
      { name: 'last' },
    ],
    tags: { team: 'growth', odd: 7 },
    ttl: '1.500s',
    batchSource: { name: 'clicks_table', type: 'BATCH_FILE' },
    streamSource: { name: 'clicks_topic', type: 'STREAM_KAFKA' },
    sourceViews: [{ name: 'base' }],
    online: true,
    owner: ' ada@example.org ',
    version: 'latest',
  },
  meta: {
    createdTimestamp: '2026-11-22T04:31:33.472872Z',
    lastUpdatedTimestamp: '2026-11-22T04:35:00.353391123Z',
    materializationIntervals: [
      { startTime: '2026-11-01T00:00:00Z', endTime: '2026-11-22T04:32:14Z' },
      { startTime: '2026-10-01T00:00:00Z', endTime: '2026-11-01T00:00:00Z' },
    ],
    currentVersionNumber: 3,
    state: 'AVAILABLE_ONLINE',
  },
};

describe('FeastClient', () => {
  let server: Server;
  let baseUrl: string;
  let answers: Record<string, unknown>;
  let asked: string[];
  let oddities: FeastOddity[];
  let client: FeastClient;

  beforeEach(async () => {
    answers = {};
    asked = [];
    oddities = [];
    server = createServer((request, response) => {
      asked.push(request.url!);
      const { pathname, searchParams } = new URL(request.url!, 'http://x');
      const answer =
        answers[`${pathname}#${searchParams.get('page')}`] ?? answers[pathname];
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(JSON.stringify(answer ?? { detail: 'Not Found' }));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = connect(baseUrl);
  });

  afterEach(async () => {
    await client.close();
    await new Promise(resolve => server.close(resolve));
  });

  function connect(url: string): FeastClient {
    const config = mockServices.rootConfig({
      data: { guildhall: { feast: [{ name: 'test', baseUrl: url }] } },
    });
    const [source] = readSources(config, 'guildhall.feast', {
      schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
    });
    return FeastClient.connect(source, {
      onOddity: oddity => oddities.push(oddity),
    });
  }

  async function all<T>(pages: AsyncGenerator<T[]>): Promise<T[]> {
    const items = [];
    for await (const page of pages) {
      items.push(...page);
    }
    return items;
  }

  it('fills in what Feast leaves out', async () => {
    answers['/api/v1/feature_views'] = {
      featureViews: [
        VIEW,
        { type: 'featureView', spec: { name: 'bare', ttl: '0s' } },
        { type: 'featureView', spec: {} },
        'nothing',
      ],
      pagination: { page: 1, limit: 100, totalCount: 4, totalPages: 1 },
    };
    const [clicks, bare, ...others] = await all(
      client.featureViews({ project: 'shop' }),
    );
    expect(clicks).toEqual({
      project: 'shop',
      name: 'clicks',
      kind: 'stream',
      description: '',
      owner: 'ada@example.org',
      tags: { team: 'growth' },
      ttlMs: 1_500,
      online: true,
      disabled: false,
      state: 'available-online',
      streamed: true,
      entities: ['user'],
      features: [
        { name: 'clicks', type: 'INT64', description: 'Of an hour' },
        { name: 'last', type: '', description: '' },
      ],
      sources: ['clicks_table', 'clicks_topic'],
      views: ['base'],
      createdAt: Date.parse('2026-11-22T04:31:33.472Z'),
      updatedAt: Date.parse('2026-11-22T04:35:00.353Z'),
      materializedUntil: Date.parse('2026-11-22T04:32:14Z'),
      version: 3,
      definition: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(bare).toMatchObject({
      kind: 'feature-view',
      online: false,
      state: 'unspecified',
      features: [],
      sources: [],
    });
    expect(bare.ttlMs).toBeUndefined();
    expect(others).toEqual([]);
    expect(oddities).toMatchObject([
      { project: 'shop', message: 'It has no name' },
      { subject: '"nothing"' },
    ]);
  });

  it('tells a changed definition from one that was only applied again', async () => {
    const digest = async (spec: object) => {
      answers['/api/v1/feature_views'] = {
        featureViews: [{ ...VIEW, spec: { ...VIEW.spec, ...spec } }],
      };
      return (await all(client.featureViews({ project: 'shop' })))[0]
        .definition;
    };
    const before = await digest({});
    expect(
      await digest({
        tags: { odd: 7, team: 'growth' },
        batchSource: {
          type: 'BATCH_FILE',
          name: 'clicks_table',
          meta: { lastUpdatedTimestamp: '2026-11-23T00:00:00Z' },
        },
      }),
    ).toBe(before);
    expect(await digest({ ttl: '2s' })).not.toBe(before);
    expect(await digest({ tags: { team: 'risk' } })).not.toBe(before);
  });

  it('follows the pages as long as there is a next one', async () => {
    const page = (name: string, pagination: object) => ({
      featureServices: [
        {
          spec: {
            name,
            features: [
              { featureViewName: 'a', featureColumns: [{ name: 'x' }] },
              { featureViewName: 'a' },
            ],
          },
        },
      ],
      pagination,
    });
    answers['/api/v1/feature_services#1'] = page('one', {
      page: 1,
      totalCount: 2,
      hasNext: true,
    });
    answers['/api/v1/feature_services#2'] = page('two', {
      page: 2,
      totalCount: 2,
      hasPrevious: true,
    });
    const services = await all(client.featureServices({ project: 'a b' }));
    expect(
      services.map(({ name, views, features }) => [name, views, features]),
    ).toEqual([
      ['one', ['a'], 1],
      ['two', ['a'], 1],
    ]);
    expect(asked.map(url => decodeURIComponent(url.replace('+', ' ')))).toEqual(
      [1, 2].map(
        number =>
          `/api/v1/feature_services?project=a b&page=${number}&limit=100&allow_cache=true`,
      ),
    );
  });

  it('reads lineage by its own pages, and leaves out relations without ends', async () => {
    answers['/api/v1/lineage/registry#1'] = {
      relationships: [
        {
          source: { type: 'dataSource', name: 's' },
          target: { type: 'featureView', name: 'v' },
        },
        { source: { type: 'entity' } },
      ],
      indirect_relationships: [{}],
      relationships_pagination: { page: 1, limit: 100, hasNext: true },
    };
    answers['/api/v1/lineage/registry#2'] = { relationships: [] };
    expect(await all(client.lineage({ project: 'shop' }))).toEqual([
      {
        source: { type: 'dataSource', name: 's' },
        target: { type: 'featureView', name: 'v' },
      },
    ]);
    expect(oddities).toHaveLength(1);
  });

  it('tells from one object whether a list changed', async () => {
    answers['/api/v1/feature_views'] = {
      featureViews: [VIEW],
      pagination: { page: 1, limit: 1, totalCount: 2_000, hasNext: true },
    };
    answers['/api/v1/feature_services'] = {
      featureServices: [],
      pagination: {},
    };
    const shop = { project: 'shop' };
    expect(await client.newest('feature_views', shop)).toEqual({
      total: 2_000,
      updatedAt: Date.parse('2026-11-22T04:35:00.353Z'),
    });
    expect(await client.newest('feature_services', shop)).toEqual({
      total: 0,
      updatedAt: undefined,
    });
    // Versions before label views.
    expect(await client.newest('label_views', shop)).toBeUndefined();
    expect(await all(client.labelViews(shop))).toEqual([]);
    expect(asked[0]).toContain(
      'limit=1&sort_by=last_updated_timestamp&sort_order=desc',
    );
  });

  it('takes the URL of the API as well as that of the server', async () => {
    answers['/api/v1/projects'] = {
      projects: [{ spec: { name: 'shop', owner: 'ada' } }],
    };
    for (const suffix of ['/api/v1', '/api/v1/', '/']) {
      const other = connect(`${baseUrl}${suffix}`);
      expect(await other.projects()).toMatchObject([
        { name: 'shop', owner: 'ada', tags: {} },
      ]);
      await other.close();
    }
  });

  it('takes an error in place of a list for what it is', async () => {
    answers['/api/v1/projects'] = { error: 'Error searching all projects' };
    await expect(client.projects()).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('Error searching all projects'),
    });
  });
});

describe('readFeastOwnership', () => {
  it('prefers the field, then the first tag', () => {
    const tags = {
      owner: 'bob',
      team: 'growth',
      data_steward: 'eve, eve,,mia',
    };
    expect(readFeastOwnership({ owner: 'ada', tags })).toEqual([
      { role: 'owner', word: 'ada', detail: 'field owner' },
      {
        role: 'steward-governance',
        word: 'eve',
        detail: 'tag data_steward',
      },
      {
        role: 'steward-governance',
        word: 'mia',
        detail: 'tag data_steward',
      },
    ]);
    expect(readFeastOwnership({ owner: '', tags })[0]).toEqual({
      role: 'owner',
      word: 'bob',
      detail: 'tag owner',
    });
    expect(readFeastOwnership({ owner: '', tags: {} })).toEqual([]);
  });
});

describe('feastLink', () => {
  it('leads to the pages of Feast, where they are known', () => {
    const baseUrl = 'http://registry:6572';
    expect(
      feastLink(
        { baseUrl, publicUrl: 'https://feast.example.com' },
        'a b',
        'feature-view',
        'x/y',
      ),
    ).toBe('https://feast.example.com/p/a%20b/feature-view/x%2Fy');
    expect(feastLink({ baseUrl, publicUrl: baseUrl }, 'shop')).toBeUndefined();
  });
});
