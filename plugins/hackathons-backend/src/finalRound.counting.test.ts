import { TestDatabases } from '@backstage/backend-test-utils';
import { rankFinalists } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  JAM,
  JAM_PATH,
  startFinalRound,
  type TestFinalRound,
  type TestHackathons,
} from './__testUtils__';
import { user } from './__testUtils__/entities';
import { PEOPLE } from './__testUtils__/startProjects';

const { eve, jun, mia, olga } = PEOPLE;
const sam = 'user:default/sam';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'which rankings of a final round count on %p',
  id => {
    let knex: Knex;
    let jams: TestHackathons;
    let round: TestFinalRound;
    let [owls, foxes, bears, cats]: string[] = [];

    beforeEach(async () => {
      knex = await databases.init(id);
      round = await startFinalRound(knex);
      ({ jams } = round);
      [owls, foxes, bears, cats] = round.projects;
      await round.open();
      await round.rank(jun, [bears, foxes, owls]);
      await round.rank(mia, [owls, foxes, bears]);
      await round.rank(sam, [owls, bears, foxes]);
      await round.close(1);
    });

    afterEach(async () => {
      vi.useRealTimers();
      await jams.stop();
    });

    const counts = async (judge: string, to: boolean) => {
      const { body } = await jams.call('GET', `${JAM_PATH}/judging/judges`, {
        as: olga,
      });
      const { version } = body.items.find(
        ({ userRef }: any) => userRef === judge,
      );
      const { status } = await jams.call('PUT', `${JAM_PATH}/judging/judges`, {
        as: olga,
        body: { judge, counts: to, reason: 'Was paid by a team', version },
      });
      expect(status).toBe(200);
    };
    const outcomeOf = (
      finalists: string[],
      rankings: Record<string, string[]>,
    ) =>
      rankFinalists({
        finalists,
        rankings: Object.entries(rankings).map(([judge, ranking]) => ({
          judge,
          ranking,
        })),
      }).projects.map(({ project, ...said }) => ({
        projectId: project,
        ...said,
      }));
    const draft = async () =>
      (await jams.call('GET', `${JAM_PATH}/results?draft=true`, { as: olga }))
        .body;
    const problem = async (kind: string) =>
      (await draft()).problems.find((each: any) => each.kind === kind);
    const logged = async () =>
      (
        await knex('final_outcome_log')
          .select('occasion', 'outcome')
          .where('hackathon_ref', JAM)
          .orderBy('id')
      ).map(({ occasion, outcome }) => [occasion, JSON.parse(outcome)]);

    it('leaves out who is excluded or finds a conflict after the closing, and publishes what counts then', async () => {
      const atClosing = outcomeOf([owls, foxes, bears], {
        [jun]: [bears, foxes, owls],
        [mia]: [owls, foxes, bears],
        [sam]: [owls, bears, foxes],
      });
      expect(await round.read(olga)).toMatchObject({
        outcome: atClosing,
        leftOut: [],
        earlier: [],
      });
      await counts(mia, false);
      const declared = await jams.call(
        'POST',
        `${JAM_PATH}/judging/conflicts`,
        {
          as: sam,
          body: { projectId: owls, reason: 'My brother is in it' },
        },
      );
      expect(declared.status).toBe(201);
      const now = outcomeOf([owls, foxes, bears], {
        [jun]: [bears, foxes, owls],
        [sam]: [bears, foxes],
      });
      expect(now[0].projectId).not.toBe(atClosing[0].projectId);
      const seen = await round.read(olga);
      expect(seen).toMatchObject({
        state: 'closed',
        outcome: now,
        leftOut: [
          {
            judge: mia,
            because: 'excluded',
            reason: 'Was paid by a team',
            projectIds: [owls, foxes, bears],
            whole: true,
          },
          {
            judge: sam,
            because: 'conflict',
            reason: 'My brother is in it',
            projectIds: [owls],
            whole: false,
          },
        ],
        earlier: [{ occasion: 'closing', outcome: atClosing }],
      });
      for (const as of [jun, mia, eve]) {
        const others = await round.read(as);
        for (const secret of ['outcome', 'leftOut', 'gone', 'earlier']) {
          expect(others).not.toHaveProperty(secret);
        }
      }
      const { items, problems } = await draft();
      expect(items[0].projectId).toBe(now[0].projectId);
      expect(
        problems.find(({ kind }: any) => kind === 'rankings-left-out'),
      ).toEqual({
        kind: 'rankings-left-out',
        blocking: false,
        message: expect.stringMatching(
          /mia says doesn’t count; sam has a conflict with 1 finalist$/,
        ),
      });

      const { status, body } = await round.publish();
      expect(status).toBe(200);
      expect(body.items[0].projectId).toBe(now[0].projectId);
      expect(await logged()).toEqual([
        ['closing', atClosing],
        ['publication', now],
      ]);
      // What is published stays, until somebody corrects it.
      await counts(mia, true);
      expect((await round.read(eve)).outcome).toEqual(now);
      const published = await jams.call('GET', `${JAM_PATH}/results`, {
        as: eve,
      });
      expect(published.body.items[0].projectId).toBe(now[0].projectId);
      const corrected = await round.publish({
        version: 1,
        reason: 'Nobody paid anybody',
      });
      expect(corrected.status).toBe(200);
      expect((await round.read(eve)).outcome).toEqual(
        outcomeOf([owls, foxes, bears], {
          [jun]: [bears, foxes, owls],
          [mia]: [owls, foxes, bears],
          [sam]: [bears, foxes],
        }),
      );
      expect(await logged()).toHaveLength(3);
    });

    it('knows of who became a colleague of a team since', async () => {
      jams.catalog.put(user('jun', 'metrics'), user('dan', 'metrics'));
      const { outcome, leftOut } = await round.read(olga);
      expect(outcome).toEqual(
        outcomeOf([owls, foxes, bears], {
          [jun]: [foxes, owls],
          [mia]: [owls, foxes, bears],
          [sam]: [owls, bears, foxes],
        }),
      );
      expect(leftOut).toMatchObject([
        { judge: jun, because: 'conflict', projectIds: [bears] },
      ]);
      const { body } = await round.publish();
      expect(body.items[0].projectId).toBe(owls);
    });

    it('drops a finalist that is not handed in any more', async () => {
      await knex('projects')
        .where('id', owls)
        .update({ current_submission: null });
      const seen = await round.read(olga);
      expect(seen.gone).toMatchObject([{ projectId: owls }]);
      expect(seen.outcome).toEqual(
        outcomeOf([foxes, bears], {
          [jun]: [bears, foxes],
          [mia]: [foxes, bears],
          [sam]: [bears, foxes],
        }),
      );
      expect(await problem('rankings-left-out')).toMatchObject({
        blocking: false,
        projectIds: [owls],
      });
      const { body } = await round.publish();
      expect(
        body.items.map(({ projectId, place }: any) => [projectId, place]),
      ).toEqual([
        [bears, 1],
        [foxes, 2],
        [cats, 3],
      ]);
      // One that is left alone is first without a ranking.
      await knex('projects')
        .where('id', foxes)
        .update({ current_submission: null });
      expect((await round.read(olga)).outcome).toMatchObject([
        { projectId: bears, rank: 1 },
      ]);
    });

    it('is not published when no ranking is left, until the round was open again', async () => {
      for (const judge of [jun, mia, sam]) {
        await counts(judge, false);
      }
      expect(await round.read(olga)).not.toHaveProperty('outcome');
      const refused = await round.publish();
      expect([refused.status, refused.body.error.message]).toEqual([
        409,
        expect.stringContaining('open the round again'),
      ]);
      expect((await draft()).may.publish).toBe(false);

      expect(
        (await round.open({ version: 2, projectIds: [owls, foxes, bears] }))
          .status,
      ).toBe(200);
      const early = await round.close(3);
      expect([early.status, early.body.error.message]).toEqual([
        409,
        expect.stringContaining('whose ranking counts'),
      ]);
      await counts(sam, true);
      expect((await round.close(3)).status).toBe(200);
      const { status, body } = await round.publish();
      expect([status, body.items[0].projectId]).toEqual([200, owls]);
      expect((await logged()).map(([occasion]) => occasion)).toEqual([
        'closing',
        'closing',
      ]);

      // The round can't be opened any more: a correction does without it, and says so before.
      await counts(sam, false);
      expect(await problem('too-few-rankings')).toMatchObject({
        blocking: false,
      });
      expect((await round.read(eve)).outcome).toHaveLength(3);
      const corrected = await round.publish({
        version: 1,
        reason: 'Sam was in a team',
      });
      expect(corrected.status).toBe(200);
      expect(corrected.body.method.finalRound).toBe(false);
    });

    it('warns of a finalist that nobody who counts has ranked', async () => {
      for (const judge of [jun, mia, sam]) {
        await round.conflict(judge, bears);
      }
      expect(await problem('finalists-unranked')).toMatchObject({
        blocking: false,
        projectIds: [bears],
      });
    });

    it('shows judges what they ranked when it is over, and keeps the outcome when names are erased', async () => {
      expect((await round.read(jun)).mine).toMatchObject({
        ranking: [bears, foxes, owls],
        version: 1,
      });
      expect((await round.read(jun)).may.rank).toBe(false);
      await round.publish();
      const { outcome } = await round.read(olga);
      vi.setSystemTime(new Date('2029-01-01T00:00Z'));
      await jams.run('retention');
      expect(await knex('final_rankings')).toEqual([]);
      expect(await knex('final_outcome_log').select('by_ref')).toEqual([
        { by_ref: null },
      ]);
      expect(await round.read(olga)).toMatchObject({ outcome, leftOut: [] });
    });
  },
);
