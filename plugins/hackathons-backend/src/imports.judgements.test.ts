import { TestDatabases } from '@backstage/backend-test-utils';
import type { HackathonImport } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { at, charter, JAM_PATH, startHackathons } from './__testUtils__';
import type { TestHackathons } from './__testUtils__';
import {
  JUDGING,
  judgingCalls,
  ORGANISER,
  refOf,
  scoresOf,
  WHILE_JUDGING,
} from './__testUtils__/judgingCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

type Judgement = NonNullable<HackathonImport['judgements']>[number];

/** A judgement as another tool has it. */
function judgement(name: string, team: string, more: Partial<Judgement> = {}) {
  return {
    judge: refOf(name),
    team,
    at: '2026-11-28T08:00:00.000Z',
    scores: scoresOf(4, 2),
    ...more,
  };
}

/** Two teams with a project each, and one without. */
function eventWith(judgements: Judgement[]): HackathonImport {
  const teams = { owls: 'ada', foxes: 'bob', bears: 'cleo' };
  const then = '2026-11-23T10:00:00.000Z';
  return {
    source: 'spreadsheet',
    registrations: Object.values(teams).map(name => ({
      user: refOf(name),
      at: then,
    })),
    teams: Object.entries(teams).map(([key, name]) => ({
      key,
      name: key,
      members: [refOf(name)],
      at: then,
    })),
    projects: ['owls', 'foxes'].map(team => ({
      team,
      title: `Work of ${team}`,
      at: then,
      submissions: [
        {
          title: `Work of ${team}`,
          pitch: 'It works',
          by: refOf('ada'),
          at: '2026-11-27T15:00:00.000Z',
        },
      ],
    })),
    judgements,
  };
}

describe.each(databases.eachSupportedId())(
  'imports of judgements on %p',
  id => {
    let knex: Knex;
    let plugin: TestHackathons;
    const { act, call, queue } = judgingCalls(() => plugin);
    const take = async (judgements: Judgement[]) => {
      const { status, body } = await plugin.callAsService(
        'POST',
        `${JAM_PATH}/imports`,
        { body: eventWith(judgements) },
      );
      expect({ status, body }).toMatchObject({ status: 200 });
      return body;
    };
    const rejected = async (judgements: Judgement[]) =>
      (await take(judgements)).rejected.map(({ field }: any) => field);

    beforeEach(async () => {
      at(WHILE_JUDGING);
      knex = await databases.init(id);
      plugin = await startHackathons(knex, {
        charters: [
          charter({
            spec: {
              judging: {
                judges: [refOf('jo'), refOf('kim')],
                looksPerProject: 1,
                feedback: 'never',
              },
            },
          }),
        ],
      });
    });
    afterEach(async () => {
      vi.useRealTimers();
      await plugin.stop();
    });

    it('begin no judging by what is refused', async () => {
      expect(await rejected([judgement('jo', 'bears')])).toEqual([
        'judgements[0].team',
      ]);
      const { body } = await call('GET', `${JUDGING}/judges`, ORGANISER);
      expect(body.items).toEqual([]);
      await plugin.run('upkeep');
      expect((await queue('jo')).items).toEqual([]);
      expect(
        (await call('GET', JUDGING, ORGANISER)).body.assignedAt,
      ).toBeUndefined();
    });

    it('have one project for practice, and each judge judge each project once', async () => {
      expect(
        await rejected([
          judgement('jo', 'owls', { calibration: true }),
          judgement('kim', 'foxes', { calibration: true }),
          judgement('jo', 'owls', { scores: scoresOf(1, 1) }),
          judgement('jo', 'foxes'),
        ]),
      ).toEqual(['judgements[1].calibration', 'judgements[2]']);
      expect((await call('GET', JUDGING, 'jo')).body.calibration).toMatchObject(
        { title: 'Work of owls', mine: expect.arrayContaining(scoresOf(4, 2)) },
      );
      const { body } = await call('GET', `${JUDGING}/log`, ORGANISER);
      expect(body.items).toHaveLength(2);
    });

    it('bring back no scores that were voided here', async () => {
      const judgements = [judgement('jo', 'owls')];
      await take(judgements);
      const [look] = (await queue('jo')).items;
      expect(look).toMatchObject({ state: 'scored' });
      const recused = await act('jo', look, { act: 'recuse' });
      expect(recused).toMatchObject({ status: 200 });
      expect(await take(judgements)).toMatchObject({ added: 0, rejected: [] });
      const { body } = await call(
        'GET',
        `${JUDGING}/looks?state=released`,
        ORGANISER,
      );
      expect(body.items).toMatchObject([{ id: look.id, scores: [] }]);
      expect(await knex('judge_scores')).toEqual([]);
    });
  },
);
