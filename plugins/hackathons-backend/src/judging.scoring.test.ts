import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at } from './__testUtils__';
import {
  judgingCalls,
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

describe.each(databases.eachSupportedId())('scoring on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { act, assign, call, queue, score } = judgingCalls(() => plugin);
  const start = async (
    options: Partial<Parameters<typeof startJudging>[1]> = {},
  ) => {
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'lee', 'max'],
      projects: PROJECTS,
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

  it('keeps scores, what was before, and how to go back', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    expect(look).toMatchObject({ state: 'assigned', scores: [], version: 1 });

    const first = await score('jo', look, scoresOf(4, 2), {
      commentToTeam: 'Well done',
      shareWithTeam: true,
      noteToOrganisers: 'Slow',
    });
    expect(first).toMatchObject({
      status: 200,
      body: { state: 'scored', version: 2, canUndo: true, shareWithTeam: true },
    });
    // The answer was lost, and it is sent again without a key.
    expect(
      (
        await score('jo', look, scoresOf(4, 2).reverse(), {
          commentToTeam: 'Well done',
          shareWithTeam: true,
          noteToOrganisers: 'Slow',
        })
      ).body.version,
    ).toBe(2);
    // Another device knows the first version alone.
    const stale = await score('jo', look, scoresOf(1, 1));
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toMatch(/read it again/);

    const second = await score('jo', first.body, scoresOf(5, 5));
    const skipped = await act('jo', second.body, {
      act: 'skip',
      reason: 'no-expertise',
    });
    expect(skipped.body).toMatchObject({
      state: 'skipped',
      scores: [],
      skipReason: 'no-expertise',
    });
    const undone = await act('jo', skipped.body, { act: 'undo' });
    expect(undone.body).toMatchObject({ state: 'scored' });
    const twice = await act('jo', undone.body, { act: 'undo' });
    expect(twice.body).toMatchObject({
      state: 'scored',
      commentToTeam: 'Well done',
      noteToOrganisers: 'Slow',
      canUndo: true,
    });
    expect(twice.body.scores).toEqual(expect.arrayContaining(scoresOf(4, 2)));
    const thrice = await act('jo', twice.body, { act: 'undo' });
    expect(thrice.body).toMatchObject({
      state: 'assigned',
      scores: [],
      canUndo: false,
    });
    expect((await act('jo', thrice.body, { act: 'undo' })).status).toBe(409);

    const { body: log } = await call('GET', `/looks/${look.id}/log`, 'jo');
    expect(log.items.map((entry: any) => entry.act)).toEqual([
      'undo',
      'undo',
      'undo',
      'skip',
      'score',
      'score',
      'assign',
    ]);
    expect(log.items[5]).toMatchObject({
      by: refOf('jo'),
      scores: expect.arrayContaining(scoresOf(4, 2)),
    });
    expect(
      await plugin.call('GET', `/looks/${look.id}/log`, { as: refOf('kim') }),
    ).toMatchObject({ status: 404 });
    // Organisers see who assigned it, too.
    const assigned = log.items.at(-1);
    expect(assigned.by).toBeUndefined();
    expect(
      (await call('GET', `/looks/${look.id}/log`, ORGANISER)).body,
    ).toEqual({
      ...log,
      items: [...log.items.slice(0, -1), { ...assigned, by: ORGANISER }],
    });
  });

  it('lets judges score while the judging is open, to the millisecond, organisers too', async () => {
    await start({ judges: ['jo', 'kim', 'olga'] });
    await assign();
    const [look] = (await queue('olga')).items;
    expect((await score('olga', look)).status).toBe(409);
    at(new Date('2026-11-30T12:00Z').getTime() - 1);
    expect((await score('olga', look)).status).toBe(200);
    at('2026-11-30T12:00Z');
    expect((await score('olga', { ...look, version: 2 })).status).toBe(409);
    await call(
      'POST',
      '/hackathons/default/jam/windows/judging/changes',
      ORGANISER,
      {
        action: 'reopen',
        until: '2026-11-30T14:00:00Z',
        reason: 'A fire alarm',
      },
    );
    expect(
      (await score('olga', { ...look, version: 2 }, scoresOf(1, 1))).status,
    ).toBe(200);
    await call(
      'POST',
      '/hackathons/default/jam/windows/judging/changes',
      ORGANISER,
      {
        action: 'hold',
        reason: 'Another one',
      },
    );
    at('2026-11-30T12:01Z');
    const held = await score('olga', { ...look, version: 3 }, scoresOf(2, 2));
    expect(held.status).toBe(409);
    expect(held.body.error.message).toMatch(/on hold.*Another one/);
  });

  it('brings a team that is absent back later, and tells organisers after three times', async () => {
    await start({ judging: { looksPerProject: 4 } });
    await assign();
    at(WHILE_JUDGING);
    const project = plugin.projects.Alpha;
    for (const name of ['jo', 'kim', 'lee']) {
      const look = (await queue(name)).items.find(
        (each: any) => each.projectId === project,
      );
      const { body } = await act(name, look, {
        act: 'skip',
        reason: 'team-absent',
      });
      expect(body).toMatchObject({
        state: 'assigned',
        skipReason: 'team-absent',
      });
      const { items } = await queue(name);
      expect(items.at(-1).projectId).toBe(project);
    }
    await plugin.run('upkeep');
    expect(plugin.notifications.map(({ payload }) => payload.title)).toContain(
      'Alpha: the team was not there three times',
    );
  });
});
