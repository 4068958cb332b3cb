import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  entity,
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, eve, finn, olga } = PEOPLE;
const KIT = 'template:default/ml-prototype';
const REPOSITORY = 'https://git.example/owls/fresh';
const INPUT = {
  repositoryUrl: REPOSITORY,
  title: 'fresh-features',
  description: 'Made from the starter kit',
  entityRef: 'component:default/fresh-features',
  starterKit: KIT,
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('repositories on %p', id => {
  let knex: Knex;
  let jams: TestProjects;

  beforeEach(async () => {
    at('2026-11-18T10:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex, {
      charters: [
        charter({ spec: { starterKits: [{ template: 'ml-prototype' }] } }),
      ],
    });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const register = (body: object = INPUT, as: string = ada) =>
    jams.call('POST', `${JAM_PATH}/repositories`, { as, body });

  it('make the project of the team, once', async () => {
    const { status, body } = await register();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      created: true,
      project: {
        title: 'fresh-features',
        repositoryUrl: REPOSITORY,
        starterKit: KIT,
        teamId: jams.owls,
        hackathonRef: JAM,
        version: 1,
      },
    });
    // It is shown as soon as the catalog has it.
    expect(body.project.entityRef).toBeUndefined();
    jams.catalog.put(entity('Component', 'fresh-features'));
    const again = await register(INPUT, bob);
    expect(again.body).toMatchObject({
      created: false,
      project: {
        id: body.project.id,
        version: 1,
        entityRef: INPUT.entityRef,
      },
    });
    const race = await Promise.all([ada, bob].map(as => register(INPUT, as)));
    expect(race.map(({ body: answer }) => answer.created)).toEqual([
      false,
      false,
    ]);
    const found = await jams.call(
      'GET',
      `/projects?entityRef=${encodeURIComponent(INPUT.entityRef)}`,
      { as: finn },
    );
    expect(found.body.items).toMatchObject([{ id: body.project.id }]);
  });

  it('make one project although two members scaffold at the same time', async () => {
    const answers = await Promise.all(
      [ada, bob, ada].map((as, index) =>
        register({ ...INPUT, repositoryUrl: `${REPOSITORY}-${index}` }, as),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter(({ body }) => body.created)).toHaveLength(1);
    expect(await knex('projects')).toHaveLength(1);
  });

  it('are added to the project that is there, whose words stay', async () => {
    const project = await jams.makeProject({
      title: 'Fresh features',
      pitch: 'Never stale',
      wantsHelp: true,
    });
    const { body } = await register({
      repositoryUrl: REPOSITORY,
      title: 'fresh-features',
    });
    expect(body).toMatchObject({
      created: false,
      project: {
        id: project,
        title: 'Fresh features',
        pitch: 'Never stale',
        wantsHelp: true,
        repositoryUrl: REPOSITORY,
        version: 2,
      },
    });
  });

  it('need a team, and say how to get one', async () => {
    const alone = await register(INPUT, eve);
    expect(alone.status).toBe(409);
    expect(alone.body.error.message).toMatch(/join or found one.*teamId/);
    expect((await register({ ...INPUT, teamId: jams.owls }, eve)).status).toBe(
      403,
    );
    expect((await register({ ...INPUT, teamId: jams.owls }, cleo)).status).toBe(
      403,
    );
    const organised = await register({ ...INPUT, teamId: jams.foxes }, olga);
    expect(organised.body).toMatchObject({
      created: true,
      project: { teamId: jams.foxes },
    });
    expect((await register(INPUT, olga)).status).toBe(409);
    expect(
      (await register({ ...INPUT, teamId: organised.body.project.id }, olga))
        .status,
    ).toBe(404);
    const service = await jams.callAsService(
      'POST',
      `${JAM_PATH}/repositories`,
      { body: INPUT },
    );
    expect(service.status).toBe(403);
    for (const repositoryUrl of ['git@host:x', 'file:///etc/passwd']) {
      expect((await register({ ...INPUT, repositoryUrl })).status).toBe(400);
    }
    expect(
      (await register({ ...INPUT, starterKit: 'template:default/x' })).status,
    ).toBe(400);
    jams.catalog.hide(ada, JAM);
    expect((await register()).status).toBe(404);
    at('2026-12-04T18:00Z');
    expect((await register(INPUT, bob)).status).toBe(409);
  });
});
