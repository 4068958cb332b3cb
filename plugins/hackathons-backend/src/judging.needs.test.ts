import { TestDatabases } from '@backstage/backend-test-utils';
import {
  estimateScores,
  type JudgeScore,
  needsOneMoreLook,
  onOneScale,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { at, charter, JAM_PATH } from './__testUtils__';
import {
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

const CRITERIA = [
  { name: 'impact', weight: 2, scale: { min: 1, max: 5 } },
  { name: 'craft', weight: 1, scale: { min: 1, max: 10 } },
];

describe.each(databases.eachSupportedId())('needs of looks on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { assign, call, queue, score } = judgingCalls(() => plugin);
  const needs = async () =>
    (await call('GET', `${JUDGING}/needs`, ORGANISER)).body.items;

  beforeEach(async () => {
    knex = await databases.init(id);
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'lee'],
      projects: { Alpha: ['ada'], Beta: ['bob'], Gamma: ['cleo'] },
      judging: { looksPerProject: 2, finalRound: { finalists: 2 } },
      spec: { criteria: CRITERIA },
    });
    await assign();
    at(WHILE_JUDGING);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.stop();
  });

  it('weigh criteria of different scales by their weights alone', async () => {
    const scores: JudgeScore[] = [];
    for (const [index, name] of ['jo', 'kim', 'lee'].entries()) {
      for (const look of (await queue(name)).items) {
        const points = { Alpha: 5, Beta: 4, Gamma: 2 }[look.title as 'Alpha'];
        const given = scoresOf(
          Math.max(1, points - (index % 2)),
          11 - 2 * points + index,
        );
        await score(name, look, given);
        scores.push(
          ...given.map(each => ({
            judge: refOf(name),
            project: look.projectId,
            ...each,
          })),
        );
      }
    }
    const expected = needsOneMoreLook({
      projects: estimateScores({
        criteria: CRITERIA.map(({ name, weight }) => ({ name, weight })),
        scores: onOneScale(CRITERIA, scores),
      }).projects,
      top: 2,
      minLooks: 2,
    });
    const byProject = <P extends { projectId: string }>(items: P[]) =>
      items.sort((a, b) => (a.projectId < b.projectId ? -1 : 1));
    expect(byProject(await needs())).toMatchObject(
      byProject(
        expected.map(({ project, chance, priority }) => ({
          projectId: project,
          chance: expect.closeTo(chance, 5),
          priority: expect.closeTo(priority, 5),
        })),
      ),
    );
  });

  it('and results leave out scores that a changed scale has not', async () => {
    for (const name of ['jo', 'kim', 'lee']) {
      for (const look of (await queue(name)).items) {
        await score(name, look, scoresOf(3, look.title === 'Alpha' ? 9 : 3));
      }
    }
    const [impact, craft] = CRITERIA;
    plugin.catalog.put(
      charter({
        spec: {
          criteria: [impact, { ...craft, scale: impact.scale }],
          judging: {
            judges: ['jo', 'kim', 'lee'].map(refOf),
            looksPerProject: 2,
            feedback: 'never',
          },
        },
      }),
    );
    await plugin.sync();
    expect((await needs()).map(({ looks }: any) => looks)).toEqual([2, 2, 2]);
    const { status, body } = await call(
      'GET',
      `${JAM_PATH}/results?draft=true`,
      ORGANISER,
    );
    expect(status).toBe(200);
    const plain = body.items.map(({ title, plainMean }: any) => [
      title,
      plainMean,
    ]);
    // What counts of Alpha is what everybody has.
    expect(Object.fromEntries(plain)).toEqual({ Alpha: 3, Beta: 3, Gamma: 3 });
  });

  it('give one more look to nobody who is at their limit, unless they are named', async () => {
    const limited = await call('PUT', `${JUDGING}/judges`, ORGANISER, {
      judge: refOf('jo'),
      maxProjects: 2,
      reason: 'Has little time',
      version: 1,
    });
    expect(limited).toMatchObject({ status: 200, body: { assigned: 2 } });
    const theirs = (await queue('jo')).items.map((look: any) => look.title);
    const others = Object.entries(plugin.projects).filter(
      ([title]) => !theirs.includes(title),
    );
    expect(others).toHaveLength(1);
    const [[, projectId]] = others;
    const extra = (body: object = {}) =>
      call('POST', `${JUDGING}/extra-looks`, ORGANISER, { projectId, ...body });
    const nobody = await extra();
    expect(nobody.status).toBe(409);
    expect(nobody.body.error.message).toMatch(/at their limit/);
    expect(await extra({ judge: refOf('jo') })).toMatchObject({ status: 201 });
  });

  it('leave out at once what a team withdrew', async () => {
    expect(await needs()).toHaveLength(3);
    await knex('projects')
      .where('id', plugin.projects.Beta)
      .update({ current_submission: null });
    expect(await needs()).toHaveLength(2);
  });
});
