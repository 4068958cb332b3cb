import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  deny,
  ORDERS,
  SECRET,
  startAccess,
  USER_FEATURES,
} from './__testUtils__/startAccess';
import type { TestPlugin } from './__testUtils__/startPlugin';
import { TestCollector } from './__testUtils__/TestCollector';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'somebody whose catalog hides entities, on %s',
  id => {
    let plugin: TestPlugin;
    /** Decisions by permission and user; everything else is allowed. */
    let decisions: Record<string, PolicyDecision> = {};

    const registry = new TestCollector({
      id: 'registry',
      takesDefinedMeasures: true,
    });

    beforeAll(async () => {
      plugin = await startAccess(await databases.init(id), () => decisions, [
        registry.feature,
      ]);
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

    const headers = {
      authorization: mockCredentials.user.header('user:default/limited'),
    };
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
        '/entities/resource/default/user_features/aliases',
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
      ['/entities/resource/default/NAME/aliases', 'secret'],
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

    it('leaves out problems that are about them, and does not count them', async () => {
      const { sink, problems } = registry.context;
      const owned = (entityRef: string, principal: string) => ({
        entityRef,
        role: 'steward-testing' as const,
        principal,
        detail: 'tag',
        observedAt: Date.now(),
      });
      await sink.write({
        ownership: [
          owned(USER_FEATURES, 'zoe'),
          owned(SECRET, 'zoe'),
          owned(SECRET, 'of the secret alone'),
        ],
      });
      const problem = (subject: string, entityRef?: string) => ({
        kind: 'not-measured' as const,
        subject,
        message: `About ${subject}`,
        entityRef,
      });
      await problems.replace('models', [
        problem('secret-model', SECRET),
        problem('shop', 'component:default/shop'),
        problem('hidden-shop', 'component:default/hidden-shop'),
        problem('everything'),
      ]);
      const path = '/connectors/registry/problems';
      const { items } = (await get(path)).body;
      expect(items).toMatchObject([
        { subject: 'everything', entities: 0 },
        { subject: 'shop', entities: 1 },
        { subject: 'zoe', entities: 1, entityRefs: [USER_FEATURES] },
      ]);
      expect(JSON.stringify(items)).not.toMatch(/secret|hidden/);
      const countsOf = async (as = {}) =>
        (await plugin.call('GET', '/connectors', { headers: as })).body.items[0]
          .problems;
      expect(await countsOf(headers)).toEqual([
        { kind: 'not-measured', count: 2 },
        { kind: 'unresolved-principal', count: 1 },
      ]);
      // Others see them, so that the test cannot pass for want of data.
      expect((await plugin.call('GET', path)).body.items).toHaveLength(6);
      expect(await countsOf()).toEqual([
        { kind: 'not-measured', count: 4 },
        { kind: 'unresolved-principal', count: 2 },
      ]);

      decisions['catalog.entity.read user:default/limited'] = deny;
      expect((await get(path)).body.items).toMatchObject([
        { subject: 'everything' },
      ]);
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
  },
);
