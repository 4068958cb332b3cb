import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';

const IDEAS = `${JAM_PATH}/ideas`;
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const OLGA = 'user:default/olga';
const SAM = 'user:default/sam';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('ideas on %s', id => {
  let jams: TestHackathons;
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init(id);
    jams = await startHackathons(knex);
  });
  afterAll(async () => {
    await jams?.stop();
  });
  beforeEach(async () => {
    at('2026-11-10T09:00Z');
    for (const as of [ADA, BOB, CLEO]) {
      await jams.call('PUT', `${JAM_PATH}/registration`, { as, body: {} });
    }
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.reset();
  });

  const post = async (as: string, body: object) =>
    (await jams.call('POST', IDEAS, { as, body })).body;
  const get = (idea: string, as = SAM) =>
    jams.call('GET', `/ideas/${idea}`, { as });
  const put = (idea: string, as: string, body: object) =>
    jams.call('PUT', `/ideas/${idea}`, { as, body });
  const withdraw = (idea: string, as: string) =>
    jams.call('DELETE', `/ideas/${idea}`, { as });
  const follow = (idea: string, as: string) =>
    jams.call('PUT', `/ideas/${idea}/follow`, { as });
  const claim = (idea: string, as: string, teamId: string) =>
    jams.call('PUT', `/ideas/${idea}/claim`, { as, body: { teamId } });
  const unclaim = (idea: string, as: string) =>
    jams.call('DELETE', `/ideas/${idea}/claim`, { as });
  const team = async (as: string, name: string, body: object = {}) =>
    (
      await jams.call('POST', `${JAM_PATH}/teams`, {
        as,
        body: { name, ...body },
      })
    ).body;
  const titles = async (query = '', as = ADA) => {
    const { body } = await jams.call('GET', `${IDEAS}${query}`, { as });
    return body.items.map(({ title }: any) => title);
  };
  const told = async () => {
    await jams.run('upkeep');
    return jams.notifications
      .filter(({ payload }) => payload.title.includes('"'))
      .map(({ recipients, payload }: any) => [
        recipients.entityRef.join(),
        payload.title,
      ]);
  };

  it('are posted and found', async () => {
    const idea = await post(ADA, {
      title: ' Nightly backfill ',
      text: 'So that *nobody* waits',
      theme: 'freshness',
      assets: ['resource:default/User_Features'],
      wantedSkills: ['SQL', 'sql'],
    });
    expect(idea).toMatchObject({
      title: 'Nightly backfill',
      author: ADA,
      state: 'open',
      assets: ['resource:default/user_features'],
      wantedSkills: ['SQL'],
      followers: 1,
      following: true,
      mayEdit: true,
      version: 1,
    });
    at('2026-11-10T09:01Z');
    await post(BOB, { title: '100% recall' });
    await post(OLGA, { title: 'Of the office', theme: 'cost' });
    expect(await titles('?q=NOBODY')).toEqual(['Nightly backfill']);
    expect(await titles('?q=sql&theme=freshness')).toEqual([
      'Nightly backfill',
    ]);
    expect(await titles('?q=0%25')).toEqual(['100% recall']);
    expect(await titles('?mine=true', BOB)).toEqual(['100% recall']);
    expect(await titles('?followed=true')).toEqual(['Nightly backfill']);
    expect(await titles('?state=claimed')).toEqual([]);
    const first = await jams.call('GET', `${IDEAS}?limit=2`, { as: SAM });
    const rest = await titles(`?limit=2&cursor=${first.body.nextCursor}`);
    expect(first.body.total).toBe(3);
    expect(rest).toEqual(['Nightly backfill']);
    const odd = await jams.call('POST', IDEAS, {
      as: ADA,
      body: { title: 'x', theme: 'gold' },
    });
    expect(odd.status).toBe(400);
    expect(odd.body.error.message).toMatch(/theme: "gold"/);
    expect(
      (await jams.call('POST', IDEAS, { as: DAN, body: { title: 'x' } }))
        .status,
    ).toBe(403);
  });

  it('are changed by author and organisers, one at a time, and followers are told', async () => {
    const idea = await post(ADA, { title: 'Backfill' });
    await follow(idea.id, BOB);
    await follow(idea.id, BOB);
    // Who takes no part may follow all the same.
    expect((await follow(idea.id, SAM)).body).toMatchObject({
      followers: 3,
      following: true,
      mayEdit: false,
    });
    expect((await put(idea.id, BOB, { title: 'x', version: 1 })).status).toBe(
      403,
    );
    const both = await Promise.all([
      put(idea.id, ADA, { title: 'Of Ada', version: 1 }),
      put(idea.id, OLGA, { title: 'Of Olga', version: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = both.find(({ status }) => status === 200)!.body.title;
    const by = winner === 'Of Ada' ? ADA : OLGA;
    expect(
      both.find(({ status }) => status === 409)!.body.error.message,
    ).toContain(`changed by ${by}`);
    expect(await told()).toEqual([
      [
        [ADA, BOB, SAM].filter(ref => ref !== by).join(),
        `"${winner}" was changed`,
      ],
    ]);
    await jams.call('DELETE', `/ideas/${idea.id}/follow`, { as: SAM });
    expect((await get(idea.id, SAM)).body).toMatchObject({
      followers: 2,
      following: false,
    });
  });

  it('are claimed by one team, though two ask at once', async () => {
    const idea = await post(CLEO, { title: 'Backfill' });
    const owls = await team(ADA, 'Owls');
    const bees = await team(BOB, 'Bees');
    expect((await claim(idea.id, CLEO, owls.id)).status).toBe(403);
    const both = await Promise.all([
      claim(idea.id, ADA, owls.id),
      claim(idea.id, BOB, bees.id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] =
      both[0].status === 200
        ? [
            { as: ADA, team: owls },
            { as: BOB, team: bees },
          ]
        : [
            { as: BOB, team: bees },
            { as: ADA, team: owls },
          ];
    expect(
      both.find(({ status }) => status === 409)!.body.error.message,
    ).toContain(`${winner.team.name} has claimed "Backfill"`);
    expect((await claim(idea.id, winner.as, winner.team.id)).status).toBe(200);
    expect((await get(idea.id)).body).toMatchObject({
      state: 'claimed',
      claimedBy: { teamId: winner.team.id, teamName: winner.team.name },
    });
    expect(
      (await jams.call('GET', `/teams/${winner.team.id}`)).body.ideaId,
    ).toBe(idea.id);
    const other = await post(CLEO, { title: 'Other' });
    const second = await claim(other.id, winner.as, winner.team.id);
    expect(second.body.error.message).toMatch(/a team has one idea/);
    expect((await withdraw(idea.id, CLEO)).status).toBe(409);

    // Notices of the same moment come in any order.
    at('2026-11-10T09:01Z');
    expect((await unclaim(idea.id, loser.as)).status).toBe(403);
    expect((await unclaim(idea.id, winner.as)).status).toBe(204);
    expect((await unclaim(idea.id, winner.as)).status).toBe(204);
    at('2026-11-10T09:02Z');
    expect((await claim(idea.id, loser.as, loser.team.id)).status).toBe(200);
    expect(await told()).toEqual([
      [CLEO, `${winner.team.name} takes on "Backfill"`],
      [CLEO, `${winner.team.name} let go of "Backfill": it is open again`],
      [CLEO, `${loser.team.name} takes on "Backfill"`],
    ]);
  });

  it('are claimed by a team that is founded for them, and free when it ends', async () => {
    const idea = await post(CLEO, { title: 'Backfill' });
    const owls = await team(ADA, 'Owls', { ideaId: idea.id });
    expect(owls.ideaId).toBe(idea.id);
    const late = await jams.call('POST', `${JAM_PATH}/teams`, {
      as: BOB,
      body: { name: 'Bees', ideaId: idea.id },
    });
    expect(late.status).toBe(409);
    // All or nothing: the team was not founded either.
    expect((await team(BOB, 'Bees')).name).toBe('Bees');
    await jams.call('DELETE', `/teams/${owls.id}/membership`, { as: ADA });
    const { body } = await get(idea.id);
    expect(body.state).toBe('open');
    expect(body.claimedBy).toBeUndefined();
  });

  it('are seen by author and organisers alone once they are withdrawn', async () => {
    const idea = await post(ADA, { title: 'Backfill' });
    expect((await withdraw(idea.id, BOB)).status).toBe(403);
    expect((await withdraw(idea.id, ADA)).status).toBe(204);
    expect((await withdraw(idea.id, ADA)).status).toBe(204);
    const gone = await get(idea.id, BOB);
    const never = await get('00000000-0000-4000-8000-000000000000', BOB);
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(gone.body.error.message.replace(idea.id, '')).toBe(
      never.body.error.message.replace(/0{8}\S*0{12}/, ''),
    );
    expect(await titles()).toEqual([]);
    expect(await titles('?state=withdrawn')).toEqual(['Backfill']);
    expect(await titles('?state=withdrawn', OLGA)).toEqual(['Backfill']);
    expect(await titles('?state=withdrawn', BOB)).toEqual([]);
    expect((await put(idea.id, ADA, { title: 'x', version: 2 })).status).toBe(
      409,
    );
    const owls = await team(ADA, 'Owls');
    expect((await claim(idea.id, ADA, owls.id)).status).toBe(409);
  });

  it('forget who followed them after the retention', async () => {
    const idea = await post(ADA, { title: 'Backfill' });
    at('2028-01-01T09:00Z');
    await jams.run('retention');
    expect(await knex('idea_followers').select()).toEqual([]);
    expect((await get(idea.id)).body).toMatchObject({ followers: 0 });
    expect((await put(idea.id, ADA, { title: 'x', version: 1 })).status).toBe(
      409,
    );
  });
});
