import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  type MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import { at, charter, JAM } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, cleo, finn, mia, olga } = PEOPLE;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('actions', () => {
  let registry: MockActionsRegistry;
  let jams: TestProjects;

  beforeEach(async () => {
    at('2026-11-24T10:00Z');
    registry = actionsRegistryServiceMock({
      logger: mockServices.rootLogger(),
    });
    jams = await startProjects(await databases.init('SQLITE_3'), {
      charters: [
        charter(),
        charter({
          name: 'old',
          title: 'Old Jam',
          schedule: {
            registration: {
              opens: '2025-11-02T09:00',
              closes: '2025-11-20T18:00',
            },
            start: '2025-11-23T09:00',
            checkpoints: [],
            submissionDeadline: '2025-11-27T16:00',
            judging: { from: '2025-11-27T17:00', to: '2025-11-30T12:00' },
            results: '2025-12-01T15:00',
            debrief: '2025-12-03T15:00',
            end: '2025-12-04T18:00',
          },
        }),
      ],
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
      ],
    });
    await jams.makeProject({
      title: 'Fresh',
      wantsHelp: true,
      helpText: 'A query plan',
      wantedSkills: ['SQL'],
      status: 'blocked',
    });
    await jams.makeProject({ title: 'Cheap' }, cleo);
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const ask = async (name: string, input: object, as: string = ada) => {
    const { output } = await registry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: mockCredentials.user(as),
    });
    return output as any;
  };

  it('say what they do, and change nothing', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ name }) => name).sort()).toEqual([
      'find-hackathon-projects-that-want-help',
      'get-hackathon-programme',
      'get-hackathon-status',
      'get-what-is-due-next',
    ]);
    for (const { attributes } of actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
    }
  });

  it('find projects that want help, among those that the caller sees', async () => {
    const find = (input: object, as?: string) =>
      ask('find-hackathon-projects-that-want-help', input, as);
    const found = await find({ search: 'sql' }, mia);
    expect(found).toMatchObject({
      projects: [
        {
          title: 'Fresh',
          help: 'A query plan',
          status: 'blocked',
          team: 'Owls',
          link: expect.stringMatching(
            /^http:\/\/portal.example\/hackathons\/default\/jam\/projects\//,
          ),
        },
      ],
      total: 1,
      nextCursor: null,
    });
    expect((await find({ hackathon: 'jam', search: 'no' })).total).toBe(0);
    await expect(find({ hackathon: 'a:b:c:d/e/f' })).rejects.toThrow(
      'hackathon',
    );
    await expect(find({ limit: 1000 })).rejects.toThrow('limit');
    jams.catalog.hide(finn, JAM);
    expect((await find({}, finn)).projects).toEqual([]);
    await expect(find({ hackathon: JAM }, finn)).rejects.toThrow(
      'No hackathon',
    );
    at('2026-12-05T10:00Z');
    expect((await find({})).total).toBe(0);
    expect((await find({ hackathon: JAM })).total).toBe(1);
  });

  it('tell a person what is due next', async () => {
    const due = await ask('get-what-is-due-next', { limit: 1 });
    expect(due).toMatchObject({
      items: [
        {
          kind: 'report-checkpoint',
          dueAt: '2026-11-25T15:00:00.000Z',
          overdue: false,
          hackathon: JAM,
        },
      ],
    });
    expect(due.total).toBeGreaterThan(1);
    await expect(
      registry.invoke({
        id: 'test:get-what-is-due-next',
        input: {} as never,
        credentials: mockCredentials.service(),
      }),
    ).rejects.toThrow('Only people');
  });

  it('tell where hackathons stand', async () => {
    const status = (input: object) => ask('get-hackathon-status', input);
    expect(await status({ hackathon: JAM })).toMatchObject({
      hackathons: [
        {
          phase: 'running',
          teams: 2,
          projects: 2,
          submissions: 0,
          roles: ['participant'],
          team: 'Owls',
          link: 'http://portal.example/hackathons/default/jam',
          checkpoints: [{ name: 'midway', reported: 0, missing: 2 }],
          teamsWithoutProject: 0,
        },
      ],
      nextCursor: null,
    });
    const all = await status({});
    expect(all.hackathons).toMatchObject([
      { title: 'Feature Jam' },
      { title: 'Old Jam', phase: 'ended' },
    ]);
    expect((await status({ phase: 'ended' })).hackathons).toHaveLength(1);
  });

  it('tell what came after the work, and what became of hackathons', async () => {
    const status = async (as?: string) =>
      (await ask('get-hackathon-status', { hackathon: JAM }, as)).hackathons[0];
    expect(await status()).toMatchObject({ judging: { window: 'upcoming' } });
    expect((await status()).endings).toBeUndefined();
    const { body } = await jams.call('GET', '/projects', { as: ada });
    const { id } = body.items.find(
      ({ title }: { title: string }) => title === 'Fresh',
    );
    await jams.call('POST', `/projects/${id}/submissions`, {
      as: ada,
      body: { title: 'Fresh', pitch: 'Never stale' },
    });
    at('2026-12-01T10:00Z');
    await jams.call('PUT', `/projects/${id}/ending`, {
      as: ada,
      body: { ending: 'parked', learnt: 'Caches go stale' },
    });
    await jams.call('POST', '/hackathons/default/jam/results/publication', {
      as: olga,
      body: { version: 0 },
    });
    expect(await status()).toMatchObject({
      judging: { window: 'closed' },
      results: { places: [{ title: 'Fresh', team: 'Owls' }] },
      endings: { projects: 1, parked: 1, none: 0 },
    });
    expect((await status()).judging.progress).toBeUndefined();
    expect((await status(olga)).judging.progress).toMatchObject({ scored: 0 });

    // Shares are told of events that are over.
    at('2026-12-20T10:00Z');
    await jams.run('outcomes');
    const programme = (input: object, as?: string) =>
      ask('get-hackathon-programme', input, as);
    expect(await programme({})).toMatchObject({
      totals: { events: 2, submitted: 1, decided: { n: 1, of: 1 } },
      events: [{ title: 'Feature Jam', decided: 1 }, { title: 'Old Jam' }],
      link: 'http://portal.example/hackathons/programme',
    });
    expect(
      (await programme({ to: '2026-01-01T00:00:00Z' })).events,
    ).toMatchObject([{ title: 'Old Jam' }]);
    await expect(programme({ from: 'yesterday' })).rejects.toThrow('from');
    jams.catalog.hide(finn, JAM);
    expect((await programme({}, finn)).totals.events).toBe(1);
  });
});
