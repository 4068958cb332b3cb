import { TestDatabases } from '@backstage/backend-test-utils';
import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import type { Knex } from 'knex';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';
import { TestCollector } from './__testUtils__/TestCollector';

const VIEW = 'resource:default/view';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'problems of connectors on %s',
  id => {
    const production = new TestCollector({
      id: 'registry',
      instance: 'production',
    });
    const staging = new TestCollector({ id: 'registry', instance: 'staging' });
    let knex: Knex;
    let plugin: TestPlugin;

    beforeAll(async () => {
      knex = await databases.init(id);
      plugin = await startPlugin({
        knex,
        features: [production.feature, staging.feature],
      });
    });
    afterAll(() => plugin?.stop());

    const connector = async (name: string) =>
      (await plugin.call('GET', '/connectors')).body.items.find(
        (item: any) => item.id === name,
      );
    const problem = (
      subject: string,
      more: Partial<CollectorProblem> = {},
    ): CollectorProblem => ({
      kind: 'missing-at-source',
      subject,
      message: `There is no ${subject}`,
      ...more,
    });
    const pageOf = async (query = '') =>
      (
        await plugin.call(
          'GET',
          `/connectors/registry.production/problems${query}`,
        )
      ).body;
    const subjects = async (query = '') =>
      (await pageOf(query)).items.map((item: any) => item.subject);

    afterEach(async () => {
      await production.context.problems.replace('models', []);
      await production.context.problems.replace('runs', []);
    });

    it('keeps those of each part of the work until that part says something else', async () => {
      const { problems } = production.context;
      await problems.replace('models', [
        problem('b', {
          entityRef: VIEW,
          url: 'https://registry.example.com/b',
        }),
        problem('a', { kind: 'ambiguous', message: 'two\0 of them' }),
        problem('b', { message: 'the same again' }),
      ]);
      await problems.replace('runs', [
        problem('b', { entityRef: 'resource:default/other-view' }),
        problem('c', { url: 'ftp://example.com' }),
      ]);
      const first = await pageOf();
      expect(first).toEqual({
        items: [
          {
            kind: 'ambiguous',
            subject: 'a',
            message: 'two of them',
            entityRefs: [],
            entities: 0,
            firstSeen: expect.any(String),
          },
          {
            kind: 'missing-at-source',
            subject: 'b',
            message: 'There is no b',
            entityRefs: ['resource:default/other-view', VIEW],
            entities: 2,
            url: 'https://registry.example.com/b',
            firstSeen: expect.any(String),
          },
          {
            kind: 'missing-at-source',
            subject: 'c',
            message: 'There is no c',
            entityRefs: [],
            entities: 0,
            firstSeen: expect.any(String),
          },
        ],
        nextCursor: null,
      });
      expect(await subjects('?kind=ambiguous')).toEqual(['a']);
      expect((await connector('registry.production')).problems).toEqual([
        { kind: 'ambiguous', count: 1 },
        { kind: 'missing-at-source', count: 2 },
      ]);
      expect((await connector('registry.staging')).problems).toEqual([]);

      await problems.replace('models', [problem('a', { kind: 'ambiguous' })]);
      const [still] = (await pageOf()).items;
      expect(still).toMatchObject({
        message: 'There is no a',
        firstSeen: first.items[0].firstSeen,
      });
      expect(await subjects()).toEqual(['a', 'b', 'c']);
      await problems.replace('runs', []);
      expect(await subjects()).toEqual(['a']);
    });

    it('pages through them', async () => {
      const names = ['a', 'B', 'c,d', 'c', 'é'];
      await production.context.problems.replace(
        'models',
        names.map(name => problem(name)),
      );
      const seen: string[] = [];
      let query = '?limit=2';
      for (;;) {
        const page = await pageOf(query);
        seen.push(...page.items.map((item: any) => item.subject));
        if (!page.nextCursor) {
          break;
        }
        query = `?limit=2&cursor=${page.nextCursor}`;
      }
      expect(seen).toEqual(['B', 'a', 'c', 'c,d', 'é']);
    });

    it('keeps a thousand, and counts the others', async () => {
      await production.context.problems.replace(
        'models',
        Array.from({ length: 1_500 }, (_, index) => problem(`model ${index}`)),
      );
      await production.context.problems.replace('runs', [problem('run')]);
      expect((await connector('registry.production')).problems).toEqual([
        { kind: 'missing-at-source', count: 1_501 },
      ]);
      const { items } = await pageOf('?limit=200');
      expect(items).toHaveLength(200);
      const stored = await knex('connector_problems').count({ rows: '*' });
      expect(Number(stored[0].rows)).toBe(1_002);
    });

    it('refuses what it cannot keep', async () => {
      const { problems } = production.context;
      await expect(
        problems.replace('models', [problem('a', { kind: 'odd' as any })]),
      ).rejects.toThrow(/kind of a problem must be one of .*found "odd"/);
      await expect(problems.replace('', [])).rejects.toThrow(/scope/);
    });

    it('answers 404 for a connector that is not there, and 400 for what is wrong', async () => {
      for (const [path, status] of [
        ['/connectors/absent/problems', 404],
        ['/connectors/registry/problems', 404],
        ['/connectors/registry.production/problems?cursor=odd', 400],
        ['/connectors/registry.production/problems?kind=odd', 400],
      ] as const) {
        expect([path, (await plugin.call('GET', path)).status]).toEqual([
          path,
          status,
        ]);
      }
    });
  },
);
