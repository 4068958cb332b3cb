import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { at } from './__testUtils__';
import {
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  scoresOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const PROJECTS = {
  Alpha: ['ada'],
  Beta: ['bob'],
  Gamma: ['cleo'],
  Delta: ['dan'],
};

describe.each(databases.eachSupportedId())('judging on %p', id => {
  let knex: Knex;
  let plugin: TestJudging;
  const { assign, call, pairs, queue, score } = judgingCalls(() => plugin);
  const start = async (
    options: Partial<Parameters<typeof startJudging>[1]> = {},
  ) => {
    plugin = await startJudging(knex, {
      judges: ['jo', 'kim', 'lee', 'max'],
      projects: PROJECTS,
      ...options,
    });
  };

  beforeAll(async () => {
    knex = await databases.init(id);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await plugin.reset();
    await plugin.stop();
  });

  it('says how projects are judged, and where everybody stands', async () => {
    await start({ spec: { criteria: undefined } });
    expect((await call('GET', JUDGING, 'jo')).body).toMatchObject({
      enabled: true,
      blind: false,
      looksPerProject: 2,
      window: { name: 'judging', state: 'upcoming' },
      criteria: [
        { name: 'impact', anchors: expect.any(Array) },
        { name: 'novelty' },
        { name: 'feasibility' },
      ],
      may: { score: false, declare: true, organise: false },
    });
    await assign();
    at(WHILE_JUDGING);
    const { items } = await queue('jo');
    await score('jo', items[0], [
      { criterion: 'feasibility', score: 2 },
      { criterion: 'impact', score: 5 },
      { criterion: 'novelty', score: 1 },
    ]);
    const { body: mine } = await call('GET', JUDGING, 'jo');
    expect(mine).toMatchObject({
      my: { state: 'active', assigned: 2, scored: 1, open: 1 },
      may: { score: true },
    });
    expect(mine.my.nextLookId).toBe(items[1].id);
    expect(mine.progress).toBeUndefined();
    expect((await call('GET', JUDGING, ORGANISER)).body).toMatchObject({
      progress: {
        judges: 4,
        active: 4,
        looks: 8,
        scored: 1,
        skipped: 0,
        open: 7,
        projects: 4,
        short: 4,
      },
      may: { score: false, organise: true },
    });
    const { body: other } = await call('GET', JUDGING, 'ada');
    expect([other.my, other.progress, other.calibration]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives every project to as many judges as wanted, evenly, and links them', async () => {
    await start();
    const { body: preview } = await assign({ preview: true, seed: 7 });
    expect(await pairs()).toEqual([]);
    const { body: report } = await assign({ seed: 7 });
    expect(report).toMatchObject({
      applied: true,
      added: 8,
      looks: 8,
      parts: 1,
      problems: [],
      released: [],
    });
    expect({ ...report, applied: false }).toEqual(preview);
    expect(report.judges.map(({ looks }: any) => looks)).toEqual([2, 2, 2, 2]);
    expect(report.projects.map(({ looks }: any) => looks)).toEqual([
      2, 2, 2, 2,
    ]);
    expect(new Set(await pairs()).size).toBe(8);
    // Again, and twice at once: nothing is given twice.
    const again = await Promise.all([assign(), assign({ seed: 99 })]);
    expect(again.map(({ body }) => body.added)).toEqual([0, 0]);
    const told = plugin.notifications.length;
    await plugin.run('upkeep');
    const sent = plugin.notifications.slice(told);
    expect(
      sent
        .map(({ payload }) => payload.title)
        .filter(title => title.includes('wait for')),
    ).toEqual(Array(4).fill('Feature Jam: 2 projects wait for you'));
    const { body: agenda } = await call(
      'GET',
      '/hackathons/default/jam/agenda',
      'jo',
    );
    expect(agenda.items).toContainEqual(
      expect.objectContaining({ kind: 'judge', path: 'judging' }),
    );
  });

  it('assigns only between the end of the submissions and that of the judging', async () => {
    await start();
    at('2026-11-27T15:59Z');
    expect((await assign()).status).toBe(409);
    at('2026-11-30T12:00Z');
    expect((await assign()).status).toBe(409);
  });

  it.each([
    [[{ criterion: 'impact', score: 3 }], '"craft" is missing'],
    [
      [...scoresOf(3, 3), { criterion: 'fun', score: 3 }],
      'scores[2].criterion: "fun" is no criterion',
    ],
    [[...scoresOf(3, 3), { criterion: 'craft', score: 3 }], 'is there twice'],
    [
      scoresOf(3, 6),
      'scores[1].score: is 6 for "craft"; the scale is from 1 to 5',
    ],
    [scoresOf(3, 2.5), 'score'],
  ])('refuses the scores %j', async (scores, message) => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    const refused = await score('jo', look, scores);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(message);
  });

  it('has everybody practise on one project that counts for nothing', async () => {
    await start({ judging: { calibration: true } });
    await assign();
    const { body: agenda } = await call(
      'GET',
      '/hackathons/default/jam/agenda',
      ORGANISER,
    );
    expect(agenda.items.map(({ kind }: any) => kind)).toContain(
      'choose-calibration',
    );
    const put = (projectId: string | null, as = ORGANISER) =>
      call('PUT', `${JUDGING}/calibration`, as, { projectId });
    expect((await put('00000000-0000-4000-8000-000000000000')).status).toBe(
      400,
    );
    expect((await put(plugin.projects.Alpha)).body.calibration).toMatchObject({
      title: 'Alpha',
      done: false,
      panel: [],
    });
    expect((await pairs()).filter(pair => pair.endsWith('Alpha'))).toHaveLength(
      4,
    );
    await plugin.run('upkeep');
    expect(
      plugin.notifications.filter(
        ({ payload }) => payload.title === 'Feature Jam: score Alpha first',
      ),
    ).toHaveLength(4);
    at(WHILE_JUDGING);
    for (const [name, points] of [
      ['jo', 2],
      ['kim', 5],
    ] as const) {
      const { items, nextLookId } = await queue(name);
      expect(items[0]).toMatchObject({ id: nextLookId, calibration: true });
      expect((await call('GET', JUDGING, name)).body.calibration.panel).toBe(
        undefined,
      );
      await score(name, items[0], scoresOf(points, 1));
    }
    expect((await call('GET', JUDGING, 'jo')).body.calibration).toMatchObject({
      done: true,
      mine: expect.arrayContaining(scoresOf(2, 1)),
      panel: [
        {
          criterion: 'impact',
          mean: 3.5,
          counts: [
            { score: 2, judges: 1 },
            { score: 5, judges: 1 },
          ],
        },
        { criterion: 'craft', mean: 1, counts: [{ score: 1, judges: 2 }] },
      ],
    });
    expect((await call('GET', JUDGING, 'jo')).body.my).toMatchObject({
      scored: 0,
    });
    // It competes again when there is none: with new looks, and without what was scored.
    await put(null);
    const looks = (await pairs()).filter(pair => pair.endsWith('Alpha'));
    expect(looks).toHaveLength(2);
    expect(await knex('judge_scores')).toEqual([]);
  });

  it('tells where one more look is worth most, and gives it', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const all = async () => {
      for (const name of ['jo', 'kim', 'lee', 'max']) {
        for (const look of (await queue(name)).items) {
          await score(name, look, scoresOf(look.title === 'Alpha' ? 5 : 3, 3));
        }
      }
    };
    const needs = async () =>
      (await call('GET', `${JUDGING}/needs`, ORGANISER)).body;
    expect((await needs()).items).toHaveLength(4);
    expect((await needs()).items[0]).toMatchObject({
      looks: 0,
      wanted: 2,
      open: 2,
    });
    await all();
    expect((await needs()).items.map(({ looks }: any) => looks)).toEqual([
      2, 2, 2, 2,
    ]);
    const extra = (body: object) =>
      call('POST', `${JUDGING}/extra-looks`, ORGANISER, {
        projectId: plugin.projects.Beta,
        ...body,
      });
    const { status, body: look } = await extra({});
    expect([status, look.reason, look.state]).toEqual([
      201,
      'extra',
      'assigned',
    ]);
    expect((await extra({ judge: look.judge })).status).toBe(409);
    expect((await extra({ judge: refOf('ada') })).status).toBe(400);
    expect((await extra({})).status).toBe(201);
    const nobody = await extra({});
    expect(nobody.status).toBe(409);
    expect(nobody.body.error.message).toMatch(/Nobody is left/);
    const page = await call('GET', `${JUDGING}/needs?limit=3`, ORGANISER);
    const rest = await call(
      'GET',
      `${JUDGING}/needs?limit=3&cursor=${page.body.nextCursor}`,
      ORGANISER,
    );
    expect([...page.body.items, ...rest.body.items]).toHaveLength(4);
  });

  it('is for nobody without the permission and the role', async () => {
    await start();
    await assign();
    at(WHILE_JUDGING);
    const [look] = (await queue('jo')).items;
    const deny = { result: AuthorizeResult.DENY } as const;
    const judged: Array<['GET' | 'PUT' | 'POST', string, object?]> = [
      ['GET', `${JUDGING}/queue`],
      ['GET', `/looks/${look.id}`],
      ['GET', `/looks/${look.id}/log`],
      [
        'PUT',
        `/looks/${look.id}/scores`,
        { scores: scoresOf(3, 3), version: 1 },
      ],
      ['POST', `/looks/${look.id}/acts`, { act: 'recuse', version: 1 }],
      ['PUT', `${JUDGING}/availability`, { absent: true }],
    ];
    for (const [method, path, body] of judged) {
      // Who judges is nobody's judge but their own.
      const others = path.startsWith('/looks') ? ['kim'] : [];
      for (const as of ['ada', 'mia', ...others]) {
        const { status } = await call(method, path, as, body);
        expect([path, as, [403, 404].includes(status)]).toEqual([
          path,
          as,
          true,
        ]);
      }
      plugin.decisions['hackathons.event.judge'] = deny;
      expect([path, (await call(method, path, 'jo', body)).status]).toEqual([
        path,
        403,
      ]);
      delete plugin.decisions['hackathons.event.judge'];
    }
    const organised: Array<['GET' | 'PUT' | 'POST', string, object?]> = [
      ['GET', `${JUDGING}/judges`],
      [
        'PUT',
        `${JUDGING}/judges`,
        { judge: refOf('jo'), counts: false, reason: 'x', version: 1 },
      ],
      ['POST', `${JUDGING}/assignment`, {}],
      ['POST', `${JUDGING}/extra-looks`, { projectId: plugin.projects.Alpha }],
      ['GET', `${JUDGING}/needs`],
      ['PUT', `${JUDGING}/calibration`, { projectId: null }],
      ['GET', `${JUDGING}/looks`],
      ['GET', `${JUDGING}/log`],
    ];
    for (const [method, path, body] of organised) {
      expect([path, (await call(method, path, 'jo', body)).status]).toEqual([
        path,
        403,
      ]);
      plugin.decisions['hackathons.event.manage'] = deny;
      expect([
        path,
        (await call(method, path, ORGANISER, body)).status,
      ]).toEqual([path, 403]);
      delete plugin.decisions['hackathons.event.manage'];
    }
    expect(await knex('judge_scores')).toEqual([]);
  });

  it('refuses organisers who take part', async () => {
    await start({
      spec: { organisers: [ORGANISER, refOf('oskar'), refOf('ada')] },
    });
    const paths = ['judges', 'needs', 'looks', 'log'];
    for (const path of paths) {
      const { status, body } = await call('GET', `${JUDGING}/${path}`, 'ada');
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/another organiser/);
      expect((await call('GET', `${JUDGING}/${path}`, 'oskar')).status).toBe(
        200,
      );
    }
    expect((await assign({}, 'ada')).status).toBe(403);
    expect((await call('GET', JUDGING, 'ada')).body).toMatchObject({
      may: { organise: false },
    });
    expect(
      (
        await call('PUT', `${JUDGING}/judges`, 'ada', {
          judge: refOf('jo'),
          counts: false,
          reason: 'Strict',
          version: 1,
        })
      ).status,
    ).toBe(403);
  });
});
