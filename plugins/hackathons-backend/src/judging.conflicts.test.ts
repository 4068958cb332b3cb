import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { at, JAM } from './__testUtils__';
import { group, user } from './__testUtils__/entities';
import {
  BEFORE_JUDGING,
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  scoresOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** A group below another. */
function below(name: string, parent: string, type = 'team'): Entity {
  const entity = group(name);
  return {
    ...entity,
    spec: { ...entity.spec, type },
    relations: [{ type: 'childOf', targetRef: `group:default/${parent}` }],
  };
}

describe.each(databases.eachSupportedId())('conflicts of judges on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { act, assign, call, declare, lookOf, pairs, queue, score } =
    judgingCalls(() => plugin);
  const start = async (
    options: Partial<Parameters<typeof startJudging>[1]> = {},
  ) => {
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'lee'],
      projects: { Alpha: ['ada'], Beta: ['cleo'] },
      ...options,
    });
  };
  const kinds = async (name: string) =>
    (
      await call('GET', `${JUDGING}/conflicts?judge=${refOf(name)}`, ORGANISER)
    ).body.items.map((one: any) => `${one.kind} ${one.title}`);
  const titles = async (name: string) =>
    (await queue(name)).items.map((look: any) => look.title).sort();

  beforeAll(async () => {
    knex = await databases.init(id);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.reset();
    await plugin.stop();
  });

  it('gives nobody a project of their team, their group, their department, or those they mentor', async () => {
    await start({
      judging: { looksPerProject: 6 },
      judges: ['ada', 'gus', 'dep', 'reg', 'moe', 'grp', 'jo'],
      entities: [
        below('unit', 'all', 'department'),
        below('features', 'unit'),
        below('metrics', 'unit'),
        below('all', 'unit', 'organization'),
        user('ada', 'features'),
        user('cleo', 'risk'),
        user('gus', 'features'),
        user('dep', 'metrics'),
        user('grp', 'coaches'),
        group('coaches'),
      ],
      homeTeams: { Beta: ['group:default/Visitors'] },
    });
    plugin.catalog.put(user('reg', 'visitors'), group('visitors'));
    for (const mentor of [refOf('moe'), 'group:default/coaches']) {
      await knex('mentor_matches').insert({
        hackathon_ref: JAM,
        team_id: plugin.teams.Beta,
        mentor_ref: mentor,
        home_teams: '[]',
        by_ref: ORGANISER,
        at: 0,
      });
    }
    const { body } = await assign();
    expect(await pairs()).toEqual([
      'ada Beta',
      'dep Beta',
      'grp Alpha',
      'gus Beta',
      'jo Alpha',
      'jo Beta',
      'moe Alpha',
      'reg Alpha',
    ]);
    expect(body.problems.map(({ kind }: any) => kind)).toEqual([
      'too-few-looks',
      'too-few-looks',
    ]);
    expect(await kinds('ada')).toEqual(['own-team Alpha']);
    expect(await kinds('gus')).toEqual(['same-group Alpha']);
    expect(await kinds('dep')).toEqual(['same-group Alpha']);
    expect(await kinds('reg')).toEqual(['same-group Beta']);
    expect(await kinds('moe')).toEqual(['mentor Beta']);
    expect(await kinds('grp')).toEqual(['mentor Beta']);
    const { body: found } = await call(
      'GET',
      `${JUDGING}/conflicts?judge=${refOf('dep')}`,
      ORGANISER,
    );
    expect(found.items[0].groups).toEqual(['group:default/unit']);
    // Facts can't be lifted.
    const lifting = await call(
      'POST',
      `/judging-conflicts/${found.items[0].id}/lifting`,
      ORGANISER,
      { reason: 'Please' },
    );
    expect(lifting.status).toBe(409);
  });

  it('remembers who was in a team, or mentored it, before projects were given to judges', async () => {
    await start({
      judges: ['ada', 'eve', 'moe', 'jo', 'kim'],
      projects: { Alpha: ['ada', 'bob'], Beta: ['cleo'], Gamma: ['eve'] },
    });
    const { Alpha, Beta, Gamma } = plugin.projects;
    const handIn = async (version: number | null) =>
      await knex('projects')
        .where('id', Gamma)
        .update({ current_submission: version });
    await knex('mentor_matches').insert({
      hackathon_ref: JAM,
      team_id: plugin.teams.Beta,
      mentor_ref: refOf('moe'),
      home_teams: '[]',
      by_ref: ORGANISER,
      at: 0,
    });
    // Days before the deadline: what is not handed in counts, too.
    await handIn(null);
    at('2026-11-25T09:00Z');
    await plugin.run('upkeep');
    await knex('team_members')
      .whereIn('user_ref', [refOf('ada'), refOf('eve')])
      .delete();
    await knex('mentor_matches').delete();
    await handIn(1);
    at(BEFORE_JUDGING);
    await assign();
    expect(await kinds('ada')).toEqual(['own-team Alpha']);
    expect(await kinds('eve')).toEqual(['own-team Gamma']);
    expect(await kinds('moe')).toEqual(['mentor Beta']);
    const own = { ada: Alpha, eve: Gamma, moe: Beta };
    for (const [name, projectId] of Object.entries(own)) {
      const given = (await queue(name)).items.map(
        (look: any) => look.projectId,
      );
      expect(given).not.toContain(projectId);
      // Nor by hand.
      const extra = await call('POST', `${JUDGING}/extra-looks`, ORGANISER, {
        projectId,
        judge: refOf(name),
      });
      expect(extra.status).toBe(409);
    }
  });

  it('takes only the types of groups that the charter names', async () => {
    await start({
      judging: { looksPerProject: 1, conflictGroupTypes: [] },
      judges: ['dep'],
      projects: { Alpha: ['ada'] },
      entities: [
        below('unit', 'all', 'department'),
        below('features', 'unit'),
        below('metrics', 'unit'),
        user('ada', 'features'),
      ],
    });
    plugin.catalog.put(user('dep', 'metrics'));
    await assign();
    expect(await pairs()).toEqual(['dep Alpha']);
  });

  it('keeps no scores of who came into the same group after the assignment, and gives the project to another', async () => {
    await start({ judging: { looksPerProject: 2 } });
    await assign();
    at(WHILE_JUDGING);
    const [name] = (await pairs())
      .filter(pair => pair.endsWith('Alpha'))
      .map(pair => pair.split(' ')[0]);
    const look = await lookOf(name, plugin.projects.Alpha);
    const own = (await queue(name)).items.find(
      (each: any) => each.title === 'Alpha',
    );
    plugin.catalog.put(user(name, 'features'));
    expect(await titles(name)).not.toContain('Alpha');
    expect((await call('GET', `/looks/${look.id}`, name)).status).toBe(403);
    const refused = await score(name, own);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/conflict of interest/);
    expect(await lookOf(name, plugin.projects.Alpha)).toMatchObject({
      state: 'released',
      scores: [],
      releasedReason: 'conflict',
    });
    expect(await kinds(name)).toEqual(['same-group Alpha']);
    expect((await pairs()).filter(pair => pair.endsWith('Alpha'))).toHaveLength(
      2,
    );
    expect((await pairs()).join()).not.toContain(`${name} Alpha`);
    // It ends with the facts.
    plugin.catalog.put(user(name));
    await assign();
    expect(await kinds(name)).toEqual([]);
  });

  it('brings no scores back that were given before a conflict', async () => {
    await start({ projects: { Alpha: ['ada'] } });
    await assign();
    at(WHILE_JUDGING);
    const [name] = (await pairs())[0].split(' ');
    const scored = await score(name, (await queue(name)).items[0]);
    const skipped = await act(name, scored.body, {
      act: 'skip',
      reason: 'no-expertise',
    });
    expect(skipped.status).toBe(200);
    plugin.catalog.put(user(name, 'features'));
    expect((await act(name, skipped.body, { act: 'undo' })).status).toBe(409);
    expect(await lookOf(name, plugin.projects.Alpha)).toMatchObject({
      state: 'released',
      scores: [],
    });
  });

  it('voids what was scored before the conflict, and keeps it in the log', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [[name, title]] = (await pairs()).map(pair => pair.split(' '));
    const [look] = (await queue(name)).items.filter(
      (each: any) => each.title === title,
    );
    await score(name, look, scoresOf(5, 5), { commentToTeam: 'Great' });
    plugin.catalog.put(user(name, title === 'Alpha' ? 'features' : 'risk'));
    at('2026-11-28T10:00Z');
    await plugin.run('upkeep');
    expect(await lookOf(name, look.projectId)).toMatchObject({
      state: 'released',
      scores: [],
    });
    expect(await knex('judge_scores')).toEqual([]);
    const { body: log } = await call('GET', `/looks/${look.id}/log`, ORGANISER);
    expect(log.items[0]).toMatchObject({
      act: 'release',
      reason: 'conflict',
      scores: expect.arrayContaining(scoresOf(5, 5)),
    });
    expect((await pairs()).filter(pair => pair.endsWith(title))).toHaveLength(
      2,
    );
  });

  it('lets judges declare and recuse, whatever they scored, and organisers lift it', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    const scored = (await score('jo', look)).body;
    const recused = await act('jo', scored, {
      act: 'recuse',
      text: 'My sister is in it',
    });
    expect(recused.body).toMatchObject({
      state: 'released',
      scores: [],
      canUndo: false,
    });
    expect((await act('jo', recused.body, { act: 'undo' })).status).toBe(409);
    expect((await score('jo', recused.body)).status).toBe(409);
    expect(await titles('jo')).not.toContain(look.title);
    expect(
      (await pairs()).filter(pair => pair.endsWith(look.title)),
    ).toHaveLength(2);
    await assign({ seed: 5 });
    expect(await titles('jo')).not.toContain(look.title);

    const { body: mine } = await call(
      'GET',
      `${JUDGING}/conflicts?mine=true`,
      'jo',
    );
    expect(mine.items).toMatchObject([
      { kind: 'recused', reason: 'My sister is in it', by: refOf('jo') },
    ]);
    const lifting = (as: string) =>
      call('POST', `/judging-conflicts/${mine.items[0].id}/lifting`, as, {
        reason: 'Half a sister',
      });
    expect((await lifting('jo')).status).toBe(403);
    expect((await lifting(ORGANISER)).body).toMatchObject({
      liftedBy: ORGANISER,
      liftedReason: 'Half a sister',
    });
    expect((await lifting(ORGANISER)).status).toBe(409);

    const declared = await declare('kim', { userRef: refOf('ada') });
    expect(declared).toMatchObject({
      status: 201,
      body: { kind: 'declared', title: 'Alpha', judge: refOf('kim') },
    });
    expect((await declare('kim', { userRef: refOf('ada') })).body.id).toBe(
      declared.body.id,
    );
    expect(await titles('kim')).not.toContain('Alpha');
  });

  it('takes recusals before, while and after the judging is open', async () => {
    await start();
    await assign();
    const [look] = (await queue('jo')).items;
    const early = await act('jo', look, { act: 'recuse' });
    expect(early.body).toMatchObject({ state: 'released' });
    expect(
      (await pairs()).filter(pair => pair.endsWith(look.title)),
    ).toHaveLength(2);
    at(WHILE_JUDGING);
    const [other] = (await queue('kim')).items;
    const scored = (await score('kim', other)).body;
    at('2026-11-30T13:00Z');
    expect(
      (
        await declare('ada', {
          judge: refOf('kim'),
          projectId: plugin.projects.Alpha,
        })
      ).status,
    ).toBe(409);
    expect((await act('kim', scored, { act: 'undo' })).status).toBe(409);
    expect((await act('kim', scored, { act: 'recuse' })).status).toBe(200);
    expect(await knex('judge_scores')).toEqual([]);
    at('2026-12-05T00:00Z');
    expect((await declare('lee', { projectId: other.projectId })).status).toBe(
      409,
    );
  });

  it('decides between a recusal and an assignment at the same moment', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    const outcomes = await Promise.all([
      act('jo', look, { act: 'recuse' }),
      assign(),
      score('jo', look),
      declare('jo', { projectId: look.projectId }),
    ]);
    expect(outcomes.map(({ status }) => status)).not.toContain(500);
    expect(await lookOf('jo', look.projectId)).toMatchObject({
      state: 'released',
      scores: [],
    });
    expect(await knex('judge_scores').where('look_id', look.id)).toEqual([]);
    expect(
      (await pairs()).filter(pair => pair.endsWith(look.title)),
    ).toHaveLength(2);
  });
});
