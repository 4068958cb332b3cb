import { TestDatabases } from '@backstage/backend-test-utils';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
  user,
} from './__testUtils__';
import {
  CONDUCT,
  FORM,
  OWN,
  registrationCalls,
} from './__testUtils__/registrationCalls';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const OLGA = 'user:default/olga';
const OPEN = '2026-11-10T09:00Z';
const CROWD = Array.from({ length: 100 }, (_, n) => `crowd-${n}`);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('registering on %s', id => {
  let jams: TestHackathons;
  const { rule, register, own, list, names } = registrationCalls(() => jams);

  beforeAll(async () => {
    const knex = await databases.init(id);
    jams = await startHackathons(knex, {
      entities: CROWD.map(name => user(name)),
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

  it('registers a person with what the catalog knows of them', async () => {
    await rule({ waitingList: true });
    expect((await jams.call('GET', OWN, { as: ADA })).status).toBe(404);
    const { status, body } = await register(ADA, {
      skills: [' Python ', 'python', 'SQL'],
      choices: ['freshness'],
      timezone: 'Europe/Berlin',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      userRef: ADA,
      state: 'registered',
      skills: ['Python', 'SQL'],
      homeTeams: ['group:default/features'],
      lookingForTeam: false,
      missing: [],
      version: 1,
    });
    expect(await own(ADA)).toEqual(body);
    expect(jams.events.map(({ topic }) => topic)).toContain(
      'guildhall.hackathons.registration-confirmed',
    );
    await jams.run('upkeep');
    expect(jams.notifications).toMatchObject([
      {
        recipients: { entityRef: [ADA] },
        payload: {
          title: 'You are registered for Feature Jam',
          link: '/hackathons/default/jam/registration',
        },
      },
    ]);
  });

  it.each([
    ['2026-11-02T08:59:59.999Z', 409],
    ['2026-11-02T09:00Z', 200],
    ['2026-11-20T17:59:59.999Z', 200],
    ['2026-11-20T18:00Z', 409],
  ])('keeps to the window: at %s it answers %s', async (time, status) => {
    await rule({ waitingList: true });
    at(time);
    expect((await register(ADA)).status).toBe(status);
    expect((await register(OLGA)).status).toBe(200);
  });

  it('lets people change and complete what they said after the window', async () => {
    await rule({ waitingList: true });
    await register(ADA);
    at('2026-11-24T09:00Z');
    const changed = await register(ADA, { skills: ['sql'], version: 1 });
    expect(changed.body).toMatchObject({ version: 2, skills: ['sql'] });
    at('2026-12-05T09:00Z');
    expect((await register(ADA)).status).toBe(409);
  });

  it.each([
    [{}, /answers\.lunch.*acceptCodeOfConduct/],
    [{ answers: { lunch: 'cake' } }, /answers\.lunch.*"soup", "salad"/],
    [{ answers: { lunch: 'soup' } }, /acceptCodeOfConduct.*conduct\.example/],
    [{ answers: { lunch: 'soup', 'on-site': 'maybe' } }, /answers\.on-site/],
    [{ answers: { supper: 'soup' } }, /answers\.supper.*"lunch"/],
    [{ attributes: { age: '7' } }, /attributes\.age/],
    [{ timezone: 'Mars/North' }, /timezone.*Europe\/Berlin/],
    [{ shown: ['attributes'] }, /shown/],
    [{ skills: ['\0'] }, /skills/],
  ])('refuses %j and says why', async (body, message) => {
    await rule(FORM);
    const refused = await register(ADA, body);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(message);
  });

  it('asks for choices that are there', async () => {
    await rule({ waitingList: true });
    const refused = await register(ADA, { choices: ['cost', 'gold'] });
    expect(refused).toMatchObject({ status: 400 });
    expect(refused.body.error.message).toMatch(/choices: "gold"/);
    await register(ADA);
    const idea = await jams.call('POST', `${JAM_PATH}/ideas`, {
      as: ADA,
      body: { title: 'Gold' },
    });
    const chosen = await register(BOB, { choices: [idea.body.id, 'cost'] });
    expect(chosen.body.choices).toEqual([idea.body.id, 'cost']);
    // What was chosen may be gone, and what was said can be changed all the same.
    await jams.call('DELETE', `/ideas/${idea.body.id}`, { as: ADA });
    expect((await register(BOB, { choices: [idea.body.id] })).status).toBe(200);
  });

  it('asks anew when the code of conduct moves, and for questions that come later', async () => {
    await rule(FORM);
    const input = { answers: { lunch: 'soup' }, acceptCodeOfConduct: true };
    const { body } = await register(ADA, input);
    expect(body).toMatchObject({
      codeOfConductAcceptedAt: new Date(OPEN).toISOString(),
      codeOfConductUrl: CONDUCT,
    });
    expect(
      (await jams.call('GET', `${JAM_PATH}/agenda`, { as: ADA })).body,
    ).not.toMatchObject({ items: [{ kind: 'complete-registration' }] });
    // Accepted once is accepted for this address.
    expect((await register(ADA, { answers: input.answers })).status).toBe(200);
    await rule({
      ...FORM,
      codeOfConduct: 'https://conduct.example/2',
      questions: [
        ...FORM!.questions!,
        { name: 'size', question: 'Which size?', required: true },
      ],
    });
    expect((await own(ADA)).missing).toMatchObject([
      { field: 'answers.size' },
      { field: 'acceptCodeOfConduct' },
    ]);
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: ADA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        kind: 'complete-registration',
        path: 'registration',
      }),
    );
    const answers = { lunch: 'soup', size: 'L' };
    expect((await register(ADA, { answers })).status).toBe(400);
    const again = await register(ADA, { answers, acceptCodeOfConduct: true });
    expect(again.body).toMatchObject({
      codeOfConductUrl: 'https://conduct.example/2',
      missing: [],
    });
  });

  it('tells two windows of a person from each other', async () => {
    await rule({ waitingList: true });
    await register(ADA);
    await register(ADA, { skills: ['a'], version: 1 });
    const stale = await register(ADA, { skills: ['b'], version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toMatch(
      /changed by user:default\/ada at 2026-11-10T09:00:00.000Z.*read it again/,
    );
  });

  it('gives ten places to ten of a hundred who come at once, and the rest stand in line', async () => {
    await rule({ capacity: 10, waitingList: true });
    const answers = await Promise.all(
      CROWD.map(name => register(`user:default/${name}`)),
    );
    const states = answers.map(({ body }) => body.state);
    expect(states.filter(state => state === 'registered')).toHaveLength(10);
    expect(states.filter(state => state === 'waiting-list')).toHaveLength(90);
    const waiting = await list('?state=waiting-list&limit=100');
    const queue = waiting.items.map((item: any) => item.queuedAt);
    expect(new Set(queue).size).toBe(90);
    expect(queue).toEqual([...queue].sort());
    const first = waiting.items[0].userRef;
    expect((await own(first)).position).toBe(1);
    expect((await own(waiting.items[89].userRef)).position).toBe(90);
    // Places that come back go to the head of the line, once each.
    const registered = (await list('?limit=10')).items;
    await Promise.all(
      registered
        .slice(0, 5)
        .map(({ userRef }: any) => jams.call('DELETE', OWN, { as: userRef })),
    );
    expect((await list()).total).toBe(10);
    for (const { userRef } of waiting.items.slice(0, 5)) {
      expect((await own(userRef)).state).toBe('registered');
    }
    expect((await own(waiting.items[5].userRef)).position).toBe(1);
  }, 60_000);

  it('says so when it is full and has no waiting list', async () => {
    await rule({ capacity: 1 });
    await register(ADA);
    const full = await register(BOB);
    expect(full.status).toBe(409);
    expect(full.body.error.message).toMatch(/All 1 places.*no waiting list/);
  });

  it('moves people up when the charter has more places, in order', async () => {
    await rule({ capacity: 1, waitingList: true });
    for (const person of [ADA, BOB, CLEO, DAN]) {
      await register(person);
    }
    await rule({ capacity: 3, waitingList: true });
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect(await names()).toEqual(['Ada', 'Bob', 'Cleo']);
    expect((await own(DAN)).position).toBe(1);
    const told = jams.notifications.filter(({ payload }) =>
      payload.title.startsWith('A place is free'),
    );
    // Those of one moment are sent in no order.
    expect(
      told.map(({ recipients }: any) => recipients.entityRef).sort(),
    ).toEqual([[BOB], [CLEO]]);
    // Who comes now stands behind who waited, though the charter has just got another place.
    await rule({ capacity: 4, waitingList: true });
    expect((await register('user:default/eve')).body.state).toBe(
      'waiting-list',
    );
    expect((await own(DAN)).state).toBe('registered');
  });

  it('lets people withdraw, and register again behind the others', async () => {
    await rule({ capacity: 1, waitingList: true });
    await register(ADA, { skills: ['sql'] });
    await register(BOB);
    at('2026-11-11T09:00Z');
    expect((await jams.call('DELETE', OWN, { as: ADA })).status).toBe(204);
    expect((await jams.call('DELETE', OWN, { as: ADA })).status).toBe(204);
    expect((await jams.call('DELETE', OWN, { as: CLEO })).status).toBe(404);
    expect((await own(BOB)).state).toBe('registered');
    expect(await own(ADA)).toMatchObject({ state: 'withdrawn', version: 2 });
    const again = await register(ADA, { skills: ['sql'] });
    expect(again.body).toMatchObject({ state: 'waiting-list', position: 1 });
    at('2026-11-21T09:00Z');
    await jams.call('DELETE', OWN, { as: ADA });
    expect((await register(ADA)).status).toBe(409);
  });
});
