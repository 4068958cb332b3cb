import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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
import { debriefCalls } from './__testUtils__/debriefCalls';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, bob, cleo, dan, jun, mia, olga } = PEOPLE;
const SAM = 'user:default/sam';
const DAY_ONE = '2026-11-28T09:10Z';
const POINTS = `${JAM_PATH}/debrief/points`;
const DENY = { result: AuthorizeResult.DENY } as const;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the debrief on %s', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let calls: ReturnType<typeof debriefCalls>;

  beforeAll(async () => {
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        charter(),
        charter({ name: 'other', spec: { organisers: [cleo] } }),
      ],
    });
    calls = debriefCalls(jams);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    at(DAY_ONE);
    await addRegistrations(knex, JAM, ['ada', 'bob', 'cleo']);
  });
  afterEach(async () => {
    vi.useRealTimers();
    jams.catalog.showAll();
    await jams.reset();
  });

  const action = (version = 1, more: object = {}) => ({
    decision: 'action',
    title: 'Order more tables',
    owner: mia,
    dueAt: '2027-01-15T12:00:00Z',
    version,
    ...more,
  });
  const texts = async (query: string, as: string = ada) =>
    (await calls.points(query, as)).items.map(({ text }: any) => text);

  it('takes what those with a role say, while it is open', async () => {
    at('2026-11-27T15:59Z');
    expect(await calls.debrief(ada)).toMatchObject({
      open: false,
      opensAt: '2026-11-27T16:00:00.000Z',
      may: { say: false, vote: false, answer: false, decide: false },
    });
    // Organisers wait, too: what is said at another time would be known to come from them.
    for (const as of [ada, olga]) {
      const early = await jams.call('POST', POINTS, {
        as,
        body: { kind: 'worked', text: 'Early' },
      });
      expect([early.status, early.body.error.message]).toEqual([
        409,
        'Feature Jam: the debrief opens at 2026-11-27T16:00:00.000Z',
      ]);
    }
    at(DAY_ONE);
    for (const [index, as] of [ada, olga, jun, mia, SAM].entries()) {
      expect(await calls.said(as, ` Point ${index} `)).toMatchObject({
        hackathonRef: JAM,
        kind: 'worked',
        text: `Point ${index}`,
        author: as,
        anonymous: false,
        votes: 0,
        voted: false,
        mine: true,
        mayEdit: true,
        mayRemove: true,
        state: 'open',
        version: 1,
      });
    }
    const stranger = await jams.call('POST', POINTS, {
      as: dan,
      body: { kind: 'worked', text: 'From outside' },
    });
    expect(stranger.status).toBe(403);
    // Readers without a role see what was said, not by whom.
    const seen = await calls.points('', dan);
    expect(seen.total).toBe(5);
    expect(seen.items.every((item: any) => item.author === undefined)).toBe(
      true,
    );
    expect(await calls.debrief(ada)).toMatchObject({
      open: true,
      pointsLeft: 29,
      counts: { points: 5, votes: 0, actions: 0, themes: 0, answers: 0 },
      may: { say: true, vote: true, answer: true, decide: false },
    });
    expect((await calls.debrief(olga)).may).toEqual({
      say: true,
      vote: true,
      answer: false,
      decide: true,
    });
    at('2026-12-04T18:00Z');
    expect(
      (
        await jams.call('POST', POINTS, {
          as: ada,
          body: { kind: 'worked', text: 'Late' },
        })
      ).status,
    ).toBe(409);
  });

  it('takes permission besides the role, and hides what the catalog hides', async () => {
    const { id: point } = await calls.said(ada, 'Good food');
    jams.decisions[`hackathons.event.debrief ${ada}`] = DENY;
    jams.decisions[`hackathons.event.manage ${olga}`] = DENY;
    expect((await calls.debrief(ada)).may.say).toBe(false);
    expect((await calls.debrief(olga)).may.decide).toBe(false);
    const statuses = await Promise.all([
      jams.call('POST', POINTS, {
        as: ada,
        body: { kind: 'worked', text: 'No' },
      }),
      calls.vote(point, ada),
      calls.answer(ada, { satisfaction: 5, again: 'yes' }),
      jams.call('PUT', `/debrief-points/${point}`, {
        as: ada,
        body: { kind: 'worked', text: 'No', version: 1 },
      }),
      jams.call('DELETE', `/debrief-points/${point}`, { as: ada }),
      calls.decide(point, action(), olga),
      calls.decide(point, action(), bob),
      jams.call('GET', `${JAM_PATH}/debrief/answer-texts`, { as: bob }),
      jams.call('POST', `${JAM_PATH}/debrief/actions`, {
        as: bob,
        body: { title: 'No', owner: bob, dueAt: '2027-01-01T00:00:00Z' },
      }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual(
      statuses.map(() => 403),
    );
    jams.catalog.hide(bob, JAM);
    for (const path of [
      `${JAM_PATH}/debrief`,
      POINTS,
      `/debrief-points/${point}`,
    ]) {
      expect((await jams.call('GET', path, { as: bob })).status).toBe(404);
    }
    expect((await calls.vote(point, bob)).status).toBe(404);
    // Another plugin reads, and says nothing.
    const service = await jams.callAsService('GET', POINTS);
    expect(service.body.items[0]).not.toHaveProperty('author');
    expect(
      (
        await jams.callAsService('POST', POINTS, {
          body: { kind: 'worked', text: 'No' },
        })
      ).status,
    ).toBe(403);
  });

  it('lists by votes and by time, filtered, in pages', async () => {
    const points = [];
    for (const [text, kind] of [
      ['Good food', 'worked'],
      ['Slow network', 'did-not-work'],
      ['100% remote', 'change'],
      ['More mentors', 'change'],
    ]) {
      points.push(await calls.said(ada, text, { kind }));
      at(Date.now() + 60_000);
    }
    await calls.vote(points[1].id, ada);
    await calls.vote(points[1].id, bob);
    await calls.vote(points[2].id, bob);
    expect(await texts('')).toEqual([
      'Slow network',
      '100% remote',
      'More mentors',
      'Good food',
    ]);
    expect(await texts('?sort=newest')).toEqual([
      'More mentors',
      '100% remote',
      'Slow network',
      'Good food',
    ]);
    expect(await texts('?kind=change&q=0%25')).toEqual(['100% remote']);
    expect(await texts('?mine=true', bob)).toEqual([]);
    for (const sort of ['votes', 'newest']) {
      const paged = [];
      let cursor = '';
      do {
        const page = await calls.points(
          `?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`,
          ada,
        );
        paged.push(...page.items.map(({ text }: any) => text));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(await texts(`?sort=${sort}`));
    }
    const { nextCursor } = await calls.points('?sort=newest&limit=1', ada);
    const wrong = await jams.call('GET', `${POINTS}?cursor=${nextCursor}`, {
      as: ada,
    });
    expect(wrong.status).toBe(400);
  });

  it('counts a vote a person, however many vote at once', async () => {
    const { id: point } = await calls.said(ada, 'Good food');
    const crowd = Array.from({ length: 50 }, (_, index) => `voter${index}`);
    await addRegistrations(knex, JAM, crowd);
    const twice = [...crowd, ...crowd].map(name => `user:default/${name}`);
    const answers = await Promise.all(
      twice.map(voter => calls.vote(point, voter)),
    );
    expect(answers.map(({ status }) => status)).toEqual(twice.map(() => 200));
    expect(await calls.point(point, twice[0])).toMatchObject({
      votes: 50,
      voted: true,
    });
    await Promise.all(
      [...crowd.slice(0, 20), ...crowd.slice(0, 20)].map(name =>
        calls.vote(point, `user:default/${name}`, 'DELETE'),
      ),
    );
    expect(await calls.point(point, twice[0])).toMatchObject({
      votes: 30,
      voted: false,
    });
    expect(await knex('debrief_votes')).toHaveLength(30);
  });

  it('is changed and taken back by its author alone, until it is decided', async () => {
    const { id: point } = await calls.said(ada, 'Godo food');
    const change = (as: string, version: number) =>
      jams.call('PUT', `/debrief-points/${point}`, {
        as,
        body: { kind: 'worked', text: 'Good food', version },
      });
    expect((await change(bob, 1)).status).toBe(403);
    expect((await change(ada, 1)).body).toMatchObject({
      text: 'Good food',
      version: 2,
    });
    const stale = await change(ada, 1);
    expect([stale.status, stale.body.error.message]).toEqual([
      409,
      expect.stringContaining('is in version 2'),
    ]);
    expect(
      (await jams.call('DELETE', `/debrief-points/${point}`, { as: bob }))
        .status,
    ).toBe(403);
    await calls.vote(point, bob);
    expect(
      (await jams.call('DELETE', `/debrief-points/${point}`, { as: ada }))
        .status,
    ).toBe(204);
    expect(await knex('debrief_votes')).toEqual([]);
    expect((await calls.debrief(ada)).pointsLeft).toBe(30);

    const { id: decided } = await calls.said(ada, 'Few tables');
    await calls.decide(decided, action(), olga);
    for (const as of [ada, olga]) {
      const kept = await jams.call('DELETE', `/debrief-points/${decided}`, {
        as,
      });
      expect(kept.status).toBe(409);
    }
    // Organisers remove what nobody should read.
    const { id: rude } = await calls.said(bob, 'Rude', { anonymous: true });
    expect((await calls.point(rude, olga)).mayRemove).toBe(true);
    expect(
      (await jams.call('DELETE', `/debrief-points/${rude}`, { as: olga }))
        .status,
    ).toBe(204);
  });

  it('takes thirty points of a person, however many come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 34 }, (_, index) =>
        jams.call('POST', POINTS, {
          as: ada,
          body: {
            kind: 'worked',
            text: `Point ${index}`,
            anonymous: index % 2 === 0,
          },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
    expect((await calls.debrief(ada)).pointsLeft).toBe(0);
    await calls.said(bob, 'Still room for others');
  });
});
