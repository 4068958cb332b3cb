import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { estimateScores } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import {
  giveScores,
  handIn,
  type HandedIn,
} from './__testUtils__/judgedProjects';
import { register } from './__testUtils__/participants';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, bob, cleo, eve, jun, mia, olga, oskar } = PEOPLE;
const JUDGES = [jun, mia, 'user:default/sam'];
const JUDGING = '2026-11-28T10:00Z';
const AFTER = '2026-11-30T12:00Z';
const CRITERIA = [
  { name: 'impact', weight: 2, scale: { min: 1, max: 5 } },
  {
    name: 'craft',
    title: 'Craft',
    weight: 1,
    scale: { min: 1, max: 5 },
    anchors: [
      { score: 1, text: 'Does not run' },
      { score: 5, text: 'Could ship' },
    ],
  },
];
/** Impact and craft by project and judge; the second judge is strict, the third has not seen the last. */
const POINTS: Record<string, Array<[number, number] | undefined>> = {
  Owls: [
    [5, 4],
    [4, 3],
    [5, 5],
  ],
  Foxes: [
    [4, 4],
    [2, 3],
    [4, 3],
  ],
  Bears: [
    [2, 3],
    [1, 1],
    [3, 2],
  ],
  Cats: [[3, 5], [2, 2], undefined],
};

