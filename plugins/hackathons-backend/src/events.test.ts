import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createHackathonConditionalDecision,
  hackathonConditions,
} from '@guildhall/plugin-hackathons-node';
import {
  HackathonsClient,
  hackathonsEventManagePermission,
  hackathonsEventReadPermission,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const deny = { result: AuthorizeResult.DENY } as const;
const OLGA = { as: 'user:default/olga' };
const ADA = { as: 'user:default/ada' };
const REGISTRATION = `${JAM_PATH}/windows/registration/changes`;
const SUBMISSION = `${JAM_PATH}/windows/submission/changes`;

describe.each(databases.eachSupportedId())('events on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  const charters = [
    charter(),
    charter({
      name: 'past',
      title: 'Past Jam',
      schedule: {
        registration: { opens: '2026-01-02T09:00', closes: '2026-01-20T18:00' },
        start: '2026-02-02T09:00',
        checkpoints: [],
        submissionDeadline: '2026-02-06T16:00',
        judging: { from: '2026-02-06T17:00', to: '2026-02-09T12:00' },
        results: undefined,
        debrief: undefined,
        end: '2026-02-10T18:00',
      },
    }),
    charter({ name: 'secret', title: 'Secret Jam' }),
  ];

  beforeAll(async () => {
    at('2026-11-10T12:00Z');
    knex = await databases.init(id);
    plugin = await startHackathons(knex, { charters });
    plugin.catalog.hide('user:default/limited', 'hackathon:default/secret');
  });
  afterEach(async () => {
    at('2026-11-10T12:00Z');
    await plugin.reset();
    plugin.catalog.put(...charters);
    await plugin.sync();
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  const change = (body: object, options = OLGA, path = REGISTRATION) =>
    plugin.call('POST', path, {
      body: { reason: 'Why not', ...body },
      ...options,
    });
  const stateOf = async (window = 'registration') => {
    const { body } = await plugin.call('GET', JAM_PATH);
    return body.windows.find(({ name }: any) => name === window);
  };

  describe('lists and pages', () => {
    it('lists what the caller sees, a page at a time, by phase, role and words', async () => {
      const list = async (query: string, options = ADA) =>
        (await plugin.call('GET', `/hackathons${query}`, options)).body;
      const refs = (page: any) => page.items.map((one: any) => one.entityRef);
      const first = await list('?limit=2');
      expect(refs(first)).toEqual([JAM, 'hackathon:default/secret']);
      const second = await list(`?limit=2&cursor=${first.nextCursor}`);
      expect(refs(second)).toEqual(['hackathon:default/past']);
      expect(second.nextCursor).toBeNull();
      expect(refs(await list('?phase=ended'))).toEqual([
        'hackathon:default/past',
      ]);
      expect(refs(await list('?q=SECRET%20fresh'))).toEqual([
        'hackathon:default/secret',
      ]);
      expect(refs(await list('?role=organiser'))).toEqual([]);
      expect(refs(await list('?role=organiser', OLGA))).toHaveLength(3);
      expect(refs(await list('', { as: 'user:default/limited' }))).toEqual([
        JAM,
        'hackathon:default/past',
      ]);
    });

    it('lists those that want to improve an asset', async () => {
      const away = charter({
        name: 'away',
        namespace: 'ml',
        spec: { themes: [{ name: 'labels', assets: ['labels'] }] },
      });
      plugin.catalog.put(away);
      await plugin.sync();
      const wanting = async (asset: string) =>
        (
          await plugin.call('GET', `/hackathons?asset=${asset}`, ADA)
        ).body.items.map((one: any) => one.entityRef);
      expect(await wanting('resource:default/user_features')).toHaveLength(3);
      expect(await wanting('resource:ml/labels')).toEqual([
        'hackathon:ml/away',
      ]);
      expect(await wanting('Resource:ml/Labels')).toHaveLength(1);
      expect(await wanting('resource:default/labels')).toEqual([]);
      expect(await wanting('component:ml/labels')).toEqual([]);
      const refused = await plugin.call('GET', '/hackathons?asset=labels', ADA);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(/asset/);
      plugin.catalog.remove('hackathon:ml/away');
      await plugin.sync();
    });

    it('shows a hackathon with what the caller may do', async () => {
      const { body } = await plugin.call('GET', JAM_PATH, ADA);
      expect(body).toMatchObject({
        entityRef: JAM,
        phase: 'registration',
        next: { kind: 'registration-closes', at: '2026-11-20T18:00:00.000Z' },
        organisers: ['user:default/olga'],
        roles: [],
        my: {},
        counts: { participants: 0, teams: 0, projects: 0, submissions: 0 },
        charter: { stored: false, editable: false },
        may: { manage: false, register: true, participate: false },
      });
      const organiser = await plugin.call('GET', JAM_PATH, OLGA);
      expect(organiser.body).toMatchObject({
        roles: ['organiser'],
        may: { manage: true, register: true },
      });
      // Owners organise too, by their group; and mentors mentor.
      for (const [who, role] of [
        ['oskar', 'organiser'],
        ['mia', 'mentor'],
        ['jun', 'judge'],
        ['sam', 'sponsor'],
      ]) {
        const as = `user:default/${who}`;
        const page = await plugin.call('GET', JAM_PATH, { as });
        expect(page.body.roles).toEqual([role]);
      }
      await addRegistrations(knex, JAM, ['ada']);
      const mine = await plugin.call('GET', JAM_PATH, ADA);
      expect(mine.body).toMatchObject({
        roles: ['participant'],
        my: { registrationState: 'registered' },
        may: { register: false, participate: true, createTeam: true },
        counts: { participants: 1 },
      });
      expect((await plugin.callAsService('GET', JAM_PATH)).body.may).toEqual(
        expect.objectContaining({ manage: false, register: false }),
      );
    });

    it('takes a fixed number of statements, however many hackathons there are', async () => {
      const statementsOf = async () => {
        const statements: string[] = [];
        const listen = ({ sql }: { sql: string }) => statements.push(sql);
        knex.on('query', listen);
        await plugin.call('GET', '/hackathons', ADA);
        knex.removeListener('query', listen);
        return statements.length;
      };
      const few = await statementsOf();
      plugin.catalog.put(
        ...Array.from({ length: 30 }, (_, i) => charter({ name: `jam-${i}` })),
      );
      await plugin.sync();
      expect(await statementsOf()).toBe(few);
      for (let i = 0; i < 30; i += 1) {
        plugin.catalog.remove(`hackathon:default/jam-${i}`);
      }
    });
  });

  describe('the catalog', () => {
    it('hides hackathons everywhere, as if they were not there', async () => {
      const limited = { as: 'user:default/limited' };
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['GET', '/agenda', undefined],
        ['GET', '/calendar.ics', undefined],
        [
          'POST',
          '/windows/registration/changes',
          { action: 'hold', reason: 'x' },
        ],
      ] as const) {
        const hidden = await plugin.call(
          method,
          `/hackathons/default/secret${path}`,
          { ...limited, body },
        );
        const missing = await plugin.call(
          method,
          `/hackathons/default/missing${path}`,
          { ...limited, body },
        );
        expect(missing.status).toBe(404);
        expect(hidden.status).toBe(404);
        expect(hidden.body.error.message.replaceAll('secret', 'X')).toBe(
          missing.body.error.message.replaceAll('missing', 'X'),
        );
      }
      const link = await plugin.call('POST', '/calendar-links', {
        ...limited,
        body: { hackathonRef: 'hackathon:default/secret' },
      });
      expect(link.status).toBe(404);
    });

    it('takes a hackathon that is gone for not there, and has it again when it comes back', async () => {
      await addRegistrations(knex, JAM, ['ada']);
      plugin.catalog.remove(JAM);
      await plugin.sync();
      expect((await plugin.call('GET', JAM_PATH, ADA)).status).toBe(404);
      plugin.catalog.put(charter());
      await plugin.sync();
      const again = await plugin.call('GET', JAM_PATH, ADA);
      expect(again.body.roles).toEqual(['participant']);
    });

    it('keeps the last valid charter when a bad one comes', async () => {
      for (const schedule of [
        { timezone: 'Mars/Olympus' },
        { start: 'soon' },
        { submissionDeadline: '2026-11-01T00:00' },
      ]) {
        plugin.catalog.put(charter({ title: 'Broken', schedule }));
        await plugin.sync();
        const { body } = await plugin.call('GET', JAM_PATH);
        expect([body.title, body.start]).toEqual([
          'Feature Jam',
          '2026-11-23T09:00:00.000Z',
        ]);
      }
      plugin.catalog.put(charter({ title: 'Mended' }));
      await plugin.sync();
      expect((await plugin.call('GET', JAM_PATH)).body.title).toBe('Mended');
    });

    it('takes nothing for gone when the catalog cannot be read', async () => {
      plugin.catalog.failure = new Error('catalog is down');
      await expect(plugin.sync()).rejects.toThrow('catalog is down');
      plugin.catalog.failure = undefined;
      expect((await plugin.call('GET', JAM_PATH)).status).toBe(200);
    });

    it('tells those who registered when a date is moved', async () => {
      await addRegistrations(knex, JAM, ['ada', 'bob']);
      plugin.catalog.put(charter({ schedule: { start: '2026-11-24T10:00' } }));
      await plugin.sync();
      await plugin.run('upkeep');
      expect(plugin.notifications).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: ['user:default/ada', 'user:default/bob'],
          },
          payload: expect.objectContaining({
            title: 'Feature Jam: the schedule has changed',
            description: 'Start: now Tuesday, 24 November 2026 at 10:00 (UTC)',
            link: '/hackathons/default/jam',
            topic: 'hackathons',
          }),
        },
      ]);
    });
  });

  describe('windows', () => {
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

    it.each([
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

  describe('permissions', () => {
    const read = (options: object) => plugin.call('GET', JAM_PATH, options);
    const hold = (options: any) => change({ action: 'hold' }, options);

    it('needs permission and role', async () => {
      expect((await hold(ADA)).status).toBe(403);
      expect((await hold({ as: 'user:default/jun' })).status).toBe(403);
      const service = await plugin.callAsService('POST', REGISTRATION, {
        body: { action: 'hold', reason: 'x' },
      });
      expect(service.status).toBe(403);
      plugin.decisions[hackathonsEventManagePermission.name] = deny;
      const refused = await hold(OLGA);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/hackathons\.event\.manage/);
      expect((await read(OLGA)).body.may.manage).toBe(false);
      expect(await knex('window_changes')).toEqual([]);
    });

    it('says which permission is missing to see it', async () => {
      plugin.decisions[hackathonsEventReadPermission.name] = deny;
      const refused = await read(OLGA);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/hackathons\.event\.read/);
      expect(
        (await plugin.call('GET', '/hackathons', OLGA)).body.items,
      ).toEqual([]);
      expect((await plugin.call('GET', '/agenda', OLGA)).body.items).toEqual(
        [],
      );
      expect((await hold(OLGA)).status).toBe(403);
    });

    it('applies conditions', async () => {
      const decide = (claims: string[]) =>
        createHackathonConditionalDecision(
          hackathonsEventReadPermission,
          hackathonConditions.isOrganiser({ claims }),
        );
      plugin.decisions[
        `${hackathonsEventReadPermission.name} user:default/ada`
      ] = decide(['user:default/ada']);
      plugin.decisions[
        `${hackathonsEventReadPermission.name} user:default/olga`
      ] = decide(['user:default/olga']);
      expect((await read(ADA)).status).toBe(403);
      expect((await read(OLGA)).status).toBe(200);
      expect((await plugin.call('GET', '/hackathons', ADA)).body.items).toEqual(
        [],
      );
      plugin.decisions[hackathonsEventManagePermission.name] =
        createHackathonConditionalDecision(
          hackathonsEventManagePermission,
          hackathonConditions.hasPhase({ phases: ['running'] }),
        );
      expect((await hold(OLGA)).status).toBe(403);
      at('2026-11-24T09:00Z');
      const held = await change({ action: 'hold' }, OLGA, SUBMISSION);
      expect(held.status).toBe(200);
    });

    it.each([
      ['GET', '/hackathons/default/%00', undefined, /path/],
      ['GET', '/hackathons?q=%00', undefined, /q/],
      ['POST', REGISTRATION, { action: 'hold', reason: 'a\0b' }, /reason/],
      ['POST', '/charters', { entity: { metadata: { 'a\0': 1 } } }, /field/],
    ] as const)(
      'refuses %s %s with a character that databases do not keep',
      async (method, path, body, message) => {
        const refused = await plugin.call(method, path, { ...OLGA, body });
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toMatch(message);
        expect(refused.body.error.message).toMatch(/NUL/);
      },
    );

    it('refuses a path that is not readable at all', async () => {
      const refused = await plugin.call('GET', '/hackathons/default/%E0%A4%A');
      expect(refused.status).toBe(400);
    });

    it('needs somebody', async () => {
      const headers = { authorization: 'Bearer nonsense' };
      expect((await read({ headers })).status).toBe(401);
    });
  });

  it('is used by the client', async () => {
    const { events: api } = new HackathonsClient({
      discoveryApi: { getBaseUrl: async () => plugin.url },
      token: async () =>
        mockCredentials.user.header('user:default/olga').split(' ')[1],
    });
    expect((await api.listHackathons({ limit: 1 })).items).toHaveLength(1);
    expect((await api.getHackathon(JAM)).may.manage).toBe(true);
    const hold = { action: 'hold', reason: 'Once' } as const;
    const once = { idempotencyKey: 'key' };
    const held = await api.changeWindow(JAM, 'registration', hold, once);
    expect(held.state).toBe('held');
    expect(await api.changeWindow(JAM, 'registration', hold, once)).toEqual(
      held,
    );
    expect((await api.getAgenda(JAM)).items[0].kind).toBe('resume-window');
    expect((await api.getAgenda()).items).not.toEqual([]);
    expect(await api.getHackathonCalendar(JAM)).toMatch(/^BEGIN:VCALENDAR/);
    const { id: link } = await api.createCalendarLink(JAM);
    expect((await api.listCalendarLinks()).items).toMatchObject([{ id: link }]);
    await api.revokeCalendarLink(link);
    const draft = charter({ name: 'draft' });
    expect((await api.checkCharter(draft)).problems).toEqual([]);
    const { entityRef, version } = await api.createCharter(draft);
    expect((await api.listCharters()).items).toHaveLength(1);
    await api.updateCharter(entityRef, draft, version);
    expect((await api.getCharter(entityRef)).version).toBe(2);
    await expect(api.deleteCharter(entityRef, 1)).rejects.toMatchObject({
      statusCode: 409,
    });
    await api.deleteCharter(entityRef, 2);
    await expect(api.getCharter(entityRef)).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  describe('the agenda', () => {
    it('says what is next for whom, the most urgent first', async () => {
      const agenda = async (path: string, as: string) =>
        (await plugin.call('GET', path, { as })).body.items;
      expect(await agenda(`${JAM_PATH}/agenda`, 'user:default/ada')).toEqual([
        expect.objectContaining({
          kind: 'register',
          dueAt: '2026-11-20T18:00:00.000Z',
          hackathonRef: JAM,
          overdue: false,
          path: 'registration',
        }),
      ]);
      expect(await agenda('/agenda', 'user:default/ada')).toEqual([]);
      await addRegistrations(knex, JAM, ['ada']);
      const mine = await agenda('/agenda', 'user:default/ada');
      const attended = mine.filter(({ kind }: any) => kind === 'attend');
      expect(attended.map(({ key }: any) => key)).toEqual([
        'attend:start',
        'attend:results',
        'attend:debrief',
      ]);
      const times = mine.flatMap(({ dueAt }: any) => dueAt ?? []);
      expect(times).toEqual([...times].sort());
      await change({ action: 'hold', until: '2026-11-12T00:00:00Z' });
      expect(
        (await agenda(`${JAM_PATH}/agenda`, 'user:default/olga'))[0],
      ).toMatchObject({
        kind: 'resume-window',
        title: 'On hold: Registration',
        dueAt: '2026-11-12T00:00:00.000Z',
      });
    });
  });
});
