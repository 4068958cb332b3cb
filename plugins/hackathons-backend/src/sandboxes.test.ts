import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JAM, JAM_PATH } from './__testUtils__';
import { register } from './__testUtils__/participants';
import {
  GPU,
  jam,
  SANDBOXES,
  sandboxCalls,
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

describe.each(databases.eachSupportedId())('sandboxes on %p', id => {
  let jams: TestSandboxes;
  const { request, decide, sign, get, told } = sandboxCalls(() => jams);

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

  it('takes the agreements of everybody in the team, and says where to sign', async () => {
    await sign(BOB);
    const refused = await request(BOB, 'gpu', jams.team);
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
    const { status, body } = await request(BOB, 'gpu', jams.team);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'requested',
      teamId: jams.team,
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
    expect(jams.example.calls).toMatchObject([
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
      request(BOB, 'gpu', jams.team),
      request(CLEO, 'gpu', jams.team),
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
    jams.example.address = 'https://user:pass@sandboxes.example';
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
    const ofTeam = await request(CLEO, 'bucket', jams.team);
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
      await status(ADA, 'POST', SANDBOXES, {
        sandbox: 'bucket',
        teamId: jams.team,
      }),
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
    await register(jams.knex, JAM, [OLGA]);
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
