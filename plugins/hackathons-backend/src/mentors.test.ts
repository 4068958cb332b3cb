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
const EVE = 'user:default/eve';
const MIA = 'user:default/mia';
const OLGA = 'user:default/olga';
const RISK = 'group:default/risk';
const FEATURES = 'group:default/features';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('mentors on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;

  const list = async (as = OLGA) =>
    (await jams.call('GET', `${JAM_PATH}/mentors`, { as })).body;
  const offer = (as: string, body: object) =>
    jams.call('PUT', `${JAM_PATH}/mentoring`, { as, body });
  const propose = async (body: object = {}, path = JAM_PATH) =>
    (
      await jams.call('POST', `${path}/mentor-matches/proposal`, {
        as: OLGA,
        body,
      })
    ).body;
  const publish = (
    matches: Array<{ teamId: string; mentorRef: string }>,
    version: number,
    path = JAM_PATH,
  ) =>
    jams.call('PUT', `${path}/mentor-matches`, {
      as: OLGA,
      body: { matches, version },
    });
  const told = async (prefix: string) =>
    (
      await knex('notices').where('key', 'like', `${prefix}%`).orderBy('key')
    ).map(row => ({
      to: JSON.parse(row.recipients),
      ...JSON.parse(row.payload),
    }));

  beforeEach(async () => {
    at('2026-11-23T10:00Z');
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        charter({
          spec: {
            mentors: [
              { mentor: 'mia', skills: ['python'], timezone: 'Europe/Berlin' },
              { mentor: 'group:guild', skills: ['sql'], maxTeams: 1 },
            ],
          },
        }),
        charter({ name: 'later', title: 'Later Jam' }),
      ],
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  it('lists the mentors of the charter and those who offer it', async () => {
    expect(await list()).toMatchObject({
      items: [
        {
          userRef: 'group:default/guild',
          source: 'charter',
          maxTeams: 1,
          skills: ['sql'],
        },
        {
          userRef: MIA,
          source: 'charter',
          maxTeams: 2,
          skills: ['python'],
          timezone: 'Europe/Berlin',
        },
      ],
      mayOffer: true,
      offers: false,
    });
    const offered = await offer(EVE, {
      skills: [' Feast ', 'feast', 'SQL'],
      themes: ['cost'],
      timezone: 'Asia/Tokyo',
      maxTeams: 3,
      note: 'Ask me anything',
    });
    expect(offered).toMatchObject({
      status: 200,
      body: {
        userRef: EVE,
        skills: ['Feast', 'SQL'],
        source: 'offer',
        version: 1,
        me: true,
      },
    });
    const mine = await offer(MIA, { skills: ['spark'], maxTeams: 1 });
    expect(mine.body).toMatchObject({
      source: 'charter',
      skills: ['spark'],
      timezone: 'Europe/Berlin',
      maxTeams: 1,
    });
    expect((await list(EVE)).items.map((each: any) => each.userRef)).toEqual([
      'group:default/guild',
      EVE,
      MIA,
    ]);

    expect((await offer(EVE, { skills: [], version: 7 })).status).toBe(409);
    expect((await offer(EVE, { skills: [], themes: ['none'] })).status).toBe(
      400,
    );
    expect(
      (await offer(EVE, { skills: [], timezone: 'Mars/Base' })).status,
    ).toBe(400);
    for (const user of [EVE, MIA]) {
      const { status } = await jams.call('DELETE', `${JAM_PATH}/mentoring`, {
        as: user,
      });
      expect(status).toBe(204);
    }
    expect((await list()).items.map((each: any) => each.userRef)).toEqual([
      'group:default/guild',
    ]);
    // Coming back is possible.
    expect((await offer(MIA, { skills: ['python'] })).body.version).toBe(3);
  });

  it('proposes by skills, hours and home teams, and tells of what is published', async () => {
    await register(knex, JAM, [ADA], {
      homeTeams: [RISK],
      timezone: 'Europe/Berlin',
    });
    await register(knex, JAM, [BOB, CLEO], {
      homeTeams: [FEATURES],
      timezone: 'Europe/Paris',
    });
    const owls = await makeTeam(knex, JAM, {
      name: 'Owls',
      members: [ADA],
      wantedSkills: ['Python'],
    });
    const foxes = await makeTeam(knex, JAM, {
      name: 'Foxes',
      members: [BOB, CLEO],
      wantedSkills: ['python'],
    });
    const proposal = await propose();
    // mia is of risk, as ada is, and the guild takes one team only.
    expect(proposal).toMatchObject({
      matches: [
        {
          teamName: 'Foxes',
          mentorRef: MIA,
          concerns: [],
          reasons: [
            'Knows python, which the team looks for',
            "8 of 8 working hours are the same as the team's",
            'Comes from another home team',
          ],
        },
        { teamName: 'Owls', mentorRef: 'group:default/guild' },
      ],
      unmatched: [],
      version: 0,
    });
    const wanted = proposal.matches.map(({ teamId, mentorRef }: any) => ({
      teamId,
      mentorRef,
    }));
    const published = await publish(wanted, 0);
    expect(published).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await told(`mentor-match:${foxes}`)).toMatchObject([
      { to: [MIA], title: 'You mentor Foxes' },
      { to: [BOB, CLEO], title: 'mia mentors Foxes' },
    ]);
    expect((await list()).items[1].teams).toEqual([
      { id: foxes, name: 'Foxes' },
    ]);

    expect((await publish(wanted, 0)).status).toBe(409);
    const changed = await publish([{ teamId: foxes, mentorRef: MIA }], 1);
    expect(changed.body.version).toBe(2);
    expect(await told(`mentor-match:${owls}:2`)).toMatchObject([
      { title: 'You mentor Owls no more' },
      { to: [ADA] },
    ]);
    expect(await told(`mentor-match:${foxes}`)).toHaveLength(2);
    const rest = await propose({ keep: true });
    expect(rest.matches).toMatchObject([
      { teamName: 'Foxes', mentorRef: MIA, kept: true, score: 90 },
      { teamName: 'Owls', mentorRef: 'group:default/guild', kept: false },
    ]);

    await jams.call('DELETE', `${JAM_PATH}/mentoring`, { as: MIA });
    const left = await jams.call('GET', `${JAM_PATH}/mentor-matches`, {
      as: ADA,
    });
    expect(left.body).toEqual({ items: [], version: 3 });
    expect(await told(`mentor-match:${foxes}:3`)).toMatchObject([
      { to: [BOB, CLEO] },
    ]);
  });

  it('refuses matches that break a rule', async () => {
    await register(knex, JAM, [ADA, BOB]);
    const a = await makeTeam(knex, JAM, { name: 'A', members: [ADA] });
    const b = await makeTeam(knex, JAM, { name: 'B', members: [BOB] });
    await offer(BOB, { skills: [] });
    const guild = 'group:default/guild';
    for (const [matches, message] of [
      [
        [
          { teamId: a, mentorRef: guild },
          { teamId: b, mentorRef: guild },
        ],
        /2 teams, who takes 1/,
      ],
      [[{ teamId: b, mentorRef: BOB }], /who is a member of B/],
      [[{ teamId: a, mentorRef: CLEO }], /not among the mentors/],
      [
        [
          { teamId: a, mentorRef: MIA },
          { teamId: a, mentorRef: MIA },
        ],
        /stands twice/,
      ],
      [
        [{ teamId: '00000000-0000-4000-8000-000000000000', mentorRef: MIA }],
        /no team of this/,
      ],
    ] as const) {
      const refused = await publish([...matches], 0);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
    }
    const proposal = await propose();
    expect(
      proposal.matches.filter(
        (each: any) => each.mentorRef === BOB && each.teamId === b,
      ),
    ).toEqual([]);
  });

  it('lets one of two organisers publish', async () => {
    await register(knex, JAM, [ADA]);
    const a = await makeTeam(knex, JAM, { name: 'A', members: [ADA] });
    const answers = await Promise.all([
      publish([{ teamId: a, mentorRef: MIA }], 0),
      publish([], 0),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('rotates mentors from event to event', async () => {
    const later = 'hackathon:default/later';
    await register(knex, JAM, [ADA], { homeTeams: [FEATURES] });
    await register(knex, later, [ADA], { homeTeams: [FEATURES] });
    const before = await makeTeam(knex, JAM, {
      name: 'Before',
      members: [ADA],
    });
    await makeTeam(knex, later, {
      name: 'After',
      members: [ADA],
      wantedSkills: ['python'],
    });
    await publish([{ teamId: before, mentorRef: MIA }], 0);
    const path = '/hackathons/default/later';
    await jams.call('PUT', `${path}/mentoring`, {
      as: EVE,
      body: { skills: [] },
    });
    await jams.call('PUT', `${path}/mentoring`, {
      as: 'user:default/dan',
      body: { skills: [] },
    });
    expect((await propose({}, path)).matches).toMatchObject([
      { mentorRef: MIA },
    ]);
    // eve is of the same home team as ada.
    expect((await propose({ rotate: true }, path)).matches).toMatchObject([
      { mentorRef: 'user:default/dan' },
    ]);
  });

  it('takes permission and role', async () => {
    const status = async (
      as: string,
      method: any,
      path: string,
      body?: object,
    ) => (await jams.call(method, `${JAM_PATH}/${path}`, { as, body })).status;
    expect(await status(ADA, 'POST', 'mentor-matches/proposal', {})).toBe(403);
    expect(
      await status(MIA, 'PUT', 'mentor-matches', { matches: [], version: 0 }),
    ).toBe(403);
    expect(await status(ADA, 'GET', 'mentors')).toBe(200);
    jams.decisions['hackathons.event.mentor'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(MIA, 'PUT', 'mentoring', { skills: [] })).toBe(403);
    expect(await status(MIA, 'DELETE', 'mentoring')).toBe(403);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(OLGA, 'POST', 'mentor-matches/proposal', {})).toBe(403);
    expect(
      await status(OLGA, 'PUT', 'mentor-matches', { matches: [], version: 0 }),
    ).toBe(403);
    at('2026-12-05T00:00Z');
    jams.decisions['hackathons.event.mentor'] = {
      result: AuthorizeResult.ALLOW,
    };
    expect(await status(EVE, 'PUT', 'mentoring', { skills: [] })).toBe(409);
  });
});
