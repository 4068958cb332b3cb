import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Formation } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import {
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import { createStores } from './database/createStores';
import { emptyOutcome } from './services/formation/FormationQueue';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const NOW = Date.parse('2026-11-22T09:00Z');
const OLGA = { as: 'user:default/olga' };
const OSKAR = { as: 'user:default/oskar' };
const TEAM_RULES = {
  minSize: 3,
  maxSize: 4,
  maxPerHomeTeam: 2,
  mustHaveSkills: [{ skill: 'ML' }],
  neverIsolate: [
    { attribute: 'gender', question: 'Which?', values: ['woman'] },
  ],
  formation: 'automatic' as const,
};

interface Seed {
  skills?: string[];
  homeTeams?: string[];
  choices?: string[];
  attributes?: Record<string, string>;
}

const ref = (index: number) => `user:default/p${index}`;

/** Registers people, `user:default/p0` and so on. */
async function register(knex: Knex, people: Seed[]) {
  await createStores(knex).registrations.insert(
    people.map((person, index) => ({
      id: randomUUID(),
      hackathonRef: JAM,
      userRef: ref(index),
      state: 'registered',
      displayName: `P${index}`,
      homeTeams: [],
      skills: [],
      choices: [],
      answers: {},
      attributes: {},
      lookingForTeam: true,
      shown: [],
      queuedAt: NOW + index,
      updatedBy: ref(index),
      version: 1,
      createdAt: NOW,
      updatedAt: NOW,
      ...person,
    })),
  );
}

/** Twelve people for whom the rules can be kept. */
function dozen(): Seed[] {
  return Array.from({ length: 12 }, (_, index) => ({
    skills: index % 3 === 0 ? ['ml', 'Python'] : ['python'],
    homeTeams: [`group:default/g${index % 4}`],
    choices: index < 8 ? ['freshness', 'cost'] : ['cost'],
    attributes: (index % 3 === 1 ? { gender: 'woman' } : {}) as Record<
      string,
      string
    >,
  }));
}

async function begin(
  plugin: TestHackathons,
  body: object = {},
): Promise<Formation> {
  const answer = await plugin.call('POST', `${JAM_PATH}/formations`, {
    ...OLGA,
    body,
  });
  expect(answer).toMatchObject({ status: 202, body: { state: 'solving' } });
  return answer.body;
}

/** The formation once it is solved. */
async function solved(
  plugin: TestHackathons,
  { id }: { id: string },
): Promise<Formation> {
  return await vi.waitFor(
    async () => {
      const { body } = await plugin.call('GET', `/formations/${id}`, OLGA);
      expect(body.state).not.toBe('solving');
      return body;
    },
    { timeout: 30_000, interval: 50 },
  );
}

/** What an organiser sends back to leave the teams as they are. */
function toUpdate({ version, teams }: Formation) {
  return {
    version,
    teams: teams.map(({ id, name, option, locked, members }) => ({
      id,
      name,
      option,
      locked,
      members: members.map(member => ({
        userRef: member.userRef,
        locked: member.locked,
      })),
    })),
  };
}

describe.each(databases.eachSupportedId())('formations, %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  beforeEach(async () => {
    at(NOW);
    knex = await databases.init(id);
    plugin = await startHackathons(knex, {
      charters: [charter({ spec: { teamRules: TEAM_RULES } })],
    });
  });

  afterEach(async () => {
    await plugin.stop();
    vi.useRealTimers();
  });

  it('proposes teams, lets two organisers change them, and publishes them', async () => {
    await register(knex, dozen());
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

  it('says what to relax, and solves with it', async () => {
    await register(
      knex,
      dozen().map(person => ({ ...person, skills: [] })),
    );
    const formation = await solved(plugin, await begin(plugin));
    expect(formation).toMatchObject({
      state: 'infeasible',
      proven: true,
      teams: [],
      causes: [
        'Skill ml: only 0 people have it, and 3 teams need 1 each: 3 teams go without',
      ],
    });
    const [{ relaxations, messages }] = formation.proposals;
    expect(messages).toEqual([
      'Skill ml: 3 teams would go without 3 of the people with it that they need',
    ]);
    const { version } = formation;
    await plugin.call('POST', `/formations/${formation.id}/solution`, {
      ...OLGA,
      body: { version, relaxations },
    });
    const after = await solved(plugin, formation);
    expect(after).toMatchObject({
      state: 'proposed',
      settings: { relaxations },
      report: { teamsWithoutSkill: 3, unplaced: 0 },
    });
    expect(after.teams[0].problems).toEqual([
      { rule: 'skill', message: 'has 0 of 1 people with the skill ml' },
    ]);
  });

  it('fills teams that are there, if the organiser says so', async () => {
    await register(knex, dozen());
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
    await register(
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

  it('solves one formation of a hackathon at a time, and stops when it is discarded', async () => {
    await register(knex, dozen());
    const [a, b] = await Promise.all(
      [1, 2].map(() =>
        plugin.call('POST', `${JAM_PATH}/formations`, { ...OLGA, body: {} }),
      ),
    );
    expect([a.status, b.status].sort()).toEqual([202, 409]);
    const [begun, refused] = a.status === 202 ? [a, b] : [b, a];
    expect(refused.body.error.message).toMatch(
      /is being solved, begun by user:default\/olga/,
    );
    const path = `/formations/${begun.body.id}`;
    expect((await plugin.call('DELETE', path, OLGA)).status).toBe(204);
    expect((await plugin.call('DELETE', path, OLGA)).status).toBe(204);
    const next = await solved(plugin, await begin(plugin));
    expect(next.state).toBe('proposed');
    expect((await plugin.call('GET', path, OLGA)).body.state).toBe('discarded');

    const page = await plugin.call(
      'GET',
      `${JAM_PATH}/formations?limit=1`,
      OLGA,
    );
    const rest = await plugin.call(
      'GET',
      `${JAM_PATH}/formations?limit=1&cursor=${page.body.nextCursor}`,
      OLGA,
    );
    expect(
      [...page.body.items, ...rest.body.items]
        .map(({ id: each }) => each)
        .sort(),
    ).toEqual([begun.body.id, next.id].sort());
    expect(rest.body.nextCursor).toBeNull();
  });

  it('takes up what a replica left when it ended, once', async () => {
    await register(knex, dozen());
    const { formations } = createStores(knex);
    const left = randomUUID();
    await formations.insert({
      id: left,
      hackathonRef: JAM,
      settings: { fillTeams: false, together: [], apart: [], relaxations: [] },
      outcome: emptyOutcome(),
      createdBy: 'user:default/olga',
      createdAt: NOW,
    });
    // The other replica claims it, and is never heard of again.
    expect(await formations.claim(left, NOW, NOW + 180_000)).toBeDefined();
    expect(await formations.claim(left, NOW, NOW + 180_000)).toBeUndefined();
    expect(await formations.unclaimed(NOW)).toEqual([]);

    at(NOW + 200_000);
    const other = await startHackathons(knex, {
      charters: [charter({ spec: { teamRules: TEAM_RULES } })],
    });
    await Promise.all([plugin.run('upkeep'), other.run('upkeep')]);
    const formation = await solved(plugin, { id: left });
    expect(formation).toMatchObject({ state: 'proposed', version: 2 });
    expect(
      await knex('notices').where('key', 'like', `formation:${left}%`),
    ).toHaveLength(1);
    await other.stop();
  });

  it('is for organisers with the permission alone', async () => {
    await register(knex, dozen());
    const { id: formationId } = await begin(plugin);
    const formation = await solved(plugin, { id: formationId });
    const paths: [
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      string,
      object?,
    ][] = [
      ['GET', `${JAM_PATH}/formations`],
      ['POST', `${JAM_PATH}/formations`, {}],
      ['GET', `/formations/${formationId}`],
      ['PUT', `/formations/${formationId}`, toUpdate(formation)],
      ['POST', `/formations/${formationId}/solution`, { version: 2 }],
      ['POST', `/formations/${formationId}/publication`, { version: 2 }],
      ['DELETE', `/formations/${formationId}`],
    ];
    const statusesOf = async (as: string) =>
      Promise.all(
        paths.map(
          async ([method, path, body]) =>
            (await plugin.call(method, path, { as, body })).status,
        ),
      );
    expect(new Set(await statusesOf(ref(1)))).toEqual(new Set([403]));
    plugin.decisions['hackathons.event.manage user:default/olga'] = {
      result: AuthorizeResult.DENY,
    };
    expect(new Set(await statusesOf('user:default/olga'))).toEqual(
      new Set([403]),
    );
    plugin.catalog.hide('user:default/oskar', JAM);
    plugin.decisions['catalog.entity.read user:default/oskar'] = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: [] },
      },
    };
    expect(new Set(await statusesOf('user:default/oskar'))).toEqual(
      new Set([404]),
    );
    expect(
      (
        await plugin.callAsService('POST', `${JAM_PATH}/formations`, {
          body: {},
        })
      ).status,
    ).toBe(403);
    const missing = await plugin.call(
      'GET',
      `/formations/${randomUUID()}`,
      OSKAR,
    );
    const hidden = await plugin.call(
      'GET',
      `/formations/${formationId}`,
      OSKAR,
    );
    expect(hidden.body.error.message.replace(formationId, '')).toBe(
      missing.body.error.message.replace(/[0-9a-f-]{36}/, ''),
    );
  });

  it('refuses wishes about people who are not there, and unknown themes', async () => {
    await register(knex, dozen());
    const wishes = await plugin.call('POST', `${JAM_PATH}/formations`, {
      ...OLGA,
      body: { apart: [[ref(0), 'user:default/nobody']] },
    });
    expect(wishes).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(
            'apart[0]: user:default/nobody is not registered, or is in a team already',
          ),
        },
      },
    });
    const relaxed = await plugin.call('POST', `${JAM_PATH}/formations`, {
      ...OLGA,
      body: { relaxations: [{ rule: 'apart', amount: 1 }] },
    });
    expect(relaxed).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(
            'relaxations[0].people: is missing; a relaxation of apart needs it',
          ),
        },
      },
    });
    const formation = await solved(plugin, await begin(plugin));
    const stranger = toUpdate(formation);
    stranger.teams[0].members.push({
      userRef: 'user:default/nobody',
      locked: false,
    });
    expect(
      await plugin.call('PUT', `/formations/${formation.id}`, {
        ...OLGA,
        body: stranger,
      }),
    ).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(
            'teams[0].members: user:default/nobody is not registered',
          ),
        },
      },
    });
    const update = toUpdate(formation);
    update.teams[0].option = 'nothing';
    const unknown = await plugin.call('PUT', `/formations/${formation.id}`, {
      ...OLGA,
      body: update,
    });
    expect(unknown).toMatchObject({
      status: 400,
      body: {
        error: {
          message: expect.stringContaining(
            'teams[0].option: nothing is no theme, and no open idea that somebody chose',
          ),
        },
      },
    });
  });
});
