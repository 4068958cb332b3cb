import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createHackathonProjectConditionalDecision,
  hackathonProjectConditions,
} from '@guildhall/plugin-hackathons-node';
import {
  hackathonsProjectReadPermission,
  hackathonsProjectUpdatePermission,
} from '@guildhall/plugin-hackathons-common';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, dan, finn, olga } = PEOPLE;
const FEATURES = 'resource:default/user_features';
const SECRET = 'resource:default/secret';
const PROTOTYPE = 'component:default/prototype';
const RUNNING = '2026-11-24T10:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('access to projects on %p', id => {
  let jams: TestProjects;

  beforeAll(async () => {
    jams = await startProjects(await databases.init(id), {
      charters: [
        charter({ spec: { starterKits: [{ template: 'ml-prototype' }] } }),
      ],
    });
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    at(RUNNING);
    jams.catalog.showAll();
    await jams.reset();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const get = (project: string, as: string = ada) =>
    jams.call('GET', `/projects/${project}`, { as });
  const titles = async (path: string, as: string = ada) => {
    const { status, body } = await jams.call('GET', path, { as });
    expect(status).toBe(200);
    expect(body.total).toBeGreaterThanOrEqual(body.items.length);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it('show only entities that the catalog shows the caller, and keep the others when edited', async () => {
    const project = await jams.makeProject({
      title: 'Fresh',
      assets: [FEATURES, SECRET],
      entityRef: PROTOTYPE,
    });
    jams.catalog.hide(bob, SECRET, PROTOTYPE);
    const seen = await get(project, bob);
    expect(seen.body.assets).toEqual([FEATURES]);
    expect(seen.body.entityRef).toBeUndefined();
    const { body: listed } = await jams.call('GET', `${JAM_PATH}/projects`, {
      as: bob,
    });
    expect(listed.items[0].assets).toEqual([FEATURES]);
    const edited = await jams.call('PUT', `/projects/${project}`, {
      as: bob,
      body: { title: 'Fresher', assets: [], version: 1 },
    });
    expect(edited.body.assets).toEqual([]);
    const { body } = await get(project, ada);
    expect(body).toMatchObject({ assets: [SECRET], entityRef: PROTOTYPE });
  });

  it('are not there in hidden hackathons, and are kept from who lacks a permission', async () => {
    const project = await jams.makeProject();
    jams.catalog.hide(finn, JAM);
    const hidden = await get(project, finn);
    const missing = await get('00000000-0000-4000-8000-000000000000', finn);
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace(project, '')).toBe(
      missing.body.error.message.replace(/00000000-\S+?(?=:)/, ''),
    );
    expect(await titles('/projects', finn)).toEqual([]);
    expect(
      (await jams.call('GET', `${JAM_PATH}/projects`, { as: finn })).status,
    ).toBe(404);

    jams.decisions[`hackathons.event.read ${dan}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await get(project, dan)).status).toBe(403);
    jams.decisions[`hackathons.project.read ${cleo}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await get(project, cleo)).status).toBe(403);
    expect(await titles(`${JAM_PATH}/projects`, cleo)).toEqual([]);
    jams.decisions[`hackathons.project.update ${ada}`] = {
      result: AuthorizeResult.DENY,
    };
    const refused = await jams.call('PUT', `/projects/${project}`, {
      as: ada,
      body: { title: 'X', version: 1 },
    });
    expect(refused.status).toBe(403);
    expect((await get(project, ada)).body.may.update).toBe(false);
    jams.decisions[`hackathons.event.manage ${olga}`] = {
      result: AuthorizeResult.DENY,
    };
    const reopened = await jams.call('POST', `/projects/${project}/reopening`, {
      as: olga,
      body: { until: '2026-11-28T00:00:00Z', reason: 'Fire alarm' },
    });
    expect(reopened.body.error.message).toContain('hackathons.event.manage');

    const service = await jams.callAsService('GET', '/projects?records=true');
    expect(service.body.items).toMatchObject([{ id: project, records: [] }]);
    expect(
      (
        await jams.callAsService('PUT', `/projects/${project}`, {
          body: { title: 'X', version: 1 },
        })
      ).status,
    ).toBe(403);
  });

  it('obey conditions of the policy in lists as for one', async () => {
    const owls = await jams.makeProject({ title: 'Owls' });
    const foxes = await jams.makeProject({ title: 'Foxes' }, cleo);
    const decide = (conditions: any) => {
      jams.decisions['hackathons.project.read'] =
        createHackathonProjectConditionalDecision(
          hackathonsProjectReadPermission,
          conditions,
        );
    };
    const { isTeamMember, isOfHackathon } = hackathonProjectConditions;
    const mine = isTeamMember({ claims: [ada] });
    const here = isOfHackathon({ hackathonRefs: [JAM] });
    const seen = async () => [
      await titles(`${JAM_PATH}/projects`),
      await titles('/projects'),
      (await get(owls)).status,
      (await get(foxes)).status,
    ];
    decide(mine);
    expect(await seen()).toEqual([['Owls'], ['Owls'], 200, 403]);
    decide({ not: mine });
    expect(await seen()).toEqual([['Foxes'], ['Foxes'], 403, 200]);
    decide({ allOf: [here, mine] });
    expect(await seen()).toEqual([['Owls'], ['Owls'], 200, 403]);
    decide({ anyOf: [mine, here] });
    expect((await seen()).slice(2)).toEqual([200, 200]);
    decide({ not: { anyOf: [mine, here] } });
    expect(await seen()).toEqual([[], [], 403, 403]);

    delete jams.decisions['hackathons.project.read'];
    jams.decisions['hackathons.project.update'] =
      createHackathonProjectConditionalDecision(
        hackathonsProjectUpdatePermission,
        mine,
      );
    const edit = (project: string, as: string) =>
      jams.call('PUT', `/projects/${project}`, {
        as,
        body: { title: 'X', version: 1 },
      });
    expect((await edit(foxes, cleo)).status).toBe(403);
    expect((await edit(owls, ada)).status).toBe(200);
  });
});
