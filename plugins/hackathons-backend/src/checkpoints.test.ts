import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, dan, eve, finn, jun, mia, olga } = PEOPLE;
const RUNNING = '2026-11-24T10:00Z';
const ENDED = '2026-12-04T18:00Z';
const STATUS = { status: 'on-track', text: 'The store answers' };

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('checkpoints on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let owls: string;

  async function start(checkpoints = ['2026-11-24T15:00', '2026-11-25T15:00']) {
    at(RUNNING);
    knex = await databases.init(id);
    jams = await startProjects(knex, {
      charters: [
        charter({
          schedule: {
            checkpoints: checkpoints.map((time, index) => ({
              name: ['first', 'second'][index],
              title: ['First look', 'Second look'][index],
              at: time,
              due: 'A demo',
            })),
          },
        }),
      ],
    });
    owls = await jams.makeProject({ title: 'Fresh' });
  }

  afterEach(async () => {
    vi.useRealTimers();
    await jams?.stop();
  });

  const report = (
    body: object = STATUS,
    as: string = ada,
    checkpoint = 'first',
    project = owls,
  ) =>
    jams.call('PUT', `/projects/${project}/checkpoints/${checkpoint}`, {
      as,
      body,
    });
  const overview = async (query = '', as: string = olga) => {
    const { status, body } = await jams.call(
      'GET',
      `${JAM_PATH}/checkpoints${query}`,
      { as },
    );
    expect(status).toBe(200);
    return body;
  };
  const noticed = async (of: string) =>
    (await knex('notices').where('key', 'like', `${of}%`)).map(
      ({ recipients }) => JSON.parse(recipients).sort(),
    );
  const agenda = async (as: string) => {
    const { body } = await jams.call('GET', `${JAM_PATH}/agenda`, { as });
    return body.items.map(({ key, dueAt, overdue }: any) => [
      key,
      dueAt,
      overdue,
    ]);
  };

  it('are reported on time to the ms, late with a reason until the next one', async () => {
    await start();
    expect((await report(STATUS, ada, 'second')).status).toBe(409);
    expect((await report(STATUS, ada, 'third')).status).toBe(404);
    at('2026-11-24T14:59:59.999Z');
    const { status, body } = await report();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...STATUS,
      checkpoint: 'first',
      reportedAt: '2026-11-24T14:59:59.999Z',
      updatedAt: '2026-11-24T14:59:59.999Z',
      by: ada,
      late: false,
      version: 1,
    });

    at('2026-11-24T15:00Z');
    const foxes = await jams.makeProject({ title: 'Cheap' }, cleo);
    const unexplained = await report(STATUS, cleo, 'first', foxes);
    expect(unexplained.status).toBe(400);
    expect(unexplained.body.error.message).toContain('lateReason');
    const late = await report(
      { ...STATUS, lateReason: 'No network' },
      cleo,
      'first',
      foxes,
    );
    expect(late.body).toMatchObject({ late: true, lateReason: 'No network' });

    // A change of what came in time is not late.
    const changed = await report({ status: 'blocked', version: 1 }, bob);
    expect(changed.body).toMatchObject({
      status: 'blocked',
      late: false,
      by: bob,
      reportedAt: '2026-11-24T14:59:59.999Z',
      version: 2,
    });
    expect(changed.body.text).toBeUndefined();
    expect((await report({ ...STATUS, version: 1 })).status).toBe(409);
    expect((await report(STATUS)).status).toBe(409);

    at('2026-11-25T14:59:59.999Z');
    expect((await report({ ...STATUS, version: 2 })).status).toBe(200);
    at('2026-11-25T15:00Z');
    const closed = await report({ ...STATUS, version: 3 });
    expect(closed.status).toBe(409);
    expect(closed.body.error.message).toContain('2026-11-25T15:00:00.000Z');
    expect(
      await knex('checkpoint_reports').where({ project_id: owls }),
    ).toHaveLength(3);

    const seenBy = async (as: string) => {
      const seen = await jams.call('GET', `/projects/${foxes}`, { as });
      return seen.body.checkpoints[0].report.lateReason;
    };
    expect(await seenBy(dan)).toBe('No network');
    expect(await seenBy(mia)).toBe('No network');
    expect(await seenBy(ada)).toBeUndefined();
  });

  it('have one first report although two members report at once', async () => {
    await start();
    const first = await Promise.all([report(STATUS, ada), report(STATUS, bob)]);
    expect(first.map(({ status }) => status).sort()).toEqual([200, 409]);
    const next = await Promise.all(
      [ada, bob].map(as => report({ ...STATUS, version: 1 }, as)),
    );
    expect(next.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = next.find(({ status }) => status === 409);
    expect(refused?.body.error.message).toMatch(/version 2/);
  });

  it('are reported by the team and organisers, while they are not held', async () => {
    await start();
    for (const as of [cleo, mia, jun]) {
      expect((await report(STATUS, as)).status).toBe(403);
    }
    const hold = await jams.call(
      'POST',
      `${JAM_PATH}/windows/checkpoint:first/changes`,
      { as: olga, body: { action: 'hold', reason: 'Fire drill' } },
    );
    expect(hold.status).toBeLessThan(300);
    const held = await report();
    expect(held.status).toBe(409);
    expect(held.body.error.message).toContain('Fire drill');
    await jams.call('POST', `${JAM_PATH}/windows/checkpoint:first/changes`, {
      as: olga,
      body: {
        action: 'extend',
        until: '2026-11-24T16:00:00Z',
        reason: 'After the fire drill',
      },
    });
    await jams.call('POST', `${JAM_PATH}/windows/checkpoint:first/changes`, {
      as: olga,
      body: { action: 'resume', reason: 'Over' },
    });
    at('2026-11-24T15:30Z');
    expect((await report(STATUS, olga)).body).toMatchObject({ late: false });
  });

  it('show at a glance where all projects stand', async () => {
    await start();
    const foxes = await jams.makeProject({ title: 'Cheap' }, cleo);
    await report({ status: 'at-risk' });
    at('2026-11-24T15:00:01Z');
    await report(
      { status: 'on-track', lateReason: 'Slow' },
      cleo,
      'first',
      foxes,
    );
    const all = await overview();
    expect(all).toMatchObject({
      projects: 2,
      teamsWithoutProject: 0,
      checkpoints: [
        {
          name: 'first',
          title: 'First look',
          windowState: 'closed',
          counts: {
            reported: 2,
            late: 1,
            missing: 0,
            byStatus: { 'at-risk': 1, 'on-track': 1, blocked: 0 },
          },
        },
        {
          name: 'second',
          windowState: 'open',
          at: '2026-11-25T15:00:00.000Z',
          opensAt: '2026-11-24T15:00:00.000Z',
          counts: { reported: 0, missing: 2 },
        },
      ],
    });
    const ids = (body: any) => body.items.map((item: any) => item.project.id);
    expect(ids(await overview('?checkpoint=first&status=late'))).toEqual([
      foxes,
    ]);
    expect(ids(await overview('?checkpoint=first&status=at-risk'))).toEqual([
      owls,
    ]);
    // The second one began last.
    expect(ids(await overview('?status=missing'))).toHaveLength(2);
    expect(ids(await overview('?status=late'))).toEqual([]);
    const page = await overview('?limit=1');
    expect(
      ids(await overview(`?limit=1&cursor=${page.nextCursor}`)),
    ).not.toEqual(ids(page));
    const reasons = async (as: string) =>
      (await overview('?checkpoint=first&status=late', as)).items[0].reports[0]
        .lateReason;
    expect(await reasons(mia)).toBe('Slow');
    expect(await reasons(cleo)).toBe('Slow');
    expect(await reasons(ada)).toBeUndefined();

    jams.decisions['hackathons.project.read'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await overview()).toMatchObject({
      projects: 0,
      items: [],
      checkpoints: [{ counts: { reported: 0, missing: 0 } }, {}],
    });
  });

  it('remind teams once, a day before, and no more when they have reported', async () => {
    await start(['2026-11-25T15:00', '2026-11-26T15:00']);
    at('2026-11-24T14:59:59Z');
    await jams.run('upkeep');
    expect(await noticed('checkpoint-reminder')).toEqual([]);
    at('2026-11-24T15:00Z');
    // Teams without a project are reminded too.
    jams.outage.notifications = new Error('Down');
    await jams.run('upkeep');
    expect((await noticed('checkpoint-reminder:first')).sort()).toEqual([
      [ada, bob],
      [cleo, dan],
    ]);
    await report();
    expect(await noticed('checkpoint-reminder:first')).toEqual([[cleo, dan]]);
    delete jams.outage.notifications;
    at('2026-11-24T16:00Z');
    await jams.run('upkeep');
    await jams.run('upkeep');
    const sent = jams.notifications.filter(({ payload }) =>
      payload.title.includes('First look'),
    );
    expect(sent).toHaveLength(1);
    expect(sent[0].payload).toMatchObject({
      link: '/hackathons/default/jam/projects',
      title: 'First look is due: Foxes has not reported',
    });
  });

  it('are on the agenda of the team', async () => {
    await start();
    expect(await agenda(cleo)).toContainEqual([
      'project',
      '2026-11-27T16:00:00.000Z',
      false,
    ]);
    expect(await agenda(bob)).toEqual(
      expect.arrayContaining([
        ['checkpoint:first', '2026-11-24T15:00:00.000Z', false],
        ['submission', '2026-11-27T16:00:00.000Z', false],
      ]),
    );
    at('2026-11-24T15:00:01Z');
    expect(await agenda(bob)).toContainEqual([
      'checkpoint:first',
      '2026-11-24T15:00:00.000Z',
      true,
    ]);
    await report({ ...STATUS, lateReason: 'Slow' });
    const keys = (await agenda(bob)).map(([key]: string[]) => key);
    expect(keys).not.toContain('checkpoint:first');
    expect(keys).toContain('checkpoint:second');
    expect((await agenda(eve)).map(([key]: string[]) => key)).not.toContain(
      'project',
    );
  });

  describe('feedback', () => {
    const give = (body: object, as: string = mia) =>
      jams.call('POST', `/projects/${owls}/feedback`, {
        as,
        body: { text: 'Cut it down', visibility: 'team', ...body },
      });
    const seen = async (as: string) => {
      const { body } = await jams.call('GET', `/projects/${owls}/feedback`, {
        as,
      });
      const { body: detail } = await jams.call('GET', `/projects/${owls}`, {
        as,
      });
      expect(detail.feedback).toEqual(body.items);
      return body.items.map(({ text }: { text: string }) => text).sort();
    };

    it('comes from mentors, judges and organisers, and never from the own team', async () => {
      await start();
      await knex('registrations').where('user_ref', ada).update({
        state: 'registered',
      });
      await knex('mentors').insert({
        hackathon_ref: JAM,
        user_ref: ada,
        state: 'offered',
        source: 'offer',
        skills: '[]',
        themes: '[]',
        max_teams: 1,
        created_at: 0,
        updated_at: 0,
      });
      const own = await give({}, ada);
      expect(own.status).toBe(403);
      expect(own.body.error.message).toContain('own team');
      for (const as of [cleo, eve, finn]) {
        expect((await give({}, as)).status).toBe(403);
      }
      for (const as of [mia, jun, olga]) {
        const { status, body } = await give({ mood: 'change' }, as);
        expect(status).toBe(201);
        expect(body).toMatchObject({ by: as, mood: 'change' });
      }
      jams.decisions[`hackathons.feedback.create ${mia}`] = {
        result: AuthorizeResult.DENY,
      };
      expect((await give({})).status).toBe(403);
      const wrong = await give({ checkpoint: 'third' }, jun);
      expect(wrong.body.error.message).toContain('checkpoint');
      at(ENDED);
      expect((await give({}, jun)).status).toBe(409);
    });

    it('is seen by whom it is for, and the team is told', async () => {
      await start();
      await give({ text: 'for all', checkpoint: 'first' });
      await give({ text: 'for organisers', visibility: 'organisers' });
      await give({ text: 'of a judge' }, jun);
      expect(await seen(ada)).toEqual(['for all', 'of a judge']);
      expect(await seen(olga)).toEqual([
        'for all',
        'for organisers',
        'of a judge',
      ]);
      expect(await seen(mia)).toEqual([
        'for all',
        'for organisers',
        'of a judge',
      ]);
      expect(await seen(jun)).toEqual(['of a judge']);
      expect(await seen(cleo)).toEqual([]);
      expect(await noticed('feedback:')).toEqual([
        [ada, bob],
        [ada, bob],
      ]);
      const keys = async (as: string) =>
        (await agenda(as)).map(([key]: string[]) => key);
      expect(await keys(bob)).toContain('feedback');
      at('2026-11-24T10:00:00.001Z');
      const reading = (as: string) =>
        jams.call('PUT', `/projects/${owls}/feedback/reading`, { as });
      expect((await reading(cleo)).status).toBe(403);
      expect((await reading(bob)).status).toBe(204);
      expect((await reading(bob)).status).toBe(204);
      expect(await keys(bob)).not.toContain('feedback');
      expect(await keys(ada)).toContain('feedback');
    });
  });
});
