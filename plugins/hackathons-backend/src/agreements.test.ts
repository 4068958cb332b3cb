import { createHash } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { at, JAM, JAM_PATH } from './__testUtils__';
import {
  agreementCalls,
  CLICKS,
  jam,
  LABELS,
  SIGN_CLICKS,
  SIGN_LABELS,
  startAgreements,
  type TestAgreements,
} from './__testUtils__/agreementCalls';

const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const OLGA = 'user:default/olga';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('agreements on %p', id => {
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

  it('gives access from the signature to the end of the event, to the millisecond', async () => {
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
    jams.catalog.put(
      jam([
        CLICKS,
        { ...LABELS, approvers: undefined, expires: '2026-11-25T12:00' },
      ]),
    );
    await jams.sync();
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

  it('keeps one signature of somebody who signs many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sign(SIGN_CLICKS, ADA, '1.0')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('ends with the withdrawal, the registration and the event itself', async () => {
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
    await jams
      .knex('registrations')
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
});
