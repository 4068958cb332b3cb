import { TestDatabases } from '@backstage/backend-test-utils';
import { estimateScores } from '@guildhall/plugin-hackathons-common';
import {
  at,
  charter,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import {
  CRITERIA,
  data,
  JUDGES,
  OLGA,
  user,
} from './__testUtils__/importedEvent';

const PATH = `${JAM_PATH}/imports`;

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'imports of what came afterwards on %p',
  id => {
    let jams: TestHackathons;

    beforeEach(async () => {
      jams = await startHackathons(await databases.init(id), {
        charters: [
          charter({
            spec: {
              criteria: CRITERIA,
              judging: {
                judges: JUDGES,
                looksPerProject: 3,
                conflictGroupTypes: [],
                feedback: 'always',
                peoplesChoice: { votesPerPerson: 1 },
              },
              awards: [{ name: 'best', title: 'Best of all' }],
            },
          }),
        ],
      });
      at('2027-01-10T09:00Z');
    });
    afterEach(async () => {
      vi.useRealTimers();
      await jams.stop();
    });

    const get = async (path: string, as = OLGA) => {
      const { status, body } = await jams.call('GET', path, { as });
      expect({ path, status, body }).toMatchObject({ status: 200 });
      return body;
    };

    it('takes over judgements, results, endings and the debrief, once, and tells nobody', async () => {
      const first = await jams.callAsService('POST', PATH, { body: data });
      expect(first.body).toMatchObject({ present: 0, rejected: [] });
      const again = await jams.callAsService('POST', PATH, { body: data });
      expect(again.body).toMatchObject({ added: 0, rejected: [] });
      const log = await get(`${JAM_PATH}/judging/log`);
      expect(log.items).toHaveLength(6);

      const results = await get(`${JAM_PATH}/results`, user('ada'));
      const [owls, foxes] = results.items;
      expect(results).toMatchObject({
        state: 'published',
        publishedAt: '2026-12-01T15:00:00.000Z',
        publishedBy: OLGA,
        announcement: 'Well done',
        awards: [{ award: 'best', places: [{ projectId: owls.projectId }] }],
      });
      const said = estimateScores({
        criteria: CRITERIA,
        scores: data.judgements!.flatMap(({ judge, team, scores }) =>
          scores!.map(score => ({ judge, project: team, ...score })),
        ),
      }).projects;
      expect([owls.teamName, foxes.teamName]).toEqual(['Owls', 'Foxes']);
      expect(owls.score).toBeCloseTo(said[0].score, 10);
      expect(foxes.standardError).toBeCloseTo(said[1].standardError!, 10);
      expect([owls.votes, foxes.votes]).toEqual([0, 2]);

      const feedback = await get(
        `/projects/${owls.projectId}/judging-result`,
        user('ada'),
      );
      expect(feedback.comments).toHaveLength(3);
      const endings = await get(`${JAM_PATH}/endings`);
      expect(endings.counts).toMatchObject({
        projects: 2,
        accepted: 1,
        parked: 1,
        owned: 1,
        production: 1,
      });
      const points = await get(`${JAM_PATH}/debrief/points?sort=votes`);
      expect(points.items).toMatchObject([
        {
          text: 'More time',
          author: user('bob'),
          votes: 2,
          state: 'action',
          action: { title: 'Ask for a week', owner: OLGA },
        },
        {
          text: 'The mentors',
          anonymous: true,
          createdAt: '2026-12-02T09:00:00.000Z',
        },
      ]);
      expect((await get(`${JAM_PATH}/follow-ups`)).items).toMatchObject([
        { title: 'Look back' },
      ]);
      await jams.run('upkeep');
      expect(jams.notifications).toEqual([]);
    });

    it('counts and deletes again what it takes over of an event that was over for long', async () => {
      // The charter came late: the figures are final, and what was personal is deleted already.
      at('2029-01-10T09:00Z');
      await jams.run('outcomes');
      await jams.run('retention');
      const figures = async () => {
        await jams.run('outcomes');
        return (await get('/programme')).events[0];
      };
      expect(await figures()).toMatchObject({ participants: 0, final: true });
      const first = await jams.callAsService('POST', PATH, { body: data });
      expect(first.body).toMatchObject({ present: 0, rejected: [] });
      const counted = {
        participants: 4,
        teams: 2,
        submitted: 2,
        owned: 1,
        final: true,
      };
      expect(await figures()).toMatchObject(counted);
      const names = async () =>
        (await get(`${JAM_PATH}/debrief/points?sort=votes`)).items.map(
          ({ author }: { author?: string }) => author,
        );
      expect(await names()).toEqual([user('bob'), undefined]);
      await jams.run('retention');
      expect(await names()).toEqual([undefined, undefined]);
      expect(await figures()).toMatchObject(counted);
      const again = await jams.callAsService('POST', PATH, { body: data });
      expect(again).toMatchObject({
        status: 409,
        body: { error: { message: expect.stringContaining('is deleted') } },
      });
    });

    it('leaves votes that people gave here as they are', async () => {
      const { results, votes, ...before } = data;
      await jams.callAsService('POST', PATH, { body: before });
      const { items } = await get(`${JAM_PATH}/projects`);
      const owls = items.find(
        ({ teamName }: { teamName: string }) => teamName === 'Owls',
      );
      at('2026-11-28T12:00Z');
      const voted = await jams.call('PUT', `${JAM_PATH}/votes/${owls.id}`, {
        as: user('eve'),
      });
      expect(voted).toMatchObject({ status: 200 });
      const { status, body } = await jams.callAsService('POST', PATH, {
        body: { source: data.source, votes },
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        added: 1,
        rejected: [{ field: 'votes[1]' }],
      });
    });

    it('says what is wrong item by item, and takes everything else', async () => {
      const { body } = await jams.callAsService('POST', PATH, {
        body: {
          ...data,
          judgements: [
            ...data.judgements!,
            { ...data.judgements![0], judge: user('eve'), team: 'bears' },
            {
              ...data.judgements![0],
              judge: user('eve'),
              scores: [{ criterion: 'impact', score: 3 }],
            },
            {
              ...data.judgements![0],
              judge: user('eve'),
              scores: [
                { criterion: 'impact', score: 6 },
                { criterion: 'novelty', score: 3 },
              ],
            },
          ],
          votes: [
            ...data.votes!,
            { ...data.votes![0], team: 'owls' },
            { ...data.votes![0], user: user('bob'), team: 'owls' },
          ],
          results: {
            ...data.results!,
            awards: [
              { award: 'worst', team: 'foxes' },
              ...data.results!.awards!,
            ],
          },
        },
      });
      expect(
        body.rejected.map((item: { field: string }) => item.field),
      ).toEqual([
        'judgements[6].team',
        'judgements[7].scores',
        'judgements[8].scores',
        'votes[2]',
        'votes[3]',
        'results.awards[0]',
      ]);
      const results = await get(`${JAM_PATH}/results`);
      expect(results.items).toMatchObject([{ looks: 3 }, { looks: 3 }]);
    });

    it('takes nothing that people say of their own team', async () => {
      const { registrations, teams, projects } = data;
      const mine = {
        ...data,
        registrations: [
          ...registrations!,
          { user: OLGA, at: registrations![0].at },
        ],
        teams: [{ ...teams![0], members: [user('ada'), OLGA] }, teams![1]],
      };
      const before = await jams.call('POST', PATH, { as: OLGA, body: mine });
      expect(before).toMatchObject({
        status: 403,
        body: { error: { message: expect.stringContaining('teams[0]') } },
      });
      await jams.callAsService('POST', PATH, {
        body: { ...mine, results: undefined },
      });
      const after = await jams.call('POST', PATH, {
        as: OLGA,
        body: { source: 'spreadsheet', results: data.results },
      });
      expect(after.status).toBe(403);

      const { body } = await jams.callAsService('POST', PATH, {
        body: {
          ...data,
          source: 'another',
          registrations: [
            { user: user('eve'), at: registrations![0].at },
            { user: user('finn'), at: registrations![0].at },
          ],
          teams: [
            {
              ...teams![0],
              name: 'Wrens',
              members: [user('eve'), user('finn')],
            },
          ],
          projects: [projects![0]],
          judgements: [
            { ...data.judgements![0], judge: user('finn') },
            { ...data.judgements![0], judge: user('mia') },
          ],
          votes: [],
          results: undefined,
        },
      });
      expect(
        body.rejected.map((item: { field: string }) => item.field),
      ).toEqual(['projects[0].ending.answer.by', 'judgements[0].judge']);
    });

    it('leaves what a team said became of its project', async () => {
      const [owls] = data.projects!;
      const { answer, ...waiting } = owls.ending!;
      const { source, registrations, teams } = data;
      const before = { source, registrations, teams };
      await jams.callAsService('POST', PATH, {
        body: { ...before, projects: [{ ...owls, ending: waiting }] },
      });
      const { body } = await jams.callAsService('POST', PATH, {
        body: { ...before, projects: [owls] },
      });
      expect(body.rejected).toMatchObject([{ field: 'projects[0].ending' }]);
      expect(body).toMatchObject({ added: 0 });
      const { items, counts } = await get(`${JAM_PATH}/endings`);
      expect(items).toHaveLength(1);
      expect(items[0].ending).toMatchObject({ answer: 'waiting', version: 1 });
      expect(counts).toMatchObject({ projects: 1, waiting: 1, accepted: 0 });
    });
  },
);
