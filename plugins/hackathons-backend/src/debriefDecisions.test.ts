import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  charter,
  JAM,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { debriefCalls } from './__testUtils__/debriefCalls';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, cleo, dan, mia, olga, oskar } = PEOPLE;
const DAY_ONE = '2026-11-28T09:10Z';
const AFTER = '2026-12-20T09:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('decisions on points on %s', id => {
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

  it.each<[string, object, RegExp]>([
    ['without an owner', { owner: undefined }, /^owner: is missing/],
    ['with a reason', { reason: 'Because' }, /^reason: the decision action/],
    ['in the past', { dueAt: '2026-11-01T00:00:00Z' }, /^dueAt: .* not after/],
    ['by nobody', { owner: 'user:default/zoe' }, /^owner: the catalog has no/],
    ['by a thing', { owner: 'component:default/x' }, /^owner: .* neither/],
    ['with no title', { title: '  ' }, /^title: has nothing but space/],
  ])('refuses an action %s', async (_what, more, message) => {
    const { id: point } = await calls.said(ada, 'Few tables');
    const { status, body } = await calls.decide(point, action(1, more), olga);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('lets one of two organisers decide, and undo it', async () => {
    const { id: point } = await calls.said(ada, 'Few tables');
    const answers = await Promise.all([
      calls.decide(point, action(), olga),
      calls.decide(
        point,
        { decision: 'set-aside', reason: 'Too dear', version: 1 },
        oskar,
      ),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { state, version } = await calls.point(point, ada);
    expect(['action', 'set-aside']).toContain(state);
    expect(await knex('debrief_actions')).toHaveLength(
      state === 'action' ? 1 : 0,
    );
    const again = await calls.decide(point, action(version), olga);
    expect(again.status).toBe(409);
    const reopened = await calls.decide(
      point,
      { decision: 'reopen', version },
      olga,
    );
    expect(reopened.body).toMatchObject({ state: 'open', version: 3 });
    expect(reopened.body).not.toHaveProperty('action');
    const aside = await calls.decide(
      point,
      { decision: 'set-aside', reason: 'Too dear', version: 3 },
      olga,
    );
    expect(aside.body).toMatchObject({
      state: 'set-aside',
      stateReason: 'Too dear',
    });
  });

  it('proposes themes, which another hackathon takes', async () => {
    const { id: point } = await calls.said(ada, 'Nobody measures freshness');
    const decided = await calls.decide(
      point,
      {
        decision: 'theme',
        title: 'Höhere Fréshness!',
        description: 'Every feature **fresh**',
        version: 1,
      },
      olga,
    );
    expect(decided.body).toMatchObject({
      state: 'theme',
      theme: { title: 'Höhere Fréshness!', state: 'open' },
    });
    expect(jams.events.map(({ topic }) => topic)).toContain(
      'guildhall.hackathons.theme-proposed',
    );
    at(AFTER);
    const list = async (query: string, as: string) =>
      (await jams.call('GET', `/theme-proposals${query}`, { as })).body.items;
    const [proposal] = await list('?state=open&q=FRESH', dan);
    expect(proposal).toMatchObject({
      hackathonRef: JAM,
      hackathonTitle: 'Feature Jam',
      name: 'hohere-freshness',
      mayEdit: false,
    });
    const take = (as: string, body: object) =>
      jams.call('PUT', `/theme-proposals/${proposal.id}`, { as, body });
    const taken = {
      state: 'taken',
      takenBy: 'hackathon:default/other',
      version: 1,
    };
    expect((await take(dan, taken)).status).toBe(403);
    expect((await take(cleo, { state: 'taken', version: 1 })).status).toBe(400);
    expect((await take(cleo, { state: 'dropped', version: 1 })).status).toBe(
      403,
    );
    await take(olga, { state: 'dropped', version: 1 });
    expect((await take(cleo, { ...taken, version: 2 })).status).toBe(403);
    await take(olga, { state: 'open', version: 2 });
    taken.version = 3;
    expect((await take(cleo, taken)).body).toMatchObject({
      state: 'taken',
      takenBy: 'hackathon:default/other',
      mayEdit: true,
      version: 4,
    });
    expect((await take(olga, taken)).status).toBe(409);
    const undone = await calls.decide(
      point,
      { decision: 'reopen', version: 2 },
      olga,
    );
    expect(undone.status).toBe(409);
    // Who doesn't see the hackathon that took it isn't told of it; who doesn't see the one it comes from sees nothing.
    jams.catalog.hide(dan, 'hackathon:default/other');
    expect((await list('', dan))[0]).not.toHaveProperty('takenBy');
    jams.catalog.hide(dan, JAM);
    expect(await list('', dan)).toEqual([]);
  });
});
