import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  JAM,
  JAM_PATH,
  type TestHackathons,
} from './__testUtils__';
import {
  ADA,
  eventCalls,
  OLGA,
  resetEvents,
  startEvents,
  SUBMISSION,
} from './__testUtils__/eventCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('windows of events on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;
  const { change, stateOf } = eventCalls(() => plugin);

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startEvents(knex);
  });
  afterEach(async () => {
    await resetEvents(plugin);
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  it('opens and closes registration to the millisecond', async () => {
    for (const [time, state, phase] of [
      ['2026-11-02T08:59:59.999Z', 'upcoming', 'announced'],
      ['2026-11-02T09:00:00.000Z', 'open', 'registration'],
      ['2026-11-20T17:59:59.999Z', 'open', 'registration'],
      ['2026-11-20T18:00:00.000Z', 'closed', 'preparation'],
    ]) {
      at(time);
      const { body } = await plugin.call('GET', JAM_PATH, ADA);
      expect([body.registration.state, body.phase]).toEqual([state, phase]);
      expect(body.may.register).toBe(state === 'open');
    }
  });

  it('holds and resumes with a reason, and tells everybody concerned', async () => {
    await addRegistrations(knex, JAM, ['ada', 'olga']);
    await addRegistrations(knex, JAM, ['bob'], 'pending');
    await addRegistrations(knex, JAM, ['cleo'], 'withdrawn');
    const held = await change({
      action: 'hold',
      until: '2026-11-12T12:00:00+01:00',
      reason: 'The venue burnt down',
    });
    expect(held).toMatchObject({
      status: 200,
      body: {
        state: 'held',
        heldUntil: '2026-11-12T11:00:00.000Z',
        change: { by: 'user:default/olga', reason: 'The venue burnt down' },
      },
    });
    const page = await plugin.call('GET', JAM_PATH, ADA);
    expect(page.body.changes).toHaveLength(1);
    await plugin.run('upkeep');
    expect(plugin.notifications).toMatchObject([
      {
        recipients: { entityRef: ['user:default/ada', 'user:default/bob'] },
        payload: {
          title:
            'Feature Jam: Registration is on hold until Thursday, 12 November 2026 at 11:00 (UTC)',
          description: 'The venue burnt down',
        },
      },
    ]);
    expect((await change({ action: 'resume' })).body.state).toBe('open');
    expect(
      plugin.events.map(({ topic, eventPayload }) => [topic, eventPayload]),
    ).toContainEqual([
      'guildhall.hackathons.window-changed',
      { hackathonRef: JAM, window: 'registration', action: 'hold' },
    ]);
  });

  it('ends a hold by itself to the millisecond', async () => {
    await change({ action: 'hold', until: '2026-11-12T12:00:00Z' });
    at('2026-11-12T11:59:59.999Z');
    expect((await stateOf()).state).toBe('held');
    at('2026-11-12T12:00:00.000Z');
    expect((await stateOf()).state).toBe('open');
  });

  it('extends and reopens what it says until, to the millisecond', async () => {
    const extended = await change(
      { action: 'extend', until: '2026-11-27T18:00:00Z' },
      OLGA,
      SUBMISSION,
    );
    expect(extended.body).toMatchObject({
      closesAt: '2026-11-27T18:00:00.000Z',
      scheduledClosesAt: '2026-11-27T16:00:00.000Z',
    });
    at('2026-11-27T17:59:59.999Z');
    expect((await stateOf('submission')).state).toBe('open');
    at('2026-11-27T18:00:00.000Z');
    expect((await stateOf('submission')).state).toBe('closed');
    await change(
      { action: 'reopen', until: '2026-11-27T20:00:00Z' },
      OLGA,
      SUBMISSION,
    );
    const { body } = await plugin.call('GET', JAM_PATH);
    expect(body.phase).toBe('running');
    at('2026-11-27T20:00:00.000Z');
    expect((await stateOf('submission')).state).toBe('closed');
  });

  it('closes what is open or on hold at that very moment, tells why, and reopens it', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    at('2026-11-12T10:20:30.456Z');
    await change({ action: 'hold' });
    const closed = await change({ action: 'close', reason: 'We are full' });
    expect(closed).toMatchObject({
      status: 200,
      body: {
        state: 'closed',
        // A millisecond after the hold: changes have an order.
        closesAt: '2026-11-12T10:20:30.457Z',
        scheduledClosesAt: '2026-11-20T18:00:00.000Z',
        change: { action: 'close', by: 'user:default/olga' },
      },
    });
    at('2026-11-12T10:20:30.457Z');
    const page = await plugin.call('GET', JAM_PATH, ADA);
    expect(page.body).toMatchObject({
      may: { register: false },
      changes: [{ action: 'close', reason: 'We are full' }, { action: 'hold' }],
    });
    await plugin.run('upkeep');
    expect(plugin.notifications.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({
        title: 'Feature Jam: Registration is closed',
        description: 'We are full',
      }),
    );
    expect(
      plugin.events.map(({ eventPayload }) => eventPayload),
    ).toContainEqual({
      hackathonRef: JAM,
      window: 'registration',
      action: 'close',
    });
    expect((await change({ action: 'close' })).status).toBe(409);
    const until = '2026-11-14T00:00:00Z';
    expect((await change({ action: 'reopen', until })).body).toMatchObject({
      state: 'open',
      closesAt: '2026-11-14T00:00:00.000Z',
    });
    at('2026-11-14T00:00Z');
    expect((await stateOf()).state).toBe('closed');
  });

  it('closes nothing that has not opened', async () => {
    for (const action of ['close', 'hold', 'close']) {
      const { status } = await change({ action }, OLGA, SUBMISSION);
      expect(status).toBe(action === 'close' ? 409 : 200);
    }
  });

  it.each([
    [{ action: 'close', until: '2026-11-11T00:00:00Z' }, 400, /not for close/],
    [{ action: 'resume' }, 409, /only what is on hold/],
    [{ action: 'reopen', until: '2026-11-11T00:00:00Z' }, 409, /closed/],
    [{ action: 'extend' }, 400, /until is missing/],
    [{ action: 'extend', until: '2026-11-20T18:00:00Z' }, 400, /not after/],
    [{ action: 'extend', until: '2028-11-20T18:00:00Z' }, 400, /year/],
    [{ action: 'hold', until: '2026-11-10T12:00:00Z' }, 400, /future/],
    [{ action: 'hold', until: '2026-11-11T12:00:00' }, 400, /until/],
    [{ action: 'hold', reason: '' }, 400, /reason/],
    [{ action: 'hold', reason: undefined }, 400, /reason/],
    [{ action: 'shut' }, 400, /action/],
  ])('refuses %j', async (body, status, message) => {
    const refused = await change(body);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toMatch(message);
  });

  it('refuses what a closed window, and one that is not there, cannot take', async () => {
    at('2026-11-21T00:00Z');
    expect((await change({ action: 'hold' })).status).toBe(409);
    const until = '2026-11-22T00:00:00Z';
    expect((await change({ action: 'extend', until })).status).toBe(409);
    expect((await change({ action: 'reopen', until })).status).toBe(200);
    const nowhere = await change(
      { action: 'hold' },
      OLGA,
      `${JAM_PATH}/windows/checkpoint:nope/changes`,
    );
    expect(nowhere.status).toBe(400);
    expect(nowhere.body.error.message).toMatch(/checkpoint:midway/);
  });

  it('lets one of several organisers hold at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        change(
          { action: 'hold', reason: `Reason ${i}` },
          { as: i % 2 ? 'user:default/oskar' : 'user:default/olga' },
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409, 409, 409,
    ]);
    const resumed = await Promise.all([
      change({ action: 'resume' }),
      change({ action: 'resume' }),
    ]);
    expect(resumed.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await knex('window_changes')).toHaveLength(2);
  });

  it('does a change once, however often it is sent with one key', async () => {
    const options = { ...OLGA, headers: { 'idempotency-key': 'k' } };
    const first = await change({ action: 'hold' }, options);
    expect(await change({ action: 'hold' }, options)).toEqual(first);
    expect(await knex('window_changes')).toHaveLength(1);
  });
});
