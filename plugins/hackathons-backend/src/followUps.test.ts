import { TestDatabases } from '@backstage/backend-test-utils';
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

const { ada, bob, jun, mia, olga } = PEOPLE;
const MEETINGS = `${JAM_PATH}/follow-ups`;
const MEETING = {
  title: 'Three weeks later',
  startsAt: '2026-12-22T10:00:00Z',
  endsAt: '2026-12-22T11:00:00Z',
  place: 'https://meet.example/jam',
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('after the event on %s', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let calls: ReturnType<typeof debriefCalls>;

  beforeAll(async () => {
    knex = await databases.init(id);
    jams = await startHackathons(knex);
    calls = debriefCalls(jams);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    at('2026-12-06T09:00Z');
    await addRegistrations(knex, JAM, ['ada', 'bob']);
    await addRegistrations(knex, JAM, ['eve'], 'withdrawn');
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  const put = (meeting: string, body: object, as = olga) =>
    jams.call('PUT', `/follow-ups/${meeting}`, { as, body });
  const everybody = [ada, bob].join();

  it('meetings are called, moved and cancelled, and everybody is told', async () => {
    const meeting = await calls.made(MEETINGS, olga, MEETING);
    expect(meeting).toMatchObject({
      ...MEETING,
      startsAt: '2026-12-22T10:00:00.000Z',
      endsAt: '2026-12-22T11:00:00.000Z',
      by: olga,
      mayEdit: true,
      version: 1,
    });
    const described = await put(meeting.id, {
      ...MEETING,
      text: 'What became of the prototypes',
      version: 1,
    });
    expect(described.body.version).toBe(2);
    expect((await put(meeting.id, { ...MEETING, version: 1 })).status).toBe(
      409,
    );
    await put(meeting.id, {
      ...MEETING,
      endsAt: '2026-12-22T12:00:00Z',
      version: 2,
    });
    expect(
      (await jams.call('DELETE', `/follow-ups/${meeting.id}`, { as: olga }))
        .status,
    ).toBe(204);
    // Versions of Node differ in the comma.
    const when = 'Tuesday,? 22 December 2026 at 10:00 \\(UTC\\)';
    expect((await calls.told()).sort()).toEqual(
      [`is now on ${when}`, ` on ${when} is cancelled`, `: ${when}`].map(
        title => [
          everybody,
          expect.stringMatching(new RegExp(`^Three weeks later ?${title}$`)),
        ],
      ),
    );
    expect(
      (await jams.call('DELETE', `/follow-ups/${meeting.id}`, { as: olga }))
        .status,
    ).toBe(404);
  });

  it('meetings are in the calendars of those who have a role', async () => {
    await calls.made(MEETINGS, olga, MEETING);
    const calendar = async (as: string) => {
      const { body } = await jams.call('POST', '/calendar-links', {
        as,
        body: {},
      });
      const { pathname } = new URL(body.url);
      const path = pathname.slice(pathname.indexOf('/calendars/'));
      return String((await jams.call('GET', path)).body);
    };
    for (const as of [ada, mia, jun]) {
      const text = await calendar(as);
      expect(text).toContain('Feature Jam: Three weeks later');
      expect(text).toContain('DTSTART:20261222T100000Z');
      expect(text).toContain('DTEND:20261222T110000Z');
    }
    expect(await calendar('user:default/finn')).not.toContain(
      'Three weeks later',
    );
  });

  it('meetings are listed in order, and are for organisers to make', async () => {
    await calls.made(MEETINGS, olga, MEETING);
    await calls.made(MEETINGS, olga, {
      title: 'First',
      startsAt: '2026-12-10T10:00:00Z',
      endsAt: '2026-12-10T11:00:00Z',
    });
    const list = async (query: string) => {
      const { body } = await jams.call('GET', `${MEETINGS}${query}`, {
        as: ada,
      });
      return {
        titles: body.items.map(({ title }: any) => title),
        nextCursor: body.nextCursor,
      };
    };
    expect((await list('')).titles).toEqual(['First', 'Three weeks later']);
    const { nextCursor } = await list('?limit=1');
    expect((await list(`?cursor=${nextCursor}`)).titles).toEqual([
      'Three weeks later',
    ]);
    at('2026-12-12T00:00Z');
    expect((await list('?upcoming=true')).titles).toEqual([
      'Three weeks later',
    ]);
    for (const [as, body, status] of [
      [ada, MEETING, 403],
      [olga, { ...MEETING, endsAt: MEETING.startsAt }, 400],
      [olga, { ...MEETING, startsAt: '2026-12-01T00:00:00Z' }, 400],
      [olga, { ...MEETING, endsAt: '2066-12-01T00:00:00Z' }, 400],
    ] as const) {
      expect((await jams.call('POST', MEETINGS, { as, body })).status).toBe(
        status,
      );
    }
  });

  it('people are told once that they can say what worked', async () => {
    at('2026-11-27T15:59Z');
    expect(await calls.told()).toEqual([]);
    at('2026-11-27T16:00Z');
    await calls.told();
    at('2026-11-28T16:00Z');
    expect(
      (await calls.told()).filter(([, title]) => title.includes('worked')),
    ).toEqual([
      [
        [ada, bob, jun, mia].join(),
        'Feature Jam: say what worked, and what to change',
      ],
    ]);
  });
});
