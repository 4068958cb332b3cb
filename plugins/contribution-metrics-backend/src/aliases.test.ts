import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { AliasFact } from '@guildhall/plugin-contribution-metrics-node';
import type { Knex } from 'knex';
import { asset, group } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';
import { TestCollector } from './__testUtils__/TestCollector';
import { DatabaseRetention } from './database/DatabaseRetention';

const DAY = 86_400_000;
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const NAMES = ['moves', 'disorder', 'paged', 'wrong', 'old'];

describe.each(databases.eachSupportedId())('aliases on %s', id => {
  const registry = new TestCollector({ id: 'registry', instance: 'main' });
  /** Midnight, eight days ago. */
  const start = Math.floor(Date.now() / DAY - 8) * DAY;
  let plugin: TestPlugin;
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startPlugin({
      knex,
      entities: [group('features'), ...NAMES.map(name => asset(name))],
      features: [registry.feature],
    });
    await plugin.settle();
  });
  afterAll(() => plugin?.stop());

  /** What the source says on a day, as `alias: version`. */
  const fact = (
    name: string,
    day: number,
    versions: Record<string, string>,
    more: Partial<AliasFact['aliases'][number]> = {},
  ): AliasFact => ({
    entityRef: `resource:default/${name}`,
    observedAt: start + day * DAY,
    aliases: Object.entries(versions).map(([alias, version]) => ({
      alias,
      version,
      ...more,
    })),
  });
  const say = (...aliases: AliasFact[]) =>
    registry.context.sink.write({ aliases });
  const list = async (name: string, query = '') =>
    (
      await plugin.call(
        'GET',
        `/entities/resource/default/${name}/aliases${query}`,
      )
    ).body;
  /** Periods as `alias version: from-to`, in days. */
  const history = async (name: string) => {
    const dayOf = (time?: string) =>
      time === undefined ? '' : (Date.parse(time) - start) / DAY;
    return (await list(name)).items.map(
      ({ alias, version, from, to, exact }: any) =>
        `${alias} ${version}: ${dayOf(from)}-${dayOf(to)}${exact ? '!' : ''}`,
    );
  };

  it('keeps promotions, rollbacks and removals', async () => {
    await say(fact('moves', 1, { champion: '6', shadow: '7' }));
    await say(
      fact('moves', 2, { champion: '7' }, { since: start + 1.5 * DAY }),
    );
    await say(fact('moves', 3, { champion: '7', shadow: '8' }));
    await say(fact('moves', 4, { champion: '6', shadow: '8' }));
    const expected = [
      'champion 6: 4-',
      'shadow 8: 3-',
      'champion 7: 1.5-4!',
      'shadow 7: 1-2',
      'champion 6: 1-1.5',
    ];
    expect(await history('moves')).toEqual(expected);

    // Again, in one delivery and in any order: nothing changes.
    const again = await say(
      fact('moves', 4, { champion: '6', shadow: '8' }),
      fact('moves', 1, { champion: '6', shadow: '7' }),
      fact('moves', 3, { champion: '7', shadow: '8' }),
    );
    expect(again).toMatchObject({ accepted: 0, duplicates: 3 });
    expect(await history('moves')).toEqual(expected);

    await say(fact('moves', 5, {}));
    expect((await history('moves')).slice(0, 2)).toEqual([
      'champion 6: 4-5',
      'shadow 8: 3-5',
    ]);
    const [newest] = (await list('moves')).items;
    expect(newest).toMatchObject({ source: 'registry.main', exact: false });
  });

  it('takes statements of one delivery in the order of their times', async () => {
    const result = await say(
      fact('disorder', 3, { champion: '3' }),
      fact('disorder', 1, { champion: '1' }),
      fact('disorder', 2, { champion: '2' }),
    );
    expect(result).toMatchObject({ accepted: 3, duplicates: 0, rejected: [] });
    const expected = ['champion 3: 3-', 'champion 2: 2-3', 'champion 1: 1-2'];
    expect(await history('disorder')).toEqual(expected);
    // Older than what is known.
    await say(fact('disorder', 2.5, { champion: '9', other: '1' }));
    expect(await history('disorder')).toEqual(expected);
  });

  it('pages through them, those that last first', async () => {
    await say(
      fact('paged', 1, { b: '1', a: '1', C: '1' }),
      fact('paged', 2, { b: '2', a: '2', C: '2' }),
      fact('paged', 3, { b: '3', a: '2', C: '2' }),
    );
    const seen: string[] = [];
    let query = '?limit=2';
    for (;;) {
      const page = await list('paged', query);
      seen.push(
        ...page.items.map(({ alias, version }: any) => `${alias}${version}`),
      );
      if (!page.nextCursor) {
        break;
      }
      expect(page.items).toHaveLength(2);
      query = `?limit=2&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(['C2', 'a2', 'b3', 'b2', 'C1', 'a1', 'b1']);
    const foreign = (await list('paged', '?limit=2')).nextCursor;
    for (const path of [
      `moves/aliases?cursor=${foreign}`,
      'paged/aliases?cursor=x',
    ]) {
      const { status } = await plugin.call(
        'GET',
        `/entities/resource/default/${path}`,
      );
      expect([path, status]).toEqual([path, 400]);
    }
  });

  it('refuses a statement of which a part is wrong, since the rest would end what it does not name', async () => {
    await say(fact('wrong', 1, { champion: '1', shadow: '2' }));
    const wrong = (aliases: AliasFact['aliases']) => ({
      ...fact('wrong', 2, {}),
      aliases,
    });
    const { rejected, accepted } = await say(
      wrong([
        { alias: 'champion', version: '1' },
        { alias: 'shadow', version: '' },
      ]),
      wrong([
        { alias: 'champion', version: '1' },
        { alias: 'champion', version: '2' },
      ]),
      wrong([{ alias: 'champion', version: '1', url: 'ftp://example.com' }]),
      { ...fact('wrong', 2, {}), entityRef: 'resource:default/absent' },
      { ...fact('wrong', 2, {}), observedAt: NaN },
    );
    expect(accepted).toBe(0);
    expect(rejected.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'aliases aliases[1].version',
      'aliases aliases[1].alias',
      'aliases aliases[0].url',
      'aliases entityRef',
      'aliases observedAt',
    ]);
    expect(await history('wrong')).toEqual(['champion 1: 1-', 'shadow 2: 1-']);
  });

  it('drops periods that ended long ago, and never those that last', async () => {
    await say(fact('old', 1, { champion: '1', steady: '1' }));
    await say(fact('old', 2, { champion: '2', steady: '1' }));
    await say(fact('old', 6, { champion: '3', steady: '1' }));
    const retention = new DatabaseRetention({
      knex,
      logger: mockServices.rootLogger(),
      limits: {
        samples: 400 * DAY,
        rollups: 400 * DAY,
        lineage: 400 * DAY,
        aliases: 4 * DAY,
      },
    });
    await retention.run(start + 8 * DAY);
    expect(await history('old')).toEqual([
      'champion 3: 6-',
      'steady 1: 1-',
      'champion 2: 2-6',
    ]);
  });
});
