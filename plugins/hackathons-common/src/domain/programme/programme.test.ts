import {
  foldSmallGroups,
  median,
  newConnections,
  reachedWithin,
  shareOf,
} from '.';

const DAY = 86_400_000;

describe('newConnections', () => {
  const groupsOf = new Map([
    ['ada', ['features', 'guild']],
    ['bob', ['features']],
    ['cleo', ['risk']],
    ['dan', ['risk', 'guild']],
    ['eve', []],
  ]);

  it('counts pairs of different groups who never were in one team', () => {
    const all = ['ada', 'bob', 'cleo', 'dan', 'eve', 'ada'];
    // ada-cleo, bob-cleo, bob-dan; ada-dan share the guild, and of eve nothing is known.
    expect(newConnections([all], [], groupsOf)).toBe(3);
    expect(newConnections([all], [['cleo', 'zoe', 'ada']], groupsOf)).toBe(2);
    expect(newConnections([['ada'], ['cleo']], [], groupsOf)).toBe(0);
    expect(newConnections([], [['ada', 'cleo']], groupsOf)).toBe(0);
  });
});

describe('reachedWithin', () => {
  const event = { from: 0, end: 10 * DAY };

  it('says nothing of events that are too young, to the millisecond', () => {
    expect(reachedWithin(90, event, [DAY], 100 * DAY - 1)).toBeUndefined();
    expect(reachedWithin(90, event, [DAY], 100 * DAY)).toBe(1);
  });

  it('counts what was reached from the beginning to the last day', () => {
    const reached = [-1, 0, 50 * DAY, 100 * DAY, 100 * DAY + 1];
    expect(reachedWithin(90, event, reached, 200 * DAY)).toBe(3);
    expect(reachedWithin(180, event, reached, 200 * DAY)).toBe(4);
    expect(reachedWithin(90, event, [], 200 * DAY)).toBe(0);
  });
});

it('has the middle of numbers, and shares only of something', () => {
  expect(median([])).toBeUndefined();
  expect(median([9, 1, 10])).toBe(9);
  expect(median([10, 9, 1, 100])).toBe(9.5);
  expect(shareOf(1, 4)).toEqual({ n: 1, of: 4, share: 0.25 });
  expect(shareOf(0, 0)).toEqual({ n: 0, of: 0 });
});

it('names no group with fewer than five people', () => {
  const people = [
    ...Array.from({ length: 5 }, () => ['a', 'a', 'b']),
    ...Array.from({ length: 4 }, () => ['c']),
    ['d'],
    [],
  ];
  expect(foldSmallGroups(people)).toEqual({
    groups: [
      { group: 'a', people: 5 },
      { group: 'b', people: 5 },
    ],
    small: { groups: 2, people: 5 },
  });
});

it('counts the people of small groups in the group above', () => {
  const part = (...parents: string[]) => ({ parents });
  const above = new Map([
    ['ranking', part('search')],
    ['query', part('search')],
    ['search', part('shop')],
    ['pricing', part('shop')],
    ['shop', part()],
    ['left', part('right')],
    ['right', part('left')],
  ]);
  const of = (n: number, ...groups: string[]) =>
    Array.from({ length: n }, () => groups);
  const people = [
    ...of(6, 'ranking'),
    ...of(3, 'query'),
    // In both groups below the same one: counted once in it.
    ...of(1, 'query', 'search'),
    ...of(1, 'search'),
    ...of(2, 'pricing'),
    ...of(2, 'shop'),
    ...of(1, 'left'),
    ...of(1, 'right'),
    ...of(1, 'unknown'),
  ];
  expect(foldSmallGroups(people, above)).toEqual({
    groups: [
      { group: 'ranking', people: 6 },
      { group: 'search', people: 5 },
    ],
    small: { groups: 4, people: 7 },
  });
  expect(foldSmallGroups([...people, ...of(1, 'shop')], above).groups).toEqual([
    { group: 'ranking', people: 6 },
    { group: 'search', people: 5 },
    { group: 'shop', people: 5 },
  ]);
});
