import { TestDatabases } from '@backstage/backend-test-utils';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
  user,
} from './__testUtils__';
import { teamCalls } from './__testUtils__/teamCalls';

const TEAMS = `${JAM_PATH}/teams`;
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const EVE = 'user:default/eve';
const OLGA = 'user:default/olga';
const SAM = 'user:default/sam';
const CROWD = Array.from({ length: 20 }, (_, n) => `user:default/crowd-${n}`);
const OPEN = '2026-11-10T09:00Z';
const STARTED = '2026-11-23T09:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('joining teams on %s', id => {
  let jams: TestHackathons;
  const {
    rules,
    register,
    found,
    join,
    team,
    get,
    leave,
    place,
    invite,
    apply,
    answer,
    requests,
    agenda,
    told,
  } = teamCalls(() => jams);

  beforeAll(async () => {
    const knex = await databases.init(id);
    jams = await startHackathons(knex, {
      entities: CROWD.map(ref => user(ref.split('/')[1])),
    });
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(() => at(OPEN));
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  it('is founded, found and joined', async () => {
    await rules({ mustHaveSkills: [{ skill: 'SQL', people: 2 }] });
    await register([ADA], { skills: ['sql'] });
    await register([BOB, CLEO]);
    expect(await agenda(ADA)).toContain('find-team');
    const { status, body } = await found(ADA, {
      name: ' Night  Owls ',
      headline: 'Work late',
      theme: 'cost',
      wantedSkills: ['SQL'],
      joining: 'open',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Night Owls',
      members: [
        { userRef: ADA, displayName: 'Ada', contact: true, via: 'founded' },
      ],
      size: 1,
      maxSize: 3,
      source: 'self',
      mine: true,
      problems: [
        {
          rule: 'min-size',
          message: 'has 1 person, and needs 2 or more: 1 to be found',
        },
        { rule: 'must-have-skills', message: expect.stringMatching(/1 of 2/) },
      ],
    });
    expect(await agenda(ADA)).not.toContain('find-team');
    const joined = await join(body.id, BOB);
    expect(joined.body).toMatchObject({ size: 2, mine: true });
    expect((await join(body.id, BOB)).body.size).toBe(2);
    for (const [query, names] of [
      ['?q=late', ['Night Owls']],
      ['?theme=cost&wanted=sql&joinable=true', ['Night Owls']],
      ['?theme=freshness', []],
      ['?wanted=s', []],
    ] as const) {
      const page = await jams.call('GET', `${TEAMS}${query}`, { as: CLEO });
      expect(page.body.items.map(({ name }: any) => name)).toEqual(names);
      expect(page.body.total).toBe(names.length);
    }
    // The rest of the world sees who is in it, not what it lacks.
    const seen = await get(body.id, SAM);
    expect(seen).toMatchObject({ size: 2, mine: false, problems: [] });
    expect(JSON.stringify(seen)).not.toContain('homeTeams');
    expect(await told()).toContainEqual([ADA, 'Bob joined Night Owls']);
  });

  it('has a name of its own, whatever the case, in pages by name', async () => {
    await rules();
    await register([ADA, BOB, CLEO]);
    await team('Owls', [ADA]);
    const taken = await found(BOB, { name: 'oWLS' });
    expect(taken.status).toBe(409);
    expect(taken.body.error.message).toMatch(/name: there is a team Owls/);
    await team('ants', [BOB]);
    await team('Bees', [CLEO]);
    const first = await jams.call('GET', `${TEAMS}?limit=2`, { as: ADA });
    expect(first.body.items.map(({ name }: any) => name)).toEqual([
      'ants',
      'Bees',
    ]);
    const next = `${TEAMS}?limit=2&cursor=${first.body.nextCursor}`;
    expect((await jams.call('GET', next, { as: ADA })).body).toMatchObject({
      items: [{ name: 'Owls' }],
      nextCursor: null,
      total: 3,
    });
    await register([DAN]);
    const unknown = await found(DAN, { name: 'x', theme: 'gold' });
    expect(unknown.body.error.message).toMatch(/theme: "gold".*"freshness"/);
  });

  it('keeps to its window, which organisers don’t wait for', async () => {
    await rules();
    await register([ADA, BOB, OLGA]);
    const owls = await team('Owls', [ADA]);
    at('2026-11-23T08:59:59.999Z');
    expect((await join(owls, BOB)).status).toBe(200);
    expect((await leave(owls, BOB)).status).toBe(204);
    at(STARTED);
    const late = await join(owls, BOB);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/teams closed at 2026-11-23T09:00/);
    expect((await found(BOB, { name: 'Late' })).status).toBe(409);
    expect((await place(owls, BOB)).status).toBe(200);
    expect((await found(OLGA, { name: 'Office' })).status).toBe(201);
    expect((await leave(owls, BOB)).status).toBe(204);
  });

  it('is not founded by people when the charter has teams formed', async () => {
    await rules({ formation: 'automatic' });
    await register([ADA]);
    const refused = await found(ADA, { name: 'Owls' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/teamRules\.formation/);
    expect(await agenda(ADA)).not.toContain('find-team');
    const made = await found(OLGA, { name: 'Owls' });
    expect(made.body).toMatchObject({ source: 'organiser', size: 0 });
    expect((await place(made.body.id, ADA)).body.members).toMatchObject([
      { userRef: ADA, contact: true, via: 'organiser' },
    ]);
  });

  it('has room for as many as the charter says, however many come at once', async () => {
    await rules({ maxSize: 5 });
    await register(CROWD);
    const owls = await team('Owls', [CROWD[0]]);
    const others = CROWD.slice(1);
    const results = await Promise.all(others.map(as => join(owls, as)));
    const statuses = results.map(({ status }) => status);
    expect(statuses.filter(status => status === 200)).toHaveLength(4);
    expect(statuses.filter(status => status === 409)).toHaveLength(15);
    expect((await get(owls)).size).toBe(5);
    const full = results.find(({ status }) => status === 409)!;
    expect(full.body.error.message).toMatch(/teamRules\.maxSize: Owls has 5/);
    const page = await jams.call('GET', `${TEAMS}?joinable=true`);
    expect(page.body.items).toEqual([]);
  });

  it('has a person in one team at most, however many are joined at once', async () => {
    await rules({ maxSize: 5 });
    await register(CROWD.slice(0, 9));
    const teams = await Promise.all(
      CROWD.slice(0, 8).map((ref, n) => team(`Team ${n}`, [ref])),
    );
    const results = await Promise.all([
      ...teams.map(one => join(one, CROWD[8])),
      found(CROWD[8], { name: 'Own' }),
    ]);
    const won = results.filter(({ status }) => status < 300);
    expect(won).toHaveLength(1);
    const sizes = await Promise.all(
      teams.map(async one => (await get(one)).size),
    );
    const own = won[0].status === 201 ? 1 : 0;
    expect(sizes.reduce((sum, size) => sum + size, 0) + own).toBe(9);
    const again = await found(CROWD[8], { name: 'Another' });
    expect(again.status).toBe(409);
    expect(again.body.error.message).toMatch(/You are in .* already/);
  });

  it('is not filled from one home team', async () => {
    await rules({ maxPerHomeTeam: 2 });
    await register([ADA, BOB, CLEO, EVE]);
    const owls = await team('Owls', [ADA, BOB]);
    const refused = await join(owls, EVE);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(
      /teamRules\.maxPerHomeTeam: Owls has 2 people of the same home team.*choose a team/,
    );
    expect(refused.body.error.message).not.toContain('group:');
    expect((await invite(owls, ADA, EVE)).status).toBe(409);
    // Organisers may, and see what it breaks.
    expect((await place(owls, EVE)).body.problems).toEqual([
      {
        rule: 'max-per-home-team',
        message: expect.stringMatching(/^has 3 people of one home team/),
      },
    ]);
    expect(
      (await place(owls, CLEO)).body.problems.map((p: any) => p.rule),
    ).toEqual(['max-size', 'max-per-home-team']);
  });

  it('may be one person where the charter says so', async () => {
    await rules({ allowSolo: true, minSize: 3 });
    await register([ADA, BOB]);
    const owls = await team('Owls', [ADA]);
    expect((await get(owls)).problems).toEqual([]);
    await join(owls, BOB);
    expect((await get(owls)).problems).toMatchObject([{ rule: 'min-size' }]);
  });

  it('invites, and is answered', async () => {
    await rules();
    await register([ADA, BOB, CLEO]);
    const owls = await team('Owls', [ADA], { joining: 'closed' });
    const closed = await join(owls, BOB);
    expect(closed.body.error.message).toMatch(/invitation alone/);
    expect((await apply(owls, BOB)).status).toBe(409);
    const stranger = await invite(owls, ADA, DAN);
    expect(stranger.status).toBe(409);
    expect(stranger.body.error.message).toMatch(
      /userRef: user:default\/dan takes no part.*have not registered.*ask them to register/,
    );
    expect((await invite(owls, CLEO, BOB)).status).toBe(403);
    const { status, body } = await invite(owls, ADA, BOB, 'We need you');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'invitation',
      teamName: 'Owls',
      userRef: BOB,
      displayName: 'Bob',
      by: ADA,
      message: 'We need you',
      state: 'open',
      mayAnswer: false,
      mayWithdraw: true,
    });
    expect((await invite(owls, ADA, BOB)).body.id).toBe(body.id);
    expect(await requests(BOB)).toMatchObject([
      { id: body.id, mayAnswer: true, mayWithdraw: false },
    ]);
    expect((await get(owls, BOB)).myRequest).toEqual({
      id: body.id,
      kind: 'invitation',
    });
    expect(await agenda(BOB)).toContain('answer-invitation');
    expect(await requests(CLEO)).toEqual([]);
    expect((await answer(body.id, CLEO, 'accept')).status).toBe(403);
    expect((await answer(body.id, ADA, 'accept')).status).toBe(403);
    const accepted = await answer(body.id, BOB, 'accept');
    expect(accepted.body).toMatchObject({ state: 'accepted', answeredBy: BOB });
    expect((await answer(body.id, BOB, 'accept')).status).toBe(200);
    expect((await answer(body.id, BOB, 'decline')).status).toBe(409);
    expect((await get(owls)).members[1]).toMatchObject({
      userRef: BOB,
      via: 'invited',
    });
    expect(await told()).toEqual(
      expect.arrayContaining([[ADA, 'Bob joined Owls']]),
    );
  });

  it('is asked, and answers', async () => {
    await rules();
    await register([ADA, BOB, CLEO, DAN]);
    const owls = await team('Owls', [ADA], { joining: 'ask' });
    expect((await join(owls, BOB)).body.error.message).toMatch(/application/);
    const bees = await team('Bees', [CLEO], { joining: 'ask' });
    const { body: toOwls } = await apply(owls, BOB);
    const { body: toBees } = await apply(bees, BOB);
    expect((await apply(owls, BOB)).body.id).toBe(toOwls.id);
    expect(await agenda(ADA)).toContain('answer-application');
    const crossed = await invite(owls, ADA, BOB);
    expect(crossed.body.error.message).toMatch(/accept the application/);
    expect((await answer(toOwls.id, BOB, 'accept')).status).toBe(403);
    expect((await answer(toOwls.id, ADA, 'accept')).status).toBe(200);
    // Who is in a team has nothing open with others.
    const ended = (await requests(BOB)).find(
      (request: any) => request.id === toBees.id,
    );
    expect(ended).toMatchObject({ state: 'expired', mayWithdraw: false });
    expect((await answer(toBees.id, CLEO, 'accept')).status).toBe(409);
    const { body: second } = await apply(owls, DAN);
    expect((await answer(second.id, BOB, 'decline')).body.state).toBe(
      'declined',
    );
    const { body: third } = await apply(owls, DAN);
    expect((await answer(third.id, DAN, 'withdraw')).body.state).toBe(
      'withdrawn',
    );
    expect(await told()).toEqual(
      expect.arrayContaining([
        [BOB, 'You are in Owls now'],
        [DAN, 'Owls declined your application'],
      ]),
    );
  });

  it('lets requests expire when its window closes', async () => {
    await rules();
    await register([ADA, BOB]);
    const owls = await team('Owls', [ADA]);
    const { body } = await invite(owls, ADA, BOB);
    at('2026-11-23T08:59Z');
    await jams.run('upkeep');
    expect(await requests(BOB)).toMatchObject([{ state: 'open' }]);
    at(STARTED);
    expect((await answer(body.id, BOB, 'accept')).status).toBe(409);
    await jams.run('upkeep');
    expect(await requests(BOB)).toMatchObject([{ state: 'expired' }]);
    expect(await agenda(BOB)).not.toContain('answer-invitation');
  });
});
