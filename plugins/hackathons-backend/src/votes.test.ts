import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import {
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { handIn, type HandedIn } from './__testUtils__/judgedProjects';
import { register } from './__testUtils__/participants';
import { PEOPLE } from './__testUtils__/startProjects';

const { ada, eve, jun, olga } = PEOPLE;
const RUNNING = '2026-11-27T15:00Z';
const JUDGING = '2026-11-28T10:00Z';
const AFTER = '2026-11-30T12:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('votes on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let projects: HandedIn[];

  beforeEach(async () => {
    at(JUDGING);
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        charter({
          spec: {
            judging: {
              judges: [jun],
              looksPerProject: 1,
              feedback: 'always',
              peoplesChoice: { votesPerPerson: 2 },
            },
          },
        }),
        charter({ name: 'plain' }),
      ],
    });
    projects = await handIn(knex, {
      Owls: ['ada', 'bob'],
      Foxes: ['cleo'],
      Bears: ['dan'],
      Cats: ['finn'],
    });
    await register(knex, JAM, [eve]);
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const vote = (project: string, as: string = ada) =>
    jams.call('PUT', `${JAM_PATH}/votes/${project}`, { as });
  const takeBack = (project: string, as: string = ada) =>
    jams.call('DELETE', `${JAM_PATH}/votes/${project}`, { as });
  const read = async (as: string = ada) =>
    (await jams.call('GET', `${JAM_PATH}/votes`, { as })).body;

  it('are given, counted down and taken back', async () => {
    const [owls, foxes, bears] = projects;
    expect(await read()).toMatchObject({
      enabled: true,
      open: true,
      mayVote: true,
      votesPerPerson: 2,
      left: 2,
      mine: [],
    });
    expect((await vote(foxes.id)).body).toEqual({
      votesPerPerson: 2,
      left: 1,
      mine: [foxes.id],
    });
    expect((await vote(foxes.id)).body.left).toBe(1);
    await vote(bears.id.toUpperCase());
    const third = await vote(projects[3].id);
    expect(third.status).toBe(409);
    expect(third.body.error.message).toContain('all of your votes (2)');
    expect((await takeBack(foxes.id)).body).toMatchObject({
      left: 1,
      mine: [bears.id],
    });
    expect((await takeBack(foxes.id)).body.left).toBe(1);
    expect((await vote(projects[3].id)).body.left).toBe(0);

    const { body: agenda } = await jams.call('GET', `${JAM_PATH}/agenda`, {
      as: eve,
    });
    expect(agenda.items).toContainEqual(
      expect.objectContaining({
        kind: 'vote',
        dueAt: '2026-11-30T12:00:00.000Z',
      }),
    );
    const { body: done } = await jams.call('GET', `${JAM_PATH}/agenda`, {
      as: ada,
    });
    expect(done.items.map(({ kind }: any) => kind)).not.toContain('vote');

    const own = await vote(owls.id);
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('your own team');
    const { body } = await vote(randomProject());
    expect(body.error.message).toContain('No project');
  });

  it('have no number of others, and projects in an order of one’s own', async () => {
    await vote(projects[1].id);
    const mine = await read();
    expect(mine.counts).toBeUndefined();
    expect(JSON.stringify(mine)).not.toContain('members');
    expect(
      mine.projects
        .filter(({ own }: any) => own)
        .map(({ title }: any) => title),
    ).toEqual(['Owls']);
    // What was handed in, not what the project is called since.
    expect(mine.projects.map(({ title }: any) => title).sort()).toEqual([
      'Bears',
      'Cats',
      'Foxes',
      'Owls',
    ]);
    const orders = await Promise.all(
      Object.values(PEOPLE).map(async as =>
        (await read(as)).projects.map(({ title }: any) => title).join(),
      ),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(await read()).toEqual(mine);
    expect(jams.signals.map(({ message }) => message)).not.toContainEqual({
      topic: 'votes',
    });
  });

  it('are never more than one has, however many come at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 1, 2, 3].map(index => vote(projects[index].id)),
    );
    const { mine, left } = await read();
    expect([mine.length, left]).toEqual([2, 0]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200, 409]),
    );
    await Promise.all(mine.map((project: string) => takeBack(project)));
    expect((await read()).left).toBe(2);
  });

  it('are given while judging is open, by organisers too', async () => {
    const [, foxes] = projects;
    at(RUNNING);
    const early = await vote(foxes.id, olga);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain(
      'voting opens at 2026-11-27T17:00:00.000Z',
    );
    expect(await read(eve)).toMatchObject({
      open: false,
      mayVote: false,
      projects: [],
    });
    at(JUDGING);
    expect((await vote(foxes.id, olga)).status).toBe(200);
    await jams.call('POST', `${JAM_PATH}/windows/judging/changes`, {
      as: olga,
      body: { action: 'hold', reason: 'The network is down' },
    });
    const held = await vote(foxes.id, eve);
    expect(held.status).toBe(409);
    expect(held.body.error.message).toContain('on hold');
    await jams.call('POST', `${JAM_PATH}/windows/judging/changes`, {
      as: olga,
      body: { action: 'resume', reason: 'It is back' },
    });
    at(AFTER);
    expect((await vote(foxes.id, eve)).status).toBe(409);
    expect((await takeBack(foxes.id, olga)).status).toBe(409);
  });

  it('rest for a project that judges practise with', async () => {
    const [, foxes, bears, cats] = projects;
    const practise = (projectId: string | null) =>
      jams.call('PUT', `${JAM_PATH}/judging/calibration`, {
        as: olga,
        body: { projectId },
      });
    await vote(foxes.id);
    await vote(bears.id);
    await vote(foxes.id, eve);
    expect((await practise(foxes.id)).status).toBe(200);
    const mine = await read();
    expect(mine).toMatchObject({ left: 1, mine: [bears.id] });
    expect(mine.projects.map(({ title }: any) => title).sort()).toEqual([
      'Bears',
      'Cats',
      'Owls',
    ]);
    const refused = await vote(foxes.id);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain(
      'Foxes is out of the competition',
    );
    // Its place is free for another one.
    const replaced = (await vote(cats.id)).body;
    expect(replaced.left).toBe(0);
    expect(new Set(replaced.mine)).toEqual(new Set([bears.id, cats.id]));
    // A vote that nobody replaced counts again with the project.
    await practise(null);
    expect(new Set((await read()).mine)).toEqual(new Set([bears.id, cats.id]));
    expect((await read(eve)).mine).toEqual([foxes.id]);
  });

  it('rest for what was withdrawn, and for the team that somebody joined since', async () => {
    const [owls, foxes, bears, cats] = projects;
    await vote(foxes.id);
    await vote(bears.id);
    await vote(owls.id, eve);
    // Judging may begin before the submissions end.
    const submitted = (version: number | null) =>
      knex('projects')
        .where('id', foxes.id)
        .update({ current_submission: version });
    await submitted(null);
    expect(await read()).toMatchObject({ left: 1, mine: [bears.id] });
    await submitted(1);
    expect(await read()).toMatchObject({ left: 0, mine: [foxes.id, bears.id] });
    await submitted(null);
    expect((await vote(cats.id)).body.left).toBe(0);
    await submitted(1);
    expect(new Set((await read()).mine)).toEqual(new Set([bears.id, cats.id]));

    await knex('team_members').insert({
      hackathon_ref: JAM,
      user_ref: eve,
      team_id: owls.teamId,
      contact: false,
      via: 'joined',
      joined_at: Date.now(),
    });
    expect(await read(eve)).toMatchObject({ left: 2, mine: [] });
  });

  it('take the permission, a person, and a people’s choice', async () => {
    const [, foxes] = projects;
    jams.decisions[`hackathons.event.vote ${eve}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await vote(foxes.id, eve)).status).toBe(403);
    expect((await read(eve)).mayVote).toBe(false);
    expect(
      (await jams.callAsService('PUT', `${JAM_PATH}/votes/${foxes.id}`)).status,
    ).toBe(403);
    jams.decisions[`hackathons.project.read ${eve}`] = {
      result: AuthorizeResult.DENY,
    };
    delete jams.decisions[`hackathons.event.vote ${eve}`];
    expect((await read(eve)).projects).toEqual([]);
    expect((await vote(foxes.id, eve)).status).toBe(404);
    const plain = await jams.call('GET', '/hackathons/default/plain/votes', {
      as: ada,
    });
    expect(plain.body).toMatchObject({ enabled: false, projects: [] });
    expect(
      (
        await jams.call('PUT', `/hackathons/default/plain/votes/${foxes.id}`, {
          as: ada,
        })
      ).status,
    ).toBe(409);
  });
});

function randomProject(): string {
  return '3f0d1c2b-0000-4000-8000-000000000000';
}
