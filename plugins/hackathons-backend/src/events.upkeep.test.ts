import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  charter,
  JAM,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { DatabaseNoticeStore } from './database/DatabaseNoticeStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const START = '2026-11-10T12:00Z';
const MINUTE = 60_000;

describe.each(databases.eachSupportedId())('upkeep on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;
  let notices: DatabaseNoticeStore;
  const warnings: string[] = [];
  /** What is read when metrics are collected, by name. */
  const gauges = new Map<string, (result: object) => Promise<void>>();
  const metrics: any = {
    createCounter: () => ({ add: () => {} }),
    createHistogram: () => ({ record: () => {} }),
    createObservableGauge: (name: string) => ({
      addCallback: (read: (result: object) => Promise<void>) =>
        gauges.set(name, read),
    }),
  };
  const logger: any = {
    child: () => logger,
    debug: () => {},
    error: () => {},
    info: () => {},
    warn: (message: string) => warnings.push(message),
  };

  beforeAll(async () => {
    at(START);
    knex = await databases.init(id);
    notices = new DatabaseNoticeStore(knex);
    plugin = await startHackathons(knex, {
      config: {
        guildhall: { hackathons: { retention: { personal: 'P30D' } } },
      },
      features: [
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
        createServiceFactory({
          service: metricsServiceRef,
          deps: {},
          factory: () => metrics,
        }),
      ],
    });
  });
  afterEach(async () => {
    at(START);
    await plugin.reset();
    await knex('hackathons').update({ erased_at: null, gone_at: null });
    plugin.catalog.put(charter());
    await plugin.sync();
    warnings.length = 0;
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  const add = (count: number, dueAt?: number) =>
    notices.add(
      Array.from({ length: count }, (_, index) => ({
        key: `test:${index}`,
        hackathonRef: JAM,
        recipients: ['user:default/ada'],
        title: `Notice ${index}`,
        link: '/hackathons/default/jam',
        dueAt,
      })),
      Date.now(),
    );
  const sent = () => plugin.notifications.map(({ payload }) => payload.title);

  it('shows hackathons by phase, and notices that wait', async () => {
    await add(3);
    await add(4, Date.parse(START) + 1);
    const read = async (name: string) => {
      const found: unknown[] = [];
      await gauges.get(name)?.({
        observe: (value: number, labels?: object) =>
          found.push([value, labels]),
      });
      return found;
    };
    expect(await read('hackathons')).toEqual([[1, { phase: 'registration' }]]);
    expect(await read('notices.waiting')).toEqual([[3, undefined]]);
  });

  it('sends each notice once, whoever sends at the same time', async () => {
    await add(120);
    await Promise.all([
      plugin.run('upkeep'),
      plugin.run('upkeep'),
      plugin.run('upkeep'),
    ]);
    expect(sent()).toHaveLength(120);
    expect(new Set(sent()).size).toBe(120);
    await plugin.run('upkeep');
    // A key that is there already changes nothing.
    await add(120);
    await plugin.run('upkeep');
    expect(sent()).toHaveLength(120);
  });

  it('waits until a notice is due, and drops what is withdrawn', async () => {
    const due = Date.parse(START) + 10 * MINUTE;
    await add(2, due);
    await notices.withdraw(['test:1']);
    at(due - 1);
    await plugin.run('upkeep');
    expect(sent()).toEqual([]);
    at(due);
    await plugin.run('upkeep');
    expect(sent()).toEqual(['Notice 0']);
  });

  it('tries again after an outage, with the same scope, and gives up in the end', async () => {
    await add(1);
    plugin.outage.notifications = new Error('no route');
    await plugin.run('upkeep');
    await plugin.run('upkeep');
    expect(warnings).toEqual([
      'Notice test:0 could not be sent: attempt 1 of 50',
    ]);
    plugin.outage.notifications = undefined;
    at(Date.parse(START) + 5 * MINUTE + 1);
    await plugin.run('upkeep');
    expect(plugin.notifications).toMatchObject([
      { payload: { scope: 'test:0', topic: 'hackathons' } },
    ]);
    await knex('notices').update({
      sent_at: null,
      attempts: 49,
      claimed_at: 0,
    });
    plugin.outage.notifications = new Error('no route');
    await plugin.run('upkeep');
    expect(warnings.at(-1)).toMatch(/given up/);
    at(Date.parse(START) + 20 * MINUTE);
    plugin.outage.notifications = undefined;
    await plugin.run('upkeep');
    expect(sent()).toHaveLength(1);
  });

  it('reminds those who are registered, once, of what begins within a day', async () => {
    await addRegistrations(knex, JAM, ['ada', 'bob']);
    await addRegistrations(knex, JAM, ['cleo'], 'withdrawn');
    const begins = () => sent().filter(title => /begins/.test(title));
    at('2026-11-22T08:59:59.999Z');
    await plugin.run('upkeep');
    expect(begins()).toEqual([]);
    at('2026-11-22T09:00:00.000Z');
    await plugin.run('upkeep');
    await plugin.run('upkeep');
    expect(begins()).toEqual([
      'Feature Jam begins on Monday, 23 November 2026 at 09:00 (UTC)',
    ]);
    expect(
      plugin.notifications.find(({ payload }) => /begins/.test(payload.title))
        ?.recipients,
    ).toEqual({
      type: 'entity',
      entityRef: ['user:default/ada', 'user:default/bob'],
    });
  });

  it('keeps what is personal until its retention is over, to the millisecond', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    await add(1);
    const over = Date.parse('2026-12-04T18:00Z') + 30 * 24 * 60 * MINUTE;
    at(over - 1);
    await plugin.run('retention');
    const registration = () => knex('registrations').first();
    const before = await registration();
    expect(before).toBeDefined();
    expect(await knex('notices')).toHaveLength(1);
    at(over);
    await plugin.run('retention');
    expect(await knex('notices')).toEqual([]);
    expect(Number((await knex('hackathons').first()).erased_at)).toBe(over);
    expect(JSON.stringify(await registration())).not.toBe(
      JSON.stringify(before),
    );
    const refused = await plugin.call(
      'POST',
      '/hackathons/default/jam/windows/submission/changes',
      {
        as: 'user:default/olga',
        body: { action: 'reopen', until: '2027-02-01T00:00:00Z', reason: 'x' },
      },
    );
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/deleted/);
  });

  it('waits with it while a window that was extended is open', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    await plugin.call(
      'POST',
      '/hackathons/default/jam/windows/submission/changes',
      {
        as: 'user:default/olga',
        body: { action: 'extend', until: '2027-02-01T00:00:00Z', reason: 'x' },
      },
    );
    at('2027-02-15T00:00Z');
    await plugin.run('retention');
    expect((await knex('hackathons').first()).erased_at).toBeNull();
    at('2027-03-04T00:00Z');
    await plugin.run('retention');
    expect((await knex('hackathons').first()).erased_at).not.toBeNull();
  });

  it('deletes what is personal of hackathons that are gone, too', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    plugin.catalog.remove(JAM);
    await plugin.sync();
    at('2027-03-04T00:00Z');
    await plugin.run('retention');
    expect((await knex('hackathons').first()).erased_at).not.toBeNull();
  });
});
