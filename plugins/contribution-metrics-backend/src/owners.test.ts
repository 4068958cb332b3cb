import { TestDatabases } from '@backstage/backend-test-utils';
import type { OwnershipFact } from '@guildhall/plugin-contribution-metrics-node';
import { ChangingCatalog } from './__testUtils__/ChangingCatalog';
import { asset, consumer, group, user } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';
import { TestCollector } from './__testUtils__/TestCollector';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
/** Assets whose owner the catalog does not say. */
const orphan = (name: string) => {
  const entity = asset(name);
  return { ...entity, spec: { type: 'feature-view' } };
};

describe.each(databases.eachSupportedId())('owners on %s', id => {
  const registry = new TestCollector({ id: 'registry' });
  const catalog = new ChangingCatalog([
    group('features'),
    user('ada', 'features'),
    consumer('shop', 'group:default/features'),
    ...['view', 'a', 'b', 'c'].map(orphan),
  ]);
  let plugin: TestPlugin;
  let now = Date.now() - 1_000_000;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await databases.init(id),
      catalog: catalog.service,
      features: [registry.feature],
      config: {
        guildhall: {
          identity: {
            mapping: { 'Team Blue': 'group:default/features' },
            ttl: { milliseconds: 1 },
          },
        },
      },
    });
    await plugin.settle();
  });
  afterAll(() => plugin?.stop());
  beforeEach(() => {
    now += 1_000;
  });

  const say = (
    name: string,
    principals: Array<string | undefined>,
    more: Partial<OwnershipFact> = {},
  ) =>
    registry.context.sink.write({
      ownership: principals.map(principal => ({
        entityRef: `resource:default/${name}`,
        role: 'owner',
        principal,
        detail: 'tag owner',
        observedAt: now,
        ...more,
      })),
    });
  const ownerOf = async (name: string) => {
    await plugin.settle();
    const { body } = await plugin.call(
      'GET',
      `/entities/resource/default/${name}`,
    );
    return body.owner ?? undefined;
  };
  const problems = async () =>
    (await plugin.call('GET', '/connectors/registry/problems')).body.items;

  it.each([
    ['a mapped label', 'Team Blue', 'group:default/features'],
    ['a name', ' Features ', 'group:default/features'],
    ['a ref', 'user:default/ada', 'user:default/ada'],
    [
      'another entity that may own',
      'component:default/shop',
      'component:default/shop',
    ],
    [
      'a ref that the catalog does not have',
      'group:legal/privacy',
      'group:legal/privacy',
    ],
    [
      'an address of nobody',
      'Bob.Müller@x.org',
      'unknown:default/bob.muller-x.org',
    ],
    ['signs that no name may have', '数据', 'unknown:default/word-5440f742'],
    [
      'a word that is too long',
      `team ${'x'.repeat(100)}`,
      expect.stringMatching(/^unknown:default\/team-x{49}-[0-9a-f]{8}$/),
    ],
    ['a word for nobody', 'airflow', undefined],
    ['blanks', '  ', undefined],
  ])('resolves %s', async (_, word, owner) => {
    const result = await say('view', [word]);
    expect(result).toMatchObject({ accepted: 1, rejected: [] });
    expect(await ownerOf('view')).toEqual(owner);
  });

  it('lets a source withdraw what it said, and an old statement not bring it back', async () => {
    await say('view', ['Team Blue']);
    const before = now;
    now += 1_000;
    await say('view', [undefined]);
    expect(await ownerOf('view')).toBeUndefined();
    await say('view', ['Team Blue'], { observedAt: before });
    expect(await ownerOf('view')).toBeUndefined();
    now += 1_000;
    await say('view', ['ada', 'airflow']);
    expect(await ownerOf('view')).toBe('user:default/ada');
    const { body } = await plugin.call(
      'GET',
      '/entities/resource/default/view',
    );
    expect(body.provenance).toEqual([
      expect.objectContaining({ value: 'user:default/ada', used: true }),
    ]);
  });

  it('names one person once, whatever words there are for them', async () => {
    await say('view', ['ada', 'user:ada'], { role: 'steward-testing' });
    await plugin.settle();
    const { body } = await plugin.call(
      'GET',
      '/entities/resource/default/view',
    );
    expect(body.stewards.testing).toEqual(['user:default/ada']);
  });

  it('refuses a word that cannot be kept', async () => {
    const { rejected } = await say('view', ['a\0b', 'x'.repeat(401)]);
    expect(rejected.map(({ field }) => field)).toEqual(
      Array(2).fill('principal'),
    );
  });

  it('lists words that nobody is found for, until somebody is', async () => {
    await say('view', [undefined]);
    await say('a', ['grace@example.com']);
    await say('b', ['grace@example.com', 'zoe']);
    await say('c', ['grace@example.com'], { role: 'steward-testing' });
    // Reported too: the stored facts know more.
    await registry.context.problems.replace('models', [
      {
        kind: 'unresolved-principal',
        subject: 'zoe',
        message: 'reported',
        entityRef: 'resource:default/a',
      },
      {
        kind: 'unresolved-principal',
        subject: 'only reported',
        message: 'reported',
      },
    ]);
    expect(await problems()).toEqual([
      {
        kind: 'unresolved-principal',
        subject: 'grace@example.com',
        message: expect.stringContaining('guildhall.identity.mapping'),
        entityRefs: ['a', 'b', 'c'].map(name => `resource:default/${name}`),
        entities: 3,
        firstSeen: new Date(now).toISOString(),
      },
      expect.objectContaining({ subject: 'only reported', entityRefs: [] }),
      expect.objectContaining({
        subject: 'zoe',
        message: expect.stringContaining('No user or group'),
        entityRefs: ['resource:default/b'],
        entities: 1,
      }),
    ]);
    expect(await ownerOf('a')).toBe('unknown:default/grace-example.com');
    const { body } = await plugin.call('GET', '/connectors');
    expect(body.items[0].problems).toEqual([
      { kind: 'unresolved-principal', count: 3 },
    ]);

    const grace = user('grace', 'features');
    catalog.put({
      ...grace,
      spec: { ...grace.spec, profile: { email: 'Grace@example.com' } },
    });
    // The source says nothing new.
    expect(await ownerOf('a')).toBe('user:default/grace');
    expect((await problems()).map(({ subject }: any) => subject)).toEqual([
      'only reported',
      'zoe',
    ]);
    catalog.remove('user:default/grace');
    expect(await ownerOf('a')).toBe('unknown:default/grace-example.com');
  });

  it('gives at most ten refs of a word, and counts all', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `many-${index}`);
    catalog.put(...names.map(orphan));
    await plugin.settle();
    for (const name of names) {
      await say(name, ['everywhere']);
    }
    const [found] = (await problems()).filter(
      ({ subject }: any) => subject === 'everywhere',
    );
    expect(found.entities).toBe(12);
    expect(found.entityRefs).toEqual(
      names
        .map(name => `resource:default/${name}`)
        .sort()
        .slice(0, 10),
    );
  });

  it('lists a thousand words, and counts the others', async () => {
    await registry.context.problems.replace('models', []);
    await say(
      'c',
      Array.from({ length: 1_100 }, (_, index) => `stranger ${index}`),
      { role: 'steward-governance' },
    );
    const seen: any[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await plugin.call(
        'GET',
        `/connectors/registry/problems?limit=200${
          cursor ? `&cursor=${cursor}` : ''
        }`,
      );
      seen.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    const { body } = await plugin.call('GET', '/connectors');
    const [{ count }] = body.items[0].problems;
    const last = seen.at(-1);
    expect(last.subject).toBe('… and more');
    expect(seen).toHaveLength(1_001);
    expect(last.entities).toBe(count - 1_000);
    await say('c', [undefined], {
      role: 'steward-governance',
      observedAt: now + 1,
    });
  });

  it('finds people for collectors', async () => {
    expect(
      await registry.context.principals.resolve(['Ada', 'airflow', 'zoe']),
    ).toEqual(
      new Map([
        [
          'Ada',
          {
            ref: 'user:default/ada',
            team: 'group:default/features',
            by: 'name',
          },
        ],
      ]),
    );
  });
});
