import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, charter, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, eve, finn, mia, olga } = PEOPLE;
/** Stands in every text that is personal. */
const SECRET = 'sesame';
/** Stands in every text that the event leaves behind. */
const RESULT = 'A cache in front of the store';
const RETAINED = '2028-01-01T00:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('erasure on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let project: string;

  const done = async (
    method: string,
    path: string,
    as: string,
    body: object,
  ) => {
    const answer = await jams.call(method as 'POST', path, { as, body });
    expect([path, answer.status, answer.body]).toEqual([
      path,
      expect.toSatisfy((status: number) => status < 300),
      answer.body,
    ]);
    return answer.body;
  };

  beforeEach(async () => {
    at('2026-11-20T12:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex, {
      charters: [
        charter({
          spec: { sandboxes: [{ name: 'bucket', title: 'Bucket' }] },
        }),
      ],
    });
    await done('PUT', `${JAM_PATH}/registration`, finn, {
      skills: [SECRET],
      choices: [],
      lookingFor: SECRET,
      lookingForTeam: true,
      answers: {},
      attributes: {},
      shown: ['skills'],
    });
    await done('POST', `/teams/${jams.owls}/invitations`, ada, {
      userRef: eve,
      message: SECRET,
    });
    await done('PUT', `${JAM_PATH}/mentoring`, mia, {
      skills: ['SQL'],
      note: SECRET,
    });
    at('2026-11-24T08:00Z');
    project = await jams.makeProject({ title: RESULT });
    await done('POST', `${JAM_PATH}/help-requests`, ada, {
      topic: SECRET,
      text: SECRET,
    });
    const hours = await done('POST', `${JAM_PATH}/office-hours`, mia, {
      startsAt: '2026-11-24T09:00:00Z',
      endsAt: '2026-11-24T09:30:00Z',
      slotMinutes: 30,
      place: SECRET,
    });
    await done('PUT', `/office-hours/${hours.items[0].id}/booking`, bob, {
      topic: SECRET,
    });
    await done('POST', `${JAM_PATH}/sandboxes`, cleo, {
      sandbox: 'bucket',
      reason: SECRET,
    });
    await done('POST', `/projects/${project}/records`, ada, {
      kind: 'experiment',
      title: RESULT,
      result: 'worked',
    });
    await done('POST', `/projects/${project}/feedback`, mia, {
      text: RESULT,
      visibility: 'team',
    });
    at('2026-11-27T17:00Z');
    await done('POST', `/projects/${project}/reopening`, olga, {
      until: '2026-11-27T19:00:00Z',
      reason: SECRET,
    });
    await done('POST', `/projects/${project}/submissions`, bob, {
      title: RESULT,
      pitch: RESULT,
      lateReason: SECRET,
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams?.stop();
  });

  /** The tables in which a text stands. */
  const tablesWith = async (text: string) => {
    const found: string[] = [];
    for (const table of [
      'registrations',
      'teams',
      'team_members',
      'team_requests',
      'mentors',
      'help_requests',
      'office_slots',
      'sandbox_grants',
      'projects',
      'project_records',
      'project_feedback',
      'submissions',
      'window_changes',
      'notices',
    ]) {
      if (JSON.stringify(await knex(table)).includes(text)) {
        found.push(table);
      }
    }
    return found;
  };

  it('deletes what people said of themselves and asked for, and keeps what came of the event', async () => {
    expect(await tablesWith(SECRET)).toEqual([
      'registrations',
      'team_requests',
      'mentors',
      'help_requests',
      'office_slots',
      'sandbox_grants',
      'submissions',
      'window_changes',
      'notices',
    ]);
    const results = [
      'projects',
      'project_records',
      'project_feedback',
      'submissions',
    ];
    expect(await tablesWith(RESULT)).toEqual([...results, 'notices']);

    at(RETAINED);
    await jams.run('upkeep');
    await jams.run('retention');

    expect(await tablesWith(SECRET)).toEqual([]);
    expect(await tablesWith(RESULT)).toEqual(results);
    for (const table of ['help_requests', 'office_slots', 'team_requests']) {
      expect([table, await knex(table)]).toEqual([table, []]);
    }
    // Who took part, in which team, stays; who wrote what does not.
    expect(await tablesWith(ada)).toEqual([
      'registrations',
      'teams',
      'team_members',
    ]);
    expect(await tablesWith(mia)).toEqual(['mentors']);
    const { body } = await jams.call('GET', `/projects/${project}`, {
      as: olga,
    });
    expect(body).toMatchObject({
      title: RESULT,
      teamName: 'Owls',
      submission: { version: 1, late: true },
      records: [{ title: RESULT }],
      // Who gave the team more time did so as an organiser.
      submissionWindow: {
        reopenings: [{ by: olga, reason: 'The reason is no longer kept' }],
      },
    });
  });

  it('keeps a sandbox until it is taken back, without why it was asked for', async () => {
    // As when a provisioner is out of order for long.
    await knex('sandbox_grants').update({
      state: 'revoking',
      ends_as: 'expired',
      claimed_until: Date.parse('2029-01-01T00:00Z'),
    });
    at(RETAINED);
    await jams.run('retention');
    expect(await knex('sandbox_grants')).toMatchObject([
      { user_ref: cleo, reason: null },
    ]);
    await knex('sandbox_grants').update({ state: 'expired' });
    await jams.run('retention');
    expect(await knex('sandbox_grants')).toEqual([]);
  });
});
