import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { GUILDHALL_API_VERSION } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { at, JAM_PATH } from './__testUtils__';
import {
  entity,
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, finn, olga } = PEOPLE;
const PROTOTYPE = 'component:default/prototype';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** What the teams build, as the catalog has it. */
function prototype(
  owner: string,
  lifecycle = 'experimental',
  name = 'prototype',
): Entity {
  return {
    ...entity('Component', name),
    spec: { owner, lifecycle, type: 'service' },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function groupOf(name: string, ...members: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: members.map(targetRef => ({ type: 'hasMember', targetRef })),
  };
}

describe.each(databases.eachSupportedId())('outcomes on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let project: string;

  beforeEach(async () => {
    at('2026-11-24T10:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex);
    project = await jams.makeProject({ title: 'Fresh', entityRef: PROTOTYPE });
    await jams.call('POST', `/projects/${project}/submissions`, {
      as: ada,
      body: { title: 'Fresh', pitch: 'Never stale' },
    });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const ending = async () =>
    (await jams.call('GET', `/projects/${project}/ending`, { as: ada })).body;
  const watch = async (time: string) => {
    at(time);
    await jams.run('outcomes');
    return (await ending()).milestones;
  };

  it('learn from the catalog who owns what, and that it is in production', async () => {
    jams.catalog.put(groupOf('owls', ada, bob), groupOf('risk', cleo, finn));
    jams.catalog.put(prototype(ada));
    expect(await watch('2026-11-30T10:00Z')).toEqual([]);
    jams.catalog.put(prototype('group:default/owls'));
    expect(await watch('2026-12-01T10:00Z')).toEqual([]);
    jams.catalog.put(prototype('group:default/nobody'));
    expect(await watch('2026-12-02T10:00Z')).toEqual([]);
    jams.catalog.put(prototype('group:default/risk', 'Production'));
    const owned = {
      milestone: 'owned',
      at: '2026-12-10T10:00:00.000Z',
      source: 'catalog',
      entityRef: PROTOTYPE,
    };
    const reached = await watch('2026-12-10T10:00Z');
    expect(reached).toEqual([owned, { ...owned, milestone: 'production' }]);
    // What was first seen stays, and is told once.
    expect(await watch('2026-12-20T10:00Z')).toEqual(reached);
    expect(
      jams.events.filter(({ topic }) => topic.endsWith('milestone-reached')),
    ).toHaveLength(2);
  });

  it('take nothing for production that was so before the work was done', async () => {
    jams.catalog.put(prototype(ada, 'production'));
    await watch('2026-11-25T10:00Z');
    expect(await watch('2026-12-10T10:00Z')).toEqual([]);
    const stated = await jams.call(
      'PUT',
      `/projects/${project}/milestones/production`,
      { as: olga, body: { at: '2026-12-09T00:00:00Z' } },
    );
    expect(stated.body.milestones).toMatchObject([
      { milestone: 'production', source: 'stated' },
    ]);
  });

  it('know transitions by the project or by what it builds', async () => {
    const transition: Entity = {
      apiVersion: GUILDHALL_API_VERSION,
      kind: 'PrototypeTransition',
      metadata: { name: 'fresh', namespace: 'default' },
      spec: {
        owner: ada,
        prototype: 'component:default/elsewhere',
        origin: { hackathon: 'jam', project: 'another' },
        target: 'resource:default/user_features',
        proposedOwner: 'group:default/risk',
        playbook: { gates: [] },
      },
    };
    jams.catalog.put(transition);
    at('2026-12-05T10:00Z');
    await jams.call('PUT', `/projects/${project}/ending`, {
      as: ada,
      body: { ending: 'transition', to: 'group:default/risk' },
    });
    expect(await watch('2026-12-06T10:00Z')).toEqual([]);
    jams.catalog.put({
      ...transition,
      spec: {
        ...transition.spec,
        origin: { hackathon: 'hackathon:default/jam', project },
      },
    });
    expect(await watch('2026-12-07T10:00Z')).toMatchObject([
      {
        milestone: 'decided',
        at: '2026-12-07T10:00:00.000Z',
        entityRef: 'prototypetransition:default/fresh',
      },
    ]);
    expect(await ending()).toMatchObject({
      transitionRef: 'prototypetransition:default/fresh',
      by: ada,
      version: 2,
    });
    await watch('2026-12-08T10:00Z');
    expect((await ending()).version).toBe(2);
  });

  it('remind teams, owners and organisers after 14 and 30 days, once', async () => {
    at('2026-11-24T10:00Z');
    const other = await jams.makeProject({ title: 'Cheap' }, cleo);
    await jams.call('POST', `/projects/${other}/submissions`, {
      as: cleo,
      body: { title: 'Cheap', pitch: 'Cheaper' },
    });
    at('2026-12-04T18:00Z');
    await jams.call('PUT', `/projects/${project}/ending`, {
      as: ada,
      body: { ending: 'transition', to: 'group:default/risk' },
    });
    const told = async (time: string) => {
      await knex('notices').update({ sent_at: 1 });
      at(time);
      await jams.run('outcomes');
      return (await knex('notices').whereNull('sent_at').orderBy('key')).map(
        ({ key, recipients }) => [
          key.split(':').slice(0, 2).join(':'),
          JSON.parse(recipients).length,
        ],
      );
    };
    expect(await told('2026-12-18T17:59:59.999Z')).toEqual([]);
    const first = [
      ['ending-missing:14', 2],
      ['ending-reminder:14', 1],
    ];
    // While the catalog has no such event, nobody could open its pages.
    await knex('hackathons').update({ gone_at: Date.now() });
    expect(await told('2026-12-18T18:00Z')).toEqual([]);
    await knex('hackathons').update({ gone_at: null });
    expect(await told('2026-12-18T18:00Z')).toEqual(first);
    expect(await told('2026-12-19T18:00Z')).toEqual([]);
    expect(await told('2027-01-03T18:00Z')).toEqual([
      ['ending-missing:30', 2],
      ['ending-reminder:30', 1],
      ['endings-missing:hackathon', 2],
    ]);
    expect(await told('2027-01-04T18:00Z')).toEqual([]);
    await knex('notices').delete();
    expect(await told('2027-02-04T18:00Z')).toEqual([]);
  });

  it('lose the names of people when they are erased, and nothing else', async () => {
    at('2026-12-05T10:00Z');
    await jams.call('POST', `/projects/${project}/ending/reminder`, {
      as: olga,
    });
    expect(await knex('ending_reminders')).toHaveLength(1);
    await jams.call('PUT', `/projects/${project}/ending`, {
      as: ada,
      body: { ending: 'parked', learnt: 'Caches go stale' },
    });
    at('2028-01-05T10:00Z');
    await jams.run('retention');
    expect((await knex('hackathons').first()).erased_at).not.toBeNull();
    const kept = await ending();
    expect(kept).toMatchObject({
      ending: 'parked',
      learnt: 'Caches go stale',
      milestones: [{ milestone: 'decided' }],
    });
    expect(kept.by).toBeUndefined();
    const rows = await Promise.all([
      knex('project_endings'),
      knex('project_milestones'),
      knex('programme_figures'),
    ]);
    expect(JSON.stringify(rows)).not.toContain('user:');
    expect(await knex('ending_reminders')).toEqual([]);
    expect(
      (await jams.call('GET', `${JAM_PATH}/endings`, { as: ada })).body.counts,
    ).toMatchObject({ parked: 1 });
  });
});
