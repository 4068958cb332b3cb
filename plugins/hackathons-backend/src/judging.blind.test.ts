import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, JAM, JAM_PATH } from './__testUtils__';
import {
  judgingCalls,
  JUDGING,
  ORGANISER,
  refOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('blind judging on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  let look: { id: string };
  const { assign, call, declare, queue } = judgingCalls(() => plugin);

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'olga', 'eve'],
      projects: { Alpha: ['ada', 'bob'], Beta: ['cleo', 'eve'] },
      judging: { blind: true, looksPerProject: 4, feedback: 'always' },
    });
    const { Alpha: projectId } = plugin.projects;
    await knex('project_records').insert({
      id: '6f2c0d5e-2f0e-4b8e-9a53-6c6f4f0f8f01',
      project_id: projectId,
      kind: 'experiment',
      title: 'Cache',
      by_ref: refOf('ada'),
      updated_by: refOf('ada'),
      at: 1,
      updated_at: 1,
    });
    await knex('checkpoint_reports').insert({
      project_id: projectId,
      checkpoint: 'midway',
      version: 1,
      current: true,
      status: 'on-track',
      reported_at: 1,
      updated_at: 1,
      by_ref: refOf('ada'),
      late: false,
    });
    await assign();
    at(WHILE_JUDGING);
    look = (await queue('jo')).items.find(
      (each: any) => each.projectId === projectId,
    );
  });
  afterAll(async () => {
    vi.useRealTimers();
    await plugin.stop();
  });

  /** All that names a project, whatever else it names. */
  const pages = () => {
    const project = plugin.projects.Alpha;
    return [
      `${JAM_PATH}/projects`,
      `${JAM_PATH}/projects?records=true`,
      '/projects',
      `/projects/${project}`,
      `/projects/${project}/records`,
      `/projects/${project}/submissions`,
      `/projects/${project}/feedback`,
      `/projects/${project}/ending`,
      `${JAM_PATH}/checkpoints`,
      `${JAM_PATH}/endings`,
      `${JAM_PATH}/votes`,
      `${JAM_PATH}/final-round`,
      `${JAM_PATH}/results`,
      `${JAM_PATH}/agenda`,
      `${JUDGING}/queue`,
      JUDGING,
      `${JUDGING}/conflicts`,
      `/looks/${look.id}`,
      `/looks/${look.id}/log`,
    ];
  };
  const OF_ALPHA = () =>
    new RegExp(
      ['Team Alpha', refOf('ada'), refOf('bob'), plugin.teams.Alpha].join('|'),
    );

  it('hides from judges of whom a project is, wherever it is named', async () => {
    for (const path of pages()) {
      const { status, body } = await call('GET', path, 'jo');
      expect([path, status < 500]).toEqual([path, true]);
      expect([path, OF_ALPHA().exec(JSON.stringify(body))]).toEqual([
        path,
        null,
      ]);
    }
    expect(
      (await call('GET', `/projects/${plugin.projects.Alpha}`, 'jo')).body,
    ).toMatchObject({ blinded: true, teamName: '', members: [], teamId: '' });
  });

  it('hides from judges which project a team has', async () => {
    for (const path of [
      `/teams/${plugin.teams.Alpha}`,
      `${JAM_PATH}/teams`,
      `${JAM_PATH}/participants`,
    ]) {
      const { status, body } = await call('GET', path, 'jo');
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(plugin.projects.Alpha);
      expect(JSON.stringify(body)).toContain(plugin.teams.Alpha);
    }
    const byTeam = await call(
      'GET',
      `${JAM_PATH}/projects?team=${plugin.teams.Alpha}`,
      'jo',
    );
    expect(byTeam.body).toMatchObject({ items: [], total: 0 });
  });

  it('tells no team in what it refuses', async () => {
    const project = `/projects/${plugin.projects.Alpha}`;
    const refused = [
      await call('PUT', project, 'jo', { title: 'Mine', version: 1 }),
      await call('POST', `${project}/submissions`, 'jo', {
        title: 'Mine',
        pitch: 'All mine',
      }),
      await call('POST', `${project}/records`, 'jo', {
        kind: 'decision',
        title: 'Mine',
      }),
      await call('PUT', `${project}/ending`, 'jo', {
        ending: 'stopped',
        reason: 'No',
      }),
    ];
    for (const { status, body } of refused) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(OF_ALPHA().exec(JSON.stringify(body))).toBeNull();
    }
  });

  it('does not hide it from organisers, from other participants, and from the own team', async () => {
    for (const as of [ORGANISER, 'ada', 'cleo']) {
      const { body } = await call(
        'GET',
        `/projects/${plugin.projects.Alpha}`,
        as,
      );
      expect(body).toMatchObject({ teamName: 'Team Alpha' });
      expect(body.blinded).toBeUndefined();
    }
    // A judge who is in a team.
    const mine = await call('GET', `/projects/${plugin.projects.Beta}`, 'eve');
    expect(mine.body).toMatchObject({ teamName: 'Team Beta' });
    const other = await call(
      'GET',
      `/projects/${plugin.projects.Alpha}`,
      'eve',
    );
    expect(other.body).toMatchObject({ teamName: '', blinded: true });
  });

  it('tells judges of their conflicts only what they know', async () => {
    plugin.catalog.put({
      ...plugin.catalog.get(refOf('kim'))!,
      relations: [{ type: 'memberOf', targetRef: 'group:default/features' }],
    });
    await assign();
    await declare('kim', { projectId: plugin.projects.Beta });
    const { body } = await call('GET', `${JUDGING}/conflicts`, 'kim');
    expect(body.items).toMatchObject([{ kind: 'declared', title: 'Beta' }]);
    expect(body.items[0].teamName).toBeUndefined();
    const all = await call(
      'GET',
      `${JUDGING}/conflicts?judge=${refOf('kim')}`,
      ORGANISER,
    );
    expect(
      all.body.items.map(({ kind, title }: any) => `${kind} ${title}`).sort(),
    ).toEqual(['declared Beta', 'same-group Alpha']);
  });

  it('tells judges neither who declared an interest, nor in which words', async () => {
    const { Alpha: projectId } = plugin.projects;
    const reason = 'Was the manager of Ada';
    const { body: mine } = await declare('ada', {
      judge: refOf('jo'),
      projectId,
      reason,
    });
    expect(mine).toMatchObject({ by: refOf('ada'), reason });
    const told = [
      await call('GET', `${JUDGING}/conflicts`, 'jo'),
      await call('GET', `/looks/${look.id}/log`, 'jo'),
      await declare('jo', { projectId, reason: 'Perhaps' }),
    ];
    for (const { status, body } of told) {
      expect(status).toBeLessThan(300);
      expect(JSON.stringify(body)).toContain(projectId);
      expect(/Ada|user:default\/ada/.exec(JSON.stringify(body))).toBeNull();
    }
    const { body: log } = await call('GET', `/looks/${look.id}/log`, ORGANISER);
    expect(log.items[0]).toMatchObject({ act: 'release', by: refOf('ada') });
    // Nor who took it back.
    const path = `/judging-conflicts/${mine.id}/lifting`;
    await call('POST', path, 'ada', { reason: 'Ada was mistaken' });
    const { body: all } = await call(
      'GET',
      `${JUDGING}/conflicts?lifted=true`,
      'jo',
    );
    expect(all.items).toHaveLength(2);
    expect(all.items.filter((one: any) => one.liftedAt)).toHaveLength(1);
    expect(/Ada|user:default\/ada/.exec(JSON.stringify(all))).toBeNull();
  });

  it('shows everything once results are published', async () => {
    await knex('results').insert({
      hackathon_ref: JAM,
      publication: 1,
      version: 1,
      updated_at: 1,
    });
    const { body } = await call(
      'GET',
      `/projects/${plugin.projects.Alpha}`,
      'jo',
    );
    expect(body).toMatchObject({ teamName: 'Team Alpha' });
    await knex('results').delete();
  });
});
