import {
  type BackstageCredentials,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  contributionMetricsAssetConditions as conditions,
  createContributionMetricsAssetConditionalDecision as conditionally,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  contributionMetricsAssetReadPermission,
  contributionMetricsFactCreatePermission,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  asset,
  consumer,
  group,
  metric,
  stewardAnnotations,
  user,
} from './testing/entities';
import { startPlugin, type TestPlugin } from './testing/startPlugin';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const claims = ['user:default/ada', 'group:default/features'];
const USER_FEATURES = 'resource:default/user_features';
const ORDERS = 'resource:default/orders';
const SECRET = 'resource:default/secret';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const entities = [
  group('features'),
  group('risk'),
  user('ada', 'features'),
  user('limited', 'risk'),
  asset('user_features', { annotations: stewardAnnotations }),
  asset('orders', { owner: 'group:default/risk', type: 'dataset' }),
  asset('secret', { owner: 'group:default/risk' }),
  consumer('shop', 'group:default/risk', [USER_FEATURES, SECRET]),
  consumer('hidden-shop', 'group:default/risk', [USER_FEATURES]),
  consumer('behind', 'group:default/risk', ['component:default/hidden-shop']),
  metric('freshness', { limits: { degraded: 6 } }),
  metric('hidden-metric', { limits: { degraded: 6 } }),
];
const hidden = ['secret', 'hidden-shop', 'hidden-metric', 'unheard-of'];

/** A catalog that hides some entities from one user. */
function filteringCatalog(): CatalogService {
  const all = catalogServiceMock({ entities });
  const some = catalogServiceMock({
    entities: entities.filter(
      ({ metadata }) => !hidden.includes(metadata.name),
    ),
  });
  const shownTo = ({ credentials }: { credentials: BackstageCredentials }) =>
    (credentials.principal as any).userEntityRef === 'user:default/limited'
      ? some
      : all;
  return {
    streamEntities: ((request: any, options: any) =>
      shownTo(options).streamEntities(request)) as any,
    getEntitiesByRefs: ((request: any, options: any) =>
      shownTo(options).getEntitiesByRefs(request)) as any,
  } as Partial<CatalogService> as CatalogService;
}

const byUser = (name: string) => ({
  authorization: mockCredentials.user.header(`user:default/${name}`),
});

