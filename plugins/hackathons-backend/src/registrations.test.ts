import { TestDatabases } from '@backstage/backend-test-utils';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  at,
  charter,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
  user,
} from './__testUtils__';

const OWN = `${JAM_PATH}/registration`;
const PEOPLE = `${JAM_PATH}/participants`;
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const MIA = 'user:default/mia';
const OLGA = 'user:default/olga';
const CONDUCT = 'https://conduct.example/1';
const OPEN = '2026-11-10T09:00Z';

type Rules = HackathonEntity['spec']['registration'];

const FORM: Rules = {
  waitingList: true,
  codeOfConduct: CONDUCT,
  questions: [
    {
      name: 'lunch',
      question: 'What will you eat?',
      type: 'choice',
      choices: ['soup', 'salad'],
      required: true,
    },
    { name: 'on-site', question: 'Will you be there?', type: 'yes-no' },
    { name: 'note', question: 'Anything else?' },
  ],
};

const CROWD = Array.from({ length: 100 }, (_, n) => `crowd-${n}`);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('registrations on %s', id => {
  let jams: TestHackathons;

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

  /** Gives the charter other rules. */
  async function rule(
    registration: Rules,
    spec: Partial<HackathonEntity['spec']> = {},
  ) {
    jams.catalog.put(charter({ spec: { registration, ...spec } }));
    await jams.sync();
  }
  const register = (as: string, body: object = {}) =>
    jams.call('PUT', OWN, { as, body });
  const own = async (as: string) => (await jams.call('GET', OWN, { as })).body;
  const decide = (registrationId: string, body: object, as = OLGA) =>
    jams.call('POST', `/registrations/${registrationId}/decision`, {
      as,
      body,
    });
  const list = async (query = '', as = OLGA) =>
    (await jams.call('GET', `${PEOPLE}${query}`, { as })).body;
  const names = async (query = '', as = OLGA) =>
    (await list(query, as)).items.map((item: any) => item.displayName);

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
    expect(told.map(({ recipients }: any) => recipients.entityRef)).toEqual([
      [BOB],
      [CLEO],
    ]);
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

  it('has organisers decide, and tells what they decided', async () => {
    await rule({ approval: true, capacity: 1, waitingList: true });
    const ids = new Map<string, string>();
    for (const person of [ADA, BOB, CLEO]) {
      const { body } = await register(person);
      expect(body.state).toBe('pending');
      ids.set(person, body.id);
    }
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: OLGA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        kind: 'decide-registrations',
        title: 'Decide on 3 registrations',
      }),
    );
    const approved = await decide(ids.get(ADA)!, {
      decision: 'approve',
      version: 1,
    });
    expect(approved.body).toMatchObject({
      state: 'registered',
      decidedBy: OLGA,
      version: 2,
    });
    const waits = await decide(ids.get(BOB)!, {
      decision: 'approve',
      version: 1,
    });
    expect(waits.body.state).toBe('waiting-list');
    const silent = await decide(ids.get(CLEO)!, {
      decision: 'decline',
      version: 1,
    });
    expect(silent).toMatchObject({ status: 400 });
    expect(silent.body.error.message).toMatch(/^reason/);
    const declined = await decide(ids.get(CLEO)!, {
      decision: 'decline',
      reason: 'For members of staff',
      version: 1,
    });
    expect(declined.body.state).toBe('declined');
    const insists = await register(CLEO);
    expect(insists.status).toBe(409);
    expect(insists.body.error.message).toMatch(/For members of staff/);
    const removed = await decide(ids.get(ADA)!, {
      decision: 'remove',
      reason: 'As agreed',
      version: 2,
    });
    expect(removed.body.state).toBe('declined');
    expect((await own(BOB)).state).toBe('registered');

    at('2026-11-10T09:20Z');
    await jams.run('upkeep');
    const titles = jams.notifications.map(({ recipients, payload }: any) => [
      recipients.entityRef[0],
      payload.title,
    ]);
    expect(titles).toEqual(
      expect.arrayContaining([
        [OLGA, 'Registrations for Feature Jam wait for your decision'],
        [ADA, 'You are registered for Feature Jam'],
        [BOB, 'You are approved for Feature Jam and wait for a place'],
        [BOB, 'A place is free: you are registered for Feature Jam'],
        [CLEO, 'Your registration for Feature Jam was declined'],
        [ADA, 'You take part in Feature Jam no more'],
      ]),
    );
    expect(titles.filter(([to]) => to === OLGA)).toHaveLength(1);
  });

  it('lets one of two organisers decide, and tells the other who was faster', async () => {
    await rule({ approval: true });
    const { body } = await register(ADA);
    const both = await Promise.all([
      decide(body.id, { decision: 'approve', version: 1 }),
      decide(
        body.id,
        { decision: 'decline', reason: 'No', version: 1 },
        'user:default/oskar',
      ),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = both.find(({ status }) => status === 409)!;
    expect(loser.body.error.message).toMatch(
      /was changed by user:default\/(olga|oskar) at .* is in version 2/,
    );
    const fits = await decide(body.id, { decision: 'decline', version: 2 });
    expect([400, 409]).toContain(fits.status);
  });

  it('has nobody approve themselves', async () => {
    await rule({ approval: true });
    const { body } = await register(OLGA);
    const approve = { decision: 'approve', version: 1 };
    expect((await decide(body.id, approve)).status).toBe(403);
    const other = await decide(body.id, approve, 'user:default/oskar');
    expect(other.body).toMatchObject({ userRef: OLGA, state: 'registered' });
  });

  it('shows of people what they chose, and attributes to nobody', async () => {
    await rule(
      { ...FORM, codeOfConduct: undefined },
      {
        teamRules: {
          minSize: 2,
          maxSize: 4,
          neverIsolate: [
            { attribute: 'role', question: 'Role?', values: ['student'] },
          ],
        },
      },
    );
    const secrets = {
      skills: ['rust'],
      choices: ['cost'],
      lookingFor: 'a quiet team',
      lookingForTeam: true,
      timezone: 'Asia/Tokyo',
      answers: { lunch: 'soup', note: 'peanuts' },
      attributes: { role: 'student' },
    };
    const mine = await register(ADA, secrets);
    expect(mine.body).toMatchObject(secrets);
    await register(BOB, {
      ...secrets,
      shown: ['skills', 'timezone', 'choices', 'lookingFor', 'homeTeams'],
    });
    const name = { registrationId: expect.any(String), lookingForTeam: true };
    const bare = { ...name, userRef: ADA, displayName: 'Ada' };
    const open = {
      ...name,
      userRef: BOB,
      displayName: 'Bob',
      skills: ['rust'],
      choices: ['cost'],
      lookingFor: 'a quiet team',
      timezone: 'Asia/Tokyo',
      homeTeams: ['group:default/features'],
    };
    const decided = {
      state: 'registered',
      answers: secrets.answers,
      queuedAt: expect.any(String),
      homeTeams: ['group:default/features'],
      version: 1,
    };
    for (const viewer of [ADA, BOB, MIA, 'user:default/jun']) {
      expect((await list('', viewer)).items).toEqual([bare, open]);
    }
    expect((await list()).items).toEqual([
      { ...bare, ...decided },
      { ...open, ...decided },
    ]);
    const service = await jams.callAsService('GET', PEOPLE);
    expect(service.body.items).toEqual([bare, open]);
    for (const outsider of [CLEO, 'user:default/sam']) {
      const refused = await jams.call('GET', PEOPLE, { as: outsider });
      expect(refused.status).toBe(403);
    }
    // What is not shown is not found either.
    for (const query of ['?q=rust', '?q=quiet', '?skill=RUST']) {
      expect(await names(query, BOB)).toEqual(['Bob']);
      expect(await names(query)).toEqual(['Bob']);
    }
    const others = await jams.call('GET', `${PEOPLE}?state=pending`, {
      as: BOB,
    });
    expect(others.status).toBe(403);
    const decision = await decide((await own(ADA)).id, {
      decision: 'remove',
      reason: 'x',
      version: 1,
    });
    expect(JSON.stringify(decision.body)).not.toContain('student');
  });

  it('finds people by name and skill, page by page', async () => {
    await rule({ waitingList: true });
    for (const [person, skills] of [
      [ADA, ['C++', 'sql']],
      [BOB, ['c']],
      [CLEO, ['100%']],
      [DAN, ['sql']],
    ] as const) {
      await register(person, {
        skills,
        shown: ['skills'],
        lookingForTeam: person !== ADA,
      });
    }
    expect(await names('?q=cL')).toEqual(['Cleo']);
    expect(await names('?q=%25')).toEqual(['Cleo']);
    expect(await names('?q=_')).toEqual([]);
    expect(await names('?skill=C')).toEqual(['Bob']);
    expect(await names('?skill=SQL&lookingForTeam=true')).toEqual(['Dan']);
    const pages: string[] = [];
    let cursor = '';
    do {
      const page = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(4);
      pages.push(page.items.map((item: any) => item.displayName).join());
      cursor = page.nextCursor;
    } while (cursor);
    expect(pages).toEqual(['Ada,Bob,Cleo', 'Dan']);
    await jams.call('POST', `${JAM_PATH}/teams`, {
      as: ADA,
      body: { name: 'Owls' },
    });
    expect(await names('?team=none')).toEqual(['Bob', 'Cleo', 'Dan']);
    expect((await list('?q=ada')).items[0]).toMatchObject({
      teamName: 'Owls',
    });
    const odd = await jams.call('GET', `${PEOPLE}?cursor=x`, { as: OLGA });
    expect(odd.status).toBe(400);
  });

  it('forgets what people said of themselves after the retention', async () => {
    await rule({ ...FORM, codeOfConduct: undefined });
    await register(ADA, {
      skills: ['rust'],
      lookingFor: 'peace',
      timezone: 'Asia/Tokyo',
      answers: { lunch: 'soup', note: 'peanuts' },
      shown: ['skills', 'lookingFor'],
    });
    await register(BOB, { answers: { lunch: 'salad' } });
    await jams.call('DELETE', OWN, { as: BOB });
    at('2028-01-01T09:00Z');
    await jams.run('retention');
    expect(await list()).toMatchObject({
      items: [{ userRef: ADA, displayName: ADA, answers: {}, homeTeams: [] }],
    });
    expect(await names('?q=rust')).toEqual([]);
    expect(await own(ADA)).toMatchObject({ skills: [], answers: {} });
    expect((await jams.call('GET', OWN, { as: BOB })).status).toBe(404);
  });
});
