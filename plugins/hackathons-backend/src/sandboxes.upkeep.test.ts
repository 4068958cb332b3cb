import { TestDatabases } from '@backstage/backend-test-utils';
import { at, JAM } from './__testUtils__';
import {
  BUCKET,
  GPU,
  jam,
  sandboxCalls,
  startReplica,
  startSandboxes,
  type TestSandboxes,
} from './__testUtils__/sandboxCalls';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const EVE = 'user:default/eve';
const OLGA = 'user:default/olga';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'the upkeep of sandboxes on %p',
  id => {
    let jams: TestSandboxes;
    const { request, decide, sign, get, grantGpu, told } = sandboxCalls(
      () => jams,
    );

    beforeAll(async () => {
      jams = await startSandboxes(await databases.init(id));
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

    it('calls the provisioner once, however many replicas there are', async () => {
      const other = await startReplica(jams.knex, jams.example);
      let open = () => {};
      jams.example.gate = new Promise(resolve => {
        open = resolve;
      });
      await sign(ADA);
      const { body } = await request(ADA, 'gpu');
      await decide(body, { decision: 'grant' });
      const rounds = [
        jams.run('upkeep'),
        other.run('upkeep'),
        jams.run('upkeep'),
      ];
      await vi.waitFor(() => expect(jams.example.calls).toHaveLength(1), {
        timeout: 30_000,
      });
      // No transaction is open meanwhile: others can be decided about.
      const bucket = await request(BOB, 'bucket');
      expect(
        (await decide(bucket.body, { decision: 'decline', reason: 'No need' }))
          .status,
      ).toBe(200);
      open();
      await Promise.all(rounds);
      await other.run('upkeep');
      expect(jams.example.calls).toHaveLength(1);
      expect((await get(body)).state).toBe('granted');
      await other.stop();
    });

    it('goes on with what a replica left behind', async () => {
      await sign(ADA);
      const { body } = await request(ADA, 'gpu');
      await jams
        .knex('sandbox_grants')
        .where({ id: body.id })
        .update({
          state: 'granting',
          provisioner: 'example',
          next_attempt_at: Date.now(),
          claimed_until: Date.now() + 180_000,
          claim: 'of-a-replica-that-is-gone',
        });
      await jams.run('upkeep');
      expect(jams.example.calls).toEqual([]);
      at(Date.now() + 180_000);
      await jams.run('upkeep');
      expect((await get(body)).state).toBe('granted');
    });

    it('tries again with growing delays, and tells organisers when it gives up', async () => {
      jams.example.failure = new Error(
        'Cluster is full: https://root:pw@cluster.example',
      );
      const failing = await grantGpu();
      expect(failing).toMatchObject({
        state: 'granting',
        failure: 'Cluster is full: https://cluster.example',
        nextAttemptAt: '2026-11-23T10:00:15.000Z',
      });
      expect((await get(failing, ADA)).failure).toMatch(/tried again/);
      await jams.run('upkeep');
      expect(jams.example.calls).toHaveLength(1);
      for (let attempt = 2; attempt <= 6; attempt += 1) {
        at(Date.parse((await get(failing)).nextAttemptAt));
        await jams.run('upkeep');
        expect(jams.example.calls).toHaveLength(attempt);
      }
      const failed = await get(failing);
      expect(failed).toMatchObject({
        state: 'failed',
        may: ['retry', 'revoke'],
      });
      expect(await told('sandbox-failure')).toMatchObject([{ to: [OLGA] }]);

      jams.example.failure = undefined;
      expect((await decide(failed, { decision: 'retry' })).status).toBe(200);
      await jams.run('upkeep');
      expect((await get(failing)).state).toBe('granted');
    });

    it('takes back what was made while it was being revoked', async () => {
      let open = () => {};
      jams.example.gate = new Promise(resolve => {
        open = resolve;
      });
      await sign(ADA);
      const { body } = await request(ADA, 'gpu');
      await decide(body, { decision: 'grant' });
      await vi.waitFor(() => expect(jams.example.calls).toHaveLength(1), {
        timeout: 30_000,
      });
      const revoked = await decide(await get(body), {
        decision: 'revoke',
        reason: 'Mistake',
      });
      expect(revoked.body.state).toBe('revoking');
      open();
      await jams.run('upkeep');
      await jams.run('upkeep');
      expect(await get(body)).toMatchObject({
        state: 'revoked',
        decisionReason: 'Mistake',
      });
      expect((await get(body)).url).toBeUndefined();
      expect(jams.example.sandboxes.size).toBe(0);
      expect(jams.example.calls[1]).toMatchObject({
        call: 'revoke',
        sandbox: { externalId: `example-${body.id}` },
      });
    });

    it('reminds two days before the end, and ends with the event wherever organisers move it', async () => {
      const grant = await grantGpu();
      at('2026-12-02T17:59:59Z');
      await jams.run('upkeep');
      expect(await told('sandbox-ending')).toEqual([]);
      at('2026-12-02T18:00:00Z');
      await jams.run('upkeep');
      await jams.run('upkeep');
      expect(await told('sandbox-ending')).toMatchObject([{ to: [ADA] }]);

      jams.catalog.put(jam([GPU, BUCKET], { end: '2026-12-08T18:00' }));
      await jams.sync();
      await jams.run('upkeep');
      expect(jams.example.calls.at(-1)).toMatchObject({
        call: 'update',
        request: { expiresAt: new Date('2026-12-08T18:00Z') },
      });
      at('2026-12-08T17:59:59.999Z');
      await jams.run('upkeep');
      expect(await get(grant)).toMatchObject({ state: 'granted' });
      at('2026-12-08T18:00:00.000Z');
      await jams.run('upkeep');
      expect(await get(grant)).toMatchObject({ state: 'expired' });
      expect(jams.example.sandboxes.size).toBe(0);
      expect((await request(BOB, 'bucket')).status).toBe(409);
    });

    it('goes on taking back until it succeeds, and tells organisers', async () => {
      const grant = await grantGpu();
      jams.example.failure = new Error('Down');
      expect(
        (await decide(grant, { decision: 'revoke', reason: 'Over' })).status,
      ).toBe(200);
      for (let round = 0; round < 8; round += 1) {
        await jams.run('upkeep');
        at(Date.now() + 3_600_000);
      }
      expect(await get(grant)).toMatchObject({
        state: 'revoking',
        failure: 'Down',
      });
      expect(await told('sandbox-failure')).toMatchObject([{ to: [OLGA] }]);
      jams.example.failure = undefined;
      await jams.run('upkeep');
      expect((await get(grant)).state).toBe('revoked');
    });

    it('follows the team, and ends with it', async () => {
      await sign(BOB, CLEO, DAN);
      const { body } = await request(BOB, 'gpu', jams.team);
      await decide(body, { decision: 'grant' });
      await jams.run('upkeep');
      expect(jams.example.sandboxes.get(body.id)?.users).toEqual([BOB, CLEO]);
      await jams.knex('team_members').where({ user_ref: CLEO }).delete();
      // eve has not signed, so that the sandbox is not for her.
      for (const user of [DAN, EVE]) {
        await jams.knex('team_members').insert({
          hackathon_ref: JAM,
          user_ref: user,
          team_id: jams.team,
          via: 'joined',
          joined_at: Date.now() + 1,
        });
      }
      await jams.run('upkeep');
      await jams.run('upkeep');
      expect(jams.example.sandboxes.get(body.id)?.users).toEqual([BOB, DAN]);
      expect(jams.example.calls).toHaveLength(2);

      await jams.knex('team_members').where({ team_id: jams.team }).delete();
      await jams.knex('teams').where({ id: jams.team }).delete();
      await jams.run('upkeep');
      expect((await get(body)).state).toBe('revoked');
      expect(jams.example.sandboxes.size).toBe(0);
    });

    it('ends some time after the event has vanished', async () => {
      const grant = await grantGpu();
      jams.catalog.remove(JAM);
      await jams.sync();
      at(Date.now() + 3_599_000);
      await jams.run('upkeep');
      expect(jams.example.sandboxes.size).toBe(1);
      at(Date.now() + 1_000);
      await jams.run('upkeep');
      expect(jams.example.sandboxes.size).toBe(0);
      expect(
        await jams.knex('sandbox_grants').where({ id: grant.id }),
      ).toMatchObject([{ state: 'expired' }]);
    });
  },
);
