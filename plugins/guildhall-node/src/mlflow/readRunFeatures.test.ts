import { readRunFeatures } from './readRunFeatures';

describe('readRunFeatures', () => {
  it('names each view and service once, without features and versions', () => {
    expect(
      readRunFeatures({
        'feast.project': ' ranking ',
        'feast.feature_service': 'rank_v3, rank_v3',
        'feast.feature_views': 'users,, items@v1',
        'feast.feature_refs': 'users@v2:age, shops:city,items:a:b,orphan,@v1:x',
      }),
    ).toEqual({
      project: 'ranking',
      views: ['users', 'items', 'shops', 'items:a'],
      services: ['rank_v3'],
    });
  });

  it('finds nothing where Feast left no tags', () => {
    expect(readRunFeatures({ 'feast.project': ' ' })).toEqual({
      project: undefined,
      views: [],
      services: [],
    });
  });
});
