import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import Router from 'express-promise-router';
import type { Knex } from 'knex';
import { at, charter, group, JAM } from './__testUtils__';
import { makeTeam, register } from './__testUtils__/participants';
import { entity, PEOPLE } from './__testUtils__/startProjects';
import {
  startHackathons,
  type TestHackathons,
} from './__testUtils__/startHackathons';

const { ada, bob, cleo, dan, eve, finn } = PEOPLE;
const FEATURES = 'group:default/features';
const RISK = 'group:default/risk';
const PILOT = 'hackathon:default/pilot';
const ASSET = 'resource:default/user_features';
const METRIC = 'contributionmetric:default/freshness';
const DAY = 86_400_000;
/** Of the jam. */
const END = Date.parse('2026-12-04T18:00Z');
const SUBMITTED_BY = Date.parse('2026-11-27T16:00Z');

/** An event a year before the jam. */
const PILOT_CHARTER = charter({
  name: 'pilot',
  title: 'Pilot',
  schedule: {
    registration: { opens: '2025-11-02T09:00', closes: '2025-11-20T18:00' },
    start: '2025-11-23T09:00',
    checkpoints: [],
    submissionDeadline: '2025-11-27T16:00',
    judging: { from: '2025-11-27T17:00', to: '2025-11-30T12:00' },
    results: '2025-12-01T15:00',
    debrief: '2025-12-03T15:00',
    end: '2025-12-04T18:00',
  },
});
const CHARTERS = [
  charter({
    spec: {
      themes: [
        { name: 'freshness', assets: [ASSET], metrics: [METRIC] },
        {
          name: 'again',
          assets: ['user_features', 'secret'],
          metrics: ['freshness'],
        },
      ],
    },
  }),
  PILOT_CHARTER,
];

interface Metrics {
  requests: URLSearchParams[];
  authorized: boolean[];
  failure?: number;
}

