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
import { DatabaseDebriefStore } from './database/DatabaseDebriefStore';

const { ada, jun, mia, olga } = PEOPLE;
const NAMES = ['ada', 'bob', 'cleo', 'dan', 'eve', 'finn'];
const TEXTS = `${JAM_PATH}/debrief/answer-texts`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('satisfaction on %s', id => {
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
    at('2026-11-28T09:10Z');
    await addRegistrations(knex, JAM, NAMES);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  const ref = (name: string) => `user:default/${name}`;
  const answerAs = async (names: string[]) => {
    for (const name of names) {
      const { status } = await calls.answer(ref(name), {
        satisfaction: name === 'ada' ? 2 : 4,
        again: name === 'ada' ? 'no' : 'yes',
        text: name === 'bob' ? undefined : `Said by number ${name.length}`,
      });
      expect(status).toBe(200);
    }
  };
  const textsFor = (as: string, query = '') =>
    jams.call('GET', `${TEXTS}${query}`, { as });

  it('is shown from five answers on, and nothing of fewer', async () => {
    await answerAs(NAMES.slice(0, 4));
    // Once more, which takes the place of the first.
    await answerAs(['ada']);
    for (const as of [ada, olga]) {
      const debrief = await calls.debrief(as);
      expect(debrief.counts.answers).toBe(4);
      expect(debrief).not.toHaveProperty('satisfaction');
    }
    expect((await textsFor(olga)).body).toEqual({
      items: [],
      nextCursor: null,
      answers: 4,
    });
    const debriefs = new DatabaseDebriefStore(knex);
    expect((await debriefs.figures([JAM])).get(JAM)).toMatchObject({
      answers: 4,
      satisfactionMean: undefined,
    });

    await answerAs(['eve']);
    const debrief = await calls.debrief(ada);
    expect(debrief.satisfaction).toEqual({
      answers: 5,
      mean: 3.6,
      distribution: [0, 1, 0, 4, 0],
      again: { yes: 4, no: 1, maybe: 0 },
    });
    expect(debrief.myAnswer).toEqual({
      satisfaction: 2,
      again: 'no',
      text: 'Said by number 3',
    });
    expect((await calls.debrief(olga)).myAnswer).toBeUndefined();
    expect((await debriefs.figures([JAM])).get(JAM)?.satisfactionMean).toBe(
      3.6,
    );
  });

  it('gives organisers the texts, without names and in no order', async () => {
    await answerAs(NAMES);
    const paged: object[] = [];
    let cursor = '';
    do {
      const { body } = await textsFor(
        olga,
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      paged.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor);
    expect(paged).toHaveLength(5);
    expect(paged.map(item => Object.keys(item))).toEqual(
      paged.map(() => ['text']),
    );
    expect((await textsFor(ada)).status).toBe(403);
  });

  it('is asked of participants, while the debrief is open', async () => {
    const five = { satisfaction: 5, again: 'yes' };
    for (const as of [olga, mia, jun, 'user:default/oskar']) {
      expect((await calls.answer(as, five)).status).toBe(403);
    }
    for (const wrong of [{ satisfaction: 6 }, { again: 'never' }]) {
      expect((await calls.answer(ada, { ...five, ...wrong })).status).toBe(400);
    }
    const due = async (as: string) =>
      (await jams.call('GET', `${JAM_PATH}/agenda`, { as })).body.items.filter(
        ({ kind }: any) => kind === 'say-what-worked',
      );
    expect(await due(ada)).toMatchObject([
      { path: 'debrief', dueAt: '2026-12-04T18:00:00.000Z' },
    ]);
    expect(await due(mia)).toHaveLength(1);
    await calls.answer(ada, five);
    await calls.said(mia, 'Good teams', { anonymous: true });
    expect(await due(ada)).toEqual([]);
    expect(await due(mia)).toEqual([]);
    at('2026-12-05T00:00Z');
    expect((await calls.answer(ada, five)).status).toBe(409);
  });

  it('loses names and texts after the retention, and keeps the figures', async () => {
    await answerAs(NAMES.slice(0, 5));
    const point = await calls.said(ada, 'Good food');
    await calls.vote(point.id, ada);
    at('2028-01-01T00:00Z');
    await jams.run('retention');
    await jams.run('retention');
    for (const table of [
      'debrief_answers',
      'debrief_points',
      'debrief_votes',
    ]) {
      const rows = JSON.stringify(await knex(table));
      expect([table, /user:|Said by/.test(rows)]).toEqual([table, false]);
    }
    const debrief = await calls.debrief(olga);
    expect(debrief).toMatchObject({
      counts: { points: 1, votes: 1, answers: 5 },
      satisfaction: { answers: 5, mean: 3.6 },
    });
    const after = await calls.point(point.id, olga);
    expect(after).toMatchObject({ text: 'Good food', anonymous: false });
    expect(after).not.toHaveProperty('author');
  });
});
