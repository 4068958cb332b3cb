import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { assignNames, type NameWish } from './assignNames';
import { toEntityName, toTag } from './names';

describe('toEntityName', () => {
  it.each([
    ['user_features', 'user_features'],
    ['Churn.v2', 'Churn.v2'],
    ['churn model', 'churn-model'],
    ['/Users/jane@example.com/churn', 'Users-jane-example.com-churn'],
    ['Größe', 'Gro-e-aedc3f8'],
    ['café', 'cafe'],
    ['-_churn_-', 'churn'],
  ])('makes %j a name', (text, name) => {
    expect(toEntityName(text)).toBe(name);
  });

  it.each([
    'x'.repeat(200),
    `${'x'.repeat(199)}y`,
    '流失模型',
    '推荐模型',
    '',
    '///',
    `${'a-'.repeat(40)}b`,
  ])('gives %j a valid name that no other text has', text => {
    const name = toEntityName(text);
    expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
    expect(toEntityName(text)).toBe(name);
    expect(toEntityName(`${text}?!ü`)).not.toBe(name);
  });
});

it('makes tags valid, or leaves them out', () => {
  expect(
    ['Tier 1', 'team=risk', 'C++', 'über', '流', '-', 'x'.repeat(70)].map(
      toTag,
    ),
  ).toEqual([
    'tier-1',
    'team-risk',
    'c++',
    'uber',
    undefined,
    undefined,
    'x'.repeat(63),
  ]);
});

describe('assignNames', () => {
  const nobody = () => false;

  function wish(
    key: string,
    names: string[],
    rest: Partial<NameWish> = {},
  ): NameWish {
    return { key, kind: 'Resource', names, ...rest };
  }

  it('gives two texts that make one name two names, the valid text the better one', () => {
    const wishes = [wish('1', ['churn model']), wish('2', ['Churn-Model'])];
    const names = assignNames(wishes, nobody);
    expect(names.get('2')).toBe('Churn-Model');
    expect(names.get('1')).toMatch(/^churn-model-[0-9a-f]{7}$/);
    expect(assignNames(wishes, nobody)).toEqual(names);
  });

  it('lets everybody keep their name, whoever comes later', () => {
    const names = assignNames(
      [
        wish('2', ['churn-model']),
        wish('1', ['churn model'], { current: 'churn-model' }),
      ],
      nobody,
    );
    expect(names.get('1')).toBe('churn-model');
    expect(names.get('2')).toMatch(/^churn-model-[0-9a-f]{7}$/);
  });

  it('goes through the wishes before it takes a hash, and takes no name of others', () => {
    const taken = (kind: string, name: string) =>
      kind === 'Resource' && name === 'stats';
    const names = assignNames(
      [
        wish('view', ['stats', 'ranking-stats']),
        wish('source', ['stats', 'stats-source']),
        wish('other source', ['stats', 'stats-source']),
        wish('pipeline', ['stats'], { kind: 'Component' }),
      ],
      taken,
    );
    expect([...names]).toEqual([
      ['view', 'ranking-stats'],
      ['source', 'stats-source'],
      ['other source', expect.stringMatching(/^stats-[0-9a-f]{7}$/)],
      ['pipeline', 'stats'],
    ]);
  });

  it('gives no name when even the last one is taken', () => {
    expect(assignNames([wish('1', ['a'])], () => true).size).toBe(0);
  });
});