/** The plugin that keeps metrics. */
function metricsPlugin(metrics: Metrics) {
  return createBackendPlugin({
    pluginId: 'contribution-metrics',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          const router = Router();
          router.use((req, res, next) => {
            metrics.authorized.push(
              Boolean(req.headers.authorization?.startsWith('Bearer ')),
            );
            if (metrics.failure) {
              res.status(metrics.failure).json({});
            } else {
              next();
            }
          });
          router.get('/metrics', (_req, res) => {
            res.json({ items: [] });
          });
          router.get('/entities/:kind/:namespace/:name/series', (req, res) => {
            if (req.params.name === 'secret') {
              res.status(404).json({});
              return;
            }
            const query = new URLSearchParams(req.query as any);
            metrics.requests.push(query);
            const until = Date.parse(query.get('to')!);
            res.json({
              metric: query.get('metric'),
              title: 'Freshness',
              unit: 'hours',
              direction: 'lower-is-better',
              points: [
                { at: new Date(until - 2 * DAY).toISOString(), value: 99 },
                {
                  at: new Date(until - DAY).toISOString(),
                  value: until > END ? 2 : 30,
                },
              ],
            });
          });
          http.use(router);
        },
      });
    },
  });
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the programme on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let metrics: Metrics;

  beforeEach(async () => {
    at(END);
    knex = await databases.init(id);
    metrics = { requests: [], authorized: [] };
    jams = await startHackathons(knex, {
      charters: CHARTERS,
      entities: [entity('Resource', 'user_features'), group('small')],
      features: [metricsPlugin(metrics)],
    });
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const programme = async (query = '', as: string = ada) =>
    (await jams.call('GET', `/programme${query}`, { as })).body;
  const compute = async (time: number) => {
    at(time);
    await jams.run('outcomes');
    return await programme();
  };
  const addProject = async (
    team: string,
    name: string,
    milestones: Record<string, number> = {},
    hackathonRef = JAM,
  ) => {
    await knex('projects').insert({
      id: name,
      hackathon_ref: hackathonRef,
      team_id: team,
      title: name,
      search_text: name,
      assets: '[]',
      tags: '[]',
      status: 'done',
      wants_help: false,
      wanted_skills: '[]',
      current_submission: 1,
      created_at: 1,
      updated_at: 1,
    });
    for (const [milestone, time] of Object.entries(milestones)) {
      await knex('project_milestones').insert({
        project_id: name,
        milestone,
        at: time,
        source: 'imported',
        detail: '{}',
      });
    }
  };
  /** Ada and bob of features, cleo and dan of risk; ada and cleo had worked together before. */
  const hold = async () => {
    await register(knex, PILOT, [ada, cleo], { homeTeams: [FEATURES] });
    await makeTeam(knex, PILOT, { name: 'Owls', members: [ada, cleo] });
    await register(knex, JAM, [ada, bob], { homeTeams: [FEATURES] });
    await register(knex, JAM, [cleo, dan], { homeTeams: [RISK] });
    await register(knex, JAM, [eve]);
    const more = [1, 2, 3].map(n => `user:default/more${n}`);
    await register(knex, JAM, more, { homeTeams: [FEATURES] });
    return [
      await makeTeam(knex, JAM, { name: 'Owls', members: [ada, bob, cleo] }),
      await makeTeam(knex, JAM, { name: 'Foxes', members: [dan, eve] }),
      await makeTeam(knex, JAM, { name: 'Bears', members: [more[0]] }),
    ];
  };

  it('counts what came of events, to the day', async () => {
    const [owls, foxes, bears] = await hold();
    await addProject(owls, 'fresh', {
      decided: SUBMITTED_BY + 10 * DAY,
      owned: SUBMITTED_BY + 20 * DAY,
      production: END + 90 * DAY,
    });
    await addProject(foxes, 'cheap', {
      decided: SUBMITTED_BY + 13 * DAY,
      production: END + 90 * DAY + 1,
    });
    await addProject(bears, 'old', { production: SUBMITTED_BY - 1 });
    await knex('project_endings').insert({
      id: 'e',
      project_id: 'cheap',
      hackathon_ref: JAM,
      version: 1,
      latest: true,
      ending: 'stopped',
      at: 1,
    });

    // Nobody owes an ending while the event goes on.
    const running = await compute(END - 1);
    expect(running.events[0]).toMatchObject({ submitted: 3, decided: 2 });
    expect(running.totals).toMatchObject({
      submitted: 3,
      decided: { n: 0, of: 0 },
      owned: { n: 0, of: 0 },
      endings: { transition: 0, parked: 0, stopped: 0, none: 0 },
    });

    const young = await compute(END + 90 * DAY - 1);
    expect(young.events.map((event: any) => event.title)).toEqual([
      'Feature Jam',
      'Pilot',
    ]);
    const [jam] = young.events;
    expect(jam).toMatchObject({
      hackathonRef: JAM,
      participants: 8,
      teams: 3,
      projects: 3,
      submitted: 3,
      decided: 2,
      owned: 1,
      medianDaysToDecision: 11.5,
      endings: { transition: 0, parked: 0, stopped: 1, none: 2 },
      // Bob and cleo; ada and cleo are not new, and of eve nothing is known.
      newConnections: 1,
      final: false,
    });
    expect(jam.production90).toBeUndefined();
    expect(young.totals).toMatchObject({
      events: 2,
      participants: 10,
      owned: { n: 1, of: 3, share: 1 / 3 },
      production90: { n: 0, of: 0 },
      medianDaysToDecision: 11.5,
    });
    expect(young.totals.production90.share).toBeUndefined();

    const old = await compute(END + 90 * DAY);
    expect(old.events[0].production90).toBe(1);
    expect(old.events[0].production180).toBeUndefined();
    expect(old.totals.production90).toEqual({ n: 1, of: 3, share: 1 / 3 });
    const older = await compute(END + 180 * DAY);
    expect(older.events[0]).toMatchObject({
      production90: 1,
      production180: 2,
    });
  });

  it('names no group of fewer than five, nor one that is hidden', async () => {
    await hold();
    const { groups } = await compute(END);
    expect(groups).toEqual([
      { group: FEATURES, title: 'features', people: 5, share: 0.5, events: 1 },
      // Two of risk, and two of features in the pilot.
      { events: 2 },
    ]);
    expect(JSON.stringify(await knex('programme_figures'))).not.toMatch(
      /risk|user:/,
    );
    const byGroup = async (ref: string, as?: string) =>
      (await programme(`?group=${ref}`, as)).events.map(
        ({ title }: { title: string }) => title,
      );
    expect(await byGroup(FEATURES)).toEqual(['Feature Jam']);
    expect(await byGroup(RISK)).toEqual([]);
    jams.catalog.hide(finn, FEATURES);
    expect((await programme('', finn)).groups).toEqual([
      { people: 9, share: 0.9, events: 2 },
    ]);
    expect(await byGroup(FEATURES, finn)).toEqual([]);
  });

  it('shows only what the caller sees, and nothing without the permission', async () => {
    const [owls] = await hold();
    await addProject(owls, 'fresh');
    await compute(END + DAY);
    jams.catalog.hide(finn, JAM, ASSET);
    const seen = await programme('', finn);
    expect(seen.events).toMatchObject([{ title: 'Pilot' }]);
    expect(seen.totals).toMatchObject({ events: 1, submitted: 0 });
    expect(JSON.stringify(seen)).not.toContain('jam');
    const file = await jams.call('GET', '/programme/export', { as: finn });
    expect(file.body).not.toContain('jam');
    expect((await programme('?from=2026-01-01T00:00:00Z')).events).toHaveLength(
      1,
    );
    expect((await programme('?to=2026-01-01T00:00:00Z')).events).toMatchObject([
      { title: 'Pilot' },
    ]);
    jams.decisions['hackathons.programme.read'] = {
      result: AuthorizeResult.DENY,
    };
    for (const path of ['/programme', '/programme/export']) {
      expect((await jams.call('GET', path, { as: ada })).status).toBe(403);
    }
  });

  it('keeps its figures when people are erased, and when the event is long over', async () => {
    const [owls] = await hold();
    await addProject(owls, 'fresh', { owned: END });
    const pilot = { title: 'Pilot', participants: 2, final: true };
    const before = (await compute(END)).events;
    expect(before[1]).toMatchObject(pilot);
    // The pilot ended a year ago: it is erased now, the jam later.
    at(END + 100 * DAY);
    await jams.run('retention');
    expect((await compute(END + 101 * DAY)).events[1]).toMatchObject(pilot);

    at(END + 366 * DAY);
    await jams.run('retention');
    const people = await knex('registrations').where({ hackathon_ref: JAM });
    expect(people.every(row => row.home_teams === '[]')).toBe(true);
    const [jam] = (await compute(END + 367 * DAY)).events;
    expect(jam).toMatchObject({
      participants: 8,
      newConnections: 1,
      owned: 1,
      final: true,
    });
    expect((await programme()).groups[0]).toMatchObject({ people: 5 });
    const computed = jam.computedAt;
    expect((await compute(END + 368 * DAY)).events[0].computedAt).toBe(
      computed,
    );
  });

  it('keeps figures of people who were erased while the event is still counted', async () => {
    const [owls] = await hold();
    await compute(END);
    await addProject(owls, 'fresh', { owned: END + DAY });
    await knex('hackathons')
      .where({ entity_ref: JAM })
      .update({ erased_at: 1 });
    await knex('registrations').update({ home_teams: '[]' });
    expect((await compute(END + 2 * DAY)).events[0]).toMatchObject({
      participants: 8,
      newConnections: 1,
      owned: 1,
      final: false,
    });
  });

  it('reads the metrics of assets before and after, within bounds', async () => {
    const during = await compute(END - DAY);
    expect(during.assets).toEqual([
      {
        hackathonRef: JAM,
        theme: 'freshness',
        assetRef: ASSET,
        title: 'user_features',
        metricRef: METRIC,
        metricTitle: 'Freshness',
        unit: 'hours',
        direction: 'lower-is-better',
        before: { value: 30, at: '2026-11-22T09:00:00.000Z' },
      },
    ]);
    expect(during.readings).toEqual({
      available: true,
      triedAt: new Date(END - DAY).toISOString(),
    });
    expect(metrics.authorized).not.toContain(false);
    metrics.requests = [];
    const after = await compute(END + 10 * DAY);
    expect(after.assets[0]).toMatchObject({
      before: { value: 30 },
      after: { value: 2, at: new Date(END + 9 * DAY).toISOString() },
    });
    // What was measured before is not asked again.
    expect(metrics.requests.map(query => query.get('from'))).toEqual([
      new Date(END).toISOString(),
    ]);
    jams.catalog.hide(finn, ASSET);
    expect((await programme('', finn)).assets).toEqual([]);
  });

  it('takes the same number of statements whatever the number of events', async () => {
    await compute(END);
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    const counted = async () => {
      statements = 0;
      await programme();
      return statements;
    };
    const few = await counted();
    const rows = Array.from({ length: 20 }, (_, n) => `again${n}`);
    jams.catalog.put(
      ...rows.map(name => ({
        ...PILOT_CHARTER,
        metadata: { ...PILOT_CHARTER.metadata, name },
      })),
    );
    await jams.sync();
    const { events } = await compute(END + DAY);
    expect(events).toHaveLength(22);
    expect(await counted()).toBe(few);
    expect(few).toBeLessThan(12);
  });

  it('does without metrics that cannot be read, and tells so', async () => {
    metrics.failure = 503;
    const without = await compute(END + DAY);
    expect(without.assets).toEqual([]);
    expect(without.readings.available).toBe(false);
    expect(without.events).toHaveLength(2);
    metrics.failure = undefined;
    const again = await compute(END + 2 * DAY);
    expect(again.readings.available).toBe(true);
    expect(again.assets).toHaveLength(1);
  });
});
