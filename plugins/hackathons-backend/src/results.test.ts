import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, JAM, JAM_PATH } from './__testUtils__';
import { handIn } from './__testUtils__/judgedProjects';
import { PEOPLE } from './__testUtils__/startProjects';
import {
  AFTER,
  JUDGING,
  startResults,
  type TestResults,
} from './__testUtils__/startResults';

const { ada, bob, cleo, eve, jun, mia, olga } = PEOPLE;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('results on %p', id => {
  let knex: Knex;
  let jams: TestResults;

  beforeEach(async () => {
    knex = await databases.init(id);
    jams = await startResults(knex);
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  it('are a draft for organisers who don’t take part, and nothing for anybody else', async () => {
    const { status, body } = await jams.results(olga, '?draft=true');
    expect(status).toBe(200);
    const said = jams.expected();
    expect(body).toMatchObject({
      hackathonRef: JAM,
      state: 'draft',
      version: 0,
      looksPerProject: 3,
      judges: 3,
      looks: 11,
      may: { seeDraft: true, giveAwards: true, publish: true },
      method: {
        criteria: [
          { name: 'impact', weight: 2 / 3 },
          { name: 'craft', title: 'Craft', weight: 1 / 3 },
        ],
        parts: 1,
        finalRound: false,
      },
    });
    expect(body.items.map(({ projectId }: any) => projectId)).toEqual(
      said.projects.map(({ project }) => project),
    );
    body.items.forEach((row: any, index: number) => {
      const { project: _, ...numbers } = said.projects[index];
      for (const [name, value] of Object.entries(numbers)) {
        expect(row[name]).toBeCloseTo(value as number, 9);
      }
      expect(row.place).toBe(numbers.rank);
    });
    expect(body.items[0]).toMatchObject({
      title: 'Owls',
      teamName: 'Team Owls',
      members: [ada, bob],
      votes: 0,
    });
    expect(body.stability).toMatchObject({
      top: 3,
      judges: 3,
      changing: said.stability.decisive.length,
    });
    expect(body.problems.map(({ kind }: any) => kind)).toEqual([
      'few-looks',
      'no-awards',
    ]);
    expect(body.bands.flatMap(({ projectIds }: any) => projectIds)).toEqual(
      said.projects.map(({ project }) => project),
    );

    for (const as of [ada, bob, jun, eve]) {
      const { body: nothing } = await jams.results(as);
      expect(nothing).toMatchObject({ state: 'none', version: 0, items: [] });
      expect(nothing).not.toHaveProperty('judges');
      expect(nothing).not.toHaveProperty('method');
      expect((await jams.results(as, '?draft=true')).status).toBe(403);
    }
    const { body: asService } = await jams.callAsService(
      'GET',
      `${JAM_PATH}/results`,
    );
    expect(asService).toMatchObject({ state: 'none', items: [] });
  });

  it('are closed to organisers who take part', async () => {
    const answers = await Promise.all([
      jams.results(bob, '?draft=true'),
      jams.results(bob, '?publication=1'),
      jams.putAwards([], 0, bob),
      jams.publish({ version: 0 }, bob),
      jams.ofProject(jams.projects.Foxes.id, bob),
      jams.call('GET', `${JAM_PATH}/results/judges`, { as: bob }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(answers[0].body.error.message).toContain('take part');
    expect(
      (await jams.ofProject(jams.projects.Owls.id, bob)).body,
    ).toMatchObject({
      state: 'none',
      comments: [],
      criteria: [],
    });
    expect((await jams.ofProject(jams.projects.Owls.id, bob)).body.score).toBe(
      undefined,
    );
    // Leaving the team after the submission makes nobody impartial, whoever submitted it.
    const { Owls } = jams.projects;
    const left = await jams.call('DELETE', `/teams/${Owls.teamId}/membership`, {
      as: bob,
    });
    expect(left.status).toBe(204);
    expect((await jams.results(bob, '?draft=true')).status).toBe(403);
    await knex('submission_leavers').delete();
    expect((await jams.results(bob, '?draft=true')).status).toBe(200);
    await knex('submissions')
      .where('project_id', Owls.id)
      .update({ submitted_by: bob });
    expect((await jams.results(bob, '?draft=true')).status).toBe(403);
  });

  it('name no project that the policy hides from somebody', async () => {
    at(AFTER);
    await jams.publish({ version: 0 });
    const all = (await jams.results(eve)).body;
    jams.decisions[`hackathons.project.read ${eve}`] = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'hackathons',
      resourceType: 'hackathons-project',
      conditions: {
        rule: 'IS_TEAM_MEMBER',
        resourceType: 'hackathons-project',
        params: { claims: [bob] },
      },
    };
    const { body } = await jams.results(eve);
    const owls = all.items.find(({ title }: any) => title === 'Owls');
    expect(body.items).toEqual([owls]);
    const text = JSON.stringify(body);
    expect(text).not.toContain(jams.projects.Foxes.id);
    expect(text).not.toContain(jams.projects.Bears.id);
    const file = await jams.call(
      'GET',
      `${JAM_PATH}/exports/results?format=json`,
      { as: eve },
    );
    expect(file.body.map(({ title }: any) => title)).toEqual(['Owls']);
  });

  it('take the permission besides the role', async () => {
    jams.decisions[`hackathons.event.manage ${olga}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await jams.results(olga)).body).toMatchObject({
      state: 'none',
      items: [],
    });
    const answers = await Promise.all([
      jams.results(olga, '?draft=true'),
      jams.putAwards([], 0),
      jams.publish({ version: 0 }),
      jams.ofProject(jams.projects.Owls.id, olga),
      jams.call('GET', `${JAM_PATH}/results/judges`, { as: olga }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await jams.agenda(olga)).not.toContain('publish-results');
  });

  it('leave out judges who don’t count, and projects that nobody scored', async () => {
    await knex('judges')
      .where({ hackathon_ref: JAM, user_ref: mia })
      .update({ counts: false });
    await knex('judging_log').insert({
      hackathon_ref: JAM,
      at: Date.now(),
      act: 'exclude',
    });
    await handIn(knex, { Ants: ['zoe'] });
    const { body } = await jams.results(olga, '?draft=true');
    expect(body).toMatchObject({ judges: 2, looks: 7 });
    const last = body.items.at(-1);
    expect(last).toMatchObject({ title: 'Ants', looks: 0 });
    expect(last).not.toHaveProperty('place');
    expect(last).not.toHaveProperty('score');
    expect(body.problems.map(({ kind }: any) => kind)).toContain(
      'projects-without-looks',
    );
  });

  it('leave out the project that judges practised on', async () => {
    await knex('judging_panels').insert({
      hackathon_ref: JAM,
      calibration_project_id: jams.projects.Cats.id,
      synced_at: 0,
    });
    await knex('judging_log').insert({
      hackathon_ref: JAM,
      at: Date.now(),
      act: 'calibrate',
    });
    await knex('judge_looks')
      .where('project_id', jams.projects.Cats.id)
      .update({ reason: 'calibration' });
    const { body } = await jams.results(olga, '?draft=true');
    expect(body.looks).toBe(9);
    expect(body.items.map(({ title }: any) => title).sort()).toEqual([
      'Bears',
      'Foxes',
      'Owls',
    ]);
    await jams.publish({ version: 0 });
    const { body: own } = await jams.ofProject(
      jams.projects.Cats.id,
      'user:default/finn',
    );
    // Judges were told that the team reads it.
    expect(own).toMatchObject({
      published: true,
      looks: 0,
      comments: [{ text: 'Cats as j sees it' }],
    });
    expect(own).not.toHaveProperty('place');
    expect(own).not.toHaveProperty('score');
  });

  it('count the people’s choice, which moves nobody', async () => {
    const before = (await jams.results(olga, '?draft=true')).body.items;
    at(JUDGING);
    for (const as of [eve, jun]) {
      await jams.call('PUT', `${JAM_PATH}/votes/${jams.projects.Bears.id}`, {
        as,
      });
    }
    await jams.call('PUT', `${JAM_PATH}/votes/${jams.projects.Cats.id}`, {
      as: cleo,
    });
    // Of somebody who has joined the team since.
    await knex('peoples_votes').insert({
      hackathon_ref: JAM,
      user_ref: 'user:default/dan',
      project_id: jams.projects.Bears.id,
      slot: 1,
      at: 0,
    });
    at(AFTER);
    const { body } = await jams.results(olga, '?draft=true');
    expect(body.items.map(({ title, place }: any) => [title, place])).toEqual(
      before.map(({ title, place }: any) => [title, place]),
    );
    await jams.publish({ version: 0 });
    expect((await jams.results(eve)).body.peoplesChoice.items).toEqual([
      { projectId: jams.projects.Bears.id, votes: 2 },
      { projectId: jams.projects.Cats.id, votes: 1 },
    ]);
    const { body: votes } = await jams.call('GET', `${JAM_PATH}/votes`, {
      as: eve,
    });
    expect(votes.counts).toHaveLength(2);
    expect(votes.closedBecause).toContain('voting closed');
  });

  it('tell a judge how the judge scored, after the publication', async () => {
    const judges = (as: string) =>
      jams.call('GET', `${JAM_PATH}/results/judges`, { as });
    expect((await judges(jun)).body.items).toEqual([]);
    expect((await judges(ada)).status).toBe(403);
    const { body } = await judges(olga);
    const said = jams.expected().judges;
    expect(
      body.items.map(({ judge, looks, counts }: any) => [judge, looks, counts]),
    ).toEqual([
      [jun, 4, true],
      [mia, 4, true],
      ['user:default/sam', 3, true],
    ]);
    for (const { judge, severity, consistency } of said) {
      const row = body.items.find((each: any) => each.judge === judge);
      expect(row.severity).toBeCloseTo(severity, 9);
      expect(row.consistency).toBeCloseTo(consistency, 9);
    }
    await jams.publish({ version: 0 });
    expect((await judges(jun)).body.items).toMatchObject([{ judge: jun }]);
    expect((await judges(ada)).status).toBe(403);
  });
});
