import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import {
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { makeTeam, register } from './__testUtils__/participants';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const MIA = 'user:default/mia';
const OLGA = 'user:default/olga';
const OFFICE = `${JAM_PATH}/office-hours`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('office hours on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let owls: string;

  const HOURS = {
    startsAt: '2026-11-24T09:00:00Z',
    endsAt: '2026-11-24T10:00:00Z',
    slotMinutes: 30,
    place: 'Room 4',
  };
  const add = (body: object = HOURS, as = MIA, path = OFFICE) =>
    jams.call('POST', path, { as, body });
  const slots = async (query = '', as = ADA) =>
    (await jams.call('GET', `${OFFICE}${query}`, { as })).body;
  const book = (slot: { id: string }, as: string, body: object = {}) =>
    jams.call('PUT', `/office-hours/${slot.id}/booking`, { as, body });
  const told = async (prefix: string) =>
    (await knex('notices').where('key', 'like', `office-hour-${prefix}%`)).map(
      row => ({
        to: JSON.parse(row.recipients),
        ...JSON.parse(row.payload),
      }),
    );

  beforeEach(async () => {
    at('2026-10-20T06:00Z');
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        charter(),
        charter({ name: 'other', schedule: { timezone: 'America/New_York' } }),
      ],
    });
    await register(knex, JAM, [ADA, BOB, CLEO]);
    owls = await makeTeam(knex, JAM, { name: 'Owls', members: [BOB, CLEO] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  it('repeats at the same time on the wall of the mentor, until the end of the event', async () => {
    const added = await add({
      startsAt: '2026-10-20T07:00:00Z',
      endsAt: '2026-10-20T08:00:00Z',
      slotMinutes: 60,
      repeat: { rrule: 'FREQ=WEEKLY' },
    });
    expect(added.status).toBe(201);
    const starts = added.body.items.map((slot: any) => slot.startsAt);
    expect(starts.slice(0, 2)).toEqual([
      '2026-10-20T07:00:00.000Z',
      '2026-10-27T08:00:00.000Z',
    ]);
    expect(starts.at(-1)).toBe('2026-12-01T08:00:00.000Z');
    expect(starts).toHaveLength(7);
  });

  it('refuses times that do not work, and other office hours of the mentor at the same time', async () => {
    expect((await add()).status).toBe(201);
    for (const [change, message] of [
      [
        { startsAt: '2026-10-20T05:00:00Z', endsAt: '2026-10-20T06:30:00Z' },
        /startsAt .* is over/,
      ],
      [{ endsAt: '2026-11-24T09:00:00Z' }, /endsAt/],
      [
        {
          slotMinutes: 5,
          endsAt: '2026-11-24T14:00:00Z',
          repeat: { rrule: 'FREQ=DAILY' },
        },
        /200 slots/,
      ],
      [{ repeat: { rrule: 'FREQ=SECONDLY' } }, /repeat.rrule/],
      [{ timezone: 'Mars/Base' }, /timezone/],
    ] as const) {
      const refused = await add({ ...HOURS, ...change });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
    }
    const overlapping = {
      ...HOURS,
      startsAt: '2026-11-24T09:59:00Z',
      endsAt: '2026-11-24T11:00:00Z',
    };
    expect((await add(overlapping)).status).toBe(409);
    // In another hackathon too: it is the same person.
    const other = await add(
      overlapping,
      MIA,
      '/hackathons/default/other/office-hours',
    );
    expect(other.status).toBe(409);
    const next = {
      ...HOURS,
      startsAt: '2026-11-24T10:00:00Z',
      endsAt: '2026-11-24T11:00:00Z',
    };
    expect((await add(next)).status).toBe(201);
    const atOnce = {
      ...HOURS,
      startsAt: '2026-11-25T10:00:00Z',
      endsAt: '2026-11-25T11:00:00Z',
    };
    const answers = await Promise.all([add(atOnce), add(atOnce), add(atOnce)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('gives a slot to one of many', async () => {
    const [slot] = (await add()).body.items;
    const answers = await Promise.all([
      book(slot, ADA),
      book(slot, BOB, { teamId: owls, topic: 'Joins' }),
      book(slot, CLEO),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await told('booked')).toMatchObject([{ to: [MIA] }]);
    expect((await slots('?free=true')).items).toHaveLength(1);
  });

  it('is booked for a team, shown to those concerned, and in their calendars', async () => {
    const [slot, free] = (await add()).body.items;
    const booked = await book(slot, BOB, {
      teamId: owls,
      topic: 'Joins; slow, ones',
    });
    expect(booked.body).toMatchObject({
      booked: true,
      mine: 'booking',
      booking: { userRef: BOB, teamName: 'Owls', topic: 'Joins; slow, ones' },
      may: ['cancel-booking'],
    });
    expect(
      (await book(slot, CLEO, { teamId: owls, topic: 'Joins' })).status,
    ).toBe(200);
    const forOneself = await book(slot, CLEO, { topic: 'Mine' });
    expect(forOneself.status).toBe(409);
    expect(forOneself.body.error.message).toMatch(/^Owls has booked.*teamId/);
    expect(await told('booked')).toHaveLength(1);
    const [seen] = (await slots('', ADA)).items;
    expect(seen).toMatchObject({ booked: true, mine: 'no', may: [] });
    expect(seen.booking).toBeUndefined();
    expect((await slots('?mine=true', CLEO)).items).toHaveLength(1);
    expect((await slots('?mine=true', MIA)).items).toHaveLength(2);
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: CLEO });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        title: 'Office hours with mia',
        dueAt: '2026-11-24T09:00:00.000Z',
        path: 'mentors?section=hours',
      }),
    );
    const ics = await jams.call(
      'GET',
      `/office-hours/${slot.id}/calendar.ics`,
      { as: MIA },
    );
    expect(ics.status).toBe(200);
    expect(ics.body).toContain('BEGIN:VEVENT');
    expect(ics.body).toContain('DTSTART:20261124T090000Z');
    expect(ics.body).toContain('SUMMARY:Office hours: Owls');
    expect(ics.body).toContain('LOCATION:Room 4');
    const hidden = await jams.call(
      'GET',
      `/office-hours/${slot.id}/calendar.ics`,
      { as: ADA },
    );
    expect(hidden.body).not.toContain('Joins');

    const link = await jams.call('POST', '/calendar-links', {
      as: CLEO,
      body: { hackathonRef: JAM },
    });
    const feed = await fetch(
      `${jams.url}${new URL(link.body.url).pathname.replace(
        '/api/hackathons',
        '',
      )}`,
    );
    expect(await feed.text()).toContain('Office hours of mia');
    expect(free.booked).toBe(false);
  });

  it('names who booked', async () => {
    await knex('registrations')
      .where('user_ref', ADA)
      .update({ display_name: 'Ada Lovelace' });
    const [slot] = (await add()).body.items;
    await book(slot, ADA);
    expect((await told('booked'))[0].title).toMatch(
      /^Ada Lovelace booked your office hours, /,
    );
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: MIA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({ title: 'Office hours with Ada Lovelace' }),
    );
    await jams.call('DELETE', `/office-hours/${slot.id}`, { as: MIA });
    expect((await told('cancelled'))[0].title).toMatch(
      /^Office hours of mia are cancelled, /,
    );
  });

  it('tells the other side what is cancelled', async () => {
    const added = await add({
      ...HOURS,
      repeat: { rrule: 'FREQ=DAILY;COUNT=3' },
    });
    const [first, second, third, fourth] = added.body.items;
    await book(first, BOB, { teamId: owls });
    await book(third, ADA);
    await book(fourth, ADA);
    expect(
      (
        await jams.call('DELETE', `/office-hours/${first.id}/booking`, {
          as: CLEO,
        })
      ).status,
    ).toBe(204);
    expect(await told('freed')).toMatchObject([{ to: [MIA] }]);
    expect((await book(first, ADA)).status).toBe(200);
    expect(
      (
        await jams.call('DELETE', `/office-hours/${first.id}/booking`, {
          as: MIA,
        })
      ).status,
    ).toBe(204);
    expect((await told('freed')).map(({ to }) => to)).toContainEqual([ADA]);

    expect(
      (
        await jams.call('DELETE', `/office-hours/${third.id}?following=true`, {
          as: MIA,
        })
      ).status,
    ).toBe(204);
    expect(await told('cancelled')).toMatchObject([
      { to: [ADA] },
      { to: [ADA] },
    ]);
    expect((await slots()).items.map((slot: any) => slot.id)).toEqual([
      first.id,
      second.id,
    ]);
    expect((await book(third, ADA)).status).toBe(404);
  });

  it('takes permission and role, and ends with the beginning of the slot', async () => {
    const [slot, next] = (await add()).body.items;
    const status = async (
      as: string,
      method: any,
      path: string,
      body?: object,
    ) => (await jams.call(method, path, { as, body })).status;
    expect((await add(HOURS, ADA)).status).toBe(403);
    expect((await book(slot, 'user:default/dan')).status).toBe(403);
    expect((await book(slot, ADA, { teamId: owls })).status).toBe(400);
    expect((await book(slot, ADA)).status).toBe(200);
    expect(
      await status(BOB, 'DELETE', `/office-hours/${slot.id}/booking`),
    ).toBe(403);
    expect(await status(BOB, 'DELETE', `/office-hours/${slot.id}`)).toBe(403);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(OLGA, 'DELETE', `/office-hours/${slot.id}`)).toBe(403);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.ALLOW,
    };
    expect(
      await status(OLGA, 'DELETE', `/office-hours/${slot.id}/booking`),
    ).toBe(204);
    jams.decisions['hackathons.event.mentor'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(MIA, 'DELETE', `/office-hours/${slot.id}`)).toBe(403);
    expect((await add()).status).toBe(403);
    at('2026-11-24T09:30:00Z');
    expect((await book(next, ADA)).status).toBe(409);
    expect((await slots()).items).toMatchObject([{ id: next.id, may: [] }]);
    expect((await slots('?past=true')).items).toHaveLength(2);
  });
});
