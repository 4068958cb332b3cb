import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const OLGA = 'user:default/olga';
const PATH = `${JAM_PATH}/imports`;

const registration = (user: string) => ({
  user,
  at: '2026-11-03T09:00:00.000Z',
  displayName: user.split('/')[1],
  skills: ['SQL'],
  shown: ['skills' as const],
});

/** What another tool kept of an event that is judged by now. */
const data: HackathonImport = {
  source: 'spreadsheet',
  registrations: [registration(ADA), registration(BOB)],
  teams: [
    {
      key: 't1',
      name: 'Owls',
      theme: 'freshness',
      members: [ADA, BOB],
      at: '2026-11-04T09:00:00.000Z',
    },
  ],
  ideas: [
    {
      key: 'i1',
      title: 'Fresher',
      author: BOB,
      claimedBy: 't1',
      at: '2026-11-03T10:00:00.000Z',
    },
  ],
  projects: [
    {
      team: 't1',
      title: 'Streams',
      theme: 'freshness',
      wantsHelp: true,
      at: '2026-11-23T10:00:00.000Z',
      records: [
        {
          kind: 'experiment',
          title: 'Batch every minute',
          result: 'did-not-work',
          by: ADA,
          at: '2026-11-24T10:00:00.000Z',
        },
      ],
      reports: [
        {
          checkpoint: 'midway',
          status: 'on-track',
          by: ADA,
          at: '2026-11-25T15:00:00.000Z',
        },
      ],
      feedback: [
        {
          text: 'Show the baseline',
          by: 'user:default/mia',
          at: '2026-11-25T16:00:00.000Z',
        },
      ],
      submissions: [
        {
          title: 'Streams',
          pitch: 'First',
          by: ADA,
          at: '2026-11-27T15:00:00.000Z',
        },
        {
          title: 'Streams',
          pitch: 'Last',
          by: BOB,
          at: '2026-11-27T15:59:59.999Z',
        },
      ],
    },
  ],
  mentors: [{ user: 'user:default/eve', at: '2026-11-03T09:00:00.000Z' }],
  helpRequests: [
    {
      team: 't1',
      by: ADA,
      topic: 'Windows of time',
      skills: ['SQL'],
      at: '2026-11-24T12:00:00.000Z',
    },
  ],
  officeHours: [
    {
      mentor: 'user:default/mia',
      startsAt: '2026-11-30T10:00:00.000Z',
      endsAt: '2026-11-30T10:30:00.000Z',
      team: 't1',
      bookedBy: ADA,
      topic: 'Windows',
    },
  ],
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('imports on %p', id => {
  let jams: TestHackathons;

  beforeEach(async () => {
    jams = await startHackathons(await databases.init(id));
    at('2026-11-29T09:00Z');
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const get = async (path: string) => {
    const { status, body } = await jams.call('GET', path, { as: OLGA });
    expect(status).toBe(200);
    return body;
  };

  it('takes over an event with its times, once, and tells nobody', async () => {
    // In parts, as a large event would be.
    const { projects, helpRequests, officeHours, ...people } = data;
    await jams.callAsService('POST', PATH, { body: people });
    const first = await jams.callAsService('POST', PATH, {
      body: { source: data.source, projects, helpRequests, officeHours },
    });
    expect(first).toMatchObject({
      status: 200,
      body: { present: 0, rejected: [] },
    });
    const again = await jams.callAsService('POST', PATH, { body: data });
    expect(again.body).toMatchObject({ added: 0, rejected: [] });
    expect(again.body.present).toBeGreaterThan(first.body.added);
    await jams.run('upkeep');
    // What the schedule brings by itself is told to those who came by an import, too.
    expect(
      jams.notifications.filter(
        ({ recipients, payload }) =>
          JSON.stringify(recipients).includes(BOB) &&
          !payload.title.endsWith('say what worked, and what to change'),
      ),
    ).toEqual([]);

    const [project] = (await get(`${JAM_PATH}/projects`)).items;
    expect(project).toMatchObject({
      title: 'Streams',
      teamName: 'Owls',
      members: [ADA, BOB],
      submission: {
        version: 2,
        late: false,
        submittedAt: '2026-11-27T15:59:59.999Z',
      },
    });
    // The checkpoint closed at 15:00 sharp.
    expect(project.checkpoints[0].report).toMatchObject({
      status: 'on-track',
      late: true,
    });
    const detail = await get(`/projects/${project.id}`);
    expect(detail.records).toMatchObject([
      { title: 'Batch every minute', result: 'did-not-work', by: ADA },
    ]);
    const { items: participants } = await get(`${JAM_PATH}/participants`);
    expect(participants).toMatchObject([
      { userRef: ADA, teamName: 'Owls', skills: ['SQL'] },
      { userRef: BOB, teamName: 'Owls' },
    ]);
    const [idea] = (await get(`${JAM_PATH}/ideas`)).items;
    expect(idea).toMatchObject({
      state: 'claimed',
      claimedBy: { teamName: 'Owls' },
    });
    const help = await get(`${JAM_PATH}/help-requests?skill=sql`);
    expect(help.items).toMatchObject([{ topic: 'Windows of time' }]);
    const slots = await get(`${JAM_PATH}/office-hours`);
    expect(slots.items).toMatchObject([{ booking: { userRef: ADA } }]);
  });

  it('says what is wrong item by item, and takes everything else', async () => {
    const { body } = await jams.call('POST', PATH, {
      as: OLGA,
      body: {
        ...data,
        teams: [
          ...data.teams!,
          {
            ...data.teams![0],
            key: 't2',
            members: ['user:default/cleo'],
            name: 'Larks',
          },
          { ...data.teams![0], key: 't3', name: 'OWLS' },
        ],
        projects: [
          { ...data.projects![0], theme: 'weather' },
          { ...data.projects![0], team: 't2' },
        ],
      },
    });
    expect(body.rejected.map((item: { field: string }) => item.field)).toEqual([
      'teams[1].members[0]',
      'teams[1].members',
      'teams[2].name',
      'projects[0].theme',
      'projects[1].team',
    ]);
    const { items } = await get(`${JAM_PATH}/projects`);
    expect(items).toHaveLength(1);
    expect(items[0].theme).toBeUndefined();
  });

  it('is for organisers and services that may manage the event', async () => {
    expect(
      await jams.call('POST', PATH, { as: ADA, body: data }),
    ).toMatchObject({ status: 403 });
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect(
      await jams.callAsService('POST', PATH, { body: data }),
    ).toMatchObject({ status: 403 });
  });
});
