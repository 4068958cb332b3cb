import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { type PolicyDecision } from '@backstage/plugin-permission-common';
import {
  contributionMetricsAssetConditions as conditions,
  createContributionMetricsAssetConditionalDecision as conditionally,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  contributionMetricsAssetReadPermission,
  contributionMetricsFactCreatePermission,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  claims,
  deny,
  ORDERS,
  startAccess,
  USER_FEATURES,
} from './__testUtils__/startAccess';
import type { TestPlugin } from './__testUtils__/startPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const byUser = (name: string) => ({
  authorization: mockCredentials.user.header(`user:default/${name}`),
});

describe.each(databases.eachSupportedId())('access on %s', id => {
  let plugin: TestPlugin;
  /** Decisions by permission and user; everything else is allowed. */
  let decisions: Record<string, PolicyDecision> = {};

  beforeAll(async () => {
    plugin = await startAccess(await databases.init(id), () => decisions);
  });
  afterAll(() => plugin?.stop());
  beforeEach(() => {
    decisions = {};
  });

  const names = async (headers = {}) => {
    const { body } = await plugin.call('GET', '/assets', { headers });
    expect(body.totals.assets).toBe(body.items.length);
    return body.items.map((item: any) => item.name).sort();
  };
  const sampleOf = (entityRef: string, name = 'freshness') => ({
    entityRef,
    metric: name,
    value: 1,
  });

  it.each([
    ['GET', '/assets'],
    ['GET', '/entities/resource/default/user_features'],
    ['GET', '/entities/resource/default/user_features/series?metric=freshness'],
    ['GET', '/entities/resource/default/user_features/consumers'],
    ['GET', '/entities/resource/default/user_features/downstream'],
    ['GET', '/entities/resource/default/user_features/aliases'],
    ['GET', '/metrics'],
    ['GET', '/metrics/default/freshness'],
    ['GET', '/connectors'],
    ['GET', '/connectors/registry/problems'],
    ['GET', '/openapi.json'],
    ['POST', '/samples'],
    ['POST', '/usage'],
  ] as const)('refuses %s %s without credentials', async (method, path) => {
    const { status } = await plugin.call(method, path, {
      headers: { authorization: mockCredentials.none.header() },
      body: method === 'POST' ? { samples: [], events: [] } : undefined,
    });
    expect(status).toBe(401);
  });

  it('refuses all reading with the permission denied, and nothing else', async () => {
    decisions[contributionMetricsAssetReadPermission.name] = deny;
    for (const path of [
      '/assets',
      '/entities/resource/default/user_features',
      '/entities/resource/default/user_features/series?metric=freshness',
      '/entities/resource/default/user_features/consumers',
      '/entities/resource/default/user_features/downstream',
      '/entities/resource/default/user_features/aliases',
      '/metrics',
      '/metrics/default/freshness',
    ]) {
      const { status, body } = await plugin.call('GET', path);
      expect([path, status]).toEqual([path, 403]);
      expect(body.error.message).toMatch(/contribution-metrics.asset.read/);
    }
    const pushed = await plugin.call('POST', '/samples', {
      body: { samples: [{ ...sampleOf(USER_FEATURES), id: 'write-only' }] },
    });
    expect(pushed.body.accepted).toBe(1);
    decisions = { 'contribution-metrics.connector.read': deny };
    expect((await plugin.call('GET', '/connectors')).status).toBe(403);
    // Not even whether there is such a connector.
    for (const name of ['registry', 'absent']) {
      const { status } = await plugin.call(
        'GET',
        `/connectors/${name}/problems`,
      );
      expect([name, status]).toEqual([name, 403]);
    }
    expect((await plugin.call('GET', '/assets')).status).toBe(200);
  });

  it.each([
    ['IS_OWNER', conditions.isOwner({ claims }), ['user_features']],
    ['IS_STEWARD', conditions.isSteward({ claims }), ['user_features']],
    ['HAS_TYPE', conditions.hasType({ types: ['dataset'] }), ['orders']],
    [
      'not HAS_TYPE',
      { not: conditions.hasType({ types: ['dataset'] }) },
      ['secret', 'user_features'],
    ],
    [
      'any of two',
      {
        anyOf: [
          conditions.isOwner({ claims }),
          conditions.hasType({ types: ['dataset'] }),
        ],
      },
      ['orders', 'user_features'],
    ],
    [
      'all of two',
      {
        allOf: [
          conditions.isOwner({ claims: ['group:default/risk'] }),
          { not: conditions.hasType({ types: ['dataset'] }) },
        ],
      },
      ['secret'],
    ],
    ['nobody', conditions.isSteward({ claims: [] }), []],
  ] as const)(
    'gives the same answer to a list, an asset, a metric and a push under %s',
    async (_, condition, expected) => {
      const decision = (permission: any) =>
        conditionally(permission, condition as never);
      decisions = {
        [contributionMetricsAssetReadPermission.name]: decision(
          contributionMetricsAssetReadPermission,
        ),
        [contributionMetricsFactCreatePermission.name]: decision(
          contributionMetricsFactCreatePermission,
        ),
      };
      expect(await names()).toEqual(expected);
      for (const name of ['user_features', 'orders', 'secret']) {
        const { status } = await plugin.call(
          'GET',
          `/entities/resource/default/${name}`,
        );
        const listed = (expected as readonly string[]).includes(name);
        expect([name, status]).toEqual([name, listed ? 200 : 403]);
        const pushed = await plugin.call('POST', '/samples', {
          body: { samples: [sampleOf(`resource:default/${name}`)] },
        });
        expect([name, pushed.status]).toEqual([name, listed ? 200 : 400]);
      }
      const { body } = await plugin.call('GET', '/metrics/default/freshness');
      const counted = Object.values(body.metric.counts as object).reduce(
        (sum: number, count) => sum + count,
        0,
      );
      expect(counted).toBe(body.items.length);
      for (const item of body.items) {
        expect(expected).toContain(item.name);
      }
    },
  );

  it('lets nobody push with the permission denied', async () => {
    decisions[contributionMetricsFactCreatePermission.name] = deny;
    for (const [path, body] of [
      ['/samples', { samples: [sampleOf(USER_FEATURES)] }],
      [
        '/usage',
        {
          events: [{ entityRef: USER_FEATURES, consumer: 'user:default/ada' }],
        },
      ],
    ] as const) {
      const answer = await plugin.call('POST', path, { body });
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toMatch(
        /contribution-metrics.fact.create/,
      );
    }
  });

  it('keeps `mine` to what the user owns, stewards or leads', async () => {
    const mine = await plugin.call('GET', '/assets?mine=true', {
      headers: byUser('ada'),
    });
    expect(mine.body.items.map(({ name }: any) => name)).toEqual([
      'user_features',
    ]);
    const others = await plugin.call('GET', '/assets?mine=true', {
      headers: byUser('limited'),
    });
    expect(others.body.items).toEqual([]);
    const service = await plugin.call('GET', '/assets?mine=true', {
      headers: { authorization: mockCredentials.service.header() },
    });
    expect(service.status).toBe(403);
    expect(service.body.error.message).toMatch(/mine/);
  });

  it('answers permission rules about assets by ref', async () => {
    const { status, body } = await plugin.call(
      'POST',
      '/.well-known/backstage/permissions/apply-conditions',
      {
        headers: { authorization: mockCredentials.service.header() },
        body: {
          items: [USER_FEATURES, ORDERS, 'resource:default/absent'].map(
            (resourceRef, index) => ({
              id: String(index),
              resourceRef,
              resourceType: 'contribution-metrics-asset',
              conditions: conditions.isOwner({ claims }),
            }),
          ),
        },
      },
    );
    expect(status).toBe(200);
    expect(body.items.map(({ result }: any) => result)).toEqual([
      'ALLOW',
      'DENY',
      'DENY',
    ]);
  });
});
