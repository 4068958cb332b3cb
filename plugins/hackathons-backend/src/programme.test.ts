import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at, charter, group, JAM } from './__testUtils__';
import { makeTeam, register } from './__testUtils__/participants';
import { PEOPLE } from './__testUtils__/startProjects';
import {
  startHackathons,
  type TestHackathons,
} from './__testUtils__/startHackathons';

const { ada, bob, cleo, dan, eve, finn } = PEOPLE;
const FEATURES = 'group:default/features';
const RISK = 'group:default/risk';
const PILOT = 'hackathon:default/pilot';
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

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('the programme on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;

  beforeEach(async () => {
    at(END);
    knex = await databases.init(id);
    jams = await startHackathons(knex, {
      charters: [charter(), PILOT_CHARTER],
      entities: [group('small')],
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

  it('counts a small group in the one above it', async () => {
    jams.catalog.put(group('risk', 'features'));
    await hold();
    expect((await compute(END)).groups).toEqual([
      { group: FEATURES, title: 'features', people: 7, share: 0.7, events: 1 },
      { events: 1 },
    ]);
  });

  it('shows only what the caller sees, and nothing without the permission', async () => {
    const [owls] = await hold();
    await addProject(owls, 'fresh');
    await compute(END + DAY);
    jams.catalog.hide(finn, JAM);
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
});
