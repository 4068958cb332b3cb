import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, charter, JAM_PATH } from './__testUtils__';
import {
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const PROJECTS = { Alpha: ['ada'], Beta: ['bob'], Gamma: ['cleo'] };

describe.each(databases.eachSupportedId())(
  'what changes while judges judge, on %p',
  id => {
    let knex: Knex;
    let plugin: TestJudging;
    const { act, assign, call, lookOf, queue, score } = judgingCalls(
      () => plugin,
    );
    const start = async (
      options: Partial<Parameters<typeof startJudging>[1]> = {},
    ) => {
      plugin = await startJudging(knex, {
        judges: ['jo', 'kim', 'lee'],
        projects: PROJECTS,
        ...options,
      });
    };
    /** Takes over another charter; `undefined` for one without judging. */
    const rewrite = async (
      judging: object | undefined,
      judges = ['jo', 'kim', 'lee'],
    ) => {
      plugin.catalog.put(
        charter({
          spec: {
            judging: judging && {
              judges: judges.map(refOf),
              looksPerProject: 2,
              feedback: 'judges-choose',
              ...judging,
            },
          },
        }),
      );
      await plugin.sync();
    };
    /** What is handed in of a project, by its title; `null` for nothing. */
    const handIn = async (title: string, version: number | null) =>
      await knex('projects')
        .where('id', plugin.projects[title])
        .update({ current_submission: version });
    const titles = async (name: string) =>
      (await queue(name)).items.map((look: any) => look.title);
    const agenda = async (as: string) =>
      (await call('GET', `${JAM_PATH}/agenda`, as)).body.items.map(
        ({ kind }: any) => kind,
      );

    beforeAll(async () => {
      knex = await databases.init(id);
    });
    afterEach(async () => {
      vi.useRealTimers();
      await plugin.reset();
      await plugin.stop();
    });

    it('lets nobody practise on what was withdrawn, until it is handed in again', async () => {
      await start({ judging: { calibration: true } });
      const projectId = plugin.projects.Alpha;
      await call('PUT', `${JUDGING}/calibration`, ORGANISER, { projectId });
      await assign();
      at(WHILE_JUDGING);
      const [practice] = (await queue('jo')).items;
      expect(practice).toMatchObject({ title: 'Alpha', calibration: true });
      await score('jo', practice);
      expect(await agenda(ORGANISER)).not.toContain('choose-calibration');

      await handIn('Alpha', null);
      at('2026-11-28T09:10Z');
      await plugin.run('upkeep');
      expect(await titles('kim')).not.toContain('Alpha');
      expect(await lookOf('kim', projectId)).toMatchObject({
        state: 'released',
        releasedReason: 'removed',
      });
      expect((await call('GET', JUDGING, 'kim')).body.calibration).toBe(
        undefined,
      );
      expect(await agenda(ORGANISER)).toContain('choose-calibration');

      await handIn('Alpha', 1);
      at('2026-11-28T09:20Z');
      await plugin.run('upkeep');
      expect((await queue('kim')).items[0]).toMatchObject({
        title: 'Alpha',
        calibration: true,
        state: 'assigned',
      });
      // What was scored was never lost.
      expect((await call('GET', JUDGING, 'jo')).body.calibration).toMatchObject(
        { done: true, panel: expect.any(Array) },
      );
    });

    it('tells judges what teams will read, though the charter shows more since they began', async () => {
      const feedback = async (name: string) => {
        const [look] = (await queue(name)).items;
        return [
          (await call('GET', JUDGING, name)).body.feedback,
          (await call('GET', `/looks/${look.id}`, name)).body.feedback,
        ];
      };
      await start({ judging: { feedback: 'judges-choose' } });
      await assign();
      at(WHILE_JUDGING);
      await plugin.run('upkeep');
      await rewrite({ feedback: 'always' });
      expect(await feedback('jo')).toEqual(['judges-choose', 'judges-choose']);
      const [look] = (await queue('jo')).items;
      const scored = await score('jo', look, undefined, {
        commentToTeam: 'Between us',
      });
      expect(scored.body).toMatchObject({ shareWithTeam: false });
      await rewrite({ feedback: 'never' });
      expect(await feedback('jo')).toEqual(['never', 'never']);
    });

    it('shows organisers who judge no scores while the charter has no judging', async () => {
      await start({ judges: ['jo', 'kim', 'olga'] });
      await assign({}, refOf('oskar'));
      at(WHILE_JUDGING);
      for (const look of (await queue('jo')).items) {
        await score('jo', look, undefined, { commentToTeam: 'Between us' });
      }
      await rewrite(undefined);
      const looks = async (as: string) =>
        (await call('GET', `${JUDGING}/looks?judge=${refOf('jo')}`, as)).body
          .items;
      const mine = await looks(ORGANISER);
      expect(mine.length).toBeGreaterThan(0);
      expect(JSON.stringify(mine)).not.toContain('Between us');
      expect((await call('GET', JUDGING, ORGANISER)).body.may).toMatchObject({
        seeScores: false,
        leave: false,
      });
      // Who sees them can't be named afterwards.
      expect(JSON.stringify(await looks('oskar'))).toContain('Between us');
      await rewrite({}, ['jo', 'kim', 'olga', 'oskar']);
      at('2026-11-28T09:10Z');
      await plugin.run('upkeep');
      const { body } = await call('GET', `${JUDGING}/judges`, 'oskar');
      const states = body.items.map(({ userRef, state }: any) => [
        userRef,
        state,
      ]);
      expect(states).toContainEqual([refOf('oskar'), 'removed']);
      expect(states).toContainEqual([ORGANISER, 'active']);
    });

    it('gives one more look to somebody else when its judge drops out, and tells organisers when nobody is left', async () => {
      await start({
        judges: ['jo', 'kim', 'lee', 'max'],
        projects: { Alpha: ['ada'] },
        judging: { looksPerProject: 1 },
      });
      await assign();
      at(WHILE_JUDGING);
      const projectId = plugin.projects.Alpha;
      const judgesOf = async () =>
        (
          await call('GET', `${JUDGING}/looks?project=${projectId}`, ORGANISER)
        ).body.items.map((look: any) => look.judge.split('/')[1]);
      const extra = async () =>
        (await call('POST', `${JUDGING}/extra-looks`, ORGANISER, { projectId }))
          .body;
      const { judge, ...look } = await extra();
      const first = judge.split('/')[1];
      expect(await judgesOf()).toHaveLength(2);

      at('2026-11-28T09:10Z');
      await act(first, look, { act: 'recuse' });
      const others = await judgesOf();
      expect(others).toHaveLength(2);
      expect(others).not.toContain(first);

      at('2026-11-28T09:20Z');
      const second = await extra();
      expect(await judgesOf()).toHaveLength(3);
      at('2026-11-28T09:30Z');
      await call('PUT', `${JUDGING}/availability`, second.judge, {
        absent: true,
      });
      // All who may look at it have it.
      expect(await judgesOf()).toHaveLength(2);
      await plugin.run('upkeep');
      expect(
        plugin.notifications.map(({ payload }) => payload.title),
      ).toContain('Feature Jam: 1 project has too few judges');
    });

    it('takes the project for practice from who is absent, and gives it back', async () => {
      await start();
      const projectId = plugin.projects.Alpha;
      await call('PUT', `${JUDGING}/calibration`, ORGANISER, { projectId });
      await assign();
      at(WHILE_JUDGING);
      const beAbsent = (absent: boolean) =>
        call('PUT', `${JUDGING}/availability`, 'jo', { absent });
      const away = await beAbsent(true);
      expect(away.body).toMatchObject({ state: 'absent', open: 0 });
      expect(away.body.nextLookId).toBeUndefined();
      expect(await titles('jo')).toEqual([]);
      expect(await agenda('jo')).not.toContain('judge');
      await beAbsent(false);
      expect((await titles('jo'))[0]).toBe('Alpha');
    });
  },
);
