import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { at, charter, JAM_PATH } from './__testUtils__';
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

/** Organises, and is on no panel. */
const OSKAR = 'user:default/oskar';
const AFTER_JUDGING = '2026-11-30T13:00Z';

describe.each(databases.eachSupportedId())(
  'organisers who judge, with a final round on %p',
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

    const draft = () =>
      call('GET', `${JAM_PATH}/results?draft=true`, ORGANISER);
    const round = `${JAM_PATH}/final-round`;
    const open = (as = OSKAR) =>
      call('POST', round, as, { finalists: 2, version: 0 });
    const rank = async (as: string) => {
      const { finalists } = (await call('GET', round, as)).body;
      return await call('PUT', `${round}/ranking`, as, {
        ranking: finalists.map(({ projectId }: any) => projectId),
      });
    };
    const scored = async (finalRound?: { finalists: number }) => {
      plugin.catalog.put(
        charter({
          spec: {
            judging: {
              judges: ['jo', 'kim', 'olga'].map(refOf),
              looksPerProject: 2,
              feedback: 'judges-choose',
              finalRound,
            },
          },
        }),
      );
      await plugin.sync();
      for (const name of ['jo', 'olga']) {
        for (const look of (await queue(name)).items) {
          await score(name, look, scoresOf(5, name === 'jo' ? 4 : 2));
        }
      }
      at(AFTER_JUDGING);
    };

    it('see nothing until it is closed, and rank like others', async () => {
      await scored({ finalists: 2 });
      const refused = await draft();
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('the final round');
      expect((await open(ORGANISER)).status).toBe(403);
      expect((await open()).status).toBe(200);
      expect((await draft()).status).toBe(403);
      expect((await rank('olga')).status).toBe(200);
      const { version } = (await call('GET', round, OSKAR)).body;
      await call('POST', `${round}/closing`, OSKAR, { version });
      expect((await draft()).status).toBe(200);
    });

    it('leave the panel for good to see it before, and rank no more', async () => {
      await scored({ finalists: 2 });
      expect(
        (await call('POST', `${JUDGING}/leaving`, ORGANISER, {})).body.may,
      ).toMatchObject({ seeScores: true });
      expect((await draft()).status).toBe(200);
      expect((await open(ORGANISER)).status).toBe(200);
      const { body } = await call('GET', round, ORGANISER);
      expect(body.may.rank).toBe(false);
      expect(body.rankings.map(({ judge }: any) => judge)).not.toContain(
        ORGANISER,
      );
      expect((await rank('olga')).status).toBe(409);
      expect((await rank('jo')).status).toBe(200);
    });

    it('who saw scores before there was one rank no finalists', async () => {
      await scored();
      expect((await draft()).status).toBe(200);
      expect((await open()).status).toBe(200);
      const { body: agenda } = await call(
        'GET',
        `${JAM_PATH}/agenda`,
        ORGANISER,
      );
      expect(agenda.items.map(({ kind }: any) => kind)).not.toContain(
        'rank-finalists',
      );
      const refused = await rank('olga');
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toContain('You have seen');
    });
  },
);
