import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { at, JAM, JAM_PATH } from './__testUtils__';
import {
  agreementCalls,
  FEATURES,
  LABELS,
  SIGN_CLICKS,
  SIGN_LABELS,
  startAgreements,
  type TestAgreements,
} from './__testUtils__/agreementCalls';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const OLGA = 'user:default/olga';
const OSKAR = 'user:default/oskar';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'decisions about agreements on %p',
  id => {
    let jams: TestAgreements;
    const { access, sign, list, told } = agreementCalls(() => jams);

    beforeAll(async () => {
      jams = await startAgreements(await databases.init(id));
    });
    afterAll(async () => {
      await jams?.stop();
    });
    beforeEach(async () => {
      await jams.reset();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('lets approvers decide, but nobody about themselves', async () => {
      const waiting = await sign(SIGN_LABELS, ADA, '2');
      expect(waiting.body.state).toBe('waiting');
      expect(await told('agreement-waiting')).toMatchObject([
        { to: LABELS.approvers, title: 'ada asks for access under Labels' },
      ]);
      const labels = 'resource:default/labels';
      expect((await access(ADA, labels)).granted).toBe(false);

      const decide = (as: string, body: object, of = waiting.body.id) =>
        jams.call('POST', `/signatures/${of}/decision`, { as, body });
      const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, {
        as: OSKAR,
      });
      expect(agenda.body.items).toContainEqual(
        expect.objectContaining({
          kind: 'approve-agreement',
          title: '1 person waits for access under Labels',
        }),
      );
      // The organiser isn't among the approvers, and oskar is by his group.
      expect((await decide(OLGA, { decision: 'approve' })).status).toBe(403);
      expect((await decide(ADA, { decision: 'approve' })).status).toBe(403);
      expect((await decide(OSKAR, { decision: 'decline' })).status).toBe(400);
      expect((await decide(OSKAR, { decision: 'approve' })).body).toMatchObject(
        {
          state: 'granted',
          decidedBy: OSKAR,
        },
      );
      expect((await access(ADA, labels)).granted).toBe(true);
      expect((await decide(OSKAR, { decision: 'approve' })).status).toBe(409);

      const own = await sign(SIGN_LABELS, CLEO, '2');
      const self = await decide(CLEO, { decision: 'approve' }, own.body.id);
      expect(self.status).toBe(403);
      expect(self.body.error.message).toMatch(/own signature/);

      const revoked = await decide(OLGA, {
        decision: 'revoke',
        reason: 'Copied it',
      });
      expect(revoked.body).toMatchObject({
        state: 'revoked',
        reason: 'Copied it',
      });
      expect((await access(ADA, labels)).granted).toBe(false);
      const back = await sign(SIGN_LABELS, ADA, '2');
      expect(back.status).toBe(409);
      expect(back.body.error.message).toContain('Copied it');
      expect((await decide(CLEO, { decision: 'approve' })).body.state).toBe(
        'granted',
      );
      expect((await access(ADA, labels)).granted).toBe(true);
    });

    it('lets one of two decisions at once win', async () => {
      const { body } = await sign(SIGN_LABELS, ADA, '2');
      const answers = await Promise.all([
        jams.call('POST', `/signatures/${body.id}/decision`, {
          as: CLEO,
          body: { decision: 'approve' },
        }),
        jams.call('POST', `/signatures/${body.id}/decision`, {
          as: OSKAR,
          body: { decision: 'decline', reason: 'No' },
        }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('shows each only what is theirs to see', async () => {
      const { body } = await sign(SIGN_LABELS, ADA, '2');
      const status = async (
        as: string,
        method: any,
        path: string,
        sent?: object,
      ) => (await jams.call(method, path, { as, body: sent })).status;
      const signatures = `${JAM_PATH}/signatures`;
      expect(await status(OLGA, 'GET', signatures)).toBe(200);
      expect(await status(ADA, 'GET', signatures)).toBe(403);
      const seen = await jams.call('GET', `${signatures}?agreement=clicks`, {
        as: CLEO,
      });
      expect(seen.body.items).toEqual([]);
      const approving = await jams.call('GET', signatures, { as: CLEO });
      expect(approving.body.items).toMatchObject([
        { mayDecide: ['approve', 'decline'] },
      ]);
      // dan isn't registered, mia mentors.
      expect(
        await status('user:default/dan', 'PUT', SIGN_CLICKS, {
          version: '1.0',
        }),
      ).toBe(403);
      expect(
        await status('user:default/mia', 'PUT', SIGN_CLICKS, {
          version: '1.0',
        }),
      ).toBe(200);
      expect(
        await status(ADA, 'PUT', `${JAM_PATH}/agreements/none/signature`, {
          version: '1',
        }),
      ).toBe(404);
      const other = new URLSearchParams({ entityRef: FEATURES, userRef: BOB });
      expect(await status(ADA, 'GET', `/data-access?${other}`)).toBe(403);
      const nobody = new URLSearchParams({ entityRef: FEATURES });
      expect(await status(ADA, 'GET', `/data-access?${nobody}`)).toBe(200);
      expect(
        (await jams.callAsService('GET', `/data-access?${nobody}`)).status,
      ).toBe(400);

      jams.decisions['hackathons.event.participate'] = {
        result: AuthorizeResult.DENY,
      };
      expect(await status(BOB, 'PUT', SIGN_CLICKS, { version: '1.0' })).toBe(
        403,
      );
      jams.decisions['hackathons.event.manage'] = {
        result: AuthorizeResult.DENY,
      };
      expect(
        await status(OLGA, 'POST', `/signatures/${body.id}/decision`, {
          decision: 'revoke',
          reason: 'x',
        }),
      ).toBe(403);
      jams.decisions['catalog.entity.read'] = {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: { rule: 'ANY', resourceType: 'catalog-entity', params: {} },
      };
      jams.catalog.hide(CLEO, JAM);
      expect(await status(CLEO, 'GET', signatures)).toBe(404);
      expect(
        await status(CLEO, 'POST', `/signatures/${body.id}/decision`, {
          decision: 'approve',
        }),
      ).toBe(404);
    });

    it('gives pages, and forgets who signed after the retention', async () => {
      for (const [index, user] of [ADA, BOB, CLEO].entries()) {
        at(Date.UTC(2026, 10, 23, 11, index));
        await sign(SIGN_CLICKS, user, '1.0');
      }
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({
          limit: '2',
          ...(cursor ? { cursor } : {}),
        });
        const { body } = await jams.call(
          'GET',
          `${JAM_PATH}/signatures?${query}`,
          { as: OLGA },
        );
        seen.push(...body.items.map(({ userRef }: any) => userRef));
        cursor = body.nextCursor;
      } while (cursor);
      expect(seen).toEqual([CLEO, BOB, ADA]);
      const [clicks] = await list(OLGA);
      expect(clicks.counts).toMatchObject({ granted: 3, stale: 0 });

      at('2028-01-01T00:00Z');
      await jams.run('retention');
      expect(await jams.knex('agreement_signatures')).toEqual([]);
    });
  },
);
