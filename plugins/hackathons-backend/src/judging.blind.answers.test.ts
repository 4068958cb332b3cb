import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, JAM, JAM_PATH } from './__testUtils__';
import {
  judgingCalls,
  JUDGING,
  ORGANISER,
  refOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';
import {
  DEMO,
  ENTITY,
  HOME,
  leaveTraces,
  namedByTraces,
  SUBMITTED,
} from './__testUtils__/tracesOfTeams';
import { spec } from './schema/openapi.generated';

/** They name people and teams, so they must not name what a team works on. */
const OF_PEOPLE = [
  'listTeams',
  'getTeam',
  'listParticipants',
  'listHelpRequests',
  'listMentors',
];
/** What a judge reads, so that the walk shows something. */
const READ = [
  ...OF_PEOPLE,
  'getHackathon',
  'getHackathonAgenda',
  'getCheckpoints',
  'listProjects',
  'listAllProjects',
  'getProject',
  'listProjectRecords',
  'listProjectFeedback',
  'listSubmissions',
  'getJudging',
  'getJudgeQueue',
  'getJudgeLook',
  'getJudgeLookLog',
  'listJudgeConflicts',
  'listEndings',
  'listProposedEndings',
  'getEnding',
  'listIdeas',
  'getIdea',
  'getVotes',
  'getFinalRound',
  'getResults',
  'listDebriefPoints',
  'listOfficeHours',
  'listSandboxes',
  'getProgramme',
];

/** Queries by which they tell more. */
const MORE: Record<string, string[]> = {
  listProjects: ['?records=true'],
  listJudgeConflicts: ['?lifted=true'],
  listIdeas: ['?state=claimed'],
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('blind judges on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  let project: string;
  let team: string;
  const idea = randomUUID();
  const looks: Record<string, string> = {};
  const { assign, call, queue } = judgingCalls(() => plugin);
  const projectAs = async (as: string) =>
    (await call('GET', `/projects/${project}`, as)).body;

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'olga', 'eve'],
      projects: { Alpha: ['ada', 'bob'], Beta: ['cleo', 'eve'] },
      judging: {
        blind: true,
        looksPerProject: 4,
        feedback: 'always',
        peoplesChoice: { votesPerPerson: 2 },
      },
      spec: { mentors: [{ mentor: refOf('kim') }] },
      entities: namedByTraces,
    });
    project = plugin.projects.Alpha;
    team = plugin.teams.Alpha;
    await leaveTraces(knex, { project, team, idea });
    await assign();
    at(WHILE_JUDGING);
    for (const as of ['jo', 'kim']) {
      const { items } = await queue(as);
      looks[as] = items.find(({ title }: any) => title === 'Alpha').id;
    }
  });
  afterAll(async () => {
    vi.useRealTimers();
    await plugin.stop();
  });

  /** The path of a GET, with something behind every parameter. */
  function pathOf(template: string, as: string): string {
    const ids: Record<string, string> = {
      looks: looks[as],
      teams: team,
      ideas: idea,
    };
    return template
      .replace('{namespace}/{name}', 'default/jam')
      .replace(/^\/([^/]+)\/\{id\}/, (_, of) => `/${of}/${ids[of] ?? project}`)
      .replace('{what}', 'projects')
      .replace('{token}', 'none');
  }

  it.each(['jo', 'kim'])(
    'learn from no answer whose a project is: %s',
    async as => {
      const { status, body } = await call('GET', '/agenda', as);
      expect([status, JSON.stringify(body)]).toEqual([
        200,
        expect.stringContaining('Judge 2 projects'),
      ]);
      const repository =
        /git\.example|code\.example|alpha-prototype|prototypetransition/;
      const people = new RegExp(
        ['Team Alpha', refOf('ada'), refOf('bob'), team].join('|'),
      );
      const work = new RegExp(
        [project, idea, 'We build caches', 'Alpha is good'].join('|'),
      );
      const read: string[] = [];
      for (const [template, item] of Object.entries(spec.paths)) {
        if (!('get' in item)) {
          continue;
        }
        const { operationId } = item.get;
        const path = pathOf(template, as);
        for (const url of [
          path,
          ...(MORE[operationId] ?? []).map(q => path + q),
        ]) {
          const answer = await call('GET', url, as);
          const text = JSON.stringify(answer.body) ?? '';
          const tells = OF_PEOPLE.includes(operationId) ? work : people;
          expect([url, answer.status < 500]).toEqual([url, true]);
          expect([
            url,
            repository.exec(text)?.[0],
            tells.exec(text)?.[0],
          ]).toEqual([url, undefined, undefined]);
          if (answer.status === 200) {
            read.push(operationId);
          }
        }
      }
      expect(read).toEqual(expect.arrayContaining(READ));
    },
  );

  it('are told that something is hidden, and see what the team showed', async () => {
    const detail = await projectAs('jo');
    expect(detail).toMatchObject({ blinded: true, repositoryHidden: true });
    expect(detail.records.map(({ url }: any) => url).sort()).toEqual([
      `${DEMO}/numbers`,
      undefined,
    ]);
    const look = (await call('GET', `/looks/${looks.jo}`, 'jo')).body;
    expect(look.project).toMatchObject({
      blinded: true,
      repositoryHidden: true,
      demoUrl: DEMO,
      answers: { 'What next?': 'Backfills' },
    });
    expect(Object.keys(look.project.answers)).toHaveLength(1);
    expect(look.project.videoUrl).toBeUndefined();
  });

  it('know by whom feedback is only if it is their own', async () => {
    const { body } = await call('GET', `/projects/${project}/feedback`, 'kim');
    const by = Object.fromEntries(
      body.items.map(({ text, by: who }: any) => [text, who]),
    );
    expect(by).toEqual({ 'By kim': refOf('kim'), 'By olga': undefined });
    const { feedback } = await projectAs('ada');
    expect(feedback.map(({ by: who }: any) => who).sort()).toEqual(
      [refOf('kim'), refOf('olga')].sort(),
    );
  });

  it('find neither projects by teams and repositories, nor teams by their work', async () => {
    const found = async (path: string, as = 'jo') => {
      const { status, body } = await call('GET', path, as);
      expect(status).toBe(200);
      return body.items.length;
    };
    const entity = `entityRef=${encodeURIComponent(ENTITY)}`;
    for (const path of [
      `${JAM_PATH}/projects?q=team`,
      `${JAM_PATH}/projects?${entity}`,
      `/projects?q=team`,
      `/projects?${entity}`,
      `${JAM_PATH}/projects?team=${team}`,
      `${JAM_PATH}/teams?q=caches`,
      `${JAM_PATH}/teams?theme=freshness`,
    ]) {
      expect([path, await found(path)]).toEqual([path, 0]);
      expect([path, (await found(path, ORGANISER)) > 0]).toEqual([path, true]);
    }
    expect(await found(`${JAM_PATH}/projects?q=alpha`)).toBe(1);
    expect(await found(`${JAM_PATH}/teams?q=alpha`)).toBe(1);
    // A judge who is in a team finds the own one.
    expect(await found(`${JAM_PATH}/projects?q=team`, 'eve')).toBe(1);
  });

  it('are told of no team where they are asked to own a project', async () => {
    const stale = await call(
      'POST',
      `/projects/${project}/ending/answer`,
      'jo',
      {
        answer: 'accept',
        version: 7,
      },
    );
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toMatch(/changed by somebody at/);
    const proposed = await call(
      'PUT',
      `/projects/${plugin.projects.Beta}/ending`,
      'cleo',
      { ending: 'transition', to: refOf('jo') },
    );
    expect(proposed.status).toBe(200);
    const notices = await knex('notices').where('key', 'like', 'ending-%');
    expect(notices).toHaveLength(1);
    expect(notices[0].payload).toContain('You are asked to own Beta');
    expect(notices[0].payload).not.toContain('Team Beta');
  });

  it('see repositories, and still no names, where the charter lets them', async () => {
    const jam = plugin.catalog.get(JAM)! as any;
    const { judging } = jam.spec;
    const put = async (changed: object) => {
      plugin.catalog.put({ ...jam, spec: { ...jam.spec, judging: changed } });
      await plugin.sync();
    };
    await put({ ...judging, showRepositories: true });
    const { body } = await call('GET', `/looks/${looks.jo}`, 'jo');
    expect(body.project).toMatchObject({
      blinded: true,
      repositoryUrl: SUBMITTED,
      videoUrl: `${SUBMITTED}/raw/main/video.mp4`,
    });
    expect(body.project.repositoryHidden).toBeUndefined();
    expect(body.project.teamName).toBeUndefined();
    expect(await projectAs('jo')).toMatchObject({
      repositoryUrl: HOME,
      entityRef: ENTITY,
      teamName: '',
      members: [],
    });
    expect((await call('GET', JUDGING, 'ada')).body.showRepositories).toBe(
      true,
    );
    await put(judging);
    expect((await call('GET', JUDGING, 'ada')).body.showRepositories).toBe(
      false,
    );
    expect((await projectAs('jo')).repositoryUrl).toBeUndefined();
  });

  it('are the only ones, until results are published', async () => {
    const everything = {
      repositoryUrl: HOME,
      entityRef: ENTITY,
      teamName: 'Team Alpha',
    };
    for (const as of [ORGANISER, 'ada', 'cleo']) {
      expect(await projectAs(as)).toMatchObject(everything);
    }
    await knex('results').insert({
      hackathon_ref: JAM,
      publication: 1,
      version: 1,
      updated_at: 1,
    });
    const detail = await projectAs('jo');
    expect(detail).toMatchObject(everything);
    expect([detail.blinded, detail.repositoryHidden]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
