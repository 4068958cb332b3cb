import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createHackathonConditionalDecision,
  hackathonConditions,
} from '@guildhall/plugin-hackathons-node';
import {
  at,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const OLGA = 'user:default/olga';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

const READ = 'hackathons.event.read';
const PARTICIPATE = 'hackathons.event.participate';
const MANAGE = 'hackathons.event.manage';
const DENY = { result: AuthorizeResult.DENY } as const;

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';
type Operation = [method: Method, path: string, body?: object];

/** Whom what is done is for: what it takes besides the permission to read. */
interface Operations {
  reads: Operation[];
  participates: Operation[];
  manages: Operation[];
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'access to people, ideas and teams on %s',
  id => {
    let jams: TestHackathons;
    let operations: Operations;

    beforeAll(async () => {
      at('2026-11-10T09:00Z');
      jams = await startHackathons(await databases.init(id));
      const made = async (as: string, path: string, body: object) =>
        (await jams.call('POST', `${JAM_PATH}${path}`, { as, body })).body.id;
      const registration = async (as: string) =>
        (await jams.call('PUT', `${JAM_PATH}/registration`, { as, body: {} }))
          .body.id;
      await registration(ADA);
      const registered = await registration(BOB);
      const team = await made(ADA, '/teams', { name: 'Owls', joining: 'open' });
      const idea = await made(ADA, '/ideas', { title: 'Backfill' });
      const invitation = await jams.call('POST', `/teams/${team}/invitations`, {
        as: ADA,
        body: { userRef: BOB },
      });
      operations = {
        reads: [
          ['GET', `${JAM_PATH}/registration`],
          ['GET', `${JAM_PATH}/participants`],
          ['GET', `${JAM_PATH}/ideas`],
          ['GET', `/ideas/${idea}`],
          ['GET', `${JAM_PATH}/teams`],
          ['GET', `/teams/${team}`],
          ['GET', `${JAM_PATH}/team-requests`],
        ],
        participates: [
          ['PUT', `${JAM_PATH}/registration`, {}],
          ['DELETE', `${JAM_PATH}/registration`],
          ['POST', `${JAM_PATH}/ideas`, { title: 'Another' }],
          ['PUT', `/ideas/${idea}`, { title: 'Other', version: 1 }],
          ['DELETE', `/ideas/${idea}`],
          ['PUT', `/ideas/${idea}/follow`],
          ['DELETE', `/ideas/${idea}/follow`],
          ['PUT', `/ideas/${idea}/claim`, { teamId: team }],
          ['DELETE', `/ideas/${idea}/claim`],
          ['POST', `${JAM_PATH}/teams`, { name: 'Bees' }],
          ['PUT', `/teams/${team}`, { name: 'Owl', version: 1 }],
          ['DELETE', `/teams/${team}`],
          ['PUT', `/teams/${team}/membership`],
          ['DELETE', `/teams/${team}/membership`],
          ['DELETE', `/teams/${team}/members?user=${ADA}`],
          ['POST', `/teams/${team}/invitations`, { userRef: BOB }],
          ['POST', `/teams/${team}/applications`, {}],
          [
            'POST',
            `/team-requests/${invitation.body.id}/answer`,
            { answer: 'withdraw' },
          ],
        ],
        manages: [
          [
            'POST',
            `/registrations/${registered}/decision`,
            { decision: 'remove', reason: 'No', version: 1 },
          ],
          ['PUT', `/teams/${team}/members?user=${BOB}`],
        ],
      };
    });
    afterAll(async () => {
      vi.useRealTimers();
      await jams?.stop();
    });
    afterEach(() => {
      Object.keys(jams.decisions).forEach(key => delete jams.decisions[key]);
      jams.catalog.hide(DAN);
      jams.catalog.hide(ADA);
    });

    const all = () => Object.values(operations).flat() as Operation[];
    const statuses = async (list: Operation[], as: string) => {
      const answers = [];
      for (const [method, path, body] of list) {
        const { status } = await jams.call(method, path, { as, body });
        answers.push(`${method} ${path} ${status}`);
      }
      return answers;
    };
    const every = (list: Operation[], status: number) =>
      list.map(([method, path]) => `${method} ${path} ${status}`);

    it('takes the permission to read for everything', async () => {
      jams.decisions[READ] = DENY;
      for (const as of [ADA, OLGA]) {
        expect(await statuses(all(), as)).toEqual(every(all(), 403));
      }
    });

    it('takes the permission to participate for what participants do', async () => {
      jams.decisions[PARTICIPATE] = DENY;
      const { participates, reads } = operations;
      expect(await statuses(participates, ADA)).toEqual(
        every(participates, 403),
      );
      expect(await statuses(reads, ADA)).toEqual(every(reads, 200));
    });

    it('takes permission and role for what organisers do', async () => {
      const { manages } = operations;
      expect(await statuses(manages, ADA)).toEqual(every(manages, 403));
      jams.decisions[MANAGE] = DENY;
      expect(await statuses(manages, OLGA)).toEqual(every(manages, 403));
      // Nor do organisers get at what is others' by a detour.
      const others = operations.participates.filter(
        ([method, path]) =>
          /^\/(ideas|teams)\/[^/]+$/.test(path) && method !== 'GET',
      );
      expect(others).toHaveLength(4);
      expect(await statuses(others, OLGA)).toEqual(every(others, 403));
    });

    it('applies conditions to the hackathon', async () => {
      const { manages, reads } = operations;
      jams.decisions[READ] = createHackathonConditionalDecision(
        { $$type: '@backstage/PermissionRule' } as never,
        hackathonConditions.isOrganiser({ claims: [OLGA] }),
      );
      expect(await statuses(reads, ADA)).toEqual(every(reads, 200));
      jams.decisions[READ] = createHackathonConditionalDecision(
        { $$type: '@backstage/PermissionRule' } as never,
        hackathonConditions.hasPhase({ phases: ['ended'] }),
      );
      expect(await statuses(reads, ADA)).toEqual(every(reads, 403));
      expect(await statuses(manages, OLGA)).toEqual(every(manages, 403));
    });

    it('answers for a hidden hackathon as for none, whatever is asked', async () => {
      jams.catalog.hide(ADA, JAM);
      expect(await statuses(all(), ADA)).toEqual(every(all(), 404));
      const messageAt = async (
        [method, path, body]: Operation,
        thing: string,
        other: string,
      ) => {
        const asked = thing ? path.replace(thing, other) : path;
        const answer = await jams.call(method, asked, { as: ADA, body });
        return answer.body.error.message.replaceAll(other, 'it');
      };
      for (const operation of all()) {
        const [, thing = ''] =
          operation[1].match(/^\/[a-z-]+\/([0-9a-f-]{36})/) ?? [];
        expect(await messageAt(operation, thing, NOWHERE)).toBe(
          await messageAt(operation, thing, thing || NOWHERE),
        );
      }
    });

    it('lets outsiders read what is public, and nothing else', async () => {
      const { reads, participates, manages } = operations;
      expect(await statuses(reads, CLEO)).toEqual([
        `GET ${reads[0][1]} 404`,
        `GET ${reads[1][1]} 403`,
        ...every(reads.slice(2), 200),
      ]);
      const acts = [...participates, ...manages].filter(
        ([method, path]) =>
          !/registration$|follow$/.test(path) &&
          // To leave a team, or let go of an idea, that one has not is done already.
          !(method === 'DELETE' && /membership$|claim$/.test(path)),
      );
      expect(await statuses(acts, CLEO)).toEqual(every(acts, 403));
    });

    it('lets services read, and act for nobody', async () => {
      const service = async ([method, path, body]: Operation) =>
        (await jams.callAsService(method, path, { body })).status;
      for (const operation of operations.reads) {
        const personal = /registration$|team-requests$/.test(operation[1]);
        expect(await service(operation)).toBe(personal ? 403 : 200);
      }
      for (const operation of [
        ...operations.participates,
        ...operations.manages,
      ]) {
        expect([operation, await service(operation)]).toEqual([operation, 403]);
      }
    });

    it('asks who it is', async () => {
      for (const [method, path, body] of all()) {
        const { status } = await jams.call(method, path, {
          body,
          headers: { authorization: 'Bearer mock-none-token' },
        });
        expect([path, status]).toEqual([path, 401]);
      }
    });
  },
);
