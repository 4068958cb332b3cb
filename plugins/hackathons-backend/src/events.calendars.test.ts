import { createHash } from 'node:crypto';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import ICAL from 'ical.js';
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
const ADA = { as: 'user:default/ada' };
const OLGA = { as: 'user:default/olga' };
const NASTY = 'Jam, the; "best"\\\nof all: DTSTART:20200101';

/** The events of a calendar, as a parser of another hand reads them. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component));
  return {
    calendar,
    events,
    /** By the part of the UID that says what it is. */
    byUid: new Map(events.map(event => [event.uid.split('@')[0], event])),
  };
}

describe.each(databases.eachSupportedId())('calendars on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  beforeAll(async () => {
    at('2026-10-10T12:00Z');
    knex = await databases.init(id);
    plugin = await startHackathons(knex);
  });
  afterEach(async () => {
    at('2026-10-10T12:00Z');
    await plugin.reset();
    plugin.catalog.put(charter());
    plugin.catalog.remove('hackathon:default/berlin');
    plugin.catalog.remove('hackathon:default/other');
    await plugin.sync();
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  const createLink = async (body: object = {}, options: object = ADA) =>
    (await plugin.call('POST', '/calendar-links', { body, ...options })).body;
  /** Sends a request without a session, as calendar programs do. */
  const fetchBare = async (path: string) =>
    await fetch(`${plugin.url}${path}`, {
      headers: { authorization: mockCredentials.none.header() },
    });
  /** Reads a link. */
  const fetchLink = async ({ url }: { url: string }) => {
    const { pathname } = new URL(url);
    const response = await fetchBare(pathname.replace('/api/hackathons', ''));
    return { status: response.status, response, text: await response.text() };
  };

  it('gives the schedule in UTC, over changes of the clocks', async () => {
    plugin.catalog.put(
      charter({
        name: 'berlin',
        title: 'Berlin Jam',
        schedule: {
          timezone: 'Europe/Berlin',
          registration: {
            opens: '2026-10-01T09:00',
            closes: '2026-10-20T09:00',
          },
          start: '2026-10-24T09:00',
          checkpoints: [
            { name: 'before', at: '2026-10-25T01:30', due: 'A plan' },
            { name: 'twice', at: '2026-10-25T02:30' },
            { name: 'after', at: '2026-10-25T09:00' },
          ],
          submissionDeadline: '2026-10-26T09:00',
          judging: { from: '2026-10-26T10:00', to: '2026-10-27T10:00' },
          results: undefined,
          debrief: undefined,
          end: '2027-03-28T03:00',
        },
      }),
    );
    await plugin.sync();
    const { body } = await plugin.call(
      'GET',
      '/hackathons/default/berlin/calendar.ics',
      ADA,
    );
    const { byUid } = read(body);
    const startOf = (uid: string) =>
      byUid.get(`${uid}.berlin.default`)?.startDate.toString();
    expect(startOf('start')).toBe('2026-10-24T07:00:00Z');
    expect(startOf('checkpoint.before')).toBe('2026-10-24T23:30:00Z');
    expect(startOf('checkpoint.twice')).toBe('2026-10-25T00:30:00Z');
    expect(startOf('checkpoint.after')).toBe('2026-10-25T08:00:00Z');
    expect(startOf('submission-deadline')).toBe('2026-10-26T08:00:00Z');
    expect(startOf('end')).toBe('2027-03-28T01:00:00Z');
    expect(byUid.get('checkpoint.before.berlin.default')).toMatchObject({
      summary: 'Berlin Jam: before',
      description: 'A plan',
    });
  });

  it('escapes what people write', async () => {
    plugin.catalog.put(
      charter({ title: NASTY, spec: { location: 'Room 1, 2; 3\nEND:VEVENT' } }),
    );
    await plugin.sync();
    const { body } = await plugin.call('GET', `${JAM_PATH}/calendar.ics`, ADA);
    const { events, calendar, byUid } = read(body);
    expect(events).toHaveLength(10);
    expect(byUid.get('start.jam.default')).toMatchObject({
      summary: `${NASTY}: Start`,
      location: 'Room 1, 2; 3\nEND:VEVENT',
    });
    // This parser doesn't know the type of NAME, and leaves the escapes to us.
    const name = String(calendar.getFirstPropertyValue('name'));
    expect(name.replace(/\\(.)/g, '$1')).toBe(NASTY.replace('\n', ' '));
    for (const line of body.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });

  it('keeps UIDs, and counts sequences up when something changes', async () => {
    const get = async () =>
      (await plugin.call('GET', `${JAM_PATH}/calendar.ics`, ADA)).body;
    const first = await get();
    at('2026-10-10T13:00Z');
    expect(await get()).toBe(first);
    await plugin.call('POST', `${JAM_PATH}/windows/submission/changes`, {
      ...OLGA,
      body: { action: 'extend', until: '2026-11-27T20:00:00Z', reason: 'Rain' },
    });
    const second = await get();
    plugin.catalog.put(charter({ schedule: { start: '2026-11-23T10:00' } }));
    await plugin.sync();
    const [a, b, c] = [first, second, await get()].map(read);
    const uid = 'submission-deadline.jam.default';
    expect(b.byUid.get(uid)?.startDate.toString()).toBe('2026-11-27T20:00:00Z');
    expect([...b.byUid.keys()].sort()).toEqual([...a.byUid.keys()].sort());
    expect([...c.byUid.keys()].sort()).toEqual([...a.byUid.keys()].sort());
    const [x, y, z] = [a, b, c].map(({ byUid }) => byUid.get(uid)!);
    expect(y.sequence).toBeGreaterThan(x.sequence);
    expect(z.sequence).toBeGreaterThan(y.sequence);
    const stamp = y.component.getFirstPropertyValue('dtstamp');
    expect(String(stamp)).toBe('2026-10-10T13:00:00Z');
  });

  it('gives a secret link that needs no session, with what belongs to the person', async () => {
    plugin.catalog.put(charter({ name: 'other', title: 'Other Jam' }));
    await plugin.sync();
    await addRegistrations(knex, JAM, ['ada']);
    const link = await createLink();
    expect(link.url).toMatch(
      /^http:\/\/.*\/api\/hackathons\/calendars\/[\w-]{43}\.ics$/,
    );
    const { status, text, response } = await fetchLink(link);
    expect(status).toBe(200);
    expect(response.headers.get('content-type')).toBe(
      'text/calendar; charset=utf-8',
    );
    expect(response.headers.get('cache-control')).toMatch(/private/);
    const { calendar, byUid } = read(text);
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe(
      'PT1H',
    );
    expect(byUid.has('start.jam.default')).toBe(true);
    expect(byUid.has('start.other.default')).toBe(false);
    // Nothing else is for those without a session.
    for (const path of ['/calendar-links', `${JAM_PATH}/calendar.ics`]) {
      expect((await fetchBare(path)).status).toBe(401);
    }
    const urls = [...byUid.values()].map(event =>
      event.component.getFirstPropertyValue('url'),
    );
    expect(urls[0]).toMatch(/^http:\/\/portal\.example\/hackathons\/default\//);

    // Roles by group count as well; and one of a single hackathon needs none.
    const guild = await fetchLink(
      await createLink({}, { as: 'user:default/oskar' }),
    );
    expect(guild.text).toMatch(/Other Jam/);
    const single = await fetchLink(
      await createLink({ hackathonRef: 'hackathon:default/other' }),
    );
    expect(single.text).toMatch(/Other Jam: Start/);
    expect(single.text).not.toMatch(/Feature Jam/);
  });

  it('keeps no secret, neither in the table nor for repetitions', async () => {
    const headers = { 'idempotency-key': 'once' };
    const { url, id: linkId } = await createLink({}, { ...ADA, headers });
    const token = url.match(/([\w-]{43})\.ics$/)[1];
    const tables = JSON.stringify([
      await knex('calendar_links'),
      await knex('idempotency_keys'),
    ]);
    expect(tables).not.toContain(token);
    expect(tables).toContain(createHash('sha256').update(token).digest('hex'));
    const again = await plugin.call('POST', '/calendar-links', {
      body: {},
      ...ADA,
      headers,
    });
    expect(again.status).toBe(409);
    await fetchLink({ url });
    const { body } = await plugin.call('GET', '/calendar-links', ADA);
    expect(body.items).toEqual([
      {
        id: linkId,
        createdAt: '2026-10-10T12:00:00.000Z',
        lastUsedAt: '2026-10-10T12:00:00.000Z',
      },
    ]);
  });

  it('can be revoked by its owner, at once', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    const link = await createLink();
    expect((await fetchLink(link)).status).toBe(200);
    const path = `/calendar-links/${link.id}`;
    expect((await plugin.call('DELETE', path, OLGA)).status).toBe(404);
    expect((await fetchLink(link)).status).toBe(200);
    expect((await plugin.call('DELETE', path, ADA)).status).toBe(204);
    const gone = await fetchLink(link);
    expect(gone.status).toBe(404);
    expect(gone.text).not.toContain(new URL(link.url).pathname.slice(30, 60));
    const never = `/calendars/${'x'.repeat(43)}.ics`;
    expect((await plugin.call('GET', never)).status).toBe(404);
    expect((await plugin.call('GET', '/calendars/short.ics')).status).toBe(400);
  });

  it('shows nothing of what is gone, nor to those who are gone', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    const link = await createLink();
    const ada = plugin.catalog.get('user:default/ada')!;
    plugin.catalog.remove(JAM);
    await plugin.sync();
    expect((await fetchLink(link)).text).not.toMatch(/BEGIN:VEVENT/);
    at('2026-10-10T12:02Z');
    plugin.catalog.put(charter());
    await plugin.sync();
    expect((await fetchLink(link)).text).toMatch(/BEGIN:VEVENT/);
    at('2026-10-10T12:04Z');
    plugin.catalog.remove('user:default/ada');
    const { status } = await fetchLink(link);
    plugin.catalog.put(ada);
    expect(status).toBe(404);
  });

  it('leaves out a hackathon that its owner withdrew from', async () => {
    await addRegistrations(knex, JAM, ['ada']);
    const link = await createLink();
    expect((await fetchLink(link)).text).toMatch(/Feature Jam/);
    await knex('registrations').update({ state: 'withdrawn' });
    at('2026-10-10T12:02Z');
    expect((await fetchLink(link)).text).not.toMatch(/Feature Jam/);
  });

  it('has bounds', async () => {
    const links = await Promise.all(
      Array.from({ length: 20 }, () => createLink()),
    );
    expect(links.every(({ url }) => url)).toBe(true);
    const tooMany = await plugin.call('POST', '/calendar-links', {
      body: {},
      ...ADA,
    });
    expect(tooMany.status).toBe(409);
    // Within a minute the same text is given, however often it is asked for.
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    await fetchLink(links[0]);
    knex.on('query', listen);
    await fetchLink(links[0]);
    knex.removeListener('query', listen);
    expect(statements).toHaveLength(1);
    const service = await plugin.callAsService('POST', '/calendar-links', {
      body: {},
    });
    expect(service.status).toBe(403);
  });
});
