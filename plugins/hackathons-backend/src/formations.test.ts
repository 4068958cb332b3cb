import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, JAM, type TestHackathons } from './__testUtils__';
import {
  begin,
  dozen,
  NOW,
  OLGA,
  ref,
  registerSeeds,
  solved,
  startFormations,
  toUpdate,
} from './__testUtils__/formations';
import { createStores } from './database/createStores';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const OSKAR = { as: 'user:default/oskar' };

describe.each(databases.eachSupportedId())('formations on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startFormations(knex);
  });
  afterAll(async () => {
    await plugin?.stop();
  });
  beforeEach(() => at(NOW));
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.reset();
  });

  it('proposes teams, lets two organisers change them, and publishes them', async () => {
    await registerSeeds(knex, dozen());
    const first = await solved(plugin, await begin(plugin));
    expect(first).toMatchObject({
      state: 'proposed',
      version: 2,
      people: 12,
      optimal: true,
      unplaced: [],
      problems: [],
      report: {
        isolatedPeople: 0,
        teamsWithoutSkill: 0,
        homeTeamExcess: 0,
      },
    });
    expect(first.teams.flatMap(({ problems }) => problems)).toEqual([]);
    expect(
      first.teams.flatMap(({ members }) =>
        members.map(({ userRef }) => userRef),
      ),
    ).toHaveLength(12);
    expect(first.teams.map(({ name }) => name)).toContain('Fresher features 1');
    // Nobody learns what anybody said about themselves.
    expect(JSON.stringify(first)).not.toMatch(/woman|gender/);

    // Both organisers read the same version; the first to write wins.
    const moved = toUpdate(first);
    const [mover] = moved.teams[0].members.splice(0, 1);
    moved.teams[1].members.push(mover);
    moved.teams[1].name = 'Crowd';
    const [olga, oskar] = await Promise.all([
      plugin.call('PUT', `/formations/${first.id}`, { ...OLGA, body: moved }),
      plugin.call('PUT', `/formations/${first.id}`, { ...OSKAR, body: moved }),
    ]);
    const [won, lost] = olga.status === 200 ? [olga, oskar] : [oskar, olga];
    expect(won).toMatchObject({
      status: 200,
      body: { version: 3, edited: true, state: 'proposed' },
    });
    expect(won.body.optimal).toBeUndefined();
    expect(won.body.teams[1].name).toBe('Crowd');
    expect(
      [
        ...won.body.problems,
        ...won.body.teams.flatMap((team: any) => team.problems),
      ].length,
    ).toBeGreaterThan(0);
    expect(lost.status).toBe(409);
    expect(lost.body.error.message).toMatch(
      /^user:default\/(olga|oskar) changed the formation at 2026-11-22T09:00.*version 3/,
    );

    // What is locked stays when it is solved again.
    const back = toUpdate(first);
    back.version = 3;
    back.teams[0].locked = true;
    back.teams[0].name = 'Chosen';
    back.teams[1].members[0].locked = true;
    const stays = back.teams[1].members[0].userRef;
    const locked = await plugin.call('PUT', `/formations/${first.id}`, {
      ...OLGA,
      body: back,
    });
    expect(locked.status).toBe(200);
    const again = await plugin.call(
      'POST',
      `/formations/${first.id}/solution`,
      {
        ...OLGA,
        body: { version: 4 },
      },
    );
    expect(again.status).toBe(202);
    const second = await solved(plugin, first);
    expect(second.state).toBe('proposed');
    const chosen = second.teams.find(({ name }) => name === 'Chosen');
    expect(chosen).toMatchObject({ id: back.teams[0].id, locked: true });
    expect(chosen!.members.map(({ userRef }) => userRef)).toEqual(
      back.teams[0].members.map(({ userRef }) => userRef),
    );
    const kept = second.teams.find(team => team.id === back.teams[1].id)!;
    expect(kept.members).toContainEqual(
      expect.objectContaining({ userRef: stays, locked: true }),
    );

    // One withdraws and one joins another team before the publication.
    const { registrations, teams } = createStores(knex);
    const [gone, joined] = second.teams[2].members.map(
      ({ userRef }) => userRef,
    );
    const withdrawn = await registrations.ofUser(JAM, gone);
    await registrations.update({ ...withdrawn!, state: 'withdrawn' });
    await teams.inEvent(JAM, async transaction =>
      teams.addTeams(
        transaction,
        JAM,
        [{ id: randomUUID(), name: 'Chosen', members: [joined] }],
        joined,
        NOW,
      ),
    );
    const published = await plugin.call(
      'POST',
      `/formations/${first.id}/publication`,
      { ...OLGA, body: { version: second.version } },
    );
    expect(published).toMatchObject({
      status: 200,
      body: { state: 'published', publishedAt: expect.any(String) },
    });
    expect(published.body.leftOut.sort()).toEqual([gone, joined].sort());
    const made = await teams.list(JAM);
    expect(made.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Chosen', 'Chosen 2']),
    );
    const members = await teams.membersOf(made.map(team => team.id));
    expect([...members.values()].flat()).toHaveLength(11);
    expect(
      await knex('notices').where('key', 'like', 'formation:%'),
    ).toHaveLength(2 + 10);
    expect(plugin.events.map(({ topic }) => topic)).toContain(
      'guildhall.hackathons.teams-published',
    );

    const twice = await plugin.call(
      'POST',
      `/formations/${first.id}/publication`,
      { ...OLGA, body: { version: published.body.version } },
    );
    expect(twice).toMatchObject({
      status: 409,
      body: {
        error: {
          message:
            'The formation is published; only proposed teams can be published',
        },
      },
    });
    const discarded = await plugin.call(
      'DELETE',
      `/formations/${first.id}`,
      OLGA,
    );
    expect(discarded.status).toBe(409);
  });

  it('fills teams that are there, if the organiser says so', async () => {
    await registerSeeds(knex, dozen());
    const { teams } = createStores(knex);
    const [open, closed] = [randomUUID(), randomUUID()];
    await teams.inEvent(JAM, async transaction =>
      teams.addTeams(
        transaction,
        JAM,
        [
          { id: open, name: 'Open', theme: 'cost', members: [ref(0), ref(1)] },
          { id: closed, name: 'Closed', members: [ref(2)], joining: 'closed' },
        ],
        ref(0),
        NOW,
      ),
    );
    const without = await solved(plugin, await begin(plugin));
    expect(without.people).toBe(9);
    expect(without.teams.map(team => team.existing)).not.toContain(true);

    const formation = await solved(
      plugin,
      await begin(plugin, { fillTeams: true }),
    );
    expect(formation.state).toBe('proposed');
    const filled = formation.teams.find(team => team.id === open)!;
    expect(filled).toMatchObject({ name: 'Open', existing: true });
    expect(filled.members.length).toBeGreaterThan(2);
    expect(filled.members.slice(0, 2)).toMatchObject([
      { userRef: ref(0), existing: true },
      { userRef: ref(1), existing: true },
    ]);
    const expelled = toUpdate(formation);
    expelled.teams.find(team => team.id === open)!.members.splice(0, 1);
    expect(
      await plugin.call('PUT', `/formations/${formation.id}`, {
        ...OLGA,
        body: expelled,
      }),
    ).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(
            'user:default/p0 was in the team before, and stays',
          ),
        },
      },
    });
    const { body } = await plugin.call(
      'POST',
      `/formations/${formation.id}/publication`,
      { ...OLGA, body: { version: formation.version } },
    );
    expect(body.leftOut).toEqual([]);
    const members = await teams.membersOf([open, closed]);
    expect(members.get(open)).toHaveLength(filled.members.length);
    expect(members.get(closed)).toHaveLength(1);
  });

  it('gives an idea to one team, which claims it', async () => {
    const idea = randomUUID();
    const { ideas, teams } = createStores(knex);
    await ideas.insert([
      {
        id: idea,
        hackathonRef: JAM,
        title: 'Warm caches',
        theme: 'cost',
        assets: [],
        wantedSkills: [],
        authorRef: ref(0),
        state: 'open',
        updatedBy: ref(0),
        version: 1,
        createdAt: NOW,
        updatedAt: NOW,
      },
    ]);
    await registerSeeds(
      knex,
      dozen().map((person, index) => ({
        ...person,
        homeTeams: [],
        attributes: {},
        choices: index < 6 ? [idea, 'cost'] : ['cost'],
      })),
    );
    const formation = await solved(plugin, await begin(plugin));
    expect(formation).toMatchObject({
      state: 'proposed',
      // Whoever chose the theme has what they chose in the idea's team too.
      report: { firstChoiceRate: 10 / 12, worstRank: 2 },
    });
    const [working, ...others] = formation.teams.filter(
      ({ option }) => option === idea,
    );
    expect(others).toEqual([]);
    expect(working).toMatchObject({
      name: 'Warm caches 1',
      optionTitle: 'Warm caches',
    });
    const twice = toUpdate(formation);
    twice.teams.find(team => team.option !== idea)!.option = idea;
    const { body: changed } = await plugin.call(
      'PUT',
      `/formations/${formation.id}`,
      { ...OLGA, body: twice },
    );
    expect(changed.problems).toEqual([
      {
        rule: 'option',
        message: '2 teams work on Warm caches, and there can be 1',
      },
    ]);
    const back = toUpdate(formation);
    back.version = changed.version;
    const { body: restored } = await plugin.call(
      'PUT',
      `/formations/${formation.id}`,
      { ...OLGA, body: back },
    );
    await plugin.call('POST', `/formations/${formation.id}/publication`, {
      ...OLGA,
      body: { version: restored.version },
    });
    expect(await ideas.byId(idea)).toMatchObject({
      state: 'claimed',
      teamId: working.id,
    });
    expect(await teams.byId(working.id)).toMatchObject({
      theme: 'cost',
      ideaId: idea,
      source: 'formation',
    });
  });
});
