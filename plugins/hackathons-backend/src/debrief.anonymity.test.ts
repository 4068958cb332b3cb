import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { debriefCalls } from './__testUtils__/debriefCalls';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, bob, cleo, olga } = PEOPLE;
/** What would give her away; "ada" may stand in an id by chance, and "Ada" in the midst of a digest. */
const ADA = /\/ada|(?<![\w-])Ada(?![\w-])/;
const POINTS = `${JAM_PATH}/debrief/points`;
const MOMENT = '2026-11-28T09:23:45.678Z';
const HOUR = '2026-11-28T09:00:00.000Z';
const KEY = '6d3d7f2e-1d0c-4b5f-9a6e-3f7a1c2b4d5e';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('anonymous points on %s', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let calls: ReturnType<typeof debriefCalls>;
  /** What the audit log was given, with whether it could tell who sent the request. */
  const audit: Array<{ eventId: string; meta: object; knowsWho: boolean }> = [];

  beforeAll(async () => {
    knex = await databases.init(id);
    const createEvent = async ({ request, ...event }: any) => {
      const log = (meta?: object) => {
        audit.push({
          eventId: event.eventId,
          meta: { ...event.meta, ...meta },
          knowsWho: request !== undefined,
        });
      };
      log();
      return {
        success: async (more?: any) => log(more?.meta),
        fail: async (more?: any) => log({ ...more?.meta, error: more?.error }),
      };
    };
    jams = await startHackathons(knex, {
      features: [
        createServiceFactory({
          service: coreServices.auditor,
          deps: {},
          factory: () => ({ createEvent }),
        }),
      ],
    });
    calls = debriefCalls(jams);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    at('2026-11-20T12:00Z');
    await addRegistrations(knex, JAM, ['ada', 'bob', 'cleo']);
    at(MOMENT);
    await jams.run('upkeep');
    audit.length = 0;
    jams.notifications.length = 0;
    jams.events.length = 0;
    jams.signals.length = 0;
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  /** All rows of all tables, by table, in the order in which the database keeps them. */
  const dump = async (): Promise<Record<string, string>> => {
    const tables = selectedRows<{ name: string }>(
      await knex.raw(
        isPostgres(knex)
          ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
          : "SELECT name FROM sqlite_master WHERE type = 'table'",
      ),
    ).filter(({ name }) => !/^(knex_|sqlite_)/.test(name));
    const rows: Record<string, string> = {};
    for (const { name } of tables) {
      rows[name] = JSON.stringify(await knex(name));
    }
    return rows;
  };
  const differing = (
    before: Record<string, string>,
    after: Record<string, string>,
  ) => Object.keys(after).filter(table => before[table] !== after[table]);

  /** What the places of rows in the table tell: PostgreSQL names the transaction that wrote each, SQLite numbers them. */
  const placesOf = async (ids: string[]) => {
    if (isPostgres(knex)) {
      const written = selectedRows(
        await knex.raw('SELECT DISTINCT xmin::text FROM debrief_points'),
      );
      return written.length === 1 ? 'in the order of ids' : written;
    }
    const rows = selectedRows<{ id: string }>(
      await knex.raw('SELECT id FROM debrief_points ORDER BY rowid'),
    ).map(row => row.id);
    return rows.join() === [...ids].sort().join()
      ? 'in the order of ids'
      : rows;
  };

  it('lead back to their author nowhere', async () => {
    const before = await dump();
    const point = await calls.said(
      ada,
      'The jury was late',
      { anonymous: true },
      KEY,
    );
    const after = await dump();
    // The table of idempotency keys, and all others, are as before.
    expect(differing(before, after).sort()).toEqual([
      'debrief_counts',
      'debrief_points',
    ]);
    for (const table of ['debrief_counts', 'debrief_points']) {
      expect(after[table]).not.toMatch(ADA);
      for (const trace of [KEY, String(Date.parse(MOMENT))]) {
        expect([table, trace, after[table].includes(trace)]).toEqual([
          table,
          trace,
          false,
        ]);
      }
    }
    expect(after.debrief_counts).not.toContain(point.id);
    // The answer, to the author and to everybody.
    for (const as of [ada, bob, olga]) {
      const seen = await calls.point(point.id, as);
      expect(JSON.stringify(seen)).not.toMatch(ADA);
      expect(seen).toMatchObject({
        anonymous: true,
        mine: false,
        voted: false,
        mayEdit: false,
        createdAt: HOUR,
      });
    }
    expect(JSON.stringify(point)).not.toMatch(ADA);
    // The audit log says that there is a point more, and neither whose nor which.
    expect(audit).toEqual(
      Array.from({ length: 2 }, () => ({
        eventId: 'debrief-point',
        meta: { hackathonRef: JAM, anonymous: true },
        knowsWho: false,
      })),
    );
    // Pages are told to ask again; nobody is told anything else.
    await jams.run('upkeep');
    expect(jams.notifications).toEqual([]);
    expect(jams.events).toEqual([]);
    expect(JSON.stringify(jams.signals)).not.toMatch(ADA);
  });

  it('are no different when they are refused', async () => {
    const before = await dump();
    const { status } = await jams.call('POST', POINTS, {
      as: ada,
      body: { kind: 'worked', text: '  ', anonymous: true },
      headers: { 'Idempotency-Key': KEY },
    });
    expect(status).toBe(400);
    expect(differing(before, await dump())).toEqual([]);
    expect(audit.map(({ knowsWho }) => knowsWho)).toEqual([false, false]);
    expect(JSON.stringify(audit)).not.toMatch(ADA);
  });

  it('are added once for a key, though nothing is kept of the request', async () => {
    const say = (text: string, as = ada) =>
      jams.call('POST', POINTS, {
        as,
        body: { kind: 'worked', text, anonymous: true },
        headers: { 'Idempotency-Key': KEY },
      });
    const answers = await Promise.all([say('Once'), say('Once'), say('Once')]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await knex('debrief_points')).toHaveLength(1);
    expect((await calls.debrief(ada)).pointsLeft).toBe(29);
    expect(await knex('idempotency_keys')).toEqual([]);
    expect((await say('Something else')).status).toBe(409);
    const bad = await jams.call('POST', POINTS, {
      as: ada,
      body: { kind: 'worked', text: 'x', anonymous: true },
      headers: { 'Idempotency-Key': 'k'.repeat(201) },
    });
    expect(bad.status).toBe(400);
    // One with a name is kept like any other request.
    await calls.said(bob, 'With my name', {}, 'key-of-bob');
    expect(await knex('idempotency_keys')).toHaveLength(1);
  });

  it('stand in an order that tells nothing within an hour, and cannot be changed or taken back', async () => {
    const ids: string[] = [];
    for (let minute = 0; minute < 12; minute += 1) {
      at(Date.parse(MOMENT) + minute * 60_000);
      const as = [ada, bob, cleo][minute % 3];
      ids.push(
        (await calls.said(as, `Point ${minute}`, { anonymous: true })).id,
      );
    }
    const { items } = await calls.points('?sort=newest', ada);
    expect(items.map((item: any) => item.id)).toEqual(
      [...ids].sort().reverse(),
    );
    expect(new Set(items.map((item: any) => item.createdAt))).toEqual(
      new Set([HOUR]),
    );
    // The counts of all stand in one row, in an order that has nothing to do with who wrote when.
    const [counts, ...more] = await knex('debrief_counts');
    expect(more).toEqual([]);
    const people = Object.keys(JSON.parse(counts.counts));
    expect(people).toHaveLength(3);
    expect(people).toEqual([...people].sort());
    for (const as of [ada, bob, cleo]) {
      for (const method of ['PUT', 'DELETE'] as const) {
        const { status } = await jams.call(
          method,
          `/debrief-points/${ids[0]}`,
          {
            as,
            body:
              method === 'PUT'
                ? { kind: 'worked', text: 'Other', version: 1 }
                : undefined,
          },
        );
        expect([method, status]).toEqual([method, 403]);
      }
    }
    // When nobody can write any more it is forgotten who wrote how much, and what came after what.
    const named = await calls.said(ada, 'With my name');
    const idsSeen = async () =>
      (await calls.points('?sort=newest', ada)).items.map(
        (item: any) => item.id,
      );
    const before = await idsSeen();
    at('2026-12-04T18:00Z');
    await jams.run('upkeep');
    expect(await knex('debrief_counts')).toEqual([]);
    expect(await idsSeen()).toEqual(before);
    expect(before[0]).toBe(named.id);
    expect(await placesOf([...ids, named.id])).toEqual('in the order of ids');
  });
});