function jam(name: string, spec: object = {}) {
  return charter({
    name,
    title: `Jam ${name}`,
    spec: {
      organisers: [olga, bob],
      criteria: CRITERIA,
      judging: {
        judges: JUDGES,
        looksPerProject: 3,
        feedback: 'judges-choose',
        peoplesChoice: { votesPerPerson: 2 },
      },
      awards: [
        { name: 'grand', title: 'Grand prize', places: 2 },
        { name: 'brave', title: 'Bravest idea' },
      ],
      ...spec,
    },
  });
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('results on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let projects: Record<string, HandedIn>;

  beforeEach(async () => {
    at(JUDGING);
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        jam('jam'),
        jam('never', {
          awards: undefined,
          judging: { judges: JUDGES, looksPerProject: 3, feedback: 'never' },
        }),
        jam('always', {
          judging: { judges: JUDGES, looksPerProject: 3, feedback: 'always' },
        }),
      ],
    });
    projects = await fill(JAM);
    await register(knex, JAM, [eve]);
    at(AFTER);
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  async function fill(ref: string): Promise<Record<string, HandedIn>> {
    const handed = await handIn(
      knex,
      { Owls: ['ada', 'bob'], Foxes: ['cleo'], Bears: ['dan'], Cats: ['finn'] },
      ref,
    );
    const byTitle = Object.fromEntries(handed.map(each => [each.title, each]));
    await giveScores(
      knex,
      JUDGES.flatMap((judge, index) =>
        Object.entries(POINTS).flatMap(([title, points]) => {
          const given = points[index];
          return given
            ? [
                {
                  judge,
                  project: byTitle[title].id,
                  scores: { impact: given[0], craft: given[1] },
                  comment: `${title} as ${judge.split('/')[1][0]} sees it`,
                  share: index === 0,
                },
              ]
            : [];
        }),
      ),
      ref,
    );
    return byTitle;
  }

  const results = (as: string = ada, query = '') =>
    jams.call('GET', `${JAM_PATH}/results${query}`, { as });
  const putAwards = (awards: object[], version: number, as: string = olga) =>
    jams.call('PUT', `${JAM_PATH}/results/awards`, {
      as,
      body: { awards, version },
    });
  const publish = (body: object, as: string = olga, path = JAM_PATH) =>
    jams.call('POST', `${path}/results/publication`, { as, body });
  const ofProject = (project: string, as: string) =>
    jams.call('GET', `/projects/${project}/judging-result`, { as });
  const certificate = (project: string, as: string) =>
    jams.call('GET', `/projects/${project}/certificate`, { as });
  const agenda = async (as: string) =>
    (await jams.call('GET', `${JAM_PATH}/agenda`, { as })).body.items.map(
      ({ kind }: any) => kind,
    );

  /** What the algorithm says of the same scores. */
  const expected = () =>
    estimateScores({
      criteria: CRITERIA,
      scores: Object.entries(POINTS).flatMap(([title, points]) =>
        points.flatMap((given, index) =>
          given
            ? CRITERIA.map(({ name: criterion }, which) => ({
                judge: JUDGES[index],
                project: projects[title].id,
                criterion,
                score: given[which],
              }))
            : [],
        ),
      ),
    });

  it('are a draft for organisers who don’t take part, and nothing for anybody else', async () => {
    const { status, body } = await results(olga);
    expect(status).toBe(200);
    const said = expected();
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
      const { body: nothing } = await results(as);
      expect(nothing).toMatchObject({ state: 'none', version: 0, items: [] });
      expect(nothing).not.toHaveProperty('judges');
      expect(nothing).not.toHaveProperty('method');
      expect((await results(as, '?draft=true')).status).toBe(403);
    }
    const { body: asService } = await jams.callAsService(
      'GET',
      `${JAM_PATH}/results`,
    );
    expect(asService).toMatchObject({ state: 'none', items: [] });
  });

  it('are closed to organisers who take part', async () => {
    const answers = await Promise.all([
      results(bob, '?draft=true'),
      results(bob, '?publication=1'),
      putAwards([], 0, bob),
      publish({ version: 0 }, bob),
      ofProject(projects.Foxes.id, bob),
      jams.call('GET', `${JAM_PATH}/results/judges`, { as: bob }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(answers[0].body.error.message).toContain('take part');
    expect((await ofProject(projects.Owls.id, bob)).body).toMatchObject({
      state: 'none',
      comments: [],
      criteria: [],
    });
    expect((await ofProject(projects.Owls.id, bob)).body.score).toBe(undefined);
  });

  it('take the permission besides the role', async () => {
    jams.decisions[`hackathons.event.manage ${olga}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await results(olga)).body).toMatchObject({
      state: 'none',
      items: [],
    });
    const answers = await Promise.all([
      results(olga, '?draft=true'),
      putAwards([], 0),
      publish({ version: 0 }),
      ofProject(projects.Owls.id, olga),
      jams.call('GET', `${JAM_PATH}/results/judges`, { as: olga }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await agenda(olga)).not.toContain('publish-results');
  });

  it('are published once, for everybody, and stay as they were', async () => {
    at(JUDGING);
    expect((await publish({ version: 0 })).status).toBe(409);
    at(AFTER);
    const { Owls, Foxes, Cats } = projects;
    const { body: draft } = await putAwards(
      [
        { award: 'grand', projectId: Owls.id, reason: 'Nobody came close' },
        { award: 'grand', projectId: Foxes.id },
        { award: 'brave', projectId: Cats.id },
      ],
      0,
    );
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    expect((await results(ada)).body.awards[0].places).toEqual([]);
    expect(await agenda(olga)).toContain('publish-results');
    jams.signals.length = 0;

    const body = { version: 1, announcement: 'What a week' };
    const both = await Promise.all([publish(body), publish(body, oskar)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body: published } = await results(eve);
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
    expect((await results(eve)).body).toEqual(published);
    expect((await results(olga, '?draft=true')).body.items).not.toEqual(
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
    const { Owls, Foxes } = projects;
    await putAwards([{ award: 'brave', projectId: Owls.id }], 0);
    await publish({ version: 1 });
    await putAwards([{ award: 'brave', projectId: Foxes.id }], 2);
    expect((await results(eve)).body.awards[1].places).toMatchObject([
      { title: 'Owls' },
    ]);
    const without = await publish({ version: 3 });
    expect(without.status).toBe(400);
    expect(without.body.error.message).toContain('reason');
    const stale = await publish({ version: 2, reason: 'A mistake' });
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain(olga);
    jams.events.length = 0;
    const { body } = await publish({ version: 3, reason: 'A mistake' });
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
    expect((await results(eve, '?publication=1')).status).toBe(403);
    expect(
      (await results(olga, '?publication=1')).body.awards[1].places,
    ).toMatchObject([{ title: 'Owls' }]);
    expect((await results(olga, '?publication=3')).status).toBe(404);
    await jams.run('upkeep');
    expect(
      jams.notifications.filter(({ payload }) =>
        payload.title.includes('corrected'),
      ).length,
    ).toBeGreaterThan(0);
  });

  it('refuse awards that make no sense, and say why', async () => {
    const { Owls, Foxes, Bears } = projects;
    const refused = async (awards: object[]) => {
      const { status, body } = await putAwards(awards, 0);
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
      (await putAwards([grand(Owls.id, 1), grand(Foxes.id, 1)], 0)).status,
    ).toBe(200);
    expect((await putAwards([], 0)).status).toBe(409);
    const { body } = await jams.call(
      'GET',
      '/hackathons/default/never/results',
      { as: eve },
    );
    expect(body.awards).toEqual([
      { award: 'overall', title: 'Overall', size: 3, places: [] },
    ]);
  });

  it('tell a team what judges say, and nobody else', async () => {
    const { Owls, Foxes } = projects;
    const { body: before } = await ofProject(Owls.id, ada);
    expect(before).toMatchObject({ published: false, comments: [], looks: 0 });
    const { body: preview } = await ofProject(Owls.id, olga);
    expect(preview).toMatchObject({ state: 'draft', published: false });
    expect(preview.comments).toHaveLength(3);

    await putAwards([{ award: 'brave', projectId: Owls.id }], 0);
    expect((await certificate(Owls.id, ada)).status).toBe(409);
    await publish({ version: 1 });
    const { body } = await ofProject(Owls.id, ada);
    expect(body).toMatchObject({
      state: 'published',
      published: true,
      policy: 'judges-choose',
      place: 1,
      projects: 4,
      looks: 3,
      isMember: true,
      awards: [{ award: 'brave', title: 'Bravest idea', place: 1, size: 1 }],
      comments: [{ text: 'Owls as j sees it' }],
      votes: 0,
    });
    expect(body.score).toBeCloseTo(expected().projects[0].score, 9);
    const alone = estimateScores({
      criteria: [CRITERIA[1]],
      scores: Object.entries(POINTS).flatMap(([title, points]) =>
        points.flatMap((given, index) =>
          given
            ? [
                {
                  judge: JUDGES[index],
                  project: projects[title].id,
                  criterion: 'craft',
                  score: given[1],
                },
              ]
            : [],
        ),
      ),
    });
    const [, craft] = body.criteria;
    expect(craft).toMatchObject({ name: 'craft', min: 1, max: 5 });
    expect(craft.score).toBeCloseTo(
      alone.projects.find(({ project }) => project === Owls.id)!.score,
      9,
    );
    expect(craft.anchor).toBe('Could ship');
    expect(JSON.stringify(body)).not.toContain('user:');
    for (const as of [cleo, eve, jun]) {
      expect((await ofProject(Owls.id, as)).status).toBe(403);
      expect((await certificate(Owls.id, as)).status).toBe(403);
    }
    expect((await ofProject(Foxes.id, olga)).body.comments).toHaveLength(3);
    expect((await certificate(Owls.id, bob)).body).toMatchObject({
      hackathonTitle: 'Jam jam',
      title: 'Owls',
      teamName: 'Team Owls',
      members: [
        { userRef: ada, displayName: 'ada' },
        { userRef: bob, displayName: 'bob' },
      ],
      awards: [{ title: 'Bravest idea' }],
      place: 1,
      projects: 4,
      date: '2026-11-30T12:00:00.000Z',
      organisers: [
        { ref: olga, displayName: 'Olga' },
        { ref: bob, displayName: 'Bob' },
      ],
    });
  });

  it.each([
    ['never', 0],
    ['always', 3],
  ])('show a team %s what judges wrote', async (name, shown) => {
    const { Owls } = await fill(`hackathon:default/${name}`);
    const path = `/hackathons/default/${name}`;
    expect((await publish({ version: 0 }, olga, path)).status).toBe(200);
    const { body } = await ofProject(Owls.id, ada);
    expect(body.policy).toBe(name);
    expect(body.comments).toHaveLength(shown);
    const { body: all } = await ofProject(Owls.id, olga);
    expect(all.comments).toHaveLength(3);
    expect(all.comments[0].shownToTeam).toBe(name === 'always');
  });

  it('show teams less when the charter says so later, never more', async () => {
    const path = '/hackathons/default/never';
    const { Owls } = await fill('hackathon:default/never');
    at(JUDGING);
    await jams.run('upkeep');
    jams.catalog.put(
      jam('never', {
        judging: { judges: JUDGES, looksPerProject: 3, feedback: 'always' },
      }),
    );
    await jams.sync();
    at(AFTER);
    await jams.run('upkeep');
    const { body: draft } = await jams.call('GET', `${path}/results`, {
      as: olga,
    });
    expect(draft.problems.map(({ kind }: any) => kind)).toContain(
      'policy-kept',
    );
    expect((await publish({ version: 0 }, olga, path)).status).toBe(200);
    expect((await ofProject(Owls.id, ada)).body).toMatchObject({
      policy: 'never',
      comments: [],
    });
  });

  it('tell a judge how the judge scored, after the publication', async () => {
    const judges = (as: string) =>
      jams.call('GET', `${JAM_PATH}/results/judges`, { as });
    expect((await judges(jun)).body.items).toEqual([]);
    expect((await judges(ada)).status).toBe(403);
    const { body } = await judges(olga);
    const said = expected().judges;
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
    await publish({ version: 0 });
    expect((await judges(jun)).body.items).toMatchObject([{ judge: jun }]);
    expect((await judges(ada)).status).toBe(403);
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
    const { body } = await results(olga);
    expect(body).toMatchObject({ judges: 2, looks: 7 });
    const last = body.items.at(-1);
    expect(last).toMatchObject({ title: 'Ants', looks: 0 });
    expect(last).not.toHaveProperty('place');
    expect(last).not.toHaveProperty('score');
    expect(body.problems.map(({ kind }: any) => kind)).toContain(
      'projects-without-looks',
    );
  });

  it('count the people’s choice, which moves nobody', async () => {
    const before = (await results(olga)).body.items;
    at(JUDGING);
    for (const as of [eve, jun]) {
      await jams.call('PUT', `${JAM_PATH}/votes/${projects.Bears.id}`, { as });
    }
    await jams.call('PUT', `${JAM_PATH}/votes/${projects.Cats.id}`, {
      as: cleo,
    });
    // Of somebody who has joined the team since.
    await knex('peoples_votes').insert({
      hackathon_ref: JAM,
      user_ref: 'user:default/dan',
      project_id: projects.Bears.id,
      slot: 1,
      at: 0,
    });
    at(AFTER);
    const { body } = await results(olga);
    expect(body.items.map(({ title, place }: any) => [title, place])).toEqual(
      before.map(({ title, place }: any) => [title, place]),
    );
    await publish({ version: 0 });
    expect((await results(eve)).body.peoplesChoice.items).toEqual([
      { projectId: projects.Bears.id, votes: 2 },
      { projectId: projects.Cats.id, votes: 1 },
    ]);
    const { body: votes } = await jams.call('GET', `${JAM_PATH}/votes`, {
      as: eve,
    });
    expect(votes.counts).toHaveLength(2);
    expect(votes.closedBecause).toContain('voting closed');
  });

  it('are to be read by who takes part, until they have', async () => {
    await publish({ version: 0 });
    expect(await agenda(ada)).toContain('read-results');
    expect(await agenda(olga)).not.toContain('publish-results');
    const read = await jams.call('PUT', `${JAM_PATH}/results/read`, {
      as: ada,
    });
    expect(read.status).toBe(204);
    expect(await agenda(ada)).not.toContain('read-results');
    await publish({ version: 1, reason: 'A typing error' });
    expect(await agenda(ada)).toContain('read-results');
  });

  it('keep places and awards, and forget who judged and voted', async () => {
    await putAwards([{ award: 'brave', projectId: projects.Owls.id }], 0);
    at(JUDGING);
    await jams.call('PUT', `${JAM_PATH}/votes/${projects.Bears.id}`, {
      as: eve,
    });
    at(AFTER);
    await publish({ version: 1 });
    at('2028-11-30T12:00Z');
    await jams.run('retention');
    const { body } = await results(olga);
    expect(body.items[0]).toMatchObject({ title: 'Owls', place: 1 });
    expect(body.awards[1].places).toMatchObject([{ title: 'Owls' }]);
    expect(body.publishedBy).toBe(undefined);
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
});
