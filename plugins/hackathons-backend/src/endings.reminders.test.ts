import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, finn, jun, mia, olga } = PEOPLE;
const RISK = 'group:default/risk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('reminders of endings on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let fresh: string;
  let alpha: string;

  const submit = async (title: string, as: string) => {
    const project = await jams.makeProject({ title }, as);
    await jams.call('POST', `/projects/${project}/submissions`, {
      as,
      body: { title, pitch: 'Good' },
    });
    return project;
  };

  beforeAll(async () => {
    at('2026-11-24T10:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex);
  });

  afterAll(async () => {
    await jams.stop();
  });

  beforeEach(async () => {
    at('2026-11-24T10:00Z');
    fresh = await submit('Fresh', ada);
    alpha = await submit('Alpha', cleo);
    at('2026-12-05T10:00Z');
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  const put = (body: object, version = 0) =>
    jams.call('PUT', `/projects/${fresh}/ending`, {
      as: ada,
      body: { ...body, version },
    });
  const remind = (as: string = olga, project = fresh) =>
    jams.call('POST', `/projects/${project}/ending/reminder`, { as });
  const remindAll = (body: object = {}, as: string = olga) =>
    jams.call('POST', `${JAM_PATH}/endings/reminders`, { as, body });
  const get = async (as: string) =>
    (await jams.call('GET', `/projects/${fresh}/ending`, { as })).body;
  /** Who was told what by the reminders. */
  const told = async () =>
    (
      await knex('notices')
        .where('key', 'like', 'ending-reminded:%')
        .orderBy(['due_at', 'key'])
    ).map(({ payload, recipients }) => [
      JSON.parse(payload).title,
      JSON.parse(recipients),
    ]);

  it('address who has to act next, once a day', async () => {
    expect((await get(olga)).may.remind).toBe(true);
    expect((await get(ada)).may.remind).toBe(false);
    expect((await remind()).body).toMatchObject({
      version: 0,
      reminder: {
        to: 'team',
        by: olga,
        at: '2026-12-05T10:00:00.000Z',
        againAt: '2026-12-06T10:00:00.000Z',
      },
    });
    await put({ ending: 'transition', to: RISK });
    at('2026-12-06T09:59:59.999Z');
    const soon = await remind();
    expect(soon.status).toBe(409);
    expect(soon.body.error.message).toContain('2026-12-06T10:00:00.000Z');
    at('2026-12-06T10:00Z');
    expect((await remind()).body.reminder.to).toBe('owner');
    await jams.call('POST', `/projects/${fresh}/ending/answer`, {
      as: finn,
      body: { answer: 'decline', reason: 'No capacity', version: 1 },
    });
    at('2026-12-07T10:00Z');
    expect((await remind()).body.reminder.to).toBe('team');
    expect(await told()).toEqual([
      ['Say what becomes of Fresh', [ada, bob]],
      ['Fresh still waits for your answer', [RISK]],
      ['Fresh was declined: say what becomes of it', [ada, bob]],
    ]);
    // Only organisers see it.
    expect((await get(olga)).reminder.at).toBe('2026-12-07T10:00:00.000Z');
    expect((await get(ada)).reminder).toBeUndefined();

    await put({ ending: 'parked', learnt: 'Caches go stale' }, 2);
    at('2026-12-09T10:00Z');
    const done = await remind();
    expect([done.status, done.body.error.message]).toEqual([
      409,
      expect.stringContaining('parked; there is nobody to remind'),
    ]);
    expect((await get(olga)).may.remind).toBe(false);
  });

  it('come from organisers who have the permission, after the end of submissions', async () => {
    for (const as of [ada, cleo, finn, jun, mia]) {
      expect((await remind(as)).status).toBe(403);
      expect((await remindAll({}, as)).status).toBe(403);
    }
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect((await remind()).status).toBe(403);
    expect((await remindAll()).status).toBe(403);
    expect((await get(olga)).may.remind).toBe(false);
    delete jams.decisions['hackathons.event.manage'];
    at('2026-11-27T15:59Z');
    expect((await remind()).status).toBe(409);
    expect((await remindAll()).status).toBe(409);
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await remind(olga, missing)).status).toBe(404);
    expect(await told()).toEqual([]);
  });

  it('are not offered for teams that nobody is left in', async () => {
    const { team_id } = await knex('projects').where('id', alpha).first();
    await knex('team_members').where({ team_id }).delete();
    const remindable = async () =>
      (await jams.call('GET', `${JAM_PATH}/endings`, { as: olga })).body
        .remindable;
    expect(await remindable()).toEqual({ now: 1, recent: 0 });
    expect((await remindAll()).body).toMatchObject({
      reminded: 1,
      unreachable: 1,
    });
    expect(await remindable()).toMatchObject({ now: 0, recent: 1 });
  });

  it('go to all teams without an ending at once, but for those that were reminded', async () => {
    await remind(olga, alpha);
    at('2026-12-05T20:00Z');
    expect((await remindAll()).body).toEqual({
      reminded: 1,
      recent: 1,
      unreachable: 0,
      againAt: '2026-12-06T10:00:00.000Z',
    });
    const again = await remindAll();
    expect([again.status, again.body.error.message]).toEqual([
      409,
      expect.stringContaining('from 2026-12-06T10:00:00.000Z on'),
    ]);
    const { body: list } = await jams.call('GET', `${JAM_PATH}/endings`, {
      as: olga,
    });
    expect(list.remindable).toEqual({
      now: 0,
      recent: 2,
      againAt: '2026-12-06T10:00:00.000Z',
    });
    expect(list.items).toMatchObject([
      { title: 'Alpha', ending: { reminder: { to: 'team', by: olga } } },
      { title: 'Fresh', ending: { reminder: { to: 'team', by: olga } } },
    ]);
    const { body: seen } = await jams.call('GET', `${JAM_PATH}/endings`, {
      as: ada,
    });
    expect(JSON.stringify(seen)).not.toMatch(/remind/);

    await put({ ending: 'transition', to: RISK });
    at('2026-12-08T10:00Z');
    expect((await remindAll({ state: 'waiting' })).body.reminded).toBe(1);
    expect((await remindAll()).body.reminded).toBe(1);
    const nobody = await remindAll({ state: 'declined' });
    expect(nobody.body.error.message).toContain('there is nobody to remind');
    expect((await told()).map(([title]) => title).sort()).toEqual([
      'Fresh still waits for your answer',
      'Say what becomes of Alpha',
      'Say what becomes of Alpha',
      'Say what becomes of Fresh',
    ]);
  });

  it('leave out projects that can still be submitted, and teams that nobody is in', async () => {
    at('2026-11-27T17:00Z');
    const reopened = await jams.call('POST', `/projects/${alpha}/reopening`, {
      as: olga,
      body: { until: '2026-11-27T19:00:00Z', reason: 'The room was locked' },
    });
    expect(reopened.status).toBe(200);
    await knex('team_members').whereIn('user_ref', [ada, bob]).delete();
    const refused = await remindAll();
    expect(refused.status).toBe(409);
    const empty = await remind();
    expect(empty.body.error.message).toContain('Nobody is left in the team');
    expect((await remind(olga, alpha)).body.error.message).toContain(
      'can still be submitted',
    );
  });

  it('are kept once when two organisers remind at the same moment', async () => {
    const both = await Promise.all([remind(), remind(), remindAll()]);
    expect(both.filter(({ status }) => status === 200)).not.toHaveLength(0);
    expect(
      (await told()).filter(([title]) => title.includes('Fresh')),
    ).toHaveLength(1);
    // The same request again has the same answer.
    const once = () =>
      jams.call('POST', `${JAM_PATH}/endings/reminders`, {
        as: olga,
        body: {},
        headers: { 'Idempotency-Key': 'remind-2' },
      });
    at('2026-12-06T11:00Z');
    const first = await once();
    expect(first.body.reminded).toBe(2);
    expect((await once()).body).toEqual(first.body);
  });
});
