import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at } from './__testUtils__';
import { PEOPLE } from './__testUtils__/startProjects';
import {
  AFTER,
  CRITERIA,
  JUDGES,
  JUDGING,
  judgedCharter,
  startResults,
  type TestResults,
} from './__testUtils__/startResults';

const { ada, bob, cleo, eve, jun, olga } = PEOPLE;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('what teams get back on %p', id => {
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

  it('tell a team what judges say, and nobody else', async () => {
    const { Owls, Foxes } = jams.projects;
    const { body: before } = await jams.ofProject(Owls.id, ada);
    expect(before).toMatchObject({ published: false, comments: [], looks: 0 });
    const { body: preview } = await jams.ofProject(Owls.id, olga);
    expect(preview).toMatchObject({ state: 'draft', published: false });
    expect(preview.comments).toHaveLength(3);

    await jams.putAwards([{ award: 'brave', projectId: Owls.id }], 0);
    expect((await jams.certificate(Owls.id, ada)).status).toBe(409);
    await jams.publish({ version: 1 });
    const { body } = await jams.ofProject(Owls.id, ada);
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
    expect(body.score).toBeCloseTo(jams.expected().projects[0].score, 9);
    const alone = jams.expected([CRITERIA[1]]);
    const [, craft] = body.criteria;
    expect(craft).toMatchObject({ name: 'craft', min: 1, max: 5 });
    expect(craft.score).toBeCloseTo(
      alone.projects.find(({ project }) => project === Owls.id)!.score,
      9,
    );
    expect(craft.anchor).toBe('Could ship');
    expect(JSON.stringify(body)).not.toContain('user:');
    for (const as of [cleo, eve, jun]) {
      expect((await jams.ofProject(Owls.id, as)).status).toBe(403);
      expect((await jams.certificate(Owls.id, as)).status).toBe(403);
    }
    expect((await jams.ofProject(Foxes.id, olga)).body.comments).toHaveLength(
      3,
    );
    expect((await jams.certificate(Owls.id, bob)).body).toMatchObject({
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
    const { Owls } = await jams.fill(`hackathon:default/${name}`);
    const path = `/hackathons/default/${name}`;
    expect((await jams.publish({ version: 0 }, olga, path)).status).toBe(200);
    const { body } = await jams.ofProject(Owls.id, ada);
    expect(body.policy).toBe(name);
    expect(body.comments).toHaveLength(shown);
    const { body: all } = await jams.ofProject(Owls.id, olga);
    expect(all.comments).toHaveLength(3);
    expect(all.comments[0].shownToTeam).toBe(name === 'always');
  });

  it('show teams less when the charter says so later, never more', async () => {
    const path = '/hackathons/default/never';
    const { Owls } = await jams.fill('hackathon:default/never');
    at(JUDGING);
    await jams.run('upkeep');
    jams.catalog.put(
      judgedCharter('never', {
        judging: { judges: JUDGES, looksPerProject: 3, feedback: 'always' },
      }),
    );
    await jams.sync();
    at(AFTER);
    await jams.run('upkeep');
    const { body: draft } = await jams.call(
      'GET',
      `${path}/results?draft=true`,
      {
        as: olga,
      },
    );
    expect(draft.problems.map(({ kind }: any) => kind)).toContain(
      'policy-kept',
    );
    expect((await jams.publish({ version: 0 }, olga, path)).status).toBe(200);
    expect((await jams.ofProject(Owls.id, ada)).body).toMatchObject({
      policy: 'never',
      comments: [],
    });
  });
});