describe.each(databases.eachSupportedId())('access on %s', id => {
  let plugin: TestPlugin;
  /** Decisions by permission and user; everything else is allowed. */
  let decisions: Record<string, PolicyDecision> = {};

  beforeAll(async () => {
    const decide = async (
      requests: Array<{ permission: { name: string } }>,
      { credentials }: { credentials: BackstageCredentials },
    ) => {
      const { userEntityRef } = credentials.principal as any;
      return requests.map(
        ({ permission }) =>
          decisions[`${permission.name} ${userEntityRef}`] ??
          decisions[permission.name] ??
          allow,
      );
    };
    plugin = await startPlugin({
      knex: await databases.init(id),
      catalog: filteringCatalog(),
      permissions: { authorize: decide, authorizeConditional: decide } as any,
      features: [
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            getUserInfo: async ({ principal }: any) => ({
              userEntityRef: principal.userEntityRef,
              ownershipEntityRefs:
                principal.userEntityRef === 'user:default/ada' ? claims : [],
            }),
          }),
        }),
      ],
    });
    await plugin.settle();
    const { body } = await plugin.call('POST', '/usage', {
      body: {
        events: ['component:default/shop', 'component:default/unheard-of'].map(
          by => ({ entityRef: USER_FEATURES, consumer: by }),
        ),
      },
    });
    expect(body.accepted).toBe(2);
    await plugin.run('evaluation');
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
    ['GET', '/metrics'],
    ['GET', '/metrics/default/freshness'],
    ['GET', '/connectors'],
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

  describe('for somebody whose catalog hides entities', () => {
    const headers = byUser('limited');
    const get = (path: string) => plugin.call('GET', path, { headers });

    beforeEach(() => {
      decisions['catalog.entity.read user:default/limited'] = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'ANY', resourceType: 'catalog-entity' },
      };
    });

    it('shows none of them anywhere', async () => {
      expect(await names(headers)).toEqual(['orders', 'user_features']);
      for (const path of [
        '/assets?orderBy=name',
        '/assets?q=secret',
        '/entities/resource/default/user_features',
        '/entities/resource/default/user_features/consumers',
        '/entities/resource/default/user_features/downstream?depth=5',
        '/metrics',
        '/metrics/default/freshness',
      ]) {
        const { status, body } = await get(path);
        expect([path, status]).toEqual([path, 200]);
        expect(JSON.stringify(body)).not.toMatch(
          /secret|hidden-shop|behind|hidden-metric|unheard-of/,
        );
      }
      const consumers = await get(
        '/entities/resource/default/user_features/consumers',
      );
      expect(consumers.body.totals).toMatchObject({ consumers: 1, active: 1 });
      // Others see them, so that the test cannot pass for want of data.
      const others = await plugin.call(
        'GET',
        '/entities/resource/default/user_features/downstream?depth=5',
      );
      expect(others.body.nodes.map(({ ref }: any) => ref)).toEqual(
        expect.arrayContaining([
          'component:default/hidden-shop',
          'component:default/behind',
        ]),
      );
    });

    it.each([
      ['/entities/resource/default/NAME', 'secret'],
      ['/entities/resource/default/NAME/series?metric=freshness', 'secret'],
      ['/entities/resource/default/NAME/consumers', 'secret'],
      ['/entities/resource/default/NAME/downstream', 'secret'],
      ['/metrics/default/NAME', 'hidden-metric'],
      [
        '/entities/resource/default/user_features/series?metric=NAME',
        'hidden-metric',
      ],
    ])('answers %s as if it were absent', async (path, name) => {
      const there = await get(path.replace('NAME', name));
      const absent = await get(path.replace('NAME', 'absent'));
      expect(absent.status).toBe(404);
      expect(
        JSON.parse(JSON.stringify(there).replaceAll(name, 'absent')),
      ).toEqual(absent);
    });

    it('takes no facts about them, and does not tell them from absent ones', async () => {
      const { body } = await plugin.call('POST', '/samples', {
        headers,
        body: {
          samples: [
            sampleOf(ORDERS),
            sampleOf(SECRET),
            sampleOf('resource:default/absent'),
            sampleOf(ORDERS, 'hidden-metric'),
            sampleOf(ORDERS, 'absent-metric'),
          ],
        },
      });
      expect(body.accepted).toBe(1);
      expect(body.rejected.map(({ index }: any) => index)).toEqual([
        1, 2, 3, 4,
      ]);
      const [secret, absent, hiddenMetric, absentMetric] = body.rejected.map(
        ({ reason }: any) =>
          reason.replace(/secret/g, 'absent').replace(/hidden-/g, 'absent-'),
      );
      expect(secret).toBe(absent);
      expect(hiddenMetric).toBe(absentMetric);
    });

    it('shows nothing at all when the catalog denies everything', async () => {
      decisions['catalog.entity.read user:default/limited'] = deny;
      expect(await names(headers)).toEqual([]);
      expect((await get('/metrics')).body.items).toEqual([]);
      expect(
        (await get('/entities/resource/default/user_features')).status,
      ).toBe(404);
    });
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

describe('external access tokens', () => {
  const tokens = {
    ci: 'token-of-a-build-0123456789',
    reader: 'token-of-a-reader-0123456789',
    full: 'token-without-limits-0123456789',
    other: 'token-of-another-plugin-0123456789',
  };
  const token = (value: string, restrictions?: object[]) => ({
    type: 'static',
    options: { token: value, subject: value.slice(0, 14) },
    ...(restrictions && { accessRestrictions: restrictions }),
  });
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      entities,
      features: [
        authServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
      ],
      config: {
        permission: { enabled: true },
        backend: {
          auth: {
            externalAccess: [
              token(tokens.ci, [
                {
                  plugin: 'contribution-metrics',
                  permission: 'contribution-metrics.fact.create',
                },
              ]),
              token(tokens.reader, [
                {
                  plugin: 'contribution-metrics',
                  permission: [
                    'contribution-metrics.asset.read',
                    'catalog.entity.read',
                  ],
                },
              ]),
              token(tokens.full),
              token(tokens.other, [{ plugin: 'catalog' }]),
            ],
          },
        },
      },
    });
    await plugin.settle();
  });
  afterAll(() => plugin?.stop());

  it.each([
    ['ci', 403, 200],
    ['reader', 200, 403],
    ['full', 200, 200],
    ['other', 403, 403],
  ] as const)(
    'of kind %s may read: %i, may push: %i',
    async (kind, read, write) => {
      const headers = { authorization: `Bearer ${tokens[kind]}` };
      const list = await plugin.call('GET', '/assets', { headers });
      expect(list.status).toBe(read);
      if (read === 200) {
        expect(list.body.items).toHaveLength(3);
      }
      const pushed = await plugin.call('POST', '/samples', {
        headers,
        body: {
          samples: [
            {
              entityRef: USER_FEATURES,
              metric: 'freshness',
              value: 1,
            },
          ],
        },
      });
      expect(pushed.status).toBe(write);
      expect(pushed.body.accepted).toBe(write === 200 ? 1 : undefined);
    },
  );
});
