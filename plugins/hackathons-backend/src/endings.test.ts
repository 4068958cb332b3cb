import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createHackathonProjectConditionalDecision,
  hackathonProjectConditions,
} from '@guildhall/plugin-hackathons-node';
import { hackathonsProjectReadPermission } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  PEOPLE,
  startProjects,
  type TestProjects,
} from './__testUtils__/startProjects';

const { ada, bob, cleo, eve, finn, jun, mia, olga, oskar } = PEOPLE;
const RISK = 'group:default/risk';
const FEATURES = 'group:default/features';
const PARKED = { ending: 'parked', learnt: 'Caches go stale' };
const TRANSITION = { ending: 'transition', to: RISK };

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('endings on %p', id => {
  let knex: Knex;
  let jams: TestProjects;
  let project: string;

  beforeEach(async () => {
    at('2026-11-24T10:00Z');
    knex = await databases.init(id);
    jams = await startProjects(knex);
    project = await jams.makeProject({
      title: 'Fresh',
      entityRef: 'component:default/prototype',
    });
    await jams.call('POST', `/projects/${project}/submissions`, {
      as: ada,
      body: { title: 'Fresh', pitch: 'Never stale' },
    });
    at('2026-12-05T10:00Z');
  });

  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  const put = (body: object, as: string = ada) =>
    jams.call('PUT', `/projects/${project}/ending`, { as, body });
  const answer = (body: object, as: string = finn) =>
    jams.call('POST', `/projects/${project}/ending/answer`, { as, body });
  const produce = (body: object, as: string = finn) =>
    jams.call('PUT', `/projects/${project}/milestones/production`, {
      as,
      body,
    });
  const get = async (as: string = ada) =>
    (await jams.call('GET', `/projects/${project}/ending`, { as })).body;
  const list = async (query = '', as: string = ada) =>
    (await jams.call('GET', `${JAM_PATH}/endings${query}`, { as })).body;
  /** What is asked of somebody in the event, which is what is asked in all. */
  const agenda = async (as: string) => {
    const ofPath = async (path: string) =>
      (await jams.call('GET', path, { as })).body.items
        .map(({ kind }: { kind: string }) => kind)
        .filter((kind: string) => /-endings?$/.test(kind));
    const items = await ofPath(`${JAM_PATH}/agenda`);
    expect(await ofPath('/agenda')).toEqual(items);
    return items;
  };
  const notices = async () =>
    (await knex('notices').orderBy('key')).map(({ key, recipients }) => [
      key.split(':')[0],
      JSON.parse(recipients),
    ]);

  it('go from a proposal over an answer to production', async () => {
    expect(await get()).toEqual({
      projectId: project,
      version: 0,
      milestones: [],
      may: { say: true, answer: false, stateProduction: false, remind: false },
    });
    expect(await agenda(ada)).toEqual(['say-ending']);
    expect(await agenda(olga)).toEqual(['chase-endings']);
    const proposed = await put(TRANSITION);
    expect(proposed).toMatchObject({
      status: 200,
      body: {
        ending: 'transition',
        to: RISK,
        toTitle: 'risk',
        answer: 'waiting',
        by: ada,
        version: 1,
        milestones: [],
      },
    });
    expect(await agenda(ada)).toEqual([]);
    expect(await agenda(olga)).toEqual(['answer-ending']);
    expect(await agenda(finn)).toEqual(['answer-ending']);
    expect(await notices()).toContainEqual(['ending-proposed', [RISK]]);

    at('2026-12-09T10:00Z');
    expect((await get(finn)).may).toMatchObject({ say: false, answer: true });
    const accepted = await answer({ answer: 'accept', version: 1 });
    expect(accepted.body).toMatchObject({
      answer: 'accepted',
      answeredBy: finn,
      by: ada,
      at: '2026-12-05T10:00:00.000Z',
      version: 2,
      milestones: [
        { milestone: 'decided', at: '2026-12-09T10:00:00.000Z', by: finn },
        { milestone: 'owned', source: 'stated' },
      ],
      may: { answer: false, stateProduction: true },
    });
    expect(await notices()).toContainEqual(['ending-answered', [ada, bob]]);
    expect(await agenda(finn)).toEqual([]);

    const inProduction = await produce({
      at: '2026-12-08T00:00:00Z',
      evidenceUrl: 'https://portal.example/deployments/1',
    });
    expect(inProduction.body.milestones).toContainEqual({
      milestone: 'production',
      at: '2026-12-08T00:00:00.000Z',
      source: 'stated',
      evidenceUrl: 'https://portal.example/deployments/1',
      by: finn,
    });
    expect(jams.events.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining([
        'guildhall.hackathons.project-ended',
        'guildhall.hackathons.ending-answered',
        'guildhall.hackathons.milestone-reached',
      ]),
    );
    expect(
      await knex('project_endings')
        .select('version', 'latest', 'answer')
        .orderBy('version'),
    ).toMatchObject([
      { version: 1, answer: 'waiting' },
      { version: 2, answer: 'accepted' },
    ]);
  });

  it('need what they are about, and the end of submissions', async () => {
    for (const [body, field] of [
      [{ ending: 'parked' }, 'learnt'],
      [{ ending: 'stopped', reason: '  ' }, 'reason'],
      [{ ending: 'transition' }, 'to'],
      [{ ...PARKED, to: RISK }, 'to'],
      [{ ending: 'transition', to: 'group:default/nobody' }, 'to'],
      [{ ending: 'transition', to: 'component:default/prototype' }, 'to'],
      [{ ...TRANSITION, transitionRef: RISK }, 'transitionRef'],
      [{ ...PARKED, learnt: 'a\0b' }, 'learnt'],
    ] as const) {
      const { status, body: told } = await put(body);
      expect([status, told.error.message]).toEqual([
        400,
        expect.stringContaining(`${field}:`),
      ]);
    }
    at('2026-11-27T15:59:59.999Z');
    expect((await put(PARKED)).status).toBe(409);
    at('2026-11-27T16:00Z');
    expect((await put(PARKED)).status).toBe(200);
  });

  it('are said by the team and organisers, by the one who was first', async () => {
    expect((await put(PARKED, cleo)).status).toBe(403);
    expect((await put(PARKED, mia)).status).toBe(403);
    expect((await put(PARKED, olga)).body).toMatchObject({
      by: olga,
      version: 1,
      milestones: [{ milestone: 'decided' }],
    });
    const stale = await put(PARKED, ada);
    expect(stale.status).toBe(409);
    expect(stale.body.error.message).toContain(olga);
    const both = await Promise.all([
      put({ ending: 'stopped', reason: 'No data', version: 1 }, ada),
      put({ ending: 'stopped', reason: 'No time', version: 1 }, bob),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    // The same again changes nothing.
    const { version, reason } = await get();
    const again = await put({ ending: 'stopped', reason, version });
    expect(again.body.version).toBe(2);
    expect(version).toBe(2);
  });

  it('are not accepted by those who built it, nor by others', async () => {
    const inTeam = await put({ ending: 'transition', to: bob });
    expect(inTeam.body.error.message).toContain('is in the team');
    await put({ ending: 'transition', to: FEATURES });
    const accept = { answer: 'accept', version: 1 };
    const own = await answer(accept, ada);
    expect([own.status, own.body.error.message]).toEqual([
      403,
      expect.stringContaining('You belong to the team'),
    ]);
    expect((await get(ada)).may.answer).toBe(false);
    expect((await answer(accept, finn)).status).toBe(403);
    jams.decisions[`hackathons.ending.answer ${eve}`] = {
      result: AuthorizeResult.DENY,
    };
    expect((await answer(accept, eve)).status).toBe(403);
    delete jams.decisions[`hackathons.ending.answer ${eve}`];
    expect((await answer({ answer: 'decline', version: 1 }, eve)).status).toBe(
      400,
    );
    const stale = await answer({ answer: 'accept', version: 7 }, eve);
    expect(stale.status).toBe(409);
    expect((await answer(accept, eve)).status).toBe(200);
    const twice = await answer({ answer: 'accept', version: 2 }, eve);
    expect(twice.body.error.message).toContain('accepted already');
    // The team keeps the owner who accepted while it words it anew.
    const words = await put({
      ending: 'transition',
      to: FEATURES,
      reason: 'They run it',
      version: 2,
    });
    expect(words.body).toMatchObject({ answer: 'accepted', answeredBy: eve });
  });

  it('ask another owner, or the same one again after a refusal', async () => {
    await put(TRANSITION);
    const declined = await answer({
      answer: 'decline',
      reason: 'No capacity',
      version: 1,
    });
    expect(declined.body).toMatchObject({
      answer: 'declined',
      answerReason: 'No capacity',
      milestones: [{ milestone: 'decided' }],
    });
    expect(await agenda(ada)).toContain('say-ending');
    expect((await put({ ...TRANSITION, version: 2 })).body.answer).toBe(
      'waiting',
    );
    await put({ ending: 'transition', to: oskar, version: 3 });
    expect((await notices()).map(([kind]) => kind)).toEqual([
      'ending-answered',
      'ending-proposed',
      'ending-withdrawn',
    ]);
    expect((await answer({ answer: 'accept', version: 4 })).status).toBe(403);
  });

  it('take the production from owners and organisers alone', async () => {
    const body = { at: '2026-12-01T00:00:00Z' };
    expect((await produce(body, finn)).status).toBe(403);
    await put(TRANSITION);
    expect((await produce(body, finn)).status).toBe(403);
    await answer({ answer: 'accept', version: 1 });
    expect((await produce(body, ada)).status).toBe(403);
    expect((await produce(body, eve)).status).toBe(403);
    expect((await produce({ at: '2026-12-06T00:00:00Z' })).status).toBe(400);
    expect((await produce({ at: '2026-11-01T00:00:00Z' })).status).toBe(400);
    for (const evidenceUrl of ['ftp://files.example/1', 'http://[']) {
      expect((await produce({ ...body, evidenceUrl })).status).toBe(400);
    }
    expect((await produce(body, olga)).status).toBe(200);
    expect((await produce({ at: '2026-12-02T00:00:00Z' })).status).toBe(200);
    expect(
      await knex('project_milestones').where({ milestone: 'production' }),
    ).toHaveLength(1);
  });

  it('are listed with counts, page by page, and hidden with their event', async () => {
    at('2026-11-24T10:00Z');
    const other = await jams.makeProject({ title: 'alpha' }, cleo);
    await jams.call('POST', `/projects/${other}/submissions`, {
      as: cleo,
      body: { title: 'alpha', pitch: 'Cheap' },
    });
    at('2026-12-05T10:00Z');
    await put(TRANSITION);
    const first = await list('?limit=1');
    expect(first).toMatchObject({
      open: true,
      items: [{ title: 'alpha', teamName: 'Foxes' }],
      counts: { projects: 2, none: 1, transition: 1, waiting: 1, owned: 0 },
    });
    expect(first.items[0].ending).toBeUndefined();
    const second = await list(`?limit=1&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({
      items: [{ title: 'Fresh', ending: { to: RISK } }],
      nextCursor: null,
    });
    expect((await list('?state=waiting')).items).toHaveLength(1);
    expect((await list('?state=none')).items).toMatchObject([
      { projectId: other },
    ]);
    expect((await list('?q=fox')).items).toHaveLength(1);

    const proposed = (as: string) =>
      jams.call('GET', '/endings?answer=waiting', { as });
    expect((await proposed(finn)).body).toMatchObject({
      items: [{ projectId: project, hackathonTitle: 'Feature Jam' }],
      nextCursor: null,
    });
    expect((await proposed(oskar)).body.items).toEqual([]);
    jams.catalog.hide(finn, JAM);
    expect((await proposed(finn)).body.items).toEqual([]);
    for (const path of [`${JAM_PATH}/endings`, `/projects/${project}/ending`]) {
      expect((await jams.call('GET', path, { as: finn })).status).toBe(404);
    }
    expect((await answer({ answer: 'accept', version: 1 })).status).toBe(404);
  });

  it('let policies show projects to those who were asked to own them', async () => {
    jams.decisions[hackathonsProjectReadPermission.name] =
      createHackathonProjectConditionalDecision(
        hackathonsProjectReadPermission,
        hackathonProjectConditions.isProposedOwner({ claims: [RISK] }),
      );
    const visible = async () => [
      (await jams.call('GET', `${JAM_PATH}/projects`, { as: finn })).body.total,
      (await jams.call('GET', `/projects/${project}`, { as: finn })).status,
    ];
    expect(await visible()).toEqual([0, 403]);
    await knex('project_endings').insert({
      id: 'e',
      project_id: project,
      hackathon_ref: JAM,
      version: 1,
      latest: true,
      ending: 'transition',
      proposed_to: RISK,
      answer: 'waiting',
      at: 1,
    });
    expect(await visible()).toEqual([1, 200]);
    await knex('project_endings').update({ answer: 'declined' });
    expect(await visible()).toEqual([0, 403]);
  });

  it('are read by services, such as the search, and tell blind judges of no team', async () => {
    await put(TRANSITION);
    for (const path of [
      `${JAM_PATH}/endings`,
      `${JAM_PATH}/results`,
      `${JAM_PATH}/debrief/points?state=action`,
      `/projects/${project}/ending`,
    ]) {
      expect((await jams.callAsService('GET', path)).status).toBe(200);
    }
    const service = await jams.callAsService(
      'PUT',
      `/projects/${project}/ending`,
      { body: { ...PARKED, version: 1 } },
    );
    expect(service.status).toBe(403);
    const blind = charter();
    blind.spec.judging!.blind = true;
    jams.catalog.put(blind);
    await jams.sync();
    const [item] = (await list('', jun)).items;
    expect(item).toMatchObject({ title: 'Fresh', teamName: '', members: [] });
    expect([item.teamId, item.ending.by]).toEqual([undefined, undefined]);
    expect((await list('?q=owls', jun)).items).toEqual([]);
    expect((await get(jun)).by).toBeUndefined();
    expect((await list('?q=owls', olga)).items).toHaveLength(1);
  });
});
