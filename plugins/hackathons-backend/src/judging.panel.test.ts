import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, JAM } from './__testUtils__';
import { group, user } from './__testUtils__/entities';
import {
  BEFORE_JUDGING,
  JUDGING,
  judgingCalls,
  makeSubmission,
  ORGANISER,
  refOf,
  scoresOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const PROJECTS = {
  Alpha: ['ada'],
  Beta: ['bob'],
  Gamma: ['cleo'],
  Delta: ['dan'],
};

describe.each(databases.eachSupportedId())('panels of judges on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { assign, call, declare, lookOf, pairs, queue, score } = judgingCalls(
    () => plugin,
  );
  const start = async (
    options: Partial<Parameters<typeof startJudging>[1]> = {},
  ) => {
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'lee'],
      projects: { Alpha: ['ada'], Beta: ['cleo'] },
      ...options,
    });
  };

  beforeAll(async () => {
    knex = await databases.init(id);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.reset();
    await plugin.stop();
  });

  it('gives the work of who is absent to others, and keeps what they scored', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const name = 'jo';
    const { items } = await queue(name);
    if (items.length > 1) {
      await score(name, items[0]);
    }
    const away = await call('PUT', `${JUDGING}/availability`, name, {
      absent: true,
      reason: 'Ill',
    });
    expect(away.body).toMatchObject({
      state: 'absent',
      open: 0,
      assigned: items.length - 1,
    });
    expect((await pairs()).length).toBe(4);
    const { body } = await call('GET', `${JUDGING}/judges`, ORGANISER);
    expect(body.items[0]).toMatchObject({
      userRef: refOf(name),
      state: 'absent',
      stateReason: 'Ill',
    });
    await plugin.run('upkeep');
    const told = plugin.notifications.map(({ payload }) => payload.title);
    expect(told).toContain('Jo can’t judge');
    // When too few are left, organisers hear of it.
    for (const other of ['kim', 'lee']) {
      await call('PUT', `${JUDGING}/availability`, other, { absent: true });
    }
    await plugin.run('upkeep');
    expect(
      plugin.notifications
        .map(({ payload }) => payload.title)
        .filter(title => /too few judges/.test(title)).length,
    ).toBeGreaterThan(0);
    const back = await call('PUT', `${JUDGING}/availability`, 'kim', {
      absent: false,
    });
    expect(back.body).toMatchObject({ state: 'active' });
    expect(back.body.open).toBeGreaterThan(0);
  });

  it('lets organisers take a judge out of the count, and back in', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const { items } = await queue('jo');
    await score('jo', items[0]);
    const { body: list } = await call('GET', `${JUDGING}/judges`, ORGANISER);
    const put = (version: number, more: object) =>
      call('PUT', `${JUDGING}/judges`, ORGANISER, {
        judge: refOf('jo'),
        reason: 'Scored without looking',
        version,
        ...more,
      });
    const told = () =>
      plugin.signals
        .splice(0)
        .filter(({ message }) => message.topic === 'results')
        .map(({ channel, recipients }) => [channel, recipients.type]);
    told();
    const limited = await put(list.items[0].version, { maxProjects: 2 });
    expect(told()).toEqual([]);
    const out = await put(limited.body.version, { counts: false });
    expect(out.body).toMatchObject({
      counts: false,
      countsReason: 'Scored without looking',
    });
    // Other organisers may look at the draft.
    const everybody = [`hackathons:${JAM}`, 'broadcast'];
    expect(told()).toEqual([everybody]);
    expect((await put(list.items[0].version, { counts: true })).status).toBe(
      409,
    );
    // The others look at it instead: two looks that count, beside the one that doesn't.
    expect(
      (await pairs()).filter(pair => pair.endsWith(items[0].title)),
    ).toHaveLength(3);
    expect((await call('GET', JUDGING, ORGANISER)).body.progress).toMatchObject(
      { short: 2 },
    );
    expect((await put(out.body.version, { counts: true })).body).toMatchObject({
      counts: true,
    });
    expect(told()).toEqual([everybody]);
    const { body: log } = await call('GET', `${JUDGING}/log`, ORGANISER);
    expect(log.items.map(({ act: what }: any) => what)).toEqual(
      expect.arrayContaining(['exclude', 'include', 'score']),
    );
  });

  it('lets no organiser decide whether their own scores count', async () => {
    await start({ spec: { organisers: [ORGANISER, refOf('jo')] } });
    await assign();
    const put = (as: string, version: number, more: object) =>
      call('PUT', `${JUDGING}/judges`, as, {
        judge: refOf('jo'),
        reason: 'We talked',
        version,
        ...more,
      });
    const out = await put(ORGANISER, 1, { counts: false });
    expect((await put('jo', out.body.version, { counts: true })).status).toBe(
      403,
    );
    expect((await put('jo', out.body.version, { maxProjects: 1 })).status).toBe(
      200,
    );
  });

  it('lets late projects join, and reminds judges a day before the end', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const late = await makeSubmission(knex, {
      title: 'Late',
      members: ['eve'],
      at: '2026-11-28T08:00Z',
    });
    await plugin.run('upkeep');
    expect((await pairs()).filter(pair => pair.endsWith('Late'))).toHaveLength(
      2,
    );
    expect(late.projectId).toBeDefined();
    at('2026-11-29T13:00Z');
    await plugin.run('upkeep');
    await plugin.run('upkeep');
    const reminded = plugin.notifications.filter(({ payload }) =>
      /wait[s]? for your scores/.test(payload.title),
    );
    // Those of one moment are sent in no order.
    expect(
      reminded.map(({ recipients }: any) => recipients.entityRef).sort(),
    ).toEqual([[refOf('jo')], [refOf('kim')], [refOf('lee')]]);
  });

  it('forgets who judged, and keeps the scores', async () => {
    await start();
    at(BEFORE_JUDGING);
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    await score('jo', look, scoresOf(2, 4), {
      commentToTeam: 'Well done',
      noteToOrganisers: 'I know them',
    });
    await declare('kim', { projectId: plugin.projects.Alpha });
    at('2028-01-01T00:00Z');
    await plugin.run('retention');
    for (const table of [
      'judges',
      'judge_looks',
      'judge_conflicts',
      'judging_log',
      'judging_panels',
    ]) {
      expect(JSON.stringify(await knex(table))).not.toMatch(
        /user:default|I know them|A friend/,
      );
    }
    const joined = await knex('judging_log').where('act', 'join');
    expect(joined.map(({ judge_ref: ref }) => ref)).toEqual([null, null, null]);
    expect(await knex('judge_scores')).toHaveLength(2);
    expect(await knex('judge_looks').where('id', look.id)).toMatchObject([
      { state: 'scored', comment_to_team: 'Well done' },
    ]);
  });

  it('takes no scores of who is on the panel by a group no more, and keeps those that were given', async () => {
    await start({
      judges: ['group:default/panel', 'jo'],
      projects: PROJECTS,
      entities: [group('panel'), user('pia', 'panel'), user('per', 'panel')],
    });
    at(BEFORE_JUDGING);
    await assign();
    at(WHILE_JUDGING);
    const { items } = await queue('pia');
    await score('pia', items[0]);
    plugin.catalog.put(user('pia'));
    expect((await score('pia', items[1])).status).toBe(403);
    at('2026-11-28T10:00Z');
    await plugin.run('upkeep');
    const { body } = await call('GET', `${JUDGING}/judges`, ORGANISER);
    expect(
      body.items.find((one: any) => one.userRef === refOf('pia')),
    ).toMatchObject({
      state: 'removed',
      assigned: 1,
      scored: 1,
    });
    expect((await lookOf('pia', items[1].projectId)).state).toBe('released');
    expect((await pairs()).length).toBe(8);
  });
});
