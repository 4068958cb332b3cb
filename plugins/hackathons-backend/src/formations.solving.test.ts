import { randomUUID } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, JAM, JAM_PATH, type TestHackathons } from './__testUtils__';
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
import { emptyOutcome } from './services/formation/FormationQueue';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const OSKAR = { as: 'user:default/oskar' };

describe.each(databases.eachSupportedId())('solving formations on %s', id => {
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
    plugin.catalog.showAll();
    await plugin.reset();
  });

  it('says what to relax, and solves with it', async () => {
    await registerSeeds(
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

  it('solves one formation of a hackathon at a time, and stops when it is discarded', async () => {
    await registerSeeds(knex, dozen());
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
    await registerSeeds(knex, dozen());
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
    const other = await startFormations(knex);
    await Promise.all([plugin.run('upkeep'), other.run('upkeep')]);
    const formation = await solved(plugin, { id: left });
    expect(formation).toMatchObject({ state: 'proposed', version: 2 });
    expect(
      await knex('notices').where('key', 'like', `formation:${left}%`),
    ).toHaveLength(1);
    await other.stop();
  });

  it('is for organisers with the permission alone', async () => {
    await registerSeeds(knex, dozen());
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
    await registerSeeds(knex, dozen());
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
