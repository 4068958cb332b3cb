import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DatabaseResultsStore } from './database/DatabaseResultsStore';
import { DatabaseSubmissionStore } from './database/DatabaseSubmissionStore';
import { addRegistrations, at, JAM, JAM_PATH } from './__testUtils__';
import { PEOPLE } from './__testUtils__/startProjects';
import {
  AFTER,
  JUDGES,
  JUDGING,
  startResults,
  type TestResults,
} from './__testUtils__/startResults';

const { ada, bob, cleo, eve, jun, olga, oskar } = PEOPLE;

/** While teams can submit and withdraw. */
const BEFORE_DEADLINE = '2026-11-27T12:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'publications of results on %p',
  id => {
    let knex: Knex;
    let jams: TestResults;

    beforeEach(async () => {
      knex = await databases.init(id);
      jams = await startResults(knex);
    });

    afterEach(async () => {
      vi.restoreAllMocks();
      vi.useRealTimers();
      await jams.stop();
    });

    it('are published once, for everybody, and stay as they were', async () => {
      at(JUDGING);
      expect((await jams.publish({ version: 0 })).status).toBe(409);
      at(AFTER);
      const { Owls, Foxes, Cats } = jams.projects;
      const { body: draft } = await jams.putAwards(
        [
          { award: 'grand', projectId: Owls.id, reason: 'Nobody came close' },
          { award: 'grand', projectId: Foxes.id },
          { award: 'brave', projectId: Cats.id },
        ],
        0,
      );
      expect(draft).toMatchObject({ state: 'draft', version: 1 });
      expect((await jams.results(ada)).body.awards[0].places).toEqual([]);
      expect(await jams.agenda(olga)).toContain('publish-results');
      jams.signals.length = 0;

      const body = { version: 1, announcement: 'What a week' };
      const both = await Promise.all([
        jams.publish(body),
        jams.publish(body, oskar),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { body: published } = await jams.results(eve);
      expect(published).toMatchObject({
        state: 'published',
        publication: 1,
        announcement: 'What a week',
        publishedAt: '2026-11-30T12:00:00.000Z',
        judges: 3,
        may: { seeDraft: false, giveAwards: false, publish: false },
        awards: [
          {
            award: 'grand',
            title: 'Grand prize',
            size: 2,
            places: [
              { title: 'Owls', place: 1, reason: 'Nobody came close' },
              { title: 'Foxes', place: 2 },
            ],
          },
          { award: 'brave', places: [{ title: 'Cats', place: 1 }] },
        ],
      });
      expect(published.items.map(({ title }: any) => title)).toEqual(
        draft.items.map(({ title }: any) => title),
      );
      for (const judge of JUDGES) {
        expect(JSON.stringify(published)).not.toContain(judge);
      }
      expect(published).not.toHaveProperty('problems');
      expect(jams.signals.map(({ message }) => message)).toContainEqual({
        topic: 'results',
      });

      await knex('judge_scores').update({ score: 1 });
      await knex('judging_log').insert({
        hackathon_ref: JAM,
        at: Date.now(),
        act: 'score',
      });
      expect((await jams.results(eve)).body).toEqual(published);
      expect((await jams.results(olga, '?draft=true')).body.items).not.toEqual(
        published.items,
      );

      await jams.run('upkeep');
      const told = jams.notifications.map(({ recipients, payload }) => ({
        to: (recipients as any).entityRef,
        title: payload.title,
        link: payload.link,
      }));
      expect(told.find(({ to }) => [to].flat().includes(ada))).toMatchObject({
        title: 'Your result in Jam jam: Owls',
        link: expect.stringContaining(`results/projects/${Owls.id}`),
      });
      const everybody = told.filter(({ title }) =>
        title.endsWith('are published'),
      );
      expect(everybody).toHaveLength(1);
      expect(everybody[0].to).toEqual(expect.arrayContaining([eve, jun]));
      expect(everybody[0].to).not.toContain(ada);
      expect(
        jams.events
          .filter(({ topic }) => /results-published|award/.test(topic))
          .map(({ topic, eventPayload }: any) => [
            topic.split('.').at(-1),
            eventPayload.projectId ?? eventPayload.awards.length,
            eventPayload.members,
          ]),
      ).toEqual([
        ['results-published', 3, undefined],
        ['award-given', Owls.id, [ada, bob]],
        ['award-given', Foxes.id, [cleo]],
        ['award-given', Cats.id, ['user:default/finn']],
      ]);
    });

    it('are corrected with a reason, and the earlier ones are kept', async () => {
      const { Owls, Foxes } = jams.projects;
      await jams.putAwards([{ award: 'brave', projectId: Owls.id }], 0);
      await jams.publish({ version: 1 });
      await jams.putAwards([{ award: 'brave', projectId: Foxes.id }], 2);
      expect((await jams.results(eve)).body.awards[1].places).toMatchObject([
        { title: 'Owls' },
      ]);
      const without = await jams.publish({ version: 3 });
      expect(without.status).toBe(400);
      expect(without.body.error.message).toContain('reason');
      const stale = await jams.publish({ version: 2, reason: 'A mistake' });
      expect(stale.status).toBe(409);
      expect(stale.body.error.message).toContain(olga);
      jams.events.length = 0;
      const { body } = await jams.publish({ version: 3, reason: 'A mistake' });
      expect(body).toMatchObject({
        publication: 2,
        reason: 'A mistake',
        publications: [{ number: 2, reason: 'A mistake' }, { number: 1 }],
      });
      expect(
        jams.events
          .map(({ topic }) => topic.split('.').at(-1))
          .filter(topic => /award/.test(topic!)),
      ).toEqual(['award-given', 'award-withdrawn']);
      expect((await jams.results(eve, '?publication=1')).status).toBe(403);
      expect(
        (await jams.results(olga, '?publication=1')).body.awards[1].places,
      ).toMatchObject([{ title: 'Owls' }]);
      expect((await jams.results(olga, '?publication=3')).status).toBe(404);
      await jams.run('upkeep');
      expect(
        jams.notifications.filter(({ payload }) =>
          payload.title.includes('corrected'),
        ).length,
      ).toBeGreaterThan(0);
    });

    describe('while a team withdraws what it submitted before the deadline', () => {
      const withdraw = () =>
        jams.call(
          'DELETE',
          `/projects/${jams.projects.Foxes.id}/submissions/current`,
          { as: cleo },
        );

      it('are worked out anew when it comes before the transaction', async () => {
        const { publish } = DatabaseResultsStore.prototype;
        const tries = vi
          .spyOn(DatabaseResultsStore.prototype, 'publish')
          .mockImplementationOnce(async function meanwhile(
            this: DatabaseResultsStore,
            ...of
          ) {
            at(BEFORE_DEADLINE);
            expect((await withdraw()).status).toBe(204);
            at(AFTER);
            return await publish.apply(this, of);
          });
        const { status, body } = await jams.publish({ version: 0 });
        expect(status).toBe(200);
        expect(tries).toHaveBeenCalledTimes(2);
        expect(body.items.map(({ title }: any) => title).sort()).toEqual([
          'Bears',
          'Cats',
          'Owls',
        ]);
        expect(
          await knex('result_places').where(
            'project_id',
            jams.projects.Foxes.id,
          ),
        ).toEqual([]);
      });

      it('stay with it when it comes after, and it is refused', async () => {
        const { withdraw: original } = DatabaseSubmissionStore.prototype;
        vi.spyOn(
          DatabaseSubmissionStore.prototype,
          'withdraw',
        ).mockImplementationOnce(async function meanwhile(
          this: DatabaseSubmissionStore,
          ...of
        ) {
          at(AFTER);
          expect((await jams.publish({ version: 0 })).status).toBe(200);
          return await original.apply(this, of);
        });
        at(BEFORE_DEADLINE);
        const { status, body } = await withdraw();
        expect(status).toBe(409);
        expect(body.error.message).toContain('are published');
        expect((await jams.results(eve)).body.items).toHaveLength(4);
        expect(
          (await jams.certificate(jams.projects.Foxes.id, cleo)).status,
        ).toBe(200);
      });

      it('and it never ends half, when both come at once', async () => {
        // Both began before the deadline for one and after it for the other: the clock is of the moment of the question.
        at(BEFORE_DEADLINE);
        const { withdraw: original } = DatabaseSubmissionStore.prototype;
        let published: ReturnType<typeof jams.publish> | undefined;
        vi.spyOn(
          DatabaseSubmissionStore.prototype,
          'withdraw',
        ).mockImplementationOnce(async function together(
          this: DatabaseSubmissionStore,
          ...of
        ) {
          at(AFTER);
          published = jams.publish({ version: 0 });
          return await original.apply(this, of);
        });
        const { status } = await withdraw();
        expect((await published!).status).toBe(200);
        const { body } = await jams.results(eve);
        expect([204, 409]).toContain(status);
        expect(body.items.map(({ title }: any) => title).sort()).toEqual(
          status === 204
            ? ['Bears', 'Cats', 'Owls']
            : ['Bears', 'Cats', 'Foxes', 'Owls'],
        );
      });
    });

    it('refuse awards that make no sense, and say why', async () => {
      const { Owls, Foxes, Bears } = jams.projects;
      const refused = async (awards: object[]) => {
        const { status, body } = await jams.putAwards(awards, 0);
        return [status, body.error.message];
      };
      expect(await refused([{ award: 'nope', projectId: Owls.id }])).toEqual([
        400,
        'awards[0].award: there is no award nope; there are grand, brave',
      ]);
      const grand = (projectId: string, place?: number) => ({
        award: 'grand',
        projectId,
        place,
      });
      expect(
        await refused([grand(Owls.id), grand(Foxes.id), grand(Bears.id)]),
      ).toEqual([400, expect.stringContaining('awards[2]: grand is for 2')]);
      expect(await refused([grand(Owls.id, 3)])).toEqual([
        400,
        'awards[0].place: is 3; grand has 2 places',
      ]);
      expect(await refused([grand(Owls.id), grand(Owls.id)])).toEqual([
        400,
        expect.stringContaining('awards[1].projectId'),
      ]);
      expect(
        await refused([grand('3f0d1c2b-0000-4000-8000-000000000000')]),
      ).toEqual([400, expect.stringContaining('awards[0].projectId')]);
      // Two who are equally good.
      expect(
        (await jams.putAwards([grand(Owls.id, 1), grand(Foxes.id, 1)], 0))
          .status,
      ).toBe(200);
      expect((await jams.putAwards([], 0)).status).toBe(409);
      const { body } = await jams.call(
        'GET',
        '/hackathons/default/never/results',
        { as: eve },
      );
      expect(body.awards).toEqual([
        { award: 'overall', title: 'Overall', size: 3, places: [] },
      ]);
    });

    it('are told to however many take part, some at a time', async () => {
      const names = Array.from({ length: 450 }, (_, n) => `person${n}`);
      await addRegistrations(knex, JAM, names);
      await jams.publish({ version: 0 });
      await jams.run('upkeep');
      const told = jams.notifications
        .filter(({ payload }) => payload.title.endsWith('are published'))
        .map(({ recipients }: any) => recipients.entityRef);
      expect(Math.max(...told.map(({ length }) => length))).toBe(200);
      const people = told.flat();
      expect(new Set(people).size).toBe(people.length);
      expect(people).toEqual(
        expect.arrayContaining(names.map(name => `user:default/${name}`)),
      );
    });

    it('are to be read by who takes part, until they have', async () => {
      await jams.publish({ version: 0 });
      expect(await jams.agenda(ada)).toContain('read-results');
      expect(await jams.agenda(olga)).not.toContain('publish-results');
      const read = await jams.call('PUT', `${JAM_PATH}/results/read`, {
        as: ada,
      });
      expect(read.status).toBe(204);
      expect(await jams.agenda(ada)).not.toContain('read-results');
      await jams.publish({ version: 1, reason: 'A typing error' });
      expect(await jams.agenda(ada)).toContain('read-results');
    });

    it('keep places and awards, and forget who judged and voted', async () => {
      await jams.putAwards(
        [{ award: 'brave', projectId: jams.projects.Owls.id }],
        0,
      );
      at(JUDGING);
      await jams.call('PUT', `${JAM_PATH}/votes/${jams.projects.Bears.id}`, {
        as: eve,
      });
      at(AFTER);
      await jams.publish({ version: 1 });
      at('2028-11-30T12:00Z');
      await jams.run('retention');
      const { body } = await jams.results(olga, '?draft=true');
      expect(body.items[0]).toMatchObject({ title: 'Owls', place: 1 });
      expect(body.awards[1].places).toMatchObject([{ title: 'Owls' }]);
      expect(body.publishedBy).toBe(undefined);
      const { projectId, votes } = body.peoplesChoice.items[0];
      expect([projectId, votes]).toEqual([jams.projects.Bears.id, 1]);
      for (const table of [
        'results',
        'result_publications',
        'result_awards',
        'result_places',
        'result_reads',
        'peoples_votes',
      ]) {
        expect(JSON.stringify(await knex(table))).not.toContain('user:');
      }
    });
  },
);
