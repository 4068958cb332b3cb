import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at } from './__testUtils__';
import { group, user } from './__testUtils__/entities';
import {
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  startJudging,
  type TestJudging,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'declared interests of judges on %p',
  id => {
    let knex: Knex;
    let plugin: TestJudging;
    const { assign, call, declare, queue } = judgingCalls(() => plugin);
    const start = async (
      options: Partial<Parameters<typeof startJudging>[1]> = {},
    ) => {
      plugin = await startJudging(knex, {
        judges: ['jo', 'kim', 'lee'],
        projects: { Alpha: ['ada'], Beta: ['cleo'] },
        ...options,
      });
    };
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

    it('lets teams and organisers declare an interest of a judge, and nobody else', async () => {
      await start({
        spec: { organisers: [ORGANISER, refOf('ada')] },
        judging: { looksPerProject: 3 },
      });
      await assign();
      const alpha = { judge: refOf('jo'), projectId: plugin.projects.Alpha };
      const beta = { judge: refOf('jo'), projectId: plugin.projects.Beta };
      expect((await declare('cleo', alpha)).status).toBe(403);
      expect((await declare('mia', alpha)).status).toBe(403);
      expect((await declare('kim', alpha)).status).toBe(403);
      // An organiser, and in the team of Alpha: no word about others.
      expect((await declare('ada', beta)).status).toBe(403);
      expect((await declare('cleo', beta)).status).toBe(201);
      expect((await declare(ORGANISER, alpha)).status).toBe(201);
      expect(await titles('jo')).toEqual([]);
      expect(
        (await declare('cleo', { ...beta, judge: refOf('mia') })).status,
      ).toBe(404);
      await plugin.run('upkeep');
      expect(
        plugin.notifications.map(({ payload }) => payload.title),
      ).toContain('The team of Beta declared an interest of Jo');
      const taken = plugin.notifications.filter(({ payload }) =>
        payload.title.endsWith('1 project taken from your queue'),
      );
      expect(
        taken.map(({ recipients }: any) => recipients.entityRef[0]),
      ).toEqual([refOf('jo'), refOf('jo')]);
      // The team sees what it declared, and nothing else.
      const { body } = await call('GET', `${JUDGING}/conflicts`, 'cleo');
      expect(body.items.map(({ title }: any) => title)).toEqual(['Beta']);
    });

    it('lets nobody lift a conflict of their own, or read why a judge declared one', async () => {
      await start({ spec: { organisers: [ORGANISER, refOf('jo')] } });
      await assign();
      const { body: own } = await declare('jo', {
        projectId: plugin.projects.Beta,
        reason: 'We are married',
      });
      const again = await declare('cleo', {
        judge: refOf('jo'),
        projectId: plugin.projects.Beta,
      });
      // What the team says stands beside it, and tells nothing of it.
      expect(again.body.id).not.toBe(own.id);
      expect(again.body).toMatchObject({ by: refOf('cleo'), byTeam: true });
      expect(JSON.stringify(again.body)).not.toContain('married');
      const lift = (as: string) =>
        call('POST', `/judging-conflicts/${own.id}/lifting`, as, {
          reason: 'It is over',
        });
      expect((await lift('jo')).status).toBe(403);
      expect((await lift(ORGANISER)).status).toBe(200);
    });

    it('shows teams who judges them and what they declared, and lets them withdraw it', async () => {
      await start({
        judges: ['jo', 'group:default/panel'],
        judging: { looksPerProject: 2 },
        projects: { Alpha: ['ada'], Beta: ['cleo', 'dan'] },
        entities: [group('panel'), user('kim', 'panel'), user('lee', 'panel')],
      });
      const { Beta: projectId } = plugin.projects;
      const judges = (as: string) =>
        call('GET', `/projects/${projectId}/judges`, as);
      const names = async (as: string) =>
        (await judges(as)).body.judges.map((each: any) => each.displayName);
      // Before anybody was given a project.
      expect((await judges('dan')).body).toMatchObject({
        projectId,
        conflicts: [],
        window: { name: 'judging', state: 'upcoming' },
        may: { declare: true },
      });
      expect(await names('dan')).toEqual(['Jo', 'Kim', 'Lee']);
      for (const other of ['ada', 'jo', 'kim', ORGANISER]) {
        expect((await judges(other)).status).toBe(403);
      }
      plugin.catalog.hide(refOf('dan'), refOf('lee'), refOf('jo'));
      // The charter names Jo anyway.
      expect(await names('dan')).toEqual(['Jo', 'Kim']);
      plugin.catalog.showAll();

      await assign();
      const declared = await declare('cleo', {
        judge: refOf('jo'),
        projectId,
        reason: 'Was our manager',
      });
      const twice = await declare('dan', { judge: refOf('jo'), projectId });
      expect(twice.body.id).toBe(declared.body.id);
      const conflict = { reason: 'Was our manager', by: refOf('cleo') };
      expect((await judges('dan')).body.conflicts).toMatchObject([conflict]);
      expect(await titles('jo')).not.toContain('Beta');

      const withdraw = (as: string) =>
        call('POST', `/judging-conflicts/${declared.body.id}/lifting`, as, {
          reason: 'It was another Jo',
        });
      for (const other of ['ada', 'jo', 'kim']) {
        expect((await withdraw(other)).status).toBe(403);
      }
      plugin.decisions['hackathons.event.participate'] = {
        result: AuthorizeResult.DENY,
      };
      expect((await withdraw('dan')).status).toBe(403);
      expect((await judges('dan')).body.may).toEqual({ declare: false });
      delete plugin.decisions['hackathons.event.participate'];
      expect((await withdraw('dan')).body).toMatchObject({
        ...conflict,
        liftedBy: refOf('dan'),
        liftedReason: 'It was another Jo',
      });
      expect((await withdraw('cleo')).status).toBe(409);
      expect((await judges('cleo')).body.conflicts).toMatchObject([
        { liftedBy: refOf('dan') },
      ]);
      await plugin.run('upkeep');
      expect(
        plugin.notifications
          .filter(({ payload }) => /Beta/.test(payload.title))
          .map(({ payload, recipients }: any) => [
            payload.title,
            payload.description,
            recipients.entityRef,
          ])
          // Those of one moment are sent in no order.
          .sort(),
      ).toEqual([
        [
          'The team of Beta declared an interest of Jo',
          'Was our manager',
          expect.arrayContaining([ORGANISER]),
        ],
        [
          'The team of Beta withdrew the interest of Jo that it had declared',
          'It was another Jo',
          expect.arrayContaining([ORGANISER]),
        ],
      ]);

      const late = await declare('dan', { judge: refOf('kim'), projectId });
      at('2026-12-02T00:00Z');
      expect((await judges('dan')).body).toMatchObject({
        conflicts: [{ id: late.body.id }, { id: declared.body.id }],
        window: { state: 'closed' },
        may: { declare: false },
      });
      expect(
        (
          await call(
            'POST',
            `/judging-conflicts/${late.body.id}/lifting`,
            'dan',
            { reason: 'Too late' },
          )
        ).status,
      ).toBe(409);
    });

    it.each([
      [{}, 'give exactly one of them; there is none'],
      [
        {
          projectId: '00000000-0000-4000-8000-000000000000',
          userRef: refOf('ada'),
        },
        'there are projectId and userRef',
      ],
      [{ userRef: refOf('mia') }, 'userRef: user:default/mia has no project'],
    ])('refuses to declare %j', async (body, message) => {
      await start();
      const refused = await declare('jo', body);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(message);
    });
  },
);
