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
import { makeTeam, register } from './__testUtils__/participants';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const MIA = 'user:default/mia';
const OLGA = 'user:default/olga';
const OSKAR = 'user:default/oskar';
const HELP = `${JAM_PATH}/help-requests`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the help queue on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let owls: string;

  const ask = async (as: string, body: object = { topic: 'Stuck' }) =>
    (await jams.call('POST', HELP, { as, body })).body;
  const act = (
    help: { id: string; version: number },
    what: string,
    as: string,
    more: object = {},
  ) =>
    jams.call('POST', `/help-requests/${help.id}/acts`, {
      as,
      body: { act: what, version: help.version, ...more },
    });
  const page = async (as: string, query = '') =>
    (await jams.call('GET', `${HELP}${query}`, { as })).body;
  const told = async (prefix: string) =>
    (
      await knex('notices').where('key', 'like', `${prefix}%`).orderBy('key')
    ).map(row => ({
      to: JSON.parse(row.recipients),
      ...JSON.parse(row.payload),
    }));

  beforeEach(async () => {
    at('2026-11-23T10:00Z');
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [
        charter({
          spec: {
            mentors: [
              { mentor: 'mia', skills: ['Feast'] },
              { mentor: 'group:guild', skills: ['sql'] },
            ],
          },
        }),
      ],
    });
    await register(knex, JAM, [ADA, BOB, CLEO]);
    owls = await makeTeam(knex, JAM, { name: 'Owls', members: [BOB, CLEO] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  it('calls people by the name that they registered under, others by that of their ref', async () => {
    await knex('registrations')
      .where('user_ref', ADA)
      .update({ display_name: 'Ada Lovelace' });
    const help = await ask(ADA, { topic: 'Joins' });
    expect(await told(`help-asked:${help.id}`)).toMatchObject([
      { title: 'Ada Lovelace asks for help: Joins' },
    ]);
    const claimed = await act(help, 'claim', MIA);
    expect(await told(`help:${help.id}:2`)).toMatchObject([
      { to: [ADA], title: 'mia helps you: Joins' },
    ]);
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: MIA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        title: 'Help Ada Lovelace: Joins',
        path: 'mentors?section=help',
      }),
    );
    await act(claimed.body, 'release', MIA);
    expect(await told(`help:${help.id}:3`)).toMatchObject([
      {
        title: 'Joins is open again: mia released it',
        link: '/hackathons/default/jam/mentors?section=help',
      },
    ]);
  });

  it('tells those who can help, and is claimed by one', async () => {
    const help = await ask(BOB, { topic: 'Joins are slow', skills: ['SQL'] });
    expect(help).toMatchObject({
      state: 'open',
      teamName: 'Owls',
      position: 1,
      may: ['resolve', 'withdraw'],
    });
    expect(help.estimateSeconds).toBeUndefined();
    expect(await told(`help-asked:${help.id}`)).toMatchObject([
      {
        to: ['group:default/guild'],
        title: 'Owls asks for help: Joins are slow',
      },
    ]);
    at('2026-11-23T10:10Z');
    const answers = await Promise.all([
      act(help, 'claim', MIA),
      act(help, 'claim', OSKAR),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.find(({ status }) => status === 200)!.body;
    expect(won).toMatchObject({
      state: 'claimed',
      waitedSeconds: 600,
      claimExpiresAt: '2026-11-23T10:40:00.000Z',
    });
    const again = await act(won, 'claim', won.claimedBy === MIA ? OSKAR : MIA);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('2026-11-23T10:40');
    expect(await told(`help:${help.id}:2`)).toMatchObject([{ to: [BOB] }]);

    const resolved = await act(won, 'resolve', won.claimedBy, {
      note: 'Index it',
    });
    expect(resolved.body).toMatchObject({
      state: 'resolved',
      note: 'Index it',
      closedAt: '2026-11-23T10:10:00.000Z',
    });
    const reopened = await act(resolved.body, 'reopen', CLEO);
    expect(reopened.body).toMatchObject({ state: 'open', waitedSeconds: 0 });
    expect(reopened.body.claimedBy).toBeUndefined();
  });

  it('opens a claim again that nobody renews, and tells both', async () => {
    const help = await ask(ADA);
    const claimed = (await act(help, 'claim', MIA)).body;
    at('2026-11-23T10:20Z');
    const renewed = (await act(claimed, 'claim', MIA)).body;
    expect(renewed).toMatchObject({
      claimedAt: '2026-11-23T10:00:00.000Z',
      claimExpiresAt: '2026-11-23T10:50:00.000Z',
    });
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: MIA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        kind: 'resolve-help',
        dueAt: '2026-11-23T10:50:00.000Z',
      }),
    );
    at('2026-11-23T10:49:59.999Z');
    await jams.run('upkeep');
    expect((await page(MIA)).items).toMatchObject([{ state: 'claimed' }]);
    at('2026-11-23T10:50:00.000Z');
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect((await page(MIA)).items).toMatchObject([
      { state: 'open', waitedSeconds: 3000, position: 1 },
    ]);
    expect(await told(`help:${help.id}:4`)).toMatchObject([{ to: [ADA, MIA] }]);
    expect((await act({ ...help, version: 4 }, 'claim', OSKAR)).status).toBe(
      200,
    );
  });

  it('estimates the wait by the median of the last claims', async () => {
    for (const minutes of [1, 3, 40]) {
      at(Date.parse('2026-11-23T10:00Z') + minutes * 3_600_000);
      const help = await ask(ADA);
      at(Date.now() + minutes * 60_000);
      const claimed = await act(help, 'claim', MIA);
      await act(claimed.body, 'resolve', MIA);
    }
    const first = await ask(BOB);
    at(Date.now() + 1000);
    const second = await ask(ADA, { topic: 'Also', skills: ['feast'] });
    expect(first.estimateSeconds).toBe(180);
    expect(second).toMatchObject({ position: 2, estimateSeconds: 360 });
    expect(await page(MIA)).toMatchObject({
      open: 2,
      activeMentors: 1,
      estimateSeconds: 540,
    });
    expect(
      (await page(MIA, '?state=open')).items.map((each: any) => each.id),
    ).toEqual([first.id, second.id]);
    expect((await page(MIA, '?skill=FEAST')).items).toMatchObject([
      { id: second.id },
    ]);
    const { nextCursor } = await page(MIA, '?state=open&limit=1');
    expect(
      (await page(MIA, `?state=open&limit=1&cursor=${nextCursor}`)).items,
    ).toMatchObject([{ id: second.id }]);
    // Nobody was active for two hours.
    at(Date.now() + 7_201_000);
    expect(await page(MIA)).toMatchObject({ activeMentors: 0 });
    expect((await page(MIA)).estimateSeconds).toBeUndefined();
  });

  it('tells the mentors of the team first', async () => {
    await jams.call('PUT', `${JAM_PATH}/mentor-matches`, {
      as: OLGA,
      body: { matches: [{ teamId: owls, mentorRef: MIA }], version: 0 },
    });
    const help = await ask(CLEO, { topic: 'Joins', skills: ['sql'] });
    expect(await told(`help-asked:${help.id}`)).toMatchObject([{ to: [MIA] }]);
    const other = await ask(ADA, { topic: 'Anything' });
    expect(await told(`help-asked:${other.id}`)).toMatchObject([
      { to: ['group:default/guild', MIA] },
    ]);
  });

  it('ends with the event', async () => {
    const help = await ask(ADA);
    at('2026-12-04T18:00Z');
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect((await page(ADA)).items).toMatchObject([
      { state: 'expired', may: [] },
    ]);
    expect(await told(`help:${help.id}`)).toMatchObject([{ to: [ADA] }]);
    expect((await act({ ...help, version: 2 }, 'reopen', ADA)).status).toBe(
      409,
    );
    expect(
      (await jams.call('POST', HELP, { as: ADA, body: { topic: 'x' } })).status,
    ).toBe(409);
  });

  it('keeps to five requests of one team, however many ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        jams.call('POST', HELP, {
          as: index % 2 ? BOB : CLEO,
          body: { topic: `Question ${index}` },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('shows each only what is theirs to see and do', async () => {
    const help = await ask(BOB);
    expect((await page(CLEO)).items).toMatchObject([{ mine: true }]);
    expect(await page(ADA)).toMatchObject({ items: [], open: 1, mayAsk: true });
    expect((await page(OLGA)).items).toMatchObject([{ may: ['resolve'] }]);
    expect((await page(MIA, '?mine=true')).items).toEqual([]);
    const status = async (what: string, as: string) =>
      (await act(help, what, as)).status;
    expect(await status('claim', ADA)).toBe(403);
    expect(await status('claim', CLEO)).toBe(403);
    expect(await status('withdraw', MIA)).toBe(403);
    expect(await status('release', MIA)).toBe(409);
    await jams.call('PUT', `${JAM_PATH}/mentoring`, {
      as: CLEO,
      body: { skills: [] },
    });
    expect(await status('claim', CLEO)).toBe(403);
    jams.decisions['hackathons.event.mentor'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status('claim', MIA)).toBe(403);
    jams.decisions['hackathons.event.participate'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status('withdraw', BOB)).toBe(403);
    expect(
      (await jams.call('POST', HELP, { as: BOB, body: { topic: 'x' } })).status,
    ).toBe(403);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status('resolve', OLGA)).toBe(403);
    expect(
      (
        await act(
          { id: '00000000-0000-4000-8000-000000000000', version: 1 },
          'claim',
          MIA,
        )
      ).status,
    ).toBe(404);
  });
});
