import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  dayOf,
  rollUpDay,
} from '@guildhall/plugin-contribution-metrics-common';
import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import { DatabaseRetention } from './database/DatabaseRetention';
import { asset, group, metric } from './__testUtils__/entities';
import { startPlugin, type TestPlugin } from './__testUtils__/startPlugin';

const DAY = 86_400_000;
const VIEW = 'resource:default/view';
const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map(item => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

describe.each(databases.eachSupportedId())('ingestion on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;

  beforeEach(async () => {
    knex = await databases.init(id);
    plugin = await startPlugin({
      knex,
      entities: [
        group('features'),
        asset('view'),
        asset('other'),
        metric('latency', { aggregation: 'mean' }),
        metric('errors'),
      ],
    });
    await plugin.settle();
  });
  afterEach(() => plugin.stop());

  const pushSamples = async (samples: unknown[]) =>
    (await plugin.call('POST', '/samples', { body: { samples } })).body;
  const pushUsage = async (events: unknown[]) =>
    (await plugin.call('POST', '/usage', { body: { events } })).body;

  it('rolls up what the domain says, whatever the order in which samples come', async () => {
    const random = randomNumbers(7);
    const newest = Date.now() - DAY;
    const samples = Array.from({ length: 600 }, (_, index) => ({
      entityRef: random() < 0.8 ? VIEW : 'resource:default/other',
      metric: random() < 0.8 ? 'latency' : 'errors',
      // Edges of days, equal times and both signs of extreme numbers.
      observedAt: new Date(
        Math.floor((newest - random() * 6 * DAY) / DAY) * DAY +
          [0, DAY - 1, Math.floor(random() * DAY)][index % 3],
      ).toISOString(),
      value: [random(), 1e-300, 1e300, 0, 42, -random(), -1e300, -42][
        index % 8
      ],
      id: String(index),
    }));
    for (const batch of [
      samples.slice(0, 200),
      samples.slice(200, 500),
      samples.slice(500),
    ]) {
      const result = await pushSamples(shuffled(batch, random));
      expect(result.accepted).toBe(batch.length);
      await plugin.run('evaluation');
    }

    const expected = new Map<string, any[]>();
    for (const sample of samples) {
      const observedAt = Date.parse(sample.observedAt);
      const key = `${sample.entityRef} ${sample.metric} ${dayOf(observedAt)}`;
      expected.set(key, [
        ...(expected.get(key) ?? []),
        { observedAt, value: sample.value },
      ]);
    }
    const rows = await knex('rollups')
      .join('entities', 'entities.id', 'rollups.entity_id')
      .join('measures', 'measures.id', 'rollups.measure_id')
      .select('rollups.*', 'entities.ref', 'measures.key');
    expect(rows).toHaveLength(expected.size);
    for (const row of rows) {
      const name = row.key.split('/')[1];
      const made = rollUpDay(
        row.day,
        expected.get(`${row.ref} ${name} ${row.day}`)!,
      );
      expect({
        day: row.day,
        count: row.count,
        sum: row.sum,
        min: row.min,
        max: row.max,
        last: row.last,
        lastAt: Number(row.last_at),
        sketch: row.sketch,
      }).toEqual(made);
    }
    expect(await knex('dirty_days')).toEqual([]);
  });

  it('loses and doubles nothing when ten writers push the same at once', async () => {
    const random = randomNumbers(11);
    const start = Date.now() - 3 * DAY;
    const samples = Array.from({ length: 400 }, (_, index) => ({
      entityRef: index % 2 ? VIEW : 'resource:default/other',
      metric: index % 3 ? 'latency' : 'errors',
      observedAt: new Date(start + index * 60_000).toISOString(),
      value: index,
    }));
    const events = Array.from({ length: 400 }, (_, index) => ({
      entityRef: index % 2 ? VIEW : 'resource:default/other',
      consumer: `component:default/c${index % 7}`,
      observedAt: new Date(start + index * 60_000).toISOString(),
      count: 1 + (index % 3),
    }));
    // Each writer has half of everything, in an order of its own; together they have all of it.
    const half = <T>(items: T[], writer: number) =>
      shuffled(
        items.filter((_, index) => (index + writer) % 2 === 0),
        random,
      );
    const writers = Array.from({ length: 10 }, (_, writer) => writer);
    const results = await Promise.all([
      ...writers.map(writer => pushSamples(half(samples, writer))),
      ...writers.map(writer => pushUsage(half(events, writer))),
      ...(isPostgres(knex) ? [1, 2] : []).map(() => plugin.run('evaluation')),
    ]);
    const accepted = (from: number) =>
      results
        .slice(from, from + 10)
        .reduce((sum: number, result: any) => sum + result.accepted, 0);
    expect(accepted(0)).toBe(samples.length);
    expect(accepted(10)).toBe(events.length);
    await plugin.run('evaluation');

    const [stored] = await knex('samples').count({ rows: '*' });
    expect(Number(stored.rows)).toBe(samples.length);
    const [rolled] = await knex('rollups').sum({ count: 'count' });
    expect(Number(rolled.count)).toBe(samples.length);
    const [used] = await knex('usage_daily').sum({ count: 'count' });
    expect(Number(used.count)).toBe(
      events.reduce((sum, { count }) => sum + count, 0),
    );
    expect((await knex('entities').where('kind', 'component')).length).toBe(7);
  });

  it('shows the newest value, and of a repeated sample the one that was stored', async () => {
    const at = (ms: number, value: number, more = {}) => ({
      entityRef: VIEW,
      metric: 'latency',
      value,
      observedAt: new Date(Date.now() - ms).toISOString(),
      ...more,
    });
    const newest = at(1_000, 5, { id: 'newest' });
    await pushSamples([newest, at(5_000, 1)]);
    await pushSamples([{ ...newest, value: 99 }, at(9_000, 2)]);
    await plugin.run('evaluation');
    const { body } = await plugin.call(
      'GET',
      '/entities/resource/default/view',
    );
    expect(body.measures).toEqual([
      expect.objectContaining({ lastValue: 5, lastAt: newest.observedAt }),
    ]);
  });

  it('drops what is older than its retention, and nothing else', async () => {
    const now = Date.now();
    const ages = [10, 100, 200, 390];
    const observed = (age: number) => new Date(now - age * DAY).toISOString();
    await pushSamples(
      ages.map(age => ({
        entityRef: VIEW,
        metric: 'latency',
        value: age,
        observedAt: observed(age),
      })),
    );
    await pushUsage(
      ages.map(age => ({
        entityRef: VIEW,
        consumer: `component:default/used-${age}-days-ago`,
        observedAt: observed(age),
      })),
    );
    await plugin.run('evaluation');
    const retention = new DatabaseRetention({
      knex,
      logger: mockServices.rootLogger(),
      limits: {
        samples: 150 * DAY,
        rollups: 250 * DAY,
        lineage: DAY,
        aliases: DAY,
      },
    });
    await retention.run(now);

    const left = async (table: string, column: string) =>
      (await knex(table).orderBy(column)).map(row => row[column]);
    const recent = (await left('samples', 'value')).filter(
      // A month stays until all of it is old.
      value => !isPostgres(knex) || value <= 150,
    );
    expect(recent).toEqual([10, 100]);
    expect(await left('rollups', 'last')).toEqual([10, 100, 200]);
    expect(await knex('usage_daily')).toHaveLength(3);
    // As the hour goes by after which everything is evaluated again.
    await knex('assets').update({ due_at: 0 });
    await plugin.run('evaluation');
    await retention.run(now);
    const consumers = await knex('entities').where('kind', 'component');
    expect(consumers.map(({ name }) => name).sort()).toEqual([
      'used-10-days-ago',
      'used-100-days-ago',
      'used-200-days-ago',
    ]);
    const again = await pushSamples([
      {
        entityRef: VIEW,
        metric: 'latency',
        value: 1,
        observedAt: observed(389),
      },
    ]);
    expect(again.accepted).toBe(1);
  });

  it('takes every month at once, in a partition of its own on PostgreSQL', async () => {
    const monthsAgo = (months: number) => {
      const date = new Date();
      date.setUTCDate(1);
      date.setUTCHours(0, 0, 0, 0);
      date.setUTCMonth(date.getUTCMonth() - months);
      return date;
    };
    const samples = [1, 2, 3, 4].flatMap(months => {
      const first = monthsAgo(months).getTime();
      return [first, first - 1].map(time => ({
        entityRef: VIEW,
        metric: 'latency',
        value: months,
        observedAt: new Date(time).toISOString(),
      }));
    });
    await Promise.all(Array.from({ length: 5 }, () => pushSamples(samples)));
    const partitions = !isPostgres(knex)
      ? []
      : selectedRows<{ name: string }>(
          await knex.raw(
            `SELECT child.relname AS name FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
            WHERE inhparent = 'samples'::regclass ORDER BY 1`,
          ),
        ).map(({ name }) => name);
    expect(partitions).toEqual(
      (isPostgres(knex) ? [5, 4, 3, 2, 1] : []).map(
        months =>
          `samples_${monthsAgo(months)
            .toISOString()
            .slice(0, 7)
            .replace('-', '_')}`,
      ),
    );
    const [stored] = await knex('samples').count({ rows: '*' });
    expect(Number(stored.rows)).toBe(8);
  });
});
