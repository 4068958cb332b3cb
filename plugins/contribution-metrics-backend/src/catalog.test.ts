import { TestDatabases } from '@backstage/backend-test-utils';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { ChangingCatalog } from './__testUtils__/ChangingCatalog';
import { asset, consumer, group, metric, user } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';

const VIEW = 'resource:default/view';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'changes of the catalog on %s',
  id => {
    let catalog: ChangingCatalog;
    let knex: Knex;
    let plugin: TestPlugin;

    beforeEach(async () => {
      catalog = new ChangingCatalog([
        group('features'),
        asset('view'),
        asset('other'),
        consumer('shop', 'group:default/features', [VIEW]),
        metric('freshness', { limits: { degraded: 6 } }),
      ]);
      knex = await databases.init(id);
      plugin = await startPlugin({ catalog: catalog.service, knex });
      await plugin.settle();
      await plugin.call('POST', '/samples', {
        body: {
          samples: [
            { entityRef: VIEW, metric: 'freshness', value: 8, id: '1' },
          ],
        },
      });
      await plugin.run('evaluation');
    });
    afterEach(() => plugin.stop());

    const one = async (name: string) =>
      await plugin.call('GET', `/entities/resource/default/${name}`);
    const names = async () => {
      const { body } = await plugin.call('GET', '/assets?orderBy=name');
      expect(body.totals.assets).toBe(body.items.length);
      return body.items.map((item: any) => item.name);
    };

    it.each([
      ['is removed', () => catalog.remove(VIEW)],
      [
        'becomes something that is no asset',
        () => catalog.put(asset('view', { type: 'database' })),
      ],
    ])(
      'forgets an asset that %s, and knows its numbers when it comes back',
      async (_, change) => {
        expect((await one('view')).body.health.state).toBe('degraded');
        change();
        await plugin.settle();
        expect(await names()).toEqual(['other']);
        expect((await one('view')).status).toBe(404);
        expect(
          (await plugin.call('GET', '/metrics/default/freshness')).body.items,
        ).toHaveLength(1);
        const pushed = await plugin.call('POST', '/samples', {
          body: {
            samples: [{ entityRef: VIEW, metric: 'freshness', value: 9 }],
          },
        });
        expect(pushed.status).toBe(400);

        catalog.put(asset('view'));
        await plugin.settle();
        expect((await one('view')).body.health.reasons[0].value).toBe(8);
        expect((await one('view')).body.adoption.downstream).toBe(1);
      },
    );

    it('judges again when a definition changes, goes or comes', async () => {
      catalog.put(metric('freshness', { limits: { degraded: 10 } }));
      await plugin.settle();
      expect((await one('view')).body.health.state).toBe('healthy');
      catalog.put(
        metric('freshness', {
          limits: { degraded: 6 },
          appliesTo: { 'metadata.name': 'other' },
        }),
      );
      await plugin.settle();
      expect((await one('view')).body.health.state).toBe('not-applicable');
      expect((await one('other')).body.health.state).toBe('unknown');
      catalog.remove('contributionmetric:default/freshness');
      await plugin.settle();
      expect((await one('other')).body.health.state).toBe('not-applicable');
      expect((await one('other')).body.metrics).toEqual([]);
      catalog.put(metric('freshness', { limits: { degraded: 6 } }));
      await plugin.settle();
      expect((await one('view')).body.health.state).toBe('degraded');
    });

    it('notices what changed while it was not running', async () => {
      await plugin.stop();
      catalog.put(metric('freshness', { limits: { degraded: 10 } }));
      plugin = await startPlugin({ catalog: catalog.service, knex });
      await plugin.settle();
      expect((await one('view')).body.health.state).toBe('healthy');
    });

    it('notices an owner who appears later, and one who leaves', async () => {
      catalog.put(asset('view', { owner: 'user:default/new' }));
      await plugin.settle();
      expect((await one('view')).body.unresolved).toEqual(['user:default/new']);
      catalog.put(user('new', 'features'));
      await plugin.settle();
      expect((await one('view')).body.unresolved).toEqual([]);
      catalog.remove('user:default/new');
      await plugin.settle();
      expect((await one('view')).body.unresolved).toEqual(['user:default/new']);
    });

    it('evaluates everything else beside what is broken', async () => {
      catalog.put(
        metric('no-window', { window: 'soon' }),
        metric('wrong-baseline', {
          baseline: { window: { from: 'then', to: 'now' } },
        }),
        metric('wrong-guard', { guards: [{ metric: '' }] }),
        metric('wrong-predicate', { appliesTo: { $none: 1 } }),
        metric('long-measure', {
          collector: { id: 'git', measure: 'x'.repeat(500) },
        }),
        { ...metric('empty'), spec: {} },
        { ...metric('nothing'), spec: undefined } as any,
        asset('view', {
          annotations: {
            [ANNOTATIONS.stewardTesting]: `user:default/${'x'.repeat(500)}`,
            [ANNOTATIONS.contact]: 'a\0b',
          },
        }),
        asset('odd', {
          owner: `group:default/${'x'.repeat(500)}`,
          type: 'dataset',
        }),
      );
      const odd = asset('odd-texts', { owner: 'a\0b' });
      odd.metadata.title = `${'x'.repeat(500)}\0`;
      odd.metadata.description = '\0';
      catalog.put(odd);
      await plugin.settle();
      expect(await names()).toEqual(['odd', 'odd-texts', 'other', 'view']);
      expect((await one('view')).body.health).toMatchObject({
        state: 'degraded',
        reasons: [{ metric: 'contributionmetric:default/freshness', value: 8 }],
      });
      const list = await plugin.call('GET', '/metrics');
      expect(list.status).toBe(200);
    });

    it('keeps an asset that cannot be evaluated from stopping the others', async () => {
      // As a bug, or a row written by hand, could leave it.
      await knex('entities').where({ ref: 'resource:default/other' }).update({
        profile: '{"stewards": null}',
      });
      await knex('assets').update({ due_at: 0 });
      await plugin.call('POST', '/samples', {
        body: { samples: [{ entityRef: VIEW, metric: 'freshness', value: 9 }] },
      });
      await plugin.run('evaluation');
      expect((await one('view')).body.health.reasons[0].value).toBe(9);
    });
  },
);

it('answers a list with the same number of statements for 10 and 1,000 assets', async () => {
  const counts: number[] = [];
  for (const size of [10, 1_000]) {
    const knex = await databases.init('SQLITE_3');
    const plugin = await startPlugin({
      knex,
      entities: [
        group('features'),
        metric('freshness', { limits: { degraded: 6 } }),
        ...Array.from({ length: size }, (_, index) => asset(`view-${index}`)),
      ],
    });
    await plugin.settle();
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const { body } = await plugin.call('GET', '/assets?limit=200');
    expect(body.totals.assets).toBe(size);
    counts.push(statements);
    await plugin.stop();
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[1]).toBe(counts[0]);
});
