import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import {
  addRegistrations,
  at,
  charter,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const ADA = { as: 'user:default/ada' };
const BOB = { as: 'user:default/bob' };
const PATH = '/charters/default/sprint';
const REF = 'hackathon:default/sprint';
const deny = { result: AuthorizeResult.DENY } as const;

/** A charter that ada and bob organise. */
const sprint = (overrides: Parameters<typeof charter>[0] = {}) =>
  charter({
    name: 'sprint',
    title: 'Sprint',
    ...overrides,
    spec: {
      organisers: ['user:default/ada', 'user:default/bob'],
      ...overrides.spec,
    },
  });

describe.each(databases.eachSupportedId())('charters on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;

  beforeAll(async () => {
    at('2026-10-10T12:00Z');
    knex = await databases.init(id);
    plugin = await startHackathons(knex);
  });
  afterEach(async () => {
    at('2026-10-10T12:00Z');
    plugin.catalog.remove(REF);
    await plugin.sync();
    await plugin.reset();
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  const create = (entity: object = sprint(), options: object = ADA) =>
    plugin.call('POST', '/charters', { body: { entity }, ...options });
  const put = (entity: object, version: number, options: object = ADA) =>
    plugin.call('PUT', PATH, { body: { entity, version }, ...options });

  it('stores a charter, and tells those who bring it into the catalog', async () => {
    const created = await create({
      ...sprint(),
      relations: [],
      status: {},
      metadata: {
        ...sprint().metadata,
        uid: 'x',
        etag: 'y',
        annotations: {
          'backstage.io/managed-by-location': 'url:http://evil.example',
          'example.com/cost-centre': '42',
        },
      },
    });
    expect(created).toMatchObject({
      status: 201,
      body: {
        entityRef: REF,
        version: 1,
        createdBy: 'user:default/ada',
        createdAt: '2026-10-10T12:00:00.000Z',
      },
    });
    const { entity } = created.body;
    expect(Object.keys(entity).sort()).toEqual([
      'apiVersion',
      'kind',
      'metadata',
      'spec',
    ]);
    expect(entity.metadata.annotations).toEqual({
      'example.com/cost-centre': '42',
    });
    expect(entity.metadata.uid).toBeUndefined();
    expect(plugin.events).toEqual([
      {
        topic: 'guildhall.hackathons.charter-changed',
        eventPayload: { entityRef: REF },
      },
    ]);
    // As the catalog has it after that.
    plugin.catalog.put(entity);
    await plugin.sync();
    const { body } = await plugin.call(
      'GET',
      '/hackathons/default/sprint',
      ADA,
    );
    expect(body.charter).toEqual({ stored: true, editable: true, version: 1 });
  });

  it('makes who writes it the organiser if nobody else is', async () => {
    const entity = sprint({ spec: { organisers: [] } });
    const { body } = await create(entity);
    expect(body.entity.spec.organisers).toEqual(['user:default/ada']);
    const { organisers, ...rest } = entity.spec;
    expect(organisers).toEqual([]);
    const check = await plugin.call('POST', '/charters/checks', {
      body: { entity: { ...entity, spec: rest } },
      ...ADA,
    });
    expect(check.body).toEqual({ problems: [] });
  });

  it.each<[string, object, RegExp]>([
    ['kind', { ...sprint(), kind: 'Component' }, /allowed is "Hackathon"/],
    ['apiVersion', { ...sprint(), apiVersion: 'guildhall.dev/v9' }, /v1alpha1/],
    ['metadata.name', { ...sprint(), metadata: 'x' }, /name is missing/],
    [
      'metadata.name',
      { ...sprint(), metadata: { title: 'Sprint' } },
      /name is missing; give at most 63 letters/,
    ],
    ['metadata.name', sprint({ name: '' }), /name is missing/],
    ['metadata.name', sprint({ name: 7 as any }), /name is 7; give/],
    [
      'metadata.name',
      sprint({ name: 'not a name!' }),
      /is "not a name!"; give/,
    ],
    ['metadata.name', sprint({ name: 'n'.repeat(64) }), /at most 63 letters/],
    ['metadata.namespace', sprint({ namespace: 'Über' }), /namespace/],
    [
      'metadata.links[0].url',
      {
        ...sprint(),
        metadata: {
          ...sprint().metadata,
          links: [{ url: 'data:text/html,x' }],
        },
      },
      /http/,
    ],
    ['spec', { ...sprint(), spec: undefined }, /spec/],
    [
      'spec.schedule.submissionDeadline',
      sprint({ schedule: { submissionDeadline: '2026-11-01T00:00' } }),
      /swap or move/,
    ],
    [
      'spec.schedule.timezone',
      sprint({ schedule: { timezone: 'Mars/Olympus' } }),
      /Mars/,
    ],
    [
      'spec.criteria[0].weight',
      sprint({
        spec: {
          criteria: [{ name: 'a', weight: -1, scale: { min: 1, max: 5 } }],
        },
      }),
      /weight/,
    ],
  ])(
    'says what is wrong with %s, and stores nothing',
    async (field, entity, message) => {
      const { status, body } = await plugin.call('POST', '/charters/checks', {
        body: { entity },
        ...ADA,
      });
      expect(status).toBe(200);
      const { message: found } = body.problems.find(
        (problem: any) => problem.field === field,
      );
      expect(found).toMatch(message);
      const refused = await create(entity);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
      expect(await knex('charters')).toEqual([]);
    },
  );

  it('tells of a name that is missing together with what else is wrong', async () => {
    const { body } = await plugin.call('POST', '/charters/checks', {
      body: {
        entity: {
          ...sprint({ schedule: { timezone: 'Mars/Olympus' } }),
          metadata: { namespace: 'Über' },
        },
      },
      ...ADA,
    });
    expect(body.problems.map(({ field }: any) => field)).toEqual(
      expect.arrayContaining([
        'metadata.name',
        'metadata.namespace',
        'spec.schedule.timezone',
      ]),
    );
  });

  it('refuses names that are taken, here or in the catalog', async () => {
    const taken = await create(charter());
    expect(taken.status).toBe(409);
    expect(taken.body.error.message).toMatch(/metadata\.name is jam/);
    const both = await Promise.all([create(), create(sprint(), BOB)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const upper = await create(sprint({ name: 'Sprint' }));
    expect(upper.status).toBe(409);
  });

  it('gives what people registered for to nobody who did not organise it', async () => {
    const { body } = await create(
      sprint({ spec: { owner: 'group:default/x' } }),
    );
    plugin.catalog.put(body.entity);
    await plugin.sync();
    await addRegistrations(knex, REF, ['cleo']);
    await knex('charters').delete();
    plugin.catalog.remove(REF);
    await plugin.sync();
    const other = { as: 'user:default/cleo' };
    const refused = await create(
      sprint({ spec: { organisers: ['user:default/cleo'] } }),
      other,
    );
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/choose another one/);
    expect(await knex('charters')).toEqual([]);
    expect((await create(sprint(), BOB)).status).toBe(201);
  });

  it('lets one of two who edit at the same time win, and tells the other', async () => {
    await create();
    const both = await Promise.all([
      put(sprint({ title: 'By ada' }), 1),
      put(sprint({ title: 'By bob' }), 1, BOB),
    ]);
    const [won, lost] = both.sort((a, b) => a.status - b.status);
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(won.body.version).toBe(2);
    expect(lost.body.error.message).toContain(
      `${won.body.updatedBy} changed it at 2026-10-10T12:00:00.000Z`,
    );
    const retried = await put(sprint({ title: 'After' }), 2, BOB);
    expect(retried.body).toMatchObject({
      version: 3,
      createdBy: 'user:default/ada',
      updatedBy: 'user:default/bob',
      entity: { metadata: { title: 'After' } },
    });
  });

  it('keeps the name', async () => {
    await create();
    const moved = await put(sprint({ name: 'run' }), 1);
    expect(moved.status).toBe(400);
    expect(moved.body.error.message).toMatch(/keeps its name/);
  });

  it('is edited by its organisers, before and after the catalog has it', async () => {
    await create();
    const outsider = { as: 'user:default/cleo' };
    const owner = { as: 'user:default/oskar' };
    const title = (text: string) => sprint({ title: text });
    expect((await put(title('x'), 1, outsider)).status).toBe(404);
    expect((await plugin.call('GET', PATH, outsider)).status).toBe(404);
    expect((await put(title('Owner'), 1, owner)).status).toBe(200);
    plugin.catalog.put(title('Owner'));
    await plugin.sync();
    expect((await put(title('x'), 2, outsider)).status).toBe(403);
    expect((await put(title('Bob'), 2, BOB)).status).toBe(200);
    plugin.decisions['hackathons.event.manage'] = deny;
    const refused = await put(title('x'), 3);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/hackathons\.event\.manage/);
    // A hidden one is not there, for those who wrote it neither.
    plugin.catalog.hide('user:default/ada', REF);
    expect((await plugin.call('GET', PATH, ADA)).status).toBe(404);
    plugin.catalog.hide('user:default/ada');
    const service = await plugin.callAsService('PUT', PATH, {
      body: { entity: sprint(), version: 3 },
    });
    expect(service.status).toBe(403);
  });

  it('loses its rights with the role: who was organiser before decides nothing', async () => {
    await create(sprint({ spec: { organisers: ['user:default/bob'] } }));
    const read = await plugin.call('GET', PATH, ADA);
    expect(read.status).toBe(200);
    expect((await put(sprint({ title: 'x' }), 1)).status).toBe(403);
  });

  it('takes a permission of its own to be stored', async () => {
    plugin.decisions['hackathons.event.create'] = deny;
    const refused = await create();
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/hackathons\.event\.create/);
    plugin.decisions['hackathons.event.create'] = {
      result: AuthorizeResult.ALLOW,
    };
    expect(
      (
        await plugin.callAsService('POST', '/charters', {
          body: { entity: sprint() },
        })
      ).status,
    ).toBe(403);
  });

  it('lists all for services, and their own for people', async () => {
    for (const name of ['c', 'a', 'b']) {
      await create(sprint({ name }), name === 'b' ? BOB : ADA);
    }
    const first = await plugin.callAsService('GET', '/charters?limit=2');
    const refs = ({ body }: { body: any }) =>
      body.items.map((one: any) => one.entityRef.slice(-1));
    expect(refs(first)).toEqual(['a', 'b']);
    const second = await plugin.callAsService(
      'GET',
      `/charters?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(refs(second)).toEqual(['c']);
    expect(second.body.nextCursor).toBeNull();
    expect(refs(await plugin.call('GET', '/charters', ADA))).toEqual([
      'a',
      'c',
    ]);
  });

  it('gives none to a service whose token is for other permissions', async () => {
    await create();
    plugin.decisions['hackathons.event.read'] = deny;
    for (const path of ['/charters', PATH]) {
      expect(await plugin.callAsService('GET', path)).toMatchObject({
        status: 403,
      });
    }
  });

  it('is deleted while nobody has registered, by the version that was read', async () => {
    await create();
    const remove = (version: number, options = ADA) =>
      plugin.call('DELETE', `${PATH}?version=${version}`, options);
    expect((await remove(7)).status).toBe(409);
    await addRegistrations(knex, REF, ['cleo'], 'withdrawn');
    const refused = await remove(1);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(/has registrations/);
    await knex('registrations').delete();
    expect((await remove(1, BOB)).status).toBe(204);
    expect((await remove(1)).status).toBe(404);
    expect(await knex('charters')).toEqual([]);
  });
});
