import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { HackathonsClient } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  addRegistrations,
  charter,
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
} from './__testUtils__/eventCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('events on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;
  const { change } = eventCalls(() => plugin);

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
