import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { createPrincipalDirectory } from './PrincipalDirectory';

function entity(
  kind: string,
  name: string,
  options: {
    email?: string;
    displayName?: string;
    title?: string;
    namespace?: string;
    memberOf?: string[];
    related?: string[];
  } = {},
): Entity {
  const { email, displayName, title, namespace, memberOf, related } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, title, namespace },
    spec: {
      profile: {
        ...(email && { email }),
        ...(displayName && { displayName }),
      },
      ...(memberOf && { memberOf }),
    },
    relations: related?.map(targetRef => ({ type: 'memberOf', targetRef })),
  };
}

const ORGANISATION = [
  entity('User', 'jdoe', {
    email: 'Jane.Doe@Example.com',
    displayName: 'Jane Doe',
    related: ['group:default/zebra', 'group:other/blue', 'group:default/risk'],
  }),
  entity('User', 'bob', { displayName: 'Bob', memberOf: ['risk', 'data'] }),
  entity('User', 'sam', { displayName: 'Sam Twin' }),
  entity('User', 'sam2', { displayName: 'Sam Twin', namespace: 'other' }),
  entity('User', 'remote', { namespace: 'other', memberOf: ['own'] }),
  entity('User', 'twin', { email: 'shared@example.com' }),
  entity('Group', 'shared', { email: 'shared@example.com' }),
  entity('Group', 'data', { email: 'data@example.com', title: 'Data Team' }),
  entity('User', 'data-bot'),
  entity('Group', 'data-bot'),
  entity('Group', 'risk'),
];

function directory(identity: JsonObject = {}, entities = ORGANISATION) {
  const catalog = catalogServiceMock({ entities });
  const read = vi.spyOn(catalog, 'streamEntities');
  let time = 0;
  const principals = createPrincipalDirectory({
    config: mockServices.rootConfig({ data: { guildhall: { identity } } }),
    catalog,
    auth: mockServices.auth(),
    now: () => time,
  });
  return {
    read,
    pass: (ms: number) => {
      time += ms;
    },
    resolve: principals.resolve.bind(principals),
    one: async (word: string) => (await principals.resolve([word])).get(word),
  };
}

