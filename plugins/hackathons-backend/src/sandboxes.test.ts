import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import {
  at,
  charter,
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './__testUtils__';
import {
  ExampleProvisioner,
  exampleSandboxModule,
} from './__testUtils__/exampleSandboxModule';
import { makeTeam, register } from './__testUtils__/participants';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const DAN = 'user:default/dan';
const EVE = 'user:default/eve';
const OLGA = 'user:default/olga';
const SANDBOXES = `${JAM_PATH}/sandboxes`;

type Spec = HackathonEntity['spec'];

const GPU: NonNullable<Spec['sandboxes']>[number] = {
  name: 'gpu',
  title: 'GPU notebook',
  provisioner: 'example',
  quota: { total: 2, perTeam: 1, resources: { gpuHours: 20, size: 'small' } },
  agreements: ['clicks'],
};
const BUCKET = { name: 'bucket', title: 'Bucket' };

function jam(
  sandboxes: Spec['sandboxes'] = [GPU, BUCKET],
  more: Partial<Spec['schedule']> = {},
) {
  return charter({
    spec: {
      sandboxes,
      dataAgreements: [
        {
          name: 'clicks',
          title: 'Clickstream',
          version: '1.0',
          text: 'Here only.',
        },
      ],
    },
    schedule: more,
  });
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('sandboxes on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;
  let replicas: TestHackathons[];
  let example: ExampleProvisioner;
  let team: string;

  async function replica(charters = [jam()]) {
    const started = await startHackathons(knex, {
      charters,
      features: [exampleSandboxModule(example)],
    });
    replicas.push(started);
    return started;
  }

  const request = (as: string, sandbox: string, teamId?: string) =>
    jams.call('POST', SANDBOXES, { as, body: { sandbox, teamId } });
  const decide = (
    of: { id: string; version: number },
    body: object,
    as = OLGA,
  ) =>
    jams.call('POST', `/sandboxes/${of.id}/decision`, {
      as,
      body: { version: of.version, ...body },
    });
  const sign = async (...people: string[]) => {
    for (const as of people) {
      const { status } = await jams.call(
        'PUT',
        `${JAM_PATH}/agreements/clicks/signature`,
        { as, body: { version: '1.0' } },
      );
      expect(status).toBe(200);
    }
  };
  const get = async (of: { id: string }, as = OLGA) =>
    (await jams.call('GET', `/sandboxes/${of.id}`, { as })).body;
  /** A sandbox of ada, made by the provisioner. */
  const grantGpu = async (input: object = {}) => {
    await sign(ADA);
    const { body } = await request(ADA, 'gpu');
    const decided = await decide(body, { decision: 'grant', ...input });
    expect(decided).toMatchObject({ status: 200, body: { state: 'granting' } });
    await jams.run('upkeep');
    return await get(body);
  };
  const told = async (prefix: string) =>
    (await knex('notices').where('key', 'like', `${prefix}%`)).map(row => ({
      to: JSON.parse(row.recipients),
      ...JSON.parse(row.payload),
    }));

  beforeEach(async () => {
    at('2026-11-23T10:00Z');
    knex = await databases.init(id);
    replicas = [];
    example = new ExampleProvisioner();
    jams = await replica();
    await register(knex, JAM, [ADA, BOB, CLEO, DAN, EVE]);
    team = await makeTeam(knex, JAM, { name: 'Owls', members: [BOB, CLEO] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const each of replicas) {
      await each.stop();
    }
  });

  it('takes the agreements of everybody in the team, and says where to sign', async () => {
    await sign(BOB);
    const refused = await request(BOB, 'gpu', team);
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toBe(
      'GPU notebook takes the agreement Clickstream (version 1.0), which user:default/cleo must hold. Sign at /hackathons/default/jam/access',
    );
    const page = await jams.call('GET', SANDBOXES, { as: CLEO });
    expect(page.body.sandboxes).toMatchObject([
      {
        name: 'gpu',
        missingAgreements: ['clicks'],
        mayRequest: false,
        total: 2,
        taken: 0,
      },
      { name: 'bucket', missingAgreements: [], mayRequest: true },
    ]);
    await sign(CLEO);
    const { status, body } = await request(BOB, 'gpu', team);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'requested',
      teamId: team,
      teamName: 'Owls',
    });
    expect(await told('sandbox-requested')).toMatchObject([
      { to: [OLGA], title: expect.stringMatching(/^[a-z]+ asks for GPU/) },
    ]);

    // Held then, and not any more: granting asks again.
    await jams.call('DELETE', `${JAM_PATH}/agreements/clicks/signature`, {
      as: CLEO,
    });
    expect((await decide(body, { decision: 'grant' })).status).toBe(409);
  });

  it('grants with quota and end, in the background', async () => {
    await sign(ADA);
    const { body } = await request(ADA, 'gpu');
    const grant = (input: object) =>
      decide(body, { decision: 'grant', ...input });
    for (const [input, field] of [
      [{ expiresAt: '2026-12-04T18:00:00.001Z' }, 'expiresAt'],
      [{ expiresAt: '2026-11-23T09:00:00Z' }, 'expiresAt'],
      [{ resources: { gpuHours: 21 } }, 'resources.gpuHours'],
      [{ resources: { gpuHours: '5' } }, 'resources.gpuHours'],
      [{ resources: { disks: 1 } }, 'resources.disks'],
      [{ url: 'https://ada:secret@sandboxes.example' }, 'url'],
      [{ url: 'https://sandboxes.example/?token=abc' }, 'url'],
    ] as const) {
      const refused = await grant(input);
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toContain(field);
    }
    const granting = await grant({
      expiresAt: '2026-11-26T12:00:00Z',
      resources: { gpuHours: 5 },
    });
    expect(granting.body).toMatchObject({ state: 'granting' });
    expect((await grant({})).status).toBe(409);
    await jams.run('upkeep');
    expect(await get(body, ADA)).toMatchObject({
      state: 'granted',
      url: `https://sandboxes.example/${body.id}`,
      instructions: 'Sign in with your portal account.',
      resources: { gpuHours: 5, size: 'small' },
      expiresAt: '2026-11-26T12:00:00.000Z',
      byHand: false,
      decidedBy: OLGA,
      may: ['return'],
    });
    expect(example.calls).toMatchObject([
      {
        call: 'provision',
        request: {
          id: body.id,
          users: [ADA],
          sandbox: 'gpu',
          resources: { gpuHours: 5 },
        },
      },
    ]);
    expect(await told(`sandbox-granted:${body.id}`)).toMatchObject([
      { to: [ADA] },
    ]);
  });

  it('keeps to the quota when many ask and organisers grant at once', async () => {
    await sign(ADA, BOB, CLEO, DAN, EVE);
    const twice = await Promise.all([
      request(ADA, 'gpu'),
      request(ADA, 'gpu'),
      request(BOB, 'gpu', team),
      request(CLEO, 'gpu', team),
      request(DAN, 'gpu'),
      request(EVE, 'gpu'),
    ]);
    const made = twice
      .filter(({ status }) => status === 201)
      .map(({ body }) => body);
    expect(twice.map(({ status }) => status).sort()).toEqual([
      201, 201, 201, 201, 409, 409,
    ]);
    const granted = await Promise.all(
      made.map(each => decide(each, { decision: 'grant' })),
    );
    expect(granted.map(({ status }) => status).sort()).toEqual([
      200, 200, 409, 409,
    ]);
    const page = await jams.call('GET', SANDBOXES, { as: OLGA });
    expect(page.body.sandboxes[0]).toMatchObject({
      taken: 2,
      requested: 2,
      total: 2,
    });

    // One who has it gives it back, and somebody else gets it.
    const holder = granted.find(({ status }) => status === 200)!.body;
    await jams.run('upkeep');
    expect(
      (
        await jams.call('DELETE', `/sandboxes/${holder.id}`, {
          as: holder.userRef,
        })
      ).status,
    ).toBe(204);
    await jams.run('upkeep');
    expect(await get(holder)).toMatchObject({ state: 'revoked' });
    const waiting = granted.findIndex(({ status }) => status === 409);
    expect((await decide(made[waiting], { decision: 'grant' })).status).toBe(
      200,
    );
  });

  it('calls the provisioner once, however many replicas there are', async () => {
    const other = await replica();
    let open = () => {};
    example.gate = new Promise(resolve => {
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
    await vi.waitFor(() => expect(example.calls).toHaveLength(1));
    // No transaction is open meanwhile: others can be decided about.
    const bucket = await request(BOB, 'bucket');
    expect(
      (await decide(bucket.body, { decision: 'decline', reason: 'No need' }))
        .status,
    ).toBe(200);
    open();
    await Promise.all(rounds);
    await other.run('upkeep');
    expect(example.calls).toHaveLength(1);
    expect((await get(body)).state).toBe('granted');
  });

  it('goes on with what a replica left behind', async () => {
    await sign(ADA);
    const { body } = await request(ADA, 'gpu');
    await knex('sandbox_grants')
      .where({ id: body.id })
      .update({
        state: 'granting',
        provisioner: 'example',
        next_attempt_at: Date.now(),
        claimed_until: Date.now() + 180_000,
        claim: 'of-a-replica-that-is-gone',
      });
    await jams.run('upkeep');
    expect(example.calls).toEqual([]);
    at(Date.now() + 180_000);
    await jams.run('upkeep');
    expect((await get(body)).state).toBe('granted');
  });

  it('tries again with growing delays, and tells organisers when it gives up', async () => {
    example.failure = new Error(
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
    expect(example.calls).toHaveLength(1);
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      at(Date.parse((await get(failing)).nextAttemptAt));
      await jams.run('upkeep');
      expect(example.calls).toHaveLength(attempt);
    }
    const failed = await get(failing);
    expect(failed).toMatchObject({ state: 'failed', may: ['retry', 'revoke'] });
    expect(await told('sandbox-failure')).toMatchObject([{ to: [OLGA] }]);

    example.failure = undefined;
    expect((await decide(failed, { decision: 'retry' })).status).toBe(200);
    await jams.run('upkeep');
    expect((await get(failing)).state).toBe('granted');
  });

  it('takes back what was made while it was being revoked', async () => {
    let open = () => {};
    example.gate = new Promise(resolve => {
      open = resolve;
    });
    await sign(ADA);
    const { body } = await request(ADA, 'gpu');
    await decide(body, { decision: 'grant' });
    await vi.waitFor(() => expect(example.calls).toHaveLength(1));
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
    expect(example.sandboxes.size).toBe(0);
    expect(example.calls[1]).toMatchObject({
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
    expect(example.calls.at(-1)).toMatchObject({
      call: 'update',
      request: { expiresAt: new Date('2026-12-08T18:00Z') },
    });
    at('2026-12-08T17:59:59.999Z');
    await jams.run('upkeep');
    expect(await get(grant)).toMatchObject({ state: 'granted' });
    at('2026-12-08T18:00:00.000Z');
    await jams.run('upkeep');
    expect(await get(grant)).toMatchObject({ state: 'expired' });
    expect(example.sandboxes.size).toBe(0);
    expect((await request(BOB, 'bucket')).status).toBe(409);
  });

  it('goes on taking back until it succeeds, and tells organisers', async () => {
    const grant = await grantGpu();
    example.failure = new Error('Down');
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
    example.failure = undefined;
    await jams.run('upkeep');
    expect((await get(grant)).state).toBe('revoked');
  });

  it('follows the team, and ends with it', async () => {
    await sign(BOB, CLEO, DAN);
    const { body } = await request(BOB, 'gpu', team);
    await decide(body, { decision: 'grant' });
    await jams.run('upkeep');
    expect(example.sandboxes.get(body.id)?.users).toEqual([BOB, CLEO]);
    await knex('team_members').where({ user_ref: CLEO }).delete();
    // eve has not signed, so that the sandbox is not for her.
    for (const user of [DAN, EVE]) {
      await knex('team_members').insert({
        hackathon_ref: JAM,
        user_ref: user,
        team_id: team,
        via: 'joined',
        joined_at: Date.now() + 1,
      });
    }
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect(example.sandboxes.get(body.id)?.users).toEqual([BOB, DAN]);
    expect(example.calls).toHaveLength(2);

    await knex('team_members').where({ team_id: team }).delete();
    await knex('teams').where({ id: team }).delete();
    await jams.run('upkeep');
    expect((await get(body)).state).toBe('revoked');
    expect(example.sandboxes.size).toBe(0);
  });

  it('ends some time after the event has vanished', async () => {
    const grant = await grantGpu();
    jams.catalog.remove(JAM);
    await jams.sync();
    at(Date.now() + 3_599_000);
    await jams.run('upkeep');
    expect(example.sandboxes.size).toBe(1);
    at(Date.now() + 1_000);
    await jams.run('upkeep');
    expect(example.sandboxes.size).toBe(0);
    expect(await knex('sandbox_grants').where({ id: grant.id })).toMatchObject([
      { state: 'expired' },
    ]);
  });

  it('is made and taken back by hand without a provisioner', async () => {
    const { body } = await request(BOB, 'bucket');
    expect((await decide(body, { decision: 'grant' })).status).toBe(400);
    const granted = await decide(body, {
      decision: 'grant',
      url: 'https://buckets.example/owls',
      instructions: 'Ask dan for a key.',
    });
    expect(granted.body).toMatchObject({ state: 'granted', byHand: true });
    expect((await decide(granted.body, { decision: 'revoke' })).status).toBe(
      400,
    );
    const revoked = await decide(granted.body, {
      decision: 'revoke',
      reason: 'Done',
    });
    expect(revoked.body).toMatchObject({ state: 'revoked' });
    expect(await told('sandbox-take-back')).toMatchObject([
      {
        to: [OLGA],
        description: expect.stringContaining('https://buckets.example/owls'),
      },
    ]);
    const again = await request(BOB, 'bucket');
    const declined = await decide(again.body, {
      decision: 'decline',
      reason: 'Enough',
    });
    expect(declined.body).toMatchObject({
      state: 'declined',
      decisionReason: 'Enough',
    });
  });

  it('refuses to ask a provisioner that is not installed, and addresses with secrets', async () => {
    jams.catalog.put(jam([{ ...GPU, provisioner: 'other', agreements: [] }]));
    await jams.sync();
    const { body } = await request(ADA, 'gpu');
    const refused = await decide(body, { decision: 'grant' });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('other');

    jams.catalog.put(jam([{ ...GPU, agreements: [] }]));
    await jams.sync();
    example.address = 'https://user:pass@sandboxes.example';
    await decide(body, { decision: 'grant' });
    await jams.run('upkeep');
    const grant = await get(body);
    expect(grant).toMatchObject({
      state: 'granting',
      failure: expect.stringContaining('password'),
    });
    expect(JSON.stringify(grant)).not.toContain('user:pass');
  });

  it('shows each only what is theirs to see and do', async () => {
    const own = await request(BOB, 'bucket');
    const ofTeam = await request(CLEO, 'bucket', team);
    const list = async (as: string, query = '') => {
      const { body } = await jams.call('GET', `${SANDBOXES}${query}`, { as });
      return body.items.map((each: any) => each.id);
    };
    expect(await list(OLGA)).toHaveLength(2);
    expect(await list(OLGA, '?mine=true')).toEqual([]);
    expect(await list(CLEO)).toEqual([ofTeam.body.id]);
    expect(await list(BOB)).toHaveLength(2);
    expect(await list(ADA)).toEqual([]);
    const status = async (
      as: string,
      method: any,
      path: string,
      body?: object,
    ) => (await jams.call(method, path, { as, body })).status;
    expect(await status(CLEO, 'GET', `/sandboxes/${own.body.id}`)).toBe(404);
    expect(await status(CLEO, 'DELETE', `/sandboxes/${own.body.id}`)).toBe(404);
    const decline = { decision: 'decline', reason: 'No', version: 1 };
    const decision = `/sandboxes/${own.body.id}/decision`;
    expect(await status(BOB, 'POST', decision, decline)).toBe(403);
    expect(
      await status('user:default/mia', 'POST', SANDBOXES, {
        sandbox: 'bucket',
      }),
    ).toBe(403);
    expect(
      await status(ADA, 'POST', SANDBOXES, { sandbox: 'bucket', teamId: team }),
    ).toBe(400);
    expect(await status(ADA, 'POST', SANDBOXES, { sandbox: 'none' })).toBe(400);
    jams.decisions['hackathons.event.manage'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(OLGA, 'POST', decision, decline)).toBe(403);
    jams.decisions['hackathons.event.participate'] = {
      result: AuthorizeResult.DENY,
    };
    expect(await status(ADA, 'POST', SANDBOXES, { sandbox: 'bucket' })).toBe(
      403,
    );
    delete jams.decisions['hackathons.event.manage'];
    delete jams.decisions['hackathons.event.participate'];
    await register(knex, JAM, [OLGA]);
    const organisers = await request(OLGA, 'bucket');
    expect(organisers.body.may).toEqual(['decline', 'return']);
    const byHand = { decision: 'grant', instructions: 'Come by' };
    expect((await decide(organisers.body, byHand)).status).toBe(403);
    expect(
      (await decide(organisers.body, byHand, 'user:default/oskar')).status,
    ).toBe(200);
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: OLGA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        kind: 'decide-sandboxes',
        title: '2 requests for sandboxes wait',
      }),
    );
  });
});
