import { TestDatabases } from '@backstage/backend-test-utils';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, dan, eve, finn, jun, mia, olga } = PEOPLE;
const FEATURES = 'resource:default/user_features';
const SECRET = 'resource:default/secret';
const PROTOTYPE = 'component:default/prototype';
const KIT = 'template:default/ml-prototype';
const ENDED = '2026-12-04T18:00Z';
const RUNNING = '2026-11-24T10:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('projects on %p', id => {
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

  const create = (body: object, as: string = ada) =>
    jams.call('POST', `${JAM_PATH}/projects`, { as, body });
  const get = (project: string, as: string = ada) =>
    jams.call('GET', `/projects/${project}`, { as });
  const titles = async (path: string, as: string = ada) => {
    const { status, body } = await jams.call('GET', path, { as });
    expect(status).toBe(200);
    expect(body.total).toBeGreaterThanOrEqual(body.items.length);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it('are made once a team, by a member, of what the charter and the catalog have', async () => {
    const input = {
      title: ' Fresh features ',
      pitch: 'Features that are never stale',
      theme: 'freshness',
      repositoryUrl: 'https://git.example/owls/fresh',
      entityRef: 'Component:default/Prototype',
      assets: ['resource:default/USER_features'],
      starterKit: KIT,
      tags: ['feast'],
      wantsHelp: true,
      wantedSkills: ['SQL', 'sql'],
    };
    const { status, body } = await create(input);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...input,
      title: 'Fresh features',
      entityRef: PROTOTYPE,
      assets: [FEATURES],
      wantedSkills: ['SQL'],
      hackathonRef: JAM,
      hackathonTitle: 'Feature Jam',
      teamId: jams.owls,
      teamName: 'Owls',
      members: [ada, bob],
      status: 'unknown',
      version: 1,
      checkpoints: [{ name: 'midway', windowState: 'open' }],
      records: [],
      isMember: true,
      may: { update: true, submit: true, withdraw: false, giveFeedback: false },
    });
    expect(body.submission).toBeUndefined();

    const again = await create({ title: 'Another' }, bob);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain(body.id);
    expect((await create({ title: 'Mine' }, eve)).status).toBe(409);
    expect(
      (await create({ title: 'Theirs', teamId: jams.foxes }, ada)).status,
    ).toBe(403);
    expect(
      (await create({ title: 'For them', teamId: jams.foxes }, olga)).status,
    ).toBe(201);
    expect(
      (await create({ title: 'For nobody', teamId: body.id }, olga)).status,
    ).toBe(404);
  });

  it('are made once although two members make them at the same time', async () => {
    const answers = await Promise.all(
      [ada, bob, ada, bob].map(as => create({ title: as }, as)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409,
    ]);
  });

  it('are refused for what is wrong, with the field and the mend', async () => {
    const wrong: Array<[field: string, input: object, mend: string]> = [
      ['theme', { theme: 'fame' }, '"freshness", "cost"'],
      ['starterKit', { starterKit: 'template:default/x' }, KIT],
      ['repositoryUrl', { repositoryUrl: 'https://[' }, 'web address'],
      ['repositoryUrl', { repositoryUrl: 'data:text/html,x' }, ''],
      ['demoUrl', { demoUrl: 'ftp://example.com' }, ''],
      ['assets[1]', { assets: [FEATURES, 'resource:default/no'] }, 'catalog'],
      ['entityRef', { entityRef: 'component:default/no' }, 'catalog'],
      ['title', { title: ' ' }, ''],
    ];
    for (const [field, input, mend] of wrong) {
      const { status, body } = await create({ title: 'Fresh', ...input });
      expect(status).toBe(400);
      expect(body.error.message).toContain(field);
      expect(body.error.message).toContain(mend);
    }
  });

  it('are edited by the team with the version that was read, and read-only after the end', async () => {
    const project = await jams.makeProject({
      title: 'Fresh',
      assets: [FEATURES, SECRET],
      entityRef: PROTOTYPE,
    });
    const edit = (body: object, as: string = bob) =>
      jams.call('PUT', `/projects/${project}`, { as, body });
    const { body } = await edit({
      title: 'Fresher',
      status: 'at-risk',
      statusText: 'No data yet',
      version: 1,
      assets: [FEATURES],
    });
    expect(body).toMatchObject({
      title: 'Fresher',
      status: 'at-risk',
      assets: [FEATURES],
      version: 2,
    });
    expect(body.entityRef).toBeUndefined();
    const stale = await edit({ title: 'Stale', version: 1 }, ada);
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toMatch(/user:default\/bob.*version 2/);
    const race = await Promise.all(
      [ada, bob].map(as => edit({ title: as, version: 2 }, as)),
    );
    expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);

    for (const as of [cleo, jun, mia]) {
      expect((await edit({ title: 'X', version: 3 }, as)).status).toBe(403);
    }
    expect((await edit({ title: 'By olga', version: 3 }, olga)).status).toBe(
      200,
    );
    at(ENDED);
    expect((await edit({ title: 'Late', version: 4 })).status).toBe(409);
    expect((await get(project)).body.may).toEqual({
      update: false,
      submit: false,
      withdraw: false,
      giveFeedback: false,
      reopen: false,
    });
  });

  it('are listed by what they are about, page by page', async () => {
    at('2026-11-24T10:00:01Z');
    const owls = await jams.makeProject({
      title: '100% fresh',
      theme: 'freshness',
      status: 'blocked',
      wantsHelp: true,
      entityRef: PROTOTYPE,
      tags: ['Feast'],
    });
    at('2026-11-24T10:00:02Z');
    await jams.makeProject({ title: 'Cheap', theme: 'cost' }, cleo);
    const of = async (query: string, as: string = ada) =>
      await titles(`${JAM_PATH}/projects?${query}`, as);
    expect(await of('')).toEqual(['Cheap', '100% fresh']);
    expect(await of('q=feast')).toEqual(['100% fresh']);
    expect(await of('q=OWLS')).toEqual(['100% fresh']);
    expect(await of('q=0%25')).toEqual(['100% fresh']);
    expect(await of('q=%25')).toEqual(['100% fresh']);
    expect(await of('q=_')).toEqual([]);
    expect(await of('theme=cost')).toEqual(['Cheap']);
    expect(await of('status=blocked')).toEqual(['100% fresh']);
    expect(await of('wantsHelp=false')).toEqual(['Cheap']);
    expect(await of('submitted=true')).toEqual([]);
    expect(await of('submitted=false&theme=cost')).toEqual(['Cheap']);
    expect(await of(`team=${jams.owls}`)).toEqual(['100% fresh']);
    expect(await of('mine=true', dan)).toEqual(['Cheap']);
    expect(await of('mine=true', mia)).toEqual([]);
    expect(
      await titles(`/projects?entityRef=${encodeURIComponent(PROTOTYPE)}`, mia),
    ).toEqual(['100% fresh']);

    const first = await jams.call('GET', `${JAM_PATH}/projects?limit=1`);
    expect(first.body).toMatchObject({ total: 2, items: [{ title: 'Cheap' }] });
    const { nextCursor } = first.body;
    const second = await jams.call(
      'GET',
      `${JAM_PATH}/projects?limit=1&cursor=${nextCursor}`,
    );
    expect(second.body).toMatchObject({
      nextCursor: null,
      items: [{ id: owls }],
    });
    expect(
      (await jams.call('GET', `${JAM_PATH}/projects?cursor=nonsense`)).status,
    ).toBe(400);
  });

  it('are counted for the hackathon, and forget who did what when it is long over', async () => {
    const project = await jams.makeProject();
    await jams.call('POST', `/projects/${project}/records`, {
      as: ada,
      body: { kind: 'experiment', title: 'A cache', result: 'did-not-work' },
    });
    const { body } = await jams.call('GET', JAM_PATH, { as: ada });
    expect(body.counts).toMatchObject({ projects: 1, submissions: 0 });
    expect(body.my.projectId).toBe(project);

    at('2028-01-01T00:00Z');
    await jams.run('retention');
    const kept = await jams.call('GET', `/projects/${project}`, { as: olga });
    expect(kept.body.records).toMatchObject([{ title: 'A cache' }]);
    expect(JSON.stringify(kept.body.records)).not.toContain('user:');
  });

  describe('records', () => {
    const record = {
      kind: 'experiment',
      title: 'Cache in front of the store',
      text: 'p95 got *worse*',
      result: 'did-not-work',
      url: 'https://wiki.example/cache',
      metric: { name: 'p95', before: 41, after: 63.5, unit: 'ms' },
    };

    it('keep what was tried, and lose nothing when two add or edit at once', async () => {
      const project = await jams.makeProject();
      const path = `/projects/${project}/records`;
      const added = await Promise.all(
        [ada, bob, ada, bob].map(as =>
          jams.call('POST', path, { as, body: { ...record, title: as } }),
        ),
      );
      expect(added.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      const { body: list } = await jams.call('GET', path, { as: finn });
      expect(list.items).toHaveLength(4);
      const [one] = added;
      expect(one.body).toMatchObject({
        ...record,
        title: ada,
        by: ada,
        version: 1,
        at: '2026-11-24T10:00:00.000Z',
      });

      const edit = (as: string, version: number) =>
        jams.call('PUT', `${path}/${one.body.id}`, {
          as,
          body: { kind: 'decision', title: `No cache, ${as}`, version },
        });
      const race = await Promise.all([edit(ada, 1), edit(bob, 1)]);
      expect(race.map(({ status }) => status).sort()).toEqual([200, 409]);
      const { body } = await jams.call('GET', `${path}?kind=decision`);
      expect(body.items).toMatchObject([
        { kind: 'decision', by: ada, version: 2 },
      ]);
      expect(body.items[0].result).toBeUndefined();

      const pages = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: any = await jams.call(
          'GET',
          `${path}?limit=3${cursor && `&cursor=${cursor}`}`,
        );
        pages.push(page.body.items.length);
        cursor = page.body.nextCursor;
      }
      expect(pages).toEqual([3, 1]);
    });

    it('are for the team, until the end', async () => {
      const project = await jams.makeProject();
      const path = `/projects/${project}/records`;
      const post = (as: string, body: object = record) =>
        jams.call('POST', path, { as, body });
      expect((await post(cleo)).status).toBe(403);
      expect((await post(mia)).status).toBe(403);
      expect(
        (await post(ada, { ...record, kind: 'decision' })).body.error.message,
      ).toContain('result');
      const { body } = await post(ada);
      const other = await jams.makeProject({ title: 'Foxes' }, cleo);
      const elsewhere = await jams.call(
        'DELETE',
        `/projects/${other}/records/${body.id}`,
        { as: cleo },
      );
      expect(elsewhere.status).toBe(204);
      expect((await get(project)).body.records).toHaveLength(1);
      at(ENDED);
      expect((await post(ada)).status).toBe(409);
      const remove = () =>
        jams.call('DELETE', `${path}/${body.id}`, { as: bob });
      expect((await remove()).status).toBe(409);
      at(RUNNING);
      expect((await remove()).status).toBe(204);
      expect((await remove()).status).toBe(204);
      expect((await get(project)).body.records).toEqual([]);
    });
  });
});
