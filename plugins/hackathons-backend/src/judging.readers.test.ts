import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, charter, JAM, JAM_PATH } from './__testUtils__';
import {
  BEFORE_JUDGING,
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  scoresOf,
  startJudging,
  type TestJudging,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';
import { ScoreSignals } from './services/judging/ScoreSignals';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** Organises, and is on no panel. */
const OSKAR = 'user:default/oskar';
const AFTER_JUDGING = '2026-11-30T13:00Z';
const SECRET = 'The best of all';
const WINDOW = `${JAM_PATH}/windows/judging/changes`;

describe.each(databases.eachSupportedId())(
  'organisers who judge, on %p',
  id => {
    let knex: Knex;
    let plugin: TestJudging;
    const { assign, call, queue, score } = judgingCalls(() => plugin);

    beforeAll(async () => {
      knex = await databases.init(id);
    });
    beforeEach(async () => {
      plugin = await startJudging(knex, {
        judges: ['jo', 'kim', 'olga'],
        projects: { Alpha: ['ada'], Beta: ['bob'], Gamma: ['cleo'] },
      });
      await assign({}, OSKAR);
      at(WHILE_JUDGING);
    });
    afterEach(async () => {
      vi.useRealTimers();
      await plugin.reset();
      await plugin.stop();
    });

    /** Jo and Olga score what is theirs. */
    const scoreAll = async () => {
      for (const name of ['jo', 'olga']) {
        for (const look of (await queue(name)).items) {
          await score(name, look, scoresOf(5, name === 'jo' ? 4 : 2), {
            commentToTeam: name === 'jo' ? SECRET : 'Mine',
            noteToOrganisers: name === 'jo' ? SECRET : 'Mine',
          });
        }
      }
    };
    const looksOf = async (name: string, as: string) =>
      (await call('GET', `${JUDGING}/looks?judge=${refOf(name)}`, as)).body
        .items;
    const leave = (as = ORGANISER) =>
      call('POST', `${JUDGING}/leaving`, as, { reason: 'I want to see it' });
    const judgeOf = async (name: string) =>
      (await call('GET', `${JUDGING}/judges`, OSKAR)).body.items.find(
        ({ userRef }: any) => userRef === refOf(name),
      );
    /** Every way on which an organiser learns what is scored, with the body and whether an answer without scores is left. */
    const ways: Array<
      [string, 'GET' | 'PUT' | 'POST', () => string, object | undefined, number]
    > = [
      ['draft', 'GET', () => `${JAM_PATH}/results?draft=true`, undefined, 403],
      [
        'diagnostics',
        'GET',
        () => `${JAM_PATH}/results/judges`,
        undefined,
        200,
      ],
      ['export', 'GET', () => `${JAM_PATH}/exports/scores`, undefined, 403],
      [
        'awards',
        'PUT',
        () => `${JAM_PATH}/results/awards`,
        { awards: [], version: 0 },
        403,
      ],
      [
        'publication',
        'POST',
        () => `${JAM_PATH}/results/publication`,
        { version: 0 },
        403,
      ],
      [
        'result of a project',
        'GET',
        () => `/projects/${plugin.projects.Alpha}/judging-result`,
        undefined,
        403,
      ],
      [
        'finalists',
        'POST',
        () => `${JAM_PATH}/final-round`,
        { finalists: 2, version: 0 },
        403,
      ],
      ['results', 'GET', () => `${JAM_PATH}/results`, undefined, 200],
    ];

    it('see how far everybody is, and nothing that others scored', async () => {
      await scoreAll();
      const { body: judging } = await call('GET', JUDGING, ORGANISER);
      expect(judging).toMatchObject({
        progress: { looks: 6, scored: 4, open: 2 },
        may: { organise: true, score: true, seeScores: false, leave: true },
      });
      const [others, own] = [
        await looksOf('jo', ORGANISER),
        await looksOf('olga', ORGANISER),
      ];
      expect(others).toHaveLength(2);
      for (const look of others) {
        expect(look).toMatchObject({ state: 'scored', scores: [] });
        expect(look.commentToTeam ?? look.noteToOrganisers).toBeUndefined();
        const { body: one } = await call('GET', `/looks/${look.id}`, ORGANISER);
        expect(one).toMatchObject({ state: 'scored', scores: [] });
        const { body: log } = await call(
          'GET',
          `/looks/${look.id}/log`,
          ORGANISER,
        );
        expect(log.items.map(({ act }: any) => act)).toContain('score');
        expect(JSON.stringify([one, log])).not.toMatch(
          /"score":|The best of all/,
        );
      }
      expect(own[0]).toMatchObject({ noteToOrganisers: 'Mine' });
      expect(own[0].scores).toHaveLength(2);
      const { body: log } = await call('GET', `${JUDGING}/log`, ORGANISER);
      const scored = log.items.filter(({ act }: any) => act === 'score');
      expect(
        scored.map(({ judge, scores }: any) => [judge, scores !== undefined]),
      ).toEqual(
        expect.arrayContaining([
          [refOf('jo'), false],
          [refOf('olga'), true],
        ]),
      );
      const needs = await call('GET', `${JUDGING}/needs`, ORGANISER);
      const looks = needs.body.items.map((need: any) => need.looks);
      expect(looks).toEqual([...looks].sort());
      expect(looks).toHaveLength(3);
      expect(JSON.stringify(needs.body)).not.toMatch(/chance|priority/);
      // Organising goes on: who is behind, and one more look.
      expect((await call('GET', `${JUDGING}/judges`, ORGANISER)).status).toBe(
        200,
      );
      const { body: all } = await call('GET', `${JUDGING}/needs`, OSKAR);
      expect(all.items[0].chance).toEqual(expect.any(Number));
      expect((await looksOf('jo', OSKAR))[0]).toMatchObject({
        commentToTeam: SECRET,
        scores: expect.arrayContaining([{ criterion: 'craft', score: 4 }]),
      });
    });

    it.each(ways)(
      'learn nothing by the %s until the judging is closed',
      async (_, method, path, body, status) => {
        await scoreAll();
        const hidden = await call(method, path(), ORGANISER, body);
        expect(hidden.status).toBe(status);
        // Refused with the reason, or an answer without a single item.
        expect(
          hidden.body.items ?? /judge/.test(hidden.body.error.message),
        ).toEqual(status === 403 ? true : []);
        // On hold it is not closed.
        await call('POST', WINDOW, OSKAR, { action: 'hold', reason: 'Lunch' });
        at(new Date(WHILE_JUDGING).getTime() + 60_000);
        expect((await call(method, path(), ORGANISER, body)).status).toBe(
          status,
        );
        expect(await knex('judging_score_readers')).toEqual([]);
        at(AFTER_JUDGING);
        expect(
          (await call(method, path(), ORGANISER, body)).status,
        ).toBeLessThan(300);
      },
    );

    it('cannot bring the scores of others in from elsewhere either', async () => {
      const refused = await call('POST', `${JAM_PATH}/imports`, ORGANISER, {
        source: 'spreadsheet',
        results: { at: '2026-11-28T08:00:00.000Z', publishedBy: ORGANISER },
      });
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/You judge in Feature Jam/);
    });

    it('see all once they leave the panel, and come back on no way', async () => {
      await scoreAll();
      expect((await leave(OSKAR)).status).toBe(409);
      const [mine] = await looksOf('olga', ORGANISER);
      const left = await leave();
      expect(left).toMatchObject({
        status: 200,
        body: {
          my: { state: 'removed' },
          may: { score: false, seeScores: true, leave: false },
        },
      });
      // Again it is the same as once.
      expect((await leave()).status).toBe(200);
      expect((await looksOf('jo', ORGANISER))[0].scores).toHaveLength(2);
      expect(
        (await call('GET', `${JAM_PATH}/results?draft=true`, ORGANISER)).status,
      ).toBe(200);

      const back = await call('PUT', `${JUDGING}/availability`, ORGANISER, {
        absent: false,
      });
      expect(back.status).toBe(409);
      expect(back.body.error.message).toMatch(
        /You have seen, as an organiser, what others scored/,
      );
      const { version } = await judgeOf('olga');
      const put = await call('PUT', `${JUDGING}/judges`, OSKAR, {
        judge: ORGANISER,
        absent: false,
        reason: 'We need her',
        version,
      });
      expect([put.status, put.body.error.message]).toEqual([
        409,
        expect.stringMatching(/olga has seen, as an organiser/i),
      ]);
      const again = await score('olga', mine, scoresOf(1, 1));
      expect(again.status).toBe(409);
      await assign({}, OSKAR);
      at(new Date(WHILE_JUDGING).getTime() + 120_000);
      await plugin.run('upkeep');
      expect(await judgeOf('olga')).toMatchObject({
        state: 'removed',
        // What was given unseen counts.
        counts: true,
        scored: 2,
        open: 0,
      });
      const open = (await queue('olga')).items.filter(
        ({ state, canUndo }: any) => state === 'assigned' || canUndo,
      );
      expect(open).toEqual([]);
    });

    it('who have seen scores become judges neither by the charter nor by reopening', async () => {
      await scoreAll();
      expect((await looksOf('jo', OSKAR))[0].scores).toHaveLength(2);
      const stored = charter({
        spec: {
          judging: {
            judges: ['jo', 'kim', 'olga', 'oskar'].map(refOf),
            looksPerProject: 2,
            feedback: 'judges-choose',
          },
        },
      });
      plugin.catalog.put(stored);
      await plugin.sync();
      await assign({}, ORGANISER);
      expect(await judgeOf('oskar')).toMatchObject({
        state: 'removed',
        stateReason: expect.stringMatching(/seen/),
        assigned: 0,
      });
      expect((await judgeOf('olga')).state).toBe('active');

      // Closing it, having a look and opening it again.
      const mine = (await looksOf('olga', OSKAR))[0];
      await call('POST', WINDOW, ORGANISER, {
        action: 'close',
        reason: 'Done',
      });
      at(new Date(WHILE_JUDGING).getTime() + 1000);
      const late = await score('jo', (await queue('jo')).items[0]);
      expect(late.status).toBe(409);
      expect(
        (await call('GET', `${JAM_PATH}/results?draft=true`, ORGANISER)).status,
      ).toBe(200);
      await call('POST', WINDOW, ORGANISER, {
        action: 'reopen',
        until: '2026-11-29T00:00:00Z',
        reason: 'Not done',
      });
      at(new Date(WHILE_JUDGING).getTime() + 2000);
      expect((await score('olga', mine)).status).toBe(409);
      expect((await score('jo', (await queue('jo')).items[0])).status).toBe(
        200,
      );
    });

    it('can be named as long as there is nothing to see', async () => {
      const name = async (judging: object) => {
        plugin.catalog.put(charter({ spec: { ...judging } }));
        await plugin.sync();
      };
      const judging = {
        judges: ['jo', 'kim', 'olga', 'oskar'].map(refOf),
        looksPerProject: 2,
        feedback: 'judges-choose',
      };
      const pages = ['looks', 'log', 'needs'];
      const look = async () => {
        for (const page of pages) {
          expect((await call('GET', `${JUDGING}/${page}`, OSKAR)).status).toBe(
            200,
          );
        }
      };
      at(BEFORE_JUDGING);
      await look();
      expect(await knex('judging_score_readers')).toEqual([]);
      await name({ judging });
      await assign({}, ORGANISER);
      expect((await judgeOf('oskar')).state).toBe('active');

      // What was scored is there, though the charter opens the judging later.
      await name({
        judging: { ...judging, judges: judging.judges.slice(0, 3) },
      });
      await assign({}, ORGANISER);
      at(WHILE_JUDGING);
      await scoreAll();
      at(BEFORE_JUDGING);
      await look();
      expect(await knex('judging_score_readers').pluck('user_ref')).toEqual([
        OSKAR,
      ]);
    });

    it('tells pages of judges what concerns them, and those of organisers how far it is', async () => {
      plugin.signals.length = 0;
      await score('jo', (await queue('jo')).items[0]);
      expect(plugin.signals).toEqual([
        {
          recipients: { type: 'user', entityRef: [refOf('jo')] },
          channel: `hackathons:${JAM}`,
          message: { topic: 'judging' },
        },
      ]);
      plugin.signals.length = 0;
      const { body: look } = await call(
        'POST',
        `${JUDGING}/extra-looks`,
        OSKAR,
        {
          projectId: (
            await call('GET', `${JUDGING}/needs`, OSKAR)
          ).body.items[0].projectId,
        },
      );
      expect(plugin.signals).toEqual([
        {
          recipients: { type: 'user', entityRef: [look.judge, OSKAR] },
          channel: `hackathons:${JAM}`,
          message: { topic: 'judging' },
        },
        {
          recipients: { type: 'broadcast' },
          channel: `hackathons:${JAM}:judging-progress`,
          message: { topic: 'judging-progress' },
        },
      ]);
      // Who drops out leaves looks to others, who are told, too.
      plugin.signals.length = 0;
      await call('PUT', `${JUDGING}/availability`, 'kim', { absent: true });
      const told = plugin.signals
        .filter(({ message }) => message.topic === 'judging')
        .flatMap(({ recipients }: any) => recipients.entityRef);
      expect(told).toContain(refOf('kim'));
      expect(told).not.toContain(undefined);
    });
  },
);

describe('ScoreSignals', () => {
  it('tells once of all scores of a moment', async () => {
    vi.useFakeTimers();
    const changed = vi.fn(async () => {});
    const signals = new ScoreSignals({ changed } as any);
    for (let i = 0; i < 200; i += 1) {
      signals.scored(JAM);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(changed.mock.calls).toEqual([[JAM, 'judging-progress']]);
  });
});
