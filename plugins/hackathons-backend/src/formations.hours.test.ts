import { TestDatabases } from '@backstage/backend-test-utils';
import type { Team } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { at, JAM_PATH, type TestHackathons } from './__testUtils__';
import {
  begin,
  NOW,
  OLGA,
  ref,
  registerSeeds,
  type Seed,
  solved,
  startFormations,
  toUpdate,
} from './__testUtils__/formations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

function inZones(zones: (string | undefined)[]): Seed[] {
  return zones.map(timezone => ({ skills: ['ml'], timezone }));
}

describe.each(databases.eachSupportedId())('shared hours on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startFormations(knex, { minSharedHours: 3 });
  });
  afterAll(async () => {
    await plugin?.stop();
  });
  beforeEach(() => at(NOW));
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.reset();
  });

  it('forms teams that share them, and shows what a move by hand breaks', async () => {
    expect((await plugin.call('GET', JAM_PATH, OLGA)).body.teamRules).toEqual(
      expect.objectContaining({ minSharedHours: 3 }),
    );
    await registerSeeds(
      knex,
      inZones([
        'Europe/Lisbon',
        'Pacific/Auckland',
        'Europe/Berlin',
        'Australia/Sydney',
        'Europe/Athens',
        undefined,
        'Pacific/Fiji',
      ]),
    );
    const formation = await solved(plugin, await begin(plugin));
    expect(formation).toMatchObject({
      state: 'proposed',
      report: { outsideSharedHours: 0, withoutTimezone: 1 },
    });
    const zonesOf = (members: { userRef: string }[]) =>
      members.map(({ userRef }) => userRef).sort();
    const oceania = formation.teams.find(({ members }) =>
      members.some(({ userRef }) => userRef === ref(1)),
    )!;
    expect(zonesOf(oceania.members)).toEqual(
      expect.arrayContaining([ref(1), ref(3), ref(6)]),
    );
    // Sydney is two hours behind Auckland in November.
    expect(oceania).toMatchObject({ sharedHours: 6, problems: [] });

    const update = toUpdate(formation);
    const from = update.teams.find(({ members }) =>
      members.some(({ userRef }) => userRef === ref(0)),
    )!;
    const to = update.teams.find(team => team.id === oceania.id)!;
    from.members = from.members.filter(({ userRef }) => userRef !== ref(0));
    to.members.push({ userRef: ref(0), locked: false });
    const { body } = await plugin.call('PUT', `/formations/${formation.id}`, {
      ...OLGA,
      body: update,
    });
    expect(body.report.outsideSharedHours).toBe(1);
    const changed = body.teams.find((team: any) => team.id === oceania.id);
    expect(changed.sharedHours).toBe(0);
    expect(changed.problems).toContainEqual({
      rule: 'shared-hours',
      message:
        'has 0 common working hours on the worst day, at least 3 are wanted',
    });
  });

  it('names the rule and its cost when it can not be kept, and solves with less', async () => {
    await registerSeeds(
      knex,
      inZones(['Europe/Lisbon', 'Europe/Berlin', 'Pacific/Auckland']),
    );
    const formation = await solved(plugin, await begin(plugin));
    expect(formation).toMatchObject({ state: 'infeasible', proven: true });
    expect(formation.causes).toEqual([
      '3 people have 3 working hours in common with too few others for a team of 3 (Europe/Lisbon, Europe/Berlin, Pacific/Auckland)',
    ]);
    const { relaxations, messages } = formation.proposals[0];
    expect(messages).toEqual([
      'At least 3 → 0 common working hours: 1 person would share fewer than 3 with their team',
    ]);
    await plugin.call('POST', `/formations/${formation.id}/solution`, {
      ...OLGA,
      body: { version: formation.version, relaxations },
    });
    expect(await solved(plugin, formation)).toMatchObject({
      state: 'proposed',
      settings: { relaxations: [{ rule: 'shared-hours', amount: 1 }] },
      report: { outsideSharedHours: 1, unplaced: 0 },
    });
  });

  it('lets people join a team whose hours they do not share, and says so, without telling who', async () => {
    await registerSeeds(
      knex,
      inZones([
        'Europe/Lisbon',
        'Europe/Berlin',
        'Pacific/Auckland',
        undefined,
      ]),
    );
    const founded = await plugin.call('POST', `${JAM_PATH}/teams`, {
      ...OLGA,
      body: { name: 'Owls', joining: 'open', join: false },
    });
    expect(founded.status).toBe(201);
    const path = `/teams/${founded.body.id}`;
    const problemOf = (team: Team) =>
      team.problems.find(({ rule }) => rule === 'min-shared-hours');
    const place = async (index: number) =>
      (
        await plugin.call(
          'PUT',
          `${path}/members?user=${encodeURIComponent(ref(index))}`,
          OLGA,
        )
      ).body as Team;
    await place(0);
    await place(1);
    expect(problemOf(await place(3))).toBeUndefined();
    const joined = await plugin.call('PUT', `${path}/membership`, {
      as: ref(2),
    });
    expect(joined.status).toBe(200);
    expect(problemOf(joined.body)).toEqual({
      rule: 'min-shared-hours',
      message:
        'has people who share fewer than 3 working hours: find others, whose time zones are closer, for 1 of the places',
    });
    expect(JSON.stringify(joined.body)).not.toMatch(/Auckland|Lisbon|Berlin/);
  });
});
