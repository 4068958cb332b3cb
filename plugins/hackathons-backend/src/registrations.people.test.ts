import { TestDatabases } from '@backstage/backend-test-utils';
import {
  at,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import {
  FORM,
  OWN,
  registrationCalls,
} from './__testUtils__/registrationCalls';

const PEOPLE = `${JAM_PATH}/participants`;
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const MIA = 'user:default/mia';
const OLGA = 'user:default/olga';
const OPEN = '2026-11-10T09:00Z';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'people who registered on %s',
  id => {
    let jams: TestHackathons;
    const { rule, register, own, decide, list, names } = registrationCalls(
      () => jams,
    );

    beforeAll(async () => {
      const knex = await databases.init(id);
      jams = await startHackathons(knex);
    });
    afterAll(async () => {
      await jams?.stop();
    });
    beforeEach(() => at(OPEN));
    afterEach(async () => {
      vi.useRealTimers();
      await jams.reset();
    });

    it('has organisers decide, and tells what they decided', async () => {
      await rule({ approval: true, capacity: 1, waitingList: true });
      const ids = new Map<string, string>();
      for (const person of [ADA, BOB, CLEO]) {
        const { body } = await register(person);
        expect(body.state).toBe('pending');
        ids.set(person, body.id);
      }
      const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: OLGA });
      expect(agenda.body.items).toContainEqual(
        expect.objectContaining({
          kind: 'decide-registrations',
          title: 'Decide on 3 registrations',
        }),
      );
      const approved = await decide(ids.get(ADA)!, {
        decision: 'approve',
        version: 1,
      });
      expect(approved.body).toMatchObject({
        state: 'registered',
        decidedBy: OLGA,
        version: 2,
      });
      const waits = await decide(ids.get(BOB)!, {
        decision: 'approve',
        version: 1,
      });
      expect(waits.body.state).toBe('waiting-list');
      const silent = await decide(ids.get(CLEO)!, {
        decision: 'decline',
        version: 1,
      });
      expect(silent).toMatchObject({ status: 400 });
      expect(silent.body.error.message).toMatch(/^reason/);
      const declined = await decide(ids.get(CLEO)!, {
        decision: 'decline',
        reason: 'For members of staff',
        version: 1,
      });
      expect(declined.body.state).toBe('declined');
      const insists = await register(CLEO);
      expect(insists.status).toBe(409);
      expect(insists.body.error.message).toMatch(/For members of staff/);
      const removed = await decide(ids.get(ADA)!, {
        decision: 'remove',
        reason: 'As agreed',
        version: 2,
      });
      expect(removed.body.state).toBe('declined');
      expect((await own(BOB)).state).toBe('registered');

      at('2026-11-10T09:20Z');
      await jams.run('upkeep');
      const titles = jams.notifications.map(({ recipients, payload }: any) => [
        recipients.entityRef[0],
        payload.title,
      ]);
      expect(titles).toEqual(
        expect.arrayContaining([
          [OLGA, 'Registrations for Feature Jam wait for your decision'],
          [ADA, 'You are registered for Feature Jam'],
          [BOB, 'You are approved for Feature Jam and wait for a place'],
          [BOB, 'A place is free: you are registered for Feature Jam'],
          [CLEO, 'Your registration for Feature Jam was declined'],
          [ADA, 'You take part in Feature Jam no more'],
        ]),
      );
      expect(titles.filter(([to]) => to === OLGA)).toHaveLength(1);
    });

    it('lets one of two organisers decide, and tells the other who was faster', async () => {
      await rule({ approval: true });
      const { body } = await register(ADA);
      const both = await Promise.all([
        decide(body.id, { decision: 'approve', version: 1 }),
        decide(
          body.id,
          { decision: 'decline', reason: 'No', version: 1 },
          'user:default/oskar',
        ),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const loser = both.find(({ status }) => status === 409)!;
      expect(loser.body.error.message).toMatch(
        /was changed by user:default\/(olga|oskar) at .* is in version 2/,
      );
      const fits = await decide(body.id, { decision: 'decline', version: 2 });
      expect([400, 409]).toContain(fits.status);
    });

    it('has nobody approve themselves', async () => {
      await rule({ approval: true });
      const { body } = await register(OLGA);
      const approve = { decision: 'approve', version: 1 };
      expect((await decide(body.id, approve)).status).toBe(403);
      const other = await decide(body.id, approve, 'user:default/oskar');
      expect(other.body).toMatchObject({ userRef: OLGA, state: 'registered' });
    });

    it('shows of people what they chose, and attributes to nobody', async () => {
      await rule(
        { ...FORM, codeOfConduct: undefined },
        {
          teamRules: {
            minSize: 2,
            maxSize: 4,
            neverIsolate: [
              { attribute: 'role', question: 'Role?', values: ['student'] },
            ],
          },
        },
      );
      const secrets = {
        skills: ['rust'],
        choices: ['cost'],
        lookingFor: 'a quiet team',
        lookingForTeam: true,
        timezone: 'Asia/Tokyo',
        answers: { lunch: 'soup', note: 'peanuts' },
        attributes: { role: 'student' },
      };
      const mine = await register(ADA, secrets);
      expect(mine.body).toMatchObject(secrets);
      await register(BOB, {
        ...secrets,
        shown: ['skills', 'timezone', 'choices', 'lookingFor', 'homeTeams'],
      });
      const name = { registrationId: expect.any(String), lookingForTeam: true };
      const bare = { ...name, userRef: ADA, displayName: 'Ada' };
      const open = {
        ...name,
        userRef: BOB,
        displayName: 'Bob',
        skills: ['rust'],
        choices: ['cost'],
        lookingFor: 'a quiet team',
        timezone: 'Asia/Tokyo',
        homeTeams: ['group:default/features'],
      };
      const decided = {
        state: 'registered',
        answers: secrets.answers,
        queuedAt: expect.any(String),
        homeTeams: ['group:default/features'],
        version: 1,
      };
      for (const viewer of [ADA, BOB, MIA, 'user:default/jun']) {
        expect((await list('', viewer)).items).toEqual([bare, open]);
      }
      expect((await list()).items).toEqual([
        { ...bare, ...decided },
        { ...open, ...decided },
      ]);
      const service = await jams.callAsService('GET', PEOPLE);
      expect(service.body.items).toEqual([bare, open]);
      for (const outsider of [CLEO, 'user:default/sam']) {
        const refused = await jams.call('GET', PEOPLE, { as: outsider });
        expect(refused.status).toBe(403);
      }
      // What is not shown is not found either.
      for (const query of ['?q=rust', '?q=quiet', '?skill=RUST']) {
        expect(await names(query, BOB)).toEqual(['Bob']);
        expect(await names(query)).toEqual(['Bob']);
      }
      const others = await jams.call('GET', `${PEOPLE}?state=pending`, {
        as: BOB,
      });
      expect(others.status).toBe(403);
      const decision = await decide((await own(ADA)).id, {
        decision: 'remove',
        reason: 'x',
        version: 1,
      });
      expect(JSON.stringify(decision.body)).not.toContain('student');
    });

    it('finds people by name and skill, page by page', async () => {
      await rule({ waitingList: true });
      for (const [person, skills] of [
        [ADA, ['C++', 'sql']],
        [BOB, ['c']],
        [CLEO, ['100%']],
        [DAN, ['sql']],
      ] as const) {
        await register(person, {
          skills,
          shown: ['skills'],
          lookingForTeam: person !== ADA,
        });
      }
      expect(await names('?q=cL')).toEqual(['Cleo']);
      expect(await names('?q=%25')).toEqual(['Cleo']);
      expect(await names('?q=_')).toEqual([]);
      expect(await names('?skill=C')).toEqual(['Bob']);
      expect(await names('?skill=SQL&lookingForTeam=true')).toEqual(['Dan']);
      const pages: string[] = [];
      let cursor = '';
      do {
        const page = await list(`?limit=3${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBe(4);
        pages.push(page.items.map((item: any) => item.displayName).join());
        cursor = page.nextCursor;
      } while (cursor);
      expect(pages).toEqual(['Ada,Bob,Cleo', 'Dan']);
      await jams.call('POST', `${JAM_PATH}/teams`, {
        as: ADA,
        body: { name: 'Owls' },
      });
      expect(await names('?team=none')).toEqual(['Bob', 'Cleo', 'Dan']);
      expect((await list('?q=ada')).items[0]).toMatchObject({
        teamName: 'Owls',
      });
      const odd = await jams.call('GET', `${PEOPLE}?cursor=x`, { as: OLGA });
      expect(odd.status).toBe(400);
    });

    it('forgets what people said of themselves after the retention', async () => {
      await rule({ ...FORM, codeOfConduct: undefined });
      await register(ADA, {
        skills: ['rust'],
        lookingFor: 'peace',
        timezone: 'Asia/Tokyo',
        answers: { lunch: 'soup', note: 'peanuts' },
        shown: ['skills', 'lookingFor'],
      });
      await register(BOB, { answers: { lunch: 'salad' } });
      await jams.call('DELETE', OWN, { as: BOB });
      at('2028-01-01T09:00Z');
      await jams.run('retention');
      expect(await list()).toMatchObject({
        items: [{ userRef: ADA, displayName: ADA, answers: {}, homeTeams: [] }],
      });
      expect(await names('?q=rust')).toEqual([]);
      expect(await own(ADA)).toMatchObject({ skills: [], answers: {} });
      expect((await jams.call('GET', OWN, { as: BOB })).status).toBe(404);
    });
  },
);
