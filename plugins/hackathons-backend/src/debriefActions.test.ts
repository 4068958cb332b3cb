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

const { ada, bob, cleo, dan, mia, olga } = PEOPLE;
const RISK = 'group:default/risk';
const ACTIONS = `${JAM_PATH}/debrief/actions`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('actions of debriefs on %s', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let calls: ReturnType<typeof debriefCalls>;

  beforeAll(async () => {
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [charter(), charter({ name: 'other', title: 'Other Jam' })],
    });
    calls = debriefCalls(jams);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    // After the end: that doesn't matter here.
    at('2026-12-20T09:00Z');
    await addRegistrations(knex, JAM, ['ada', 'bob']);
  });
  afterEach(async () => {
    vi.useRealTimers();
    jams.catalog.showAll();
    await jams.reset();
  });

  const add = (more: object = {}, as = olga, path = ACTIONS) =>
    calls.made(path, as, {
      title: 'Order tables',
      owner: mia,
      dueAt: '2027-01-15T12:00:00Z',
      ...more,
    });
  const put = (action: string, as: string, body: object) =>
    jams.call('PUT', `/debrief-actions/${action}`, { as, body });
  const titles = async (path: string, as: string) =>
    (await jams.call('GET', path, { as })).body.items.map(
      ({ title }: any) => title,
    );
  const agenda = async (path: string, as: string) =>
    (await jams.call('GET', path, { as })).body.items.filter(
      ({ kind }: any) => kind === 'do-action',
    );

  it('are given, reminded of once each, and done', async () => {
    const action = await add();
    expect(action).toMatchObject({
      hackathonRef: JAM,
      hackathonTitle: 'Feature Jam',
      owner: mia,
      dueAt: '2027-01-15T12:00:00.000Z',
      overdue: false,
      state: 'open',
      mine: false,
      mayEdit: true,
      by: olga,
      version: 1,
    });
    expect(await calls.told()).toEqual([[mia, 'For you to do: Order tables']]);
    at('2027-01-13T11:59Z');
    expect(await calls.told()).toHaveLength(1);
    at('2027-01-13T12:00Z');
    expect((await calls.told()).slice(1)).toEqual([
      [mia, 'Due in two days: Order tables'],
    ]);
    at('2027-01-15T12:00Z');
    await calls.told();
    at('2027-02-15T12:00Z');
    expect((await calls.told()).slice(2)).toEqual([
      [[mia, olga].join(), 'Overdue: Order tables'],
    ]);
    expect(await agenda(`${JAM_PATH}/agenda`, mia)).toMatchObject([
      { title: 'Order tables', path: 'debrief/actions', overdue: true },
    ]);
    // Of an event that is over, it is among what is to be done all the same.
    expect(await agenda('/agenda', mia)).toMatchObject([
      { hackathonRef: JAM, title: 'Order tables' },
    ]);
    const done = await put(action.id, mia, {
      state: 'done',
      outcome: 'Twelve of them',
      version: 1,
    });
    expect(done.body).toMatchObject({
      state: 'done',
      outcome: 'Twelve of them',
      overdue: false,
      version: 2,
    });
    expect((await calls.told()).slice(3)).toEqual([
      [olga, 'Done: Order tables'],
    ]);
    expect(await agenda('/agenda', mia)).toEqual([]);
    expect(jams.events.map(({ topic }) => topic.split('.').at(-1))).toEqual([
      'debrief-action-created',
      'debrief-action-done',
    ]);
    expect((await calls.debrief(ada)).counts).toMatchObject({
      actions: 1,
      actionsDone: 1,
    });
  });

  it('are reminded of when what is personal of the event is deleted, too', async () => {
    await add({ dueAt: '2028-06-15T12:00:00Z' });
    await calls.told();
    at('2028-01-01T00:00Z');
    await jams.run('retention');
    jams.notifications.length = 0;
    at('2028-06-14T12:00Z');
    expect(await calls.told()).toEqual([
      [mia, 'Due in two days: Order tables'],
    ]);
  });

  it('are reminded of no more when they are done, moved or handed on', async () => {
    const { id: done } = await add({ title: 'Done' });
    const { id: moved } = await add({ title: 'Moved' });
    const { id: handed } = await add({ title: 'Handed on' });
    await put(done, mia, { state: 'done', version: 1 });
    await put(moved, mia, { dueAt: '2027-06-01T12:00:00Z', version: 1 });
    await put(handed, mia, { owner: cleo, version: 1 });
    await calls.told();
    jams.notifications.length = 0;
    at('2027-03-01T00:00Z');
    expect((await calls.told()).sort()).toEqual([
      [cleo, 'Due in two days: Handed on'],
      [[cleo, olga].join(), 'Overdue: Handed on'],
    ]);
    await put(done, olga, { state: 'open', version: 2 });
    expect((await calls.told()).slice(2).sort()).toEqual([
      [mia, 'For you to do: Done'],
      [[mia, olga].join(), 'Overdue: Done'],
    ]);
  });

  it('are changed by their owners, people of a group that owns them, and organisers', async () => {
    const { id: action } = await add({ owner: RISK });
    expect((await calls.told()).at(-1)).toEqual([
      RISK,
      'For you to do: Order tables',
    ]);
    for (const as of [ada, bob]) {
      const { status, body } = await put(action, as, { version: 1 });
      expect([status, body.error.message]).toEqual([
        403,
        expect.stringContaining(`Only ${RISK}`),
      ]);
    }
    // Dan, who has no role in the hackathon, belongs to the group.
    expect(
      (await put(action, dan, { title: 'Tables', version: 1 })).body,
    ).toMatchObject({ title: 'Tables', mine: true, version: 2 });
    expect(await agenda('/agenda', dan)).toHaveLength(1);
    const stale = await put(action, olga, { title: 'Chairs', version: 1 });
    expect([stale.status, stale.body.error.message]).toEqual([
      409,
      expect.stringContaining(`was changed by ${dan}`),
    ]);
    const why = await put(action, dan, { state: 'dropped', version: 2 });
    expect([why.status, why.body.error.message]).toEqual([
      400,
      'outcome: say why the action is dropped',
    ]);
    jams.decisions[`hackathons.event.debrief ${dan}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await put(action, dan, { title: 'No', version: 2 })).status).toBe(
      403,
    );
    jams.catalog.hide(cleo, JAM);
    expect((await put(action, cleo, { title: 'No', version: 2 })).status).toBe(
      404,
    );
    // Of two at once one wins.
    const both = await Promise.all(
      ['A', 'B'].map(title => put(action, olga, { title, version: 2 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('are listed by hackathon and over all, in pages', async () => {
    await add({ title: 'Second', dueAt: '2027-02-01T00:00:00Z' });
    await add({ title: 'First', dueAt: '2027-01-01T00:00:00Z' });
    await add(
      { title: 'Elsewhere', dueAt: '2027-01-15T00:00:00Z', owner: RISK },
      olga,
      '/hackathons/default/other/debrief/actions',
    );
    const { id: dropped } = await add({ title: 'Dropped', owner: ada });
    await put(dropped, ada, {
      state: 'dropped',
      outcome: 'No money',
      version: 1,
    });
    expect(await titles(`${ACTIONS}?state=open`, ada)).toEqual([
      'First',
      'Second',
    ]);
    expect(await titles(`${ACTIONS}?owner=${ada}`, bob)).toEqual(['Dropped']);
    expect(await titles('/debrief-actions?mine=true&state=open', mia)).toEqual([
      'First',
      'Elsewhere',
      'Second',
    ]);
    expect(await titles('/debrief-actions?mine=true', bob)).toEqual([]);
    const first = await jams.call('GET', '/debrief-actions?limit=3', {
      as: bob,
    });
    expect(first.body.total).toBe(4);
    expect(
      await titles(`/debrief-actions?cursor=${first.body.nextCursor}`, bob),
    ).toEqual(['Second']);
    jams.catalog.hide(bob, 'hackathon:default/other');
    expect(await titles('/debrief-actions', bob)).not.toContain('Elsewhere');
    expect((await calls.debrief(ada)).counts).toMatchObject({
      actions: 2,
      actionsDone: 0,
    });
  });

  it('come of points, and go when a point is opened again', async () => {
    at('2026-11-28T09:10Z');
    const point = await calls.said(ada, 'Few tables', { anonymous: true });
    const decided = await calls.decide(
      point.id,
      {
        decision: 'action',
        title: 'Order tables',
        owner: mia,
        dueAt: '2027-01-15T12:00:00Z',
        version: 1,
      },
      olga,
    );
    const { action } = decided.body;
    expect(action).toMatchObject({ title: 'Order tables', state: 'open' });
    expect(
      (await jams.call('GET', `/debrief-actions/${action.id}`, { as: mia }))
        .body,
    ).toMatchObject({
      point: { id: point.id, kind: 'worked', text: 'Few tables' },
      mine: true,
    });
    await calls.told();
    jams.notifications.length = 0;
    const reopened = await calls.decide(
      point.id,
      { decision: 'reopen', version: 2 },
      olga,
    );
    expect(reopened.body.state).toBe('open');
    const revived = await put(action.id, olga, { state: 'open', version: 2 });
    expect([revived.status, revived.body.error.message]).toEqual([
      409,
      expect.stringContaining('was opened again'),
    ]);
    at('2027-02-01T00:00Z');
    expect(await calls.told()).toEqual([[mia, 'Dropped: Order tables']]);
    expect((await calls.debrief(ada)).counts.actions).toBe(0);
  });
});
