import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { rankFinalists } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  AFTER_JUDGING,
  at,
  JAM,
  JAM_PATH,
  startFinalRound,
  type TestFinalRound,
  type TestHackathons,
  WHILE_JUDGING,
} from './__testUtils__';
import { user } from './__testUtils__/entities';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, bob, eve, jun, mia, olga } = PEOPLE;
const sam = 'user:default/sam';
const JUDGES = [jun, mia, sam];
const UNKNOWN = '3f0d1c2b-0000-4000-8000-000000000000';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the final round on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let round: TestFinalRound;
  let [owls, foxes, bears, cats]: string[] = [];

  beforeEach(async () => {
    knex = await databases.init(id);
    round = await startFinalRound(knex);
    ({ jams } = round);
    [owls, foxes, bears, cats] = round.projects;
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const read = (as: string) => round.read(as);
  const open = (body?: object, as?: string) => round.open(body, as);
  const rank = (as: string, ranking: string[], version?: number) =>
    round.rank(as, ranking, version);
  const close = (version: number, as?: string) => round.close(version, as);
  const publish = () => round.publish();
  const conflict = (judge: string, project: string) =>
    round.conflict(judge, project);
  const ids = (of: { finalists: { projectId: string }[] }) =>
    of.finalists.map(({ projectId }) => projectId).sort();

  it('takes the first by the scores, and tells judges but nobody else who they are', async () => {
    expect((await open({ version: 0 }, bob)).status).toBe(403);
    expect((await open({ version: 0 }, jun)).status).toBe(403);
    at(WHILE_JUDGING);
    const early = await open();
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('judges can score until');
    at(AFTER_JUDGING);
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      version: 1,
      size: 3,
      may: { open: false, close: true },
    });
    expect(ids(body)).toEqual([owls, foxes, bears].sort());
    expect(body.rankings).toMatchObject([
      { judge: jun, ranked: 0 },
      { judge: mia, ranked: 0 },
      { judge: sam, ranked: 0 },
    ]);
    const judges = await read(jun);
    expect(ids(judges)).toEqual(ids(body));
    expect(judges).toMatchObject({
      mine: { ranking: [], version: 0 },
      may: { rank: true, open: false, close: false },
    });
    expect(judges).not.toHaveProperty('rankings');
    for (const as of [ada, bob, eve]) {
      expect(await read(as)).toMatchObject({
        state: 'open',
        finalists: [],
        hidden: 0,
      });
    }
    expect((await open({ version: 1 })).status).toBe(409);
    await jams.run('upkeep');
    expect(
      jams.notifications.filter(
        ({ payload }) => payload.title === 'Rank the finalists of Feature Jam',
      ),
    ).toMatchObject([{ recipients: { entityRef: JUDGES } }]);
    expect(
      (
        await jams.call('GET', `${JAM_PATH}/agenda`, { as: jun })
      ).body.items.map(({ kind }: any) => kind),
    ).toContain('rank-finalists');
  });

  it('keeps whole rankings of who may rank, and all of them in a log', async () => {
    await conflict(mia, foxes);
    await open();
    const wrong = await rank(jun, [owls, cats, foxes]);
    expect([wrong.status, wrong.body.error.message]).toEqual([
      400,
      `ranking[1]: ${cats} is no finalist that you rank`,
    ]);
    const twice = await rank(jun, [owls, owls, foxes]);
    expect(twice.body.error.message).toContain('ranking[1]');
    const half = await rank(jun, [owls, foxes]);
    expect([half.status, half.body.error.message]).toEqual([
      400,
      expect.stringContaining(bears),
    ]);
    expect((await rank(ada, [owls, foxes, bears])).status).toBe(403);
    jams.decisions[`hackathons.event.judge ${jun}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await rank(jun, [owls, foxes, bears])).status).toBe(403);
    delete jams.decisions[`hackathons.event.judge ${jun}`];

    const first = await rank(jun, [foxes, owls, bears]);
    expect(first.body.mine).toMatchObject({
      ranking: [foxes, owls, bears],
      version: 1,
    });
    expect((await rank(jun, [owls, foxes, bears])).status).toBe(409);
    expect((await rank(jun, [owls, foxes, bears], 1)).status).toBe(200);
    expect(await knex('final_ranking_log').select('judge_ref')).toHaveLength(2);

    const barred = await read(mia);
    expect(ids(barred)).toEqual([owls, bears].sort());
    expect(barred.hidden).toBe(1);
    expect(JSON.stringify(barred)).not.toContain(foxes);
    expect((await rank(mia, [owls, foxes, bears])).status).toBe(400);
    expect((await rank(mia, [bears, owls])).status).toBe(200);
  });

  it('lets nobody rank the project of a colleague, or who came when the judging was over', async () => {
    await open();
    // Both are in one group since the judging closed.
    jams.catalog.put(user('jun', 'metrics'), user('cleo', 'metrics'));
    const barred = await read(jun);
    expect(ids(barred)).toEqual([owls, bears].sort());
    expect((await rank(jun, [owls, foxes, bears])).status).toBe(400);
    expect((await rank(jun, [bears, owls])).status).toBe(200);
    await knex('judges').where({ hackathon_ref: JAM, user_ref: mia }).delete();
    expect((await read(mia)).may.rank).toBe(false);
    const late = await rank(mia, [owls, foxes, bears]);
    expect([late.status, late.body.error.message]).toEqual([
      403,
      expect.stringContaining('when the judging closed'),
    ]);
  });

  it('decides the first places, and the scores the others', async () => {
    await open();
    expect((await close(1)).status).toBe(409);
    await rank(jun, [bears, owls, foxes]);
    await rank(mia, [bears, owls, foxes]);
    await rank(sam, [bears, foxes, owls]);
    // Known only now: what sam says of the owls no longer counts, nor does mia.
    await conflict(sam, owls);
    await knex('judges')
      .where({ hackathon_ref: JAM, user_ref: mia })
      .update({ counts: false });
    await knex('judging_log').insert({
      hackathon_ref: JAM,
      at: 0,
      act: 'exclude',
    });
    const blocked = await publish();
    expect(blocked.status).toBe(409);
    expect(blocked.body.error.message).toContain('close it first');
    expect((await close(1, bob)).status).toBe(403);
    const both = await Promise.all([close(1), close(1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const expected = rankFinalists({
      finalists: [owls, foxes, bears],
      rankings: [
        { judge: jun, ranking: [bears, owls, foxes] },
        { judge: sam, ranking: [bears, foxes] },
      ],
    }).projects.map(({ project, ...said }) => ({
      projectId: project,
      ...said,
    }));
    const { outcome, state } = await read(olga);
    expect(state).toBe('closed');
    expect(outcome).toEqual(expected);
    expect(await read(jun)).not.toHaveProperty('outcome');
    expect((await rank(jun, [owls, foxes, bears], 1)).status).toBe(409);

    const { body } = await publish();
    expect(body.method.finalRound).toBe(true);
    expect(
      body.items.map(({ title, place, rank: byScores, finalRank }: any) => [
        title,
        place,
        byScores,
        finalRank,
      ]),
    ).toEqual([
      ['Bears', 1, 3, 1],
      ['Owls', expected[1].rank, 1, expected[1].rank],
      ['Foxes', expected[2].rank, 2, expected[2].rank],
      ['Cats', 4, 4, undefined],
    ]);
    expect((await read(eve)).outcome).toEqual(expected);
    expect(ids(await read(eve))).toHaveLength(3);
    expect((await open({ version: 2 })).status).toBe(409);
  });

  it('is opened again before the publication, with the rankings of the same finalists', async () => {
    await open();
    await rank(jun, [bears, owls, foxes]);
    await close(1);
    const again = await open({ version: 2 });
    expect(again.body).toMatchObject({ state: 'open', version: 3 });
    expect(again.body).not.toHaveProperty('outcome');
    expect((await read(jun)).mine.ranking).toEqual([bears, owls, foxes]);
    await close(3);
    expect((await open({ version: 3 })).status).toBe(409);
    const wrong = await open({ version: 4, projectIds: [owls, UNKNOWN] });
    expect(wrong.status).toBe(400);
    const others = await open({ version: 4, projectIds: [cats, owls] });
    expect(ids(others.body)).toEqual([owls, cats].sort());
    expect((await read(jun)).mine).toMatchObject({ ranking: [], version: 0 });
  });
});
