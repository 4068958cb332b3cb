import { createHash } from 'node:crypto';
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
import { register } from './__testUtils__/participants';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const CLEO = 'user:default/cleo';
const OLGA = 'user:default/olga';
const OSKAR = 'user:default/oskar';
const FEATURES = 'resource:default/user_features';

const CLICKS = {
  name: 'clicks',
  title: 'Clickstream',
  version: '1.0',
  text: 'Use it here only.',
  protects: [FEATURES],
};
const LABELS = {
  name: 'labels',
  title: 'Labels',
  version: '2',
  url: 'https://terms.example/labels',
  protects: ['resource:default/labels'],
  approvers: ['group:default/guild', 'user:default/cleo'],
};
const SIGN_CLICKS = `${JAM_PATH}/agreements/clicks/signature`;
const SIGN_LABELS = `${JAM_PATH}/agreements/labels/signature`;

function jam(
  agreements: HackathonEntity['spec']['dataAgreements'] = [CLICKS, LABELS],
  schedule: Partial<HackathonEntity['spec']['schedule']> = {},
) {
  return charter({ spec: { dataAgreements: agreements }, schedule });
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('agreements on %p', id => {
  let knex: Knex;
  let jams: TestHackathons;

  async function start(charters = [jam()]) {
    knex = await databases.init(id);
    jams = await startHackathons(knex, { charters });
    await register(knex, JAM, [ADA, BOB, CLEO]);
  }

  const access = async (userRef: string, entityRef = FEATURES) => {
    const query = new URLSearchParams({ entityRef, userRef });
    const { status, body } = await jams.callAsService(
      'GET',
      `/data-access?${query}`,
    );
    expect(status).toBe(200);
    return body;
  };
  const sign = (path: string, as: string, version: string, digest?: string) =>
    jams.call('PUT', path, { as, body: { version, digest } });
  const list = async (as: string) => {
    const { body } = await jams.call('GET', `${JAM_PATH}/agreements`, { as });
    return body.items;
  };
  const told = (of: string) =>
    knex('notices')
      .where('key', 'like', `${of}%`)
      .orderBy('key')
      .then(rows =>
        rows.map(row => ({
          to: JSON.parse(row.recipients),
          ...JSON.parse(row.payload),
        })),
      );

  beforeEach(() => at('2026-11-23T10:00Z'));
  afterEach(async () => {
    vi.useRealTimers();
    await jams.stop();
  });

  it('gives access from the signature to the end of the event, to the millisecond', async () => {
    await start();
    expect(await list(ADA)).toMatchObject([
      {
        name: 'clicks',
        digest: createHash('sha256').update(CLICKS.text).digest('hex'),
        expiresAt: '2026-12-04T18:00:00.000Z',
        maySign: true,
        granted: false,
      },
      { name: 'labels', approvers: LABELS.approvers },
    ]);
    expect(await access(ADA)).toMatchObject({
      protected: true,
      granted: false,
      agreements: [
        {
          agreement: 'clicks',
          state: 'unsigned',
          path: '/hackathons/default/jam/access',
        },
      ],
    });

    const signed = await sign(SIGN_CLICKS, ADA, '1.0');
    expect(signed).toMatchObject({
      status: 200,
      body: {
        state: 'granted',
        version: '1.0',
        signedAt: '2026-11-23T10:00:00.000Z',
      },
    });
    const again = await sign(SIGN_CLICKS, ADA, '1.0');
    expect(again.body).toEqual(signed.body);
    expect(await access(ADA)).toMatchObject({
      granted: true,
      grantedUntil: '2026-12-04T18:00:00.000Z',
    });
    expect(await access(BOB)).toMatchObject({ granted: false });
    expect(await access(ADA, 'resource:default/other')).toMatchObject({
      protected: false,
      granted: false,
      agreements: [],
    });

    at('2026-12-04T17:59:59.999Z');
    expect((await access(ADA)).granted).toBe(true);
    at('2026-12-04T18:00:00.000Z');
    expect(await access(ADA)).toMatchObject({
      protected: true,
      granted: false,
      agreements: [{ state: 'expired' }],
    });
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect(await told('agreement-expired')).toMatchObject([
      { to: [ADA], title: 'Access under Clickstream has ended' },
    ]);
    expect((await sign(SIGN_CLICKS, BOB, '1.0')).status).toBe(409);
  });

  it('follows the end of the event when organisers move it', async () => {
    await start([
      jam([
        CLICKS,
        { ...LABELS, approvers: undefined, expires: '2026-11-25T12:00' },
      ]),
    ]);
    await sign(SIGN_CLICKS, ADA, '1.0');
    await sign(SIGN_LABELS, ADA, '2');
    const extended = await jams.call(
      'POST',
      `${JAM_PATH}/windows/submission/changes`,
      {
        as: OLGA,
        body: {
          action: 'extend',
          until: '2026-12-06T12:00:00Z',
          reason: 'Storm',
        },
      },
    );
    expect(extended.status).toBeLessThan(300);
    expect((await access(ADA)).grantedUntil).toBe('2026-12-06T12:00:00.000Z');
    at('2026-12-06T11:59:59.999Z');
    await jams.run('upkeep');
    expect((await access(ADA)).granted).toBe(true);
    // Its own end in the charter goes before that of the event.
    expect((await access(ADA, 'resource:default/labels')).granted).toBe(false);

    jams.catalog.put(jam([{ ...CLICKS, expires: '2026-12-06T11:59:59' }]));
    await jams.sync();
    expect((await access(ADA)).granted).toBe(false);
  });

  it('asks again when the version or the text has changed', async () => {
    await start();
    const [{ digest }] = await list(ADA);
    await sign(SIGN_CLICKS, ADA, '1.0', digest);

    jams.catalog.put(jam([{ ...CLICKS, text: 'Use it anywhere.' }]));
    await jams.sync();
    expect(await access(ADA)).toMatchObject({
      granted: false,
      agreements: [{ state: 'stale' }],
    });
    const read = await sign(SIGN_CLICKS, BOB, '1.0', digest);
    expect(read.status).toBe(409);
    expect(read.body.error.message).toMatch(/read it again/);
    await jams.run('upkeep');
    await jams.run('upkeep');
    expect(await told('agreement-stale')).toHaveLength(1);
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: ADA });
    expect(agenda.body.items).toContainEqual(
      expect.objectContaining({
        kind: 'renew-agreement',
        key: 'agreement:clicks',
      }),
    );

    jams.catalog.put(jam([{ ...CLICKS, version: '1.1' }]));
    await jams.sync();
    expect((await sign(SIGN_CLICKS, ADA, '1.0')).status).toBe(409);
    expect((await sign(SIGN_CLICKS, ADA, '1.1')).body.state).toBe('granted');
    expect((await access(ADA)).granted).toBe(true);
    const history = await jams.call(
      'GET',
      `${JAM_PATH}/signatures?history=true`,
      { as: OLGA },
    );
    expect(
      history.body.items.map((each: any) => [each.version, each.current]),
    ).toEqual(
      expect.arrayContaining([
        ['1.1', true],
        ['1.0', false],
      ]),
    );
  });

  it('lets approvers decide, but nobody about themselves', async () => {
    await start();
    const waiting = await sign(SIGN_LABELS, ADA, '2');
    expect(waiting.body.state).toBe('waiting');
    expect(await told('agreement-waiting')).toMatchObject([
      { to: LABELS.approvers, title: 'ada asks for access under Labels' },
    ]);
    const labels = 'resource:default/labels';
    expect((await access(ADA, labels)).granted).toBe(false);

    const decide = (as: string, body: object, of = waiting.body.id) =>
      jams.call('POST', `/signatures/${of}/decision`, { as, body });
    const agenda = await jams.call('GET', `${JAM_PATH}/agenda`, { as: OSKAR });
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
    expect((await decide(OSKAR, { decision: 'approve' })).body).toMatchObject({
      state: 'granted',
      decidedBy: OSKAR,
    });
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
    await start();
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

  it('keeps one signature of somebody who signs many times at once', async () => {
    await start();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sign(SIGN_CLICKS, ADA, '1.0')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('ends with the withdrawal, the registration and the event itself', async () => {
    await start();
    await sign(SIGN_CLICKS, ADA, '1.0');
    await sign(SIGN_CLICKS, BOB, '1.0');
    expect((await jams.call('DELETE', SIGN_CLICKS, { as: ADA })).status).toBe(
      204,
    );
    expect((await jams.call('DELETE', SIGN_CLICKS, { as: ADA })).status).toBe(
      204,
    );
    expect((await access(ADA)).granted).toBe(false);
    expect((await sign(SIGN_CLICKS, ADA, '1.0')).body.state).toBe('granted');
    await knex('registrations')
      .where({ user_ref: ADA })
      .update({ state: 'withdrawn' });
    expect(await access(ADA)).toMatchObject({
      granted: false,
      agreements: [{ state: 'left' }],
    });
    expect((await access(BOB)).granted).toBe(true);
    jams.catalog.remove(JAM);
    await jams.sync();
    expect(await access(BOB)).toMatchObject({
      protected: true,
      granted: false,
    });
  });

  it('shows each only what is theirs to see', async () => {
    await start();
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
      await status('user:default/dan', 'PUT', SIGN_CLICKS, { version: '1.0' }),
    ).toBe(403);
    expect(
      await status('user:default/mia', 'PUT', SIGN_CLICKS, { version: '1.0' }),
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
    expect(await status(BOB, 'PUT', SIGN_CLICKS, { version: '1.0' })).toBe(403);
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
    await start();
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
    expect(await knex('agreement_signatures')).toEqual([]);
  });
});