describe('createPrincipalDirectory', () => {
  it.each([
    // Refs
    ['user:default/jdoe', 'user:default/jdoe', 'ref'],
    ['User:JDoe', 'user:default/jdoe', 'ref'],
    ['user:other/sam2', 'user:other/sam2', 'ref'],
    ['group:risk', 'group:default/risk', 'ref'],
    // URNs
    ['team:data', 'group:default/data', 'ref'],
    ['urn:li:corpuser:jdoe', 'user:default/jdoe', 'ref'],
    ['urn:li:corpGroup:data', 'group:default/data', 'ref'],
    ['team:Data Team', 'group:default/data', 'name'],
    ['user:data-bot', 'user:default/data-bot', 'ref'],
    ['user:remote', 'user:other/remote', 'name'],
    ['urn:li:corpuser:jane.doe@example.com', 'user:default/jdoe', 'email'],
    ['user:shared@example.com', 'user:default/twin', 'email'],
    // E-mail
    ['jane.doe@example.com', 'user:default/jdoe', 'email'],
    [' JANE.DOE@EXAMPLE.COM ', 'user:default/jdoe', 'email'],
    ['jane.doe+airflow@example.com', 'user:default/jdoe', 'email'],
    ['mailto:jane.doe@example.com', 'user:default/jdoe', 'email'],
    ['Jane D. <jane.doe@example.com>', 'user:default/jdoe', 'email'],
    ['data@example.com', 'group:default/data', 'email'],
    // The part before the @, as example.com is a domain of known users
    ['bob@example.com', 'user:default/bob', 'name'],
    ['bob+ml@EXAMPLE.com', 'user:default/bob', 'name'],
    // Names
    ['bob', 'user:default/bob', 'name'],
    ['RISK', 'group:default/risk', 'name'],
    ['jane doe', 'user:default/jdoe', 'name'],
    ['Data Team', 'group:default/data', 'name'],
  ])('finds "%s"', async (word, ref, by) => {
    await expect(directory().one(word)).resolves.toMatchObject({
      outcome: 'found',
      ref,
      by,
    });
  });

  it.each([
    ['group:default/gone', '"group:default/gone" is not in the catalog'],
    ['user:gone', 'is called "user:gone"'],
    ['unknown:default/x', 'is called "unknown:default/x"'],
    ['component:default/data', 'is no user or group'],
    ['application:etl', 'is no user or group'],
    ['nobody.knows@example.com', 'No user or group of the catalog has'],
    // Somebody else's domain, and a group does not stand for a person's address
    ['bob@elsewhere.org', 'has the e-mail address "bob@elsewhere.org"'],
    ['risk@example.com', 'has the e-mail address'],
    ['Sam Twin', 'may be user:default/sam or user:other/sam2'],
    ['data-bot', 'may be group:default/data-bot or user:default/data-bot'],
    ['shared@example.com', 'may be group:default/shared or user:default/twin'],
    ['Blue\u001b[31m\nTeam', '"Blue [31m Team"'],
    ['__proto__', 'is called "__proto__"'],
    ['constructor:x', 'is called "constructor:x"'],
  ])('does not guess at "%s"', async (word, reason) => {
    const resolution = await directory().one(word);
    expect(resolution).toEqual({
      outcome: 'unresolved',
      reason: expect.stringContaining(reason),
    });
    expect((resolution as { reason: string }).reason).toContain(
      'guildhall.identity.mapping',
    );
  });

  it('takes the part before the @ for a name if the catalog has no addresses', async () => {
    const { one } = directory({}, [entity('User', 'bob')]);
    await expect(one('bob@anywhere.org')).resolves.toMatchObject({
      ref: 'user:default/bob',
      by: 'name',
    });
  });

  it('names the team: a group itself, or the first group of a user by name', async () => {
    const { resolve } = directory();
    const answers = await resolve(['jdoe', 'bob', 'remote', 'risk', 'sam']);
    expect(
      [...answers.values()].map(answer => 'team' in answer && answer.team),
    ).toEqual([
      'group:other/blue',
      'group:default/data',
      'group:other/own',
      'group:default/risk',
      false,
    ]);
  });

  it('knows words that mean nobody, and takes more', async () => {
    const { resolve } = directory({ nobody: ['ETL'] });
    const answers = await resolve([
      'airflow',
      ' Unknown ',
      'N/A',
      '-',
      '',
      'etl',
      'user:root',
    ]);
    expect(new Set([...answers.values()].map(each => each.outcome))).toEqual(
      new Set(['nobody']),
    );
    expect(answers.size).toBe(7);
  });

  it('lets the mapping win over everything', async () => {
    const { one } = directory({
      mapping: {
        'Jane.Doe@example.com ': 'user:bob',
        'Team Blue': 'Group:default/Risk',
        admin: 'user:jdoe',
        'sam twin': 'user:default/sam',
        left: 'user:default/gone',
      },
    });
    const mapped = (ref: string) =>
      expect.objectContaining({ outcome: 'found', ref, by: 'mapping' });
    expect(await one('jane.doe@EXAMPLE.com')).toEqual(
      mapped('user:default/bob'),
    );
    expect(await one('Jane <jane.doe@example.com>')).toEqual(
      mapped('user:default/bob'),
    );
    expect(await one(' team blue')).toEqual(mapped('group:default/risk'));
    expect(await one('Admin')).toEqual(mapped('user:default/jdoe'));
    expect(await one('Sam Twin')).toEqual(mapped('user:default/sam'));
    expect(await one('left')).toEqual({
      outcome: 'unresolved',
      reason: expect.stringContaining('user:default/gone, which is not in'),
    });
  });

  it.each<[JsonObject, string]>([
    [{ mapping: { bob: 'bob' } }, 'guildhall.identity.mapping["bob"] is "bob"'],
    [{ mapping: { bob: 'component:x' } }, 'give the ref of a user or group'],
    [{ mapping: { bob: 7 } }, 'is 7'],
    [{ mapping: { Bob: 'user:a', bob: 'user:b' } }, 'has "bob" twice'],
    [{ mapping: ['x'] }, 'must name words and refs'],
    [{ ttl: '0s' }, 'guildhall.identity.ttl is 0 s'],
  ])('refuses %j', (identity, message) => {
    expect(() => directory(identity)).toThrow(message);
  });

  it('reads the catalog once for all, and again after a while', async () => {
    const { resolve, read, pass } = directory({ ttl: { minutes: 1 } });
    await resolve([]);
    expect(read).not.toHaveBeenCalled();
    await Promise.all([resolve(['bob']), resolve(['jdoe']), resolve(['risk'])]);
    expect(read).toHaveBeenCalledTimes(1);
    pass(59_999);
    await resolve(['bob']);
    expect(read).toHaveBeenCalledTimes(1);
    pass(1);
    await resolve(['bob']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('says so when the catalog cannot be read, and tries again', async () => {
    const { one, read, pass } = directory();
    await one('bob');
    pass(300_000);
    read.mockImplementationOnce(() => {
      throw new Error('The catalog is away');
    });
    await expect(one('bob')).rejects.toThrow('The catalog is away');
    await expect(one('bob')).resolves.toMatchObject({ outcome: 'found' });
  });
});
