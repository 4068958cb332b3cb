import { TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createHackathonConditionalDecision,
  hackathonConditions,
} from '@guildhall/plugin-hackathons-node';
import {
  hackathonsEventManagePermission,
  hackathonsEventReadPermission,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { at, JAM_PATH, type TestHackathons } from './__testUtils__';
import {
  ADA,
  eventCalls,
  OLGA,
  REGISTRATION,
  resetEvents,
  startEvents,
  SUBMISSION,
} from './__testUtils__/eventCalls';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const deny = { result: AuthorizeResult.DENY } as const;

describe.each(databases.eachSupportedId())('access to events on %s', id => {
  let knex: Knex;
  let plugin: TestHackathons;
  const { change } = eventCalls(() => plugin);

  beforeAll(async () => {
    knex = await databases.init(id);
    plugin = await startEvents(knex);
  });
  afterEach(async () => {
    await resetEvents(plugin);
  });
  afterAll(async () => {
    await plugin?.stop();
    vi.useRealTimers();
  });

  const read = (options: object) => plugin.call('GET', JAM_PATH, options);
  const hold = (options: any) => change({ action: 'hold' }, options);

  it('needs permission and role', async () => {
    expect((await hold(ADA)).status).toBe(403);
    expect((await hold({ as: 'user:default/jun' })).status).toBe(403);
    const service = await plugin.callAsService('POST', REGISTRATION, {
      body: { action: 'hold', reason: 'x' },
    });
    expect(service.status).toBe(403);
    plugin.decisions[hackathonsEventManagePermission.name] = deny;
    const refused = await hold(OLGA);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/hackathons\.event\.manage/);
    expect((await read(OLGA)).body.may.manage).toBe(false);
    expect(await knex('window_changes')).toEqual([]);
  });

  it('says which permission is missing to see it', async () => {
    plugin.decisions[hackathonsEventReadPermission.name] = deny;
    const refused = await read(OLGA);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/hackathons\.event\.read/);
    expect((await plugin.call('GET', '/hackathons', OLGA)).body.items).toEqual(
      [],
    );
    expect((await plugin.call('GET', '/agenda', OLGA)).body.items).toEqual([]);
    expect((await hold(OLGA)).status).toBe(403);
  });

  it('applies conditions', async () => {
    const decide = (claims: string[]) =>
      createHackathonConditionalDecision(
        hackathonsEventReadPermission,
        hackathonConditions.isOrganiser({ claims }),
      );
    plugin.decisions[`${hackathonsEventReadPermission.name} user:default/ada`] =
      decide(['user:default/ada']);
    plugin.decisions[
      `${hackathonsEventReadPermission.name} user:default/olga`
    ] = decide(['user:default/olga']);
    expect((await read(ADA)).status).toBe(403);
    expect((await read(OLGA)).status).toBe(200);
    expect((await plugin.call('GET', '/hackathons', ADA)).body.items).toEqual(
      [],
    );
    plugin.decisions[hackathonsEventManagePermission.name] =
      createHackathonConditionalDecision(
        hackathonsEventManagePermission,
        hackathonConditions.hasPhase({ phases: ['running'] }),
      );
    expect((await hold(OLGA)).status).toBe(403);
    at('2026-11-24T09:00Z');
    const held = await change({ action: 'hold' }, OLGA, SUBMISSION);
    expect(held.status).toBe(200);
  });

  it.each([
    ['GET', '/hackathons/default/%00', undefined, /path/],
    ['GET', '/hackathons?q=%00', undefined, /q/],
    ['POST', REGISTRATION, { action: 'hold', reason: 'a\0b' }, /reason/],
    ['POST', '/charters', { entity: { metadata: { 'a\0': 1 } } }, /field/],
  ] as const)(
    'refuses %s %s with a character that databases do not keep',
    async (method, path, body, message) => {
      const refused = await plugin.call(method, path, { ...OLGA, body });
      expect(refused.status).toBe(400);
      expect(refused.body.error.message).toMatch(message);
      expect(refused.body.error.message).toMatch(/NUL/);
    },
  );

  it('refuses a path that is not readable at all', async () => {
    const refused = await plugin.call('GET', '/hackathons/default/%E0%A4%A');
    expect(refused.status).toBe(400);
  });

  it('needs somebody', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    expect((await read({ headers })).status).toBe(401);
  });

  it('hides hackathons everywhere, as if they were not there', async () => {
    const limited = { as: 'user:default/limited' };
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/agenda', undefined],
      ['GET', '/calendar.ics', undefined],
      [
        'POST',
        '/windows/registration/changes',
        { action: 'hold', reason: 'x' },
      ],
    ] as const) {
      const hidden = await plugin.call(
        method,
        `/hackathons/default/secret${path}`,
        { ...limited, body },
      );
      const missing = await plugin.call(
        method,
        `/hackathons/default/missing${path}`,
        { ...limited, body },
      );
      expect(missing.status).toBe(404);
      expect(hidden.status).toBe(404);
      expect(hidden.body.error.message.replaceAll('secret', 'X')).toBe(
        missing.body.error.message.replaceAll('missing', 'X'),
      );
    }
    const link = await plugin.call('POST', '/calendar-links', {
      ...limited,
      body: { hackathonRef: 'hackathon:default/secret' },
    });
    expect(link.status).toBe(404);
  });
});
