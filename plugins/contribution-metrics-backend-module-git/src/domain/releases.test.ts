import { attributeRelease, medianInterval, parseReleaseTag } from './releases';
import { DAY } from './time';

describe('parseReleaseTag', () => {
  it.each([
    ['1.2.3', ''],
    ['v1.2', ''],
    ['v1.2.3+build.5', ''],
    ['release-1.2.3', ''],
    ['release/v1.2.3', ''],
    ['2.0.0.post1', ''],
    ['4.1.5.Final', ''],
    ['2026-03-01', ''],
    ['release-2026-03-01', ''],
    ['pkg@1.2.3', 'pkg'],
    ['@scope/pkg@1.2.3', '@scope/pkg'],
    ['services/ranker/v1.2.3', 'services/ranker'],
    ['feature-store-0.67.0', 'feature-store'],
    ['model_v1.2.3', 'model'],
  ])('takes %s for a release of "%s"', (tag, name) => {
    expect(parseReleaseTag(tag)).toEqual({ name, prerelease: false });
  });

  it.each([
    '1.0.0-rc.1',
    'v2.0.0-alpha',
    '1.0rc1',
    '1.0a2',
    '1.0.0.dev3',
    'pkg@1.0.0-next.4',
    '1.0.0-20260301',
    '3.0.0-M2',
  ])('takes %s for a pre-release', tag => {
    expect(parseReleaseTag(tag)?.prerelease).toBe(true);
  });

  it.each(['v1', 'latest', 'nightly', 'backup-before-1.2.3-was-lost!', 'x1y'])(
    'takes %s for no release',
    tag => {
      expect(parseReleaseTag(tag)).toBeUndefined();
    },
  );
});

describe('attributeRelease', () => {
  const whole = { name: 'shop', path: '' };
  const ranker = { name: 'ranking-model', path: 'services/ranker' };
  const scorer = { name: 'scorer', path: 'ml/score' };
  const all = [whole, ranker, scorer];

  it.each([
    ['', all],
    ['shop-repo', all],
    ['@org/scorer', [scorer]],
    ['services/ranker', [ranker]],
    ['ranker', [ranker]],
    ['Ranking-Model', [ranker]],
    ['something-else', [whole]],
  ])('gives a release of "%s" to whom it belongs', (name, expected) => {
    expect(
      attributeRelease({ name, prerelease: false }, 'shop-repo', all),
    ).toEqual(expected);
  });
});

describe('medianInterval', () => {
  it('needs two days of release', () => {
    expect(medianInterval([5 * DAY, 5 * DAY + 1], 10)).toBeUndefined();
  });

  it('looks at the latest intervals alone', () => {
    const days = [0, 100, 110, 110.5, 130, 133];
    const times = days.map(day => day * DAY);
    expect(medianInterval(times, 10)).toBe(15);
    expect(medianInterval(times, 3)).toBe(10);
    expect(medianInterval(times, 1)).toBe(3);
  });
});
