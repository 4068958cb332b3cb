import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, JAM, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, dan, eve, jun, mia, olga, oskar } = PEOPLE;
const RUNNING = '2026-11-24T10:00Z';
const BEFORE = '2026-11-27T15:59:59.999Z';
const DEADLINE = '2026-11-27T16:00Z';
const INPUT = {
  title: 'Fresh features',
  pitch: 'Never stale',
  repositoryUrl: 'https://git.example/owls',
  videoUrl: 'https://video.example/1',
  answers: { 'What next?': 'Roll it out' },
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('submissions on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let owls: string;

  beforeEach(async () => {
    at(RUNNING);
    knex = await databases.init(id);
    jams = await startProjects(knex);
    owls = await jams.makeProject({ title: 'Fresh', theme: 'freshness' });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const submit = (body: object = INPUT, as: string = ada, project = owls) =>
    jams.call('POST', `/projects/${project}/submissions`, { as, body });
  const withdraw = (as: string = ada) =>
    jams.call('DELETE', `/projects/${owls}/submissions/current`, { as });
  const list = (as: string) =>
    jams.call('GET', `/projects/${owls}/submissions`, { as });
  const get = async (as: string) =>
    (await jams.call('GET', `/projects/${owls}`, { as })).body;
  const reopen = (body: object, as: string = olga) =>
    jams.call('POST', `/projects/${owls}/reopening`, { as, body });

  it('are versions that are all kept, with what the project had', async () => {
    await jams.call('POST', `/projects/${owls}/records`, {
      as: ada,
      body: { kind: 'experiment', title: 'A cache' },
    });
    const { status, body } = await submit();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...INPUT,
      projectId: owls,
      version: 1,
      theme: 'freshness',
      teamName: 'Owls',
      records: { decision: 0, experiment: 1, outcome: 0, artefact: 0 },
      submittedBy: ada,
      submittedAt: '2026-11-24T10:00:00.000Z',
      late: false,
      current: true,
    });
    await submit({ title: 'Fresher', pitch: 'Still', lateReason: 'x' }, bob);
    const { body: all } = await list(bob);
    expect(all.items).toMatchObject([
      { version: 2, title: 'Fresher', current: true, submittedBy: bob },
      { version: 1, title: 'Fresh features', current: false },
    ]);
    expect(all.items[0].lateReason).toBeUndefined();
    expect(all.items[0].videoUrl).toBeUndefined();
    const first = await jams.call(
      'GET',
      `/projects/${owls}/submissions?limit=1`,
      { as: ada },
    );
    const second = await jams.call(
      'GET',
      `/projects/${owls}/submissions?limit=1&cursor=${first.body.nextCursor}`,
      { as: ada },
    );
    expect(second.body.items).toMatchObject([{ version: 1 }]);
    expect(
      jams.events.filter(
        ({ topic }) => topic === 'guildhall.hackathons.project-submitted',
      ),
    ).toMatchObject([
      {
        eventPayload: {
          hackathonRef: JAM,
          projectId: owls,
          teamId: jams.owls,
          version: 1,
          late: false,
        },
      },
      { eventPayload: { version: 2 } },
    ]);
    const { body: counted } = await jams.call('GET', JAM_PATH, { as: ada });
    expect(counted.counts).toMatchObject({ projects: 1, submissions: 1 });
  });

  it('are not lost when members submit at the same time', async () => {
    const answers = await Promise.all(
      [ada, bob, ada, bob, ada].map((as, index) =>
        submit({ ...INPUT, title: `Version of ${index}` }, as),
      ),
    );
    expect(answers.map(({ body }) => body.version).sort()).toEqual([
      1, 2, 3, 4, 5,
    ]);
    const { body } = await list(ada);
    expect(new Set(body.items.map((each: any) => each.title)).size).toBe(5);
    expect(body.items.filter(({ current }: any) => current)).toMatchObject([
      { version: 5 },
    ]);
    expect((await get(ada)).submission.version).toBe(5);
  });

  it('are locked at the deadline, to the ms', async () => {
    at(BEFORE);
    expect((await submit()).body).toMatchObject({ version: 1, late: false });
    at(DEADLINE);
    for (const lateReason of [undefined, 'The network']) {
      const late = await submit({ ...INPUT, lateReason });
      expect(late.status).toBe(409);
      expect(late.body.error.message).toMatch(
        /2026-11-27T16:00:00.000Z.*organiser.*user:default\/olga/,
      );
    }
    expect((await withdraw()).status).toBe(409);
    expect((await get(ada)).may).toMatchObject({
      submit: false,
      withdraw: false,
      update: true,
    });
    at('2026-11-23T08:59:59.999Z');
    expect((await submit()).body.error.message).toContain(
      '2026-11-23T09:00:00.000Z',
    );
  });

  it('are withdrawn before the deadline', async () => {
    expect((await withdraw()).status).toBe(204);
    await submit();
    expect((await withdraw(cleo)).status).toBe(403);
    expect((await withdraw(olga)).status).toBe(403);
    expect((await withdraw(bob)).status).toBe(204);
    expect((await get(bob)).submission).toBeUndefined();
    expect((await list(bob)).body.items).toMatchObject([
      { version: 1, current: false, withdrawnAt: '2026-11-24T10:00:00.000Z' },
    ]);
    expect((await submit()).body).toMatchObject({ version: 2, current: true });
  });

  it('are for the team alone to make, and for team, organisers and judges to see', async () => {
    for (const as of [cleo, mia, jun, olga, eve]) {
      expect((await submit(INPUT, as)).status).toBe(403);
    }
    jams.decisions[`hackathons.project.update ${bob}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await submit(INPUT, bob)).status).toBe(403);
    await submit();
    for (const as of [ada, olga, jun]) {
      expect((await list(as)).body.items).toHaveLength(1);
      expect((await get(as)).submissions).toHaveLength(1);
    }
    for (const as of [cleo, mia, eve]) {
      expect((await list(as)).status).toBe(403);
      expect(await get(as)).toMatchObject({
        submissions: [],
        submission: { version: 1, late: false },
      });
    }
    expect(
      (await jams.callAsService('GET', `/projects/${owls}`)).body,
    ).toMatchObject({ submissions: [], submission: { version: 1 } });
    for (const videoUrl of ['data:text/html,x', 'https://[']) {
      expect((await submit({ ...INPUT, videoUrl })).status).toBe(400);
    }
  });

  it('come late after a reopening of one project, with a reason', async () => {
    const foxes = await jams.makeProject({ title: 'Cheap' }, cleo);
    at('2026-11-27T17:00Z');
    const until = '2026-11-27T19:00:00Z';
    const reason = 'Their building had no power';
    for (const as of [ada, jun, mia, cleo]) {
      expect((await reopen({ until, reason }, as)).status).toBe(403);
    }
    const short = await reopen({ until: '2026-11-27T16:59:00Z', reason });
    expect(short.status).toBe(400);
    expect(short.body.error.message).toContain('until');
    expect(
      (await reopen({ until: '2026-12-05T00:00:00Z', reason })).status,
    ).toBe(400);

    const { status, body } = await reopen({ until, reason });
    expect(status).toBe(200);
    const window = {
      state: 'open',
      closesAt: '2026-11-27T19:00:00.000Z',
      onTimeUntil: '2026-11-27T16:00:00.000Z',
      reopenings: [{ reason, by: olga, until: '2026-11-27T19:00:00.000Z' }],
    };
    expect(body).toMatchObject(window);
    expect((await get(bob)).submissionWindow).toMatchObject(window);
    expect((await get(cleo)).submissionWindow).toBeUndefined();
    await jams.run('upkeep');
    expect(jams.notifications).toContainEqual(
      expect.objectContaining({
        payload: expect.objectContaining({ description: reason }),
        recipients: expect.objectContaining({ entityRef: [ada, bob] }),
      }),
    );

    expect((await submit(INPUT, cleo, foxes)).status).toBe(409);
    const unexplained = await submit();
    expect(unexplained.status).toBe(400);
    expect(unexplained.body.error.message).toContain('lateReason');
    at('2026-11-27T18:59:59.999Z');
    const late = await submit({ ...INPUT, lateReason: 'No power' });
    expect(late.body).toMatchObject({ late: true, lateReason: 'No power' });
    expect((await withdraw()).status).toBe(409);
    at('2026-11-27T19:00Z');
    expect((await submit({ ...INPUT, lateReason: 'x' })).status).toBe(409);
    expect((await get(dan)).submission).toMatchObject({ late: true });
  });

  it('are not reopened by an organiser for the own team', async () => {
    at('2026-11-20T10:00Z');
    await knex('team_members').insert({
      hackathon_ref: JAM,
      user_ref: olga,
      team_id: jams.owls,
      via: 'joined',
      joined_at: 0,
    });
    at('2026-11-27T17:00Z');
    const body = { until: '2026-11-27T19:00:00Z', reason: 'Because' };
    const own = await reopen(body);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('another organiser');
    expect((await reopen(body, oskar)).status).toBe(200);
  });

  it('come late after a reopening for all, and on time after an extension', async () => {
    const change = (action: string, until: string) =>
      jams.call('POST', `${JAM_PATH}/windows/submission/changes`, {
        as: olga,
        body: { action, until, reason: 'Outage' },
      });
    await change('extend', '2026-11-27T16:30:00Z');
    at('2026-11-27T16:29:59.999Z');
    expect((await submit()).body).toMatchObject({ version: 1, late: false });
    at('2026-11-27T16:30Z');
    expect((await submit()).status).toBe(409);
    const reopened = await change('reopen', '2026-11-27T17:00:00Z');
    expect(reopened.status).toBeLessThan(300);
    at('2026-11-27T16:40Z');
    expect((await submit()).status).toBe(400);
    expect(
      (await submit({ ...INPUT, lateReason: 'Outage' })).body,
    ).toMatchObject({ version: 2, late: true });
  });

  it('are asked for a day and an hour before the deadline, from teams without one', async () => {
    const reminded = async () => {
      await jams.run('upkeep');
      const sent = jams.notifications.filter(({ payload }) =>
        payload.title.includes('not submitted'),
      );
      return sent.map(({ payload }) => [payload.title, payload.severity]);
    };
    await submit(INPUT, bob);
    at('2026-11-26T15:59:59Z');
    expect(await reminded()).toEqual([]);
    at('2026-11-26T16:00Z');
    expect(await reminded()).toEqual([
      ['Foxes has not submitted yet', 'normal'],
    ]);
    await withdraw();
    at('2026-11-27T15:00Z');
    await reminded();
    expect((await reminded()).slice(1).sort()).toEqual([
      ['Foxes has not submitted yet', 'high'],
      ['Owls has not submitted yet', 'high'],
    ]);
    at(DEADLINE);
    expect(await reminded()).toHaveLength(3);
  });
});
