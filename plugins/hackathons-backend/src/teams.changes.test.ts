import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { teamCalls } from './__testUtils__/teamCalls';
import { createStores } from './database/createStores';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const EVE = 'user:default/eve';
const FINN = 'user:default/finn';
const OLGA = 'user:default/olga';
const OPEN = '2026-11-10T09:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('changing teams on %s', id => {
  let jams: TestHackathons;
  let knex: Knex;
  const {
    rules,
    register,
    found,
    join,
    team,
    get,
    leave,
    place,
    invite,
    apply,
    requests,
    members,
    told,
  } = teamCalls(() => jams);

  beforeAll(async () => {
    knex = await databases.init(id);
    jams = await startHackathons(knex);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(() => at(OPEN));
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  it('goes on without who leaves, and ends with the last', async () => {
    await rules();
    await register([ADA, BOB, CLEO]);
    const owls = await team('Owls', [ADA, BOB]);
    await invite(owls, ADA, CLEO);
    expect((await leave(owls, ADA)).status).toBe(204);
    expect((await leave(owls, ADA)).status).toBe(204);
    expect((await get(owls)).members).toMatchObject([
      { userRef: BOB, contact: true },
    ]);
    const path = `${JAM_PATH}/registration`;
    jams.signals.length = 0;
    expect((await jams.call('DELETE', path, { as: BOB })).status).toBe(204);
    // What the team had claimed is open again.
    expect(jams.signals.map(({ message }) => message.topic)).toEqual([
      'registrations',
      'teams',
      'ideas',
    ]);
    const gone = await jams.call('GET', `/teams/${owls}`);
    expect(gone.status).toBe(404);
    expect(await requests(CLEO)).toMatchObject([
      { state: 'expired', teamName: 'Owls' },
    ]);
    expect(await told()).toEqual(
      expect.arrayContaining([
        [BOB, 'Ada left Owls'],
        [CLEO, 'Owls was dissolved, and your request with it'],
      ]),
    );
    expect((await found(CLEO, { name: 'owls' })).status).toBe(201);
  });

  it('is dissolved by organisers, and by its last member', async () => {
    await rules();
    await register([ADA, BOB, CLEO]);
    const owls = await team('Owls', [ADA, BOB]);
    const dissolve = (one: string, as: string) =>
      jams.call('DELETE', `/teams/${one}`, { as });
    expect((await dissolve(owls, ADA)).status).toBe(409);
    expect((await dissolve(owls, CLEO)).status).toBe(403);
    expect((await dissolve(owls, OLGA)).status).toBe(204);
    expect((await dissolve(owls, OLGA)).status).toBe(404);
    expect(await told()).toContainEqual([
      `${ADA},${BOB}`,
      'Owls was dissolved',
    ]);
    const bees = await team('Bees', [ADA]);
    expect((await dissolve(bees, ADA)).status).toBe(204);
  });

  it('stays when it has a project', async () => {
    await rules();
    await register([ADA]);
    const owls = await team('Owls', [ADA]);
    await knex('window_changes').insert({
      hackathon_ref: JAM,
      window: 'submission',
      action: 'reopen',
      until: Date.parse('2026-12-01T09:00Z'),
      reason: 'early',
      by_ref: OLGA,
      at: Date.parse(OPEN),
    });
    const project = await jams.call('POST', `${JAM_PATH}/projects`, {
      as: ADA,
      body: { title: 'Owl eyes', teamId: owls },
    });
    expect(project.status).toBe(201);
    expect((await get(owls)).projectId).toBe(project.body.id);
    const refused = await jams.call('DELETE', `/teams/${owls}`, { as: OLGA });
    expect(refused.status).toBe(409);
    expect((await leave(owls, ADA)).status).toBe(204);
    expect((await get(owls)).size).toBe(0);
  });

  it('is changed by one at a time', async () => {
    await rules();
    await register([ADA, BOB, CLEO]);
    const owls = await team('Owls', [ADA, BOB]);
    const put = (as: string, body: object) =>
      jams.call('PUT', `/teams/${owls}`, {
        as,
        body: { name: 'Owls', version: 1, ...body },
      });
    expect((await put(CLEO, {})).status).toBe(403);
    const both = await Promise.all([
      put(ADA, { headline: 'Of Ada' }),
      put(BOB, { headline: 'Of Bob' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(
      both.find(({ status }) => status === 409)!.body.error.message,
    ).toMatch(/Owls was changed by user:default\/\w+ at .*read it again/);
    const lock = await put(BOB, { locked: true, version: 2 });
    expect(lock.status).toBe(403);
    expect((await put(BOB, { contact: BOB, version: 2 })).status).toBe(403);
    expect((await put(ADA, { contact: CLEO, version: 2 })).status).toBe(400);
    const handed = await put(ADA, { contact: BOB, version: 2 });
    expect(handed.body.members).toMatchObject([
      { userRef: BOB, contact: true },
      { userRef: ADA, contact: false },
    ]);
    const locked = await put(OLGA, { locked: true, version: 3 });
    expect(locked.body).toMatchObject({ locked: true, name: 'Owls' });
    for (const refused of [
      await join(owls, CLEO),
      await invite(owls, ADA, CLEO),
      await apply(owls, CLEO),
    ]) {
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toMatch(/Owls is locked/);
    }
  });

  it('has people moved by organisers and removed by its contact', async () => {
    await rules();
    await register([ADA, BOB, CLEO, DAN]);
    const owls = await team('Owls', [ADA, BOB]);
    const bees = await team('Bees', [CLEO]);
    expect((await place(bees, BOB, ADA)).status).toBe(403);
    expect((await place(bees, FINN)).status).toBe(409);
    expect((await place(bees, BOB)).status).toBe(200);
    expect(await members(owls)).toEqual([ADA]);
    expect(await members(bees)).toEqual([CLEO, BOB]);
    const remove = (userRef: string, as: string) =>
      jams.call('DELETE', `/teams/${bees}/members?user=${userRef}`, { as });
    expect((await remove(CLEO, BOB)).status).toBe(403);
    expect((await remove(BOB, CLEO)).status).toBe(204);
    expect((await remove(BOB, CLEO)).status).toBe(204);
    expect(await members(bees)).toEqual([CLEO]);
    expect((await place(owls, CLEO)).status).toBe(200);
    expect((await jams.call('GET', `/teams/${bees}`)).status).toBe(404);
    expect(await told()).toEqual(
      expect.arrayContaining([
        [BOB, 'An organiser placed you in Bees'],
        [BOB, 'You are in Bees no more'],
      ]),
    );
  });

  it('is made in numbers by a formation, around who has a team already', async () => {
    await rules();
    await register([ADA, BOB, CLEO, DAN, EVE]);
    const owls = await team('Owls', [ADA], { joining: 'ask' });
    await apply(owls, BOB);
    const { teams, registrations } = createStores(knex);
    const ids = [1, 2].map(n => `00000000-0000-4000-8000-00000000000${n}`);
    const leftOut = await knex.transaction(
      async trx =>
        await teams.addTeams(
          trx,
          JAM,
          [
            { id: ids[0], name: 'OWLS', theme: 'cost', members: [BOB, CLEO] },
            { id: ids[1], name: 'Bees', members: [ADA] },
            { id: owls, name: 'Owls', members: [DAN] },
          ],
          OLGA,
          Date.now(),
        ),
    );
    expect(leftOut).toEqual([ADA]);
    expect(await get(ids[0])).toMatchObject({
      name: 'OWLS 2',
      source: 'formation',
      members: [
        { userRef: BOB, contact: true, via: 'formation' },
        { userRef: CLEO, contact: false },
      ],
    });
    expect(await members(owls)).toEqual([ADA, DAN]);
    expect(await requests(BOB)).toMatchObject([{ state: 'expired' }]);
    expect(
      (await registrations.place(JAM)).map(({ userRef, teamId }) => [
        userRef,
        teamId,
      ]),
    ).toEqual([
      [ADA, owls],
      [BOB, ids[0]],
      [CLEO, ids[0]],
      [DAN, owls],
      [EVE, undefined],
    ]);
  });

  it('forgets requests after the retention', async () => {
    await rules();
    await register([ADA, BOB]);
    const owls = await team('Owls', [ADA]);
    await invite(owls, ADA, BOB, 'Between us');
    at('2028-01-01T09:00Z');
    await jams.run('retention');
    expect(await knex('team_requests').select()).toEqual([]);
    expect(await members(owls)).toEqual([ADA]);
  });
});
