import { ConfigReader } from '@backstage/config';
import { readCatalogSettings } from './readCatalogSettings';

const DAY = 24 * 60 * 60_000;

describe('readCatalogSettings', () => {
  function read(catalog: object | undefined) {
    return readCatalogSettings({
      configKey: 'guildhall.feast[0]',
      config: new ConfigReader(catalog ? { catalog: catalog as any } : {}),
    });
  }

  it('is off unless it is there', () => {
    expect(read(undefined)).toBeUndefined();
    expect(read({ defaultOwner: 'ml' })).toMatchObject({
      defaultOwner: 'group:default/ml',
      namespace: 'default',
      keepMissingMs: 14 * DAY,
    });
  });

  it.each([
    [{}, "Missing required config value at 'catalog.defaultOwner'"],
    [
      { defaultOwner: 'a b' },
      'guildhall.feast[0].catalog.defaultOwner is "a b", which is not an entity ref; write for example "group:default/ml-platform"',
    ],
    [
      { defaultOwner: 'ml', namespace: 'ML!' },
      'guildhall.feast[0].catalog.namespace is "ML!"; allowed are at most 63 lower-case letters, digits and dashes between them',
    ],
    [
      { defaultOwner: 'ml', maxVanishedShare: 50 },
      'guildhall.feast[0].catalog.maxVanishedShare is 50; allowed are numbers from 0 to 1',
    ],
    [{ defaultOwner: 'ml', keepMissing: 'two weeks' }, 'keepMissing'],
  ])('refuses %j', (catalog, message) => {
    expect(() => read(catalog)).toThrow(message);
  });

  it('filters by patterns for whole names and for tags', () => {
    const { names, tags } = read({
      defaultOwner: 'ml',
      names: { include: ['user_*', 'items'], exclude: ['*_tmp'] },
      tags: { exclude: ['sandbox', 'stage=dev*'] },
    })!;
    expect(
      ['user_a', 'USER_B', 'user_a_tmp', 'items', 'items2', 'my_user_a'].filter(
        name => names.accepts(name),
      ),
    ).toEqual(['user_a', 'USER_B', 'items']);
    expect(tags.acceptsTags({})).toBe(true);
    expect(tags.acceptsTags({ stage: 'prod' })).toBe(true);
    expect(tags.acceptsTags({ stage: 'dev2' })).toBe(false);
    expect(tags.acceptsTags({ sandbox: 'true' })).toBe(false);
  });
});
