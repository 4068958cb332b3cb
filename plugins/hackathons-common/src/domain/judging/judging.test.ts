import {
  conflictingGroups,
  criteriaOf,
  DEFAULT_CRITERIA,
  sharedGroups,
} from '.';

const groups = new Map([
  ['group:a', { type: 'team', parents: ['group:unit'] }],
  ['group:b', { type: 'team', parents: ['group:unit'] }],
  ['group:c', { type: 'team', parents: ['group:other'] }],
  ['group:unit', { type: 'department', parents: ['group:all'] }],
  ['group:other', { type: 'department', parents: ['group:all'] }],
  ['group:all', { type: 'organization', parents: ['group:a'] }],
]);
const of = (direct: string[], types = ['department']) =>
  conflictingGroups(direct, groups, types);

describe('sharedGroups', () => {
  it('finds groups in common, and departments above them', () => {
    expect(sharedGroups(of(['group:a']), of(['group:a', 'group:c']))).toEqual([
      'group:a',
      'group:unit',
    ]);
    expect(sharedGroups(of(['group:a']), of(['group:b']))).toEqual([
      'group:unit',
    ]);
    expect(sharedGroups(of(['group:unit']), of(['group:b']))).toEqual([
      'group:unit',
    ]);
  });

  it('finds nothing where only groups of other types are in common', () => {
    // All are part of the organisation, and the circle back to `a` is no membership.
    expect(sharedGroups(of(['group:b'], []), of(['group:a'], []))).toEqual([]);
    expect(sharedGroups(of([]), of(['group:a']))).toEqual([]);
    expect(sharedGroups(of(['group:gone']), of(['group:a']))).toEqual([]);
  });

  it('finds the organisation when its type counts', () => {
    expect(
      sharedGroups(
        of(['group:b'], ['organization']),
        of(['group:c'], ['organization']),
      ),
    ).toEqual(['group:all']);
  });
});

describe('criteriaOf', () => {
  it('has a text for each score of the criteria that stand in for those of a charter', () => {
    expect(criteriaOf([])).toBe(DEFAULT_CRITERIA);
    for (const { scale, anchors } of DEFAULT_CRITERIA) {
      expect(anchors?.map(({ score }) => score)).toEqual(
        Array.from(
          { length: scale.max - scale.min + 1 },
          (_, index) => scale.min + index,
        ),
      );
    }
  });
});
