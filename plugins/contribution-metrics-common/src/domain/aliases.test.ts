import { advanceAliases, type AliasSpan } from './aliases';

const span = (version: string, from: number, exact = false): AliasSpan => ({
  alias: 'champion',
  version,
  from,
  exact,
});
const statement = (observedAt: number, version?: string, since?: number) => ({
  observedAt,
  aliases: version ? [{ alias: 'champion', version, since }] : [],
});

it.each<[string, number | undefined, number | undefined, number, boolean]>([
  ['not given', 10, undefined, 20, false],
  ['between the statements', 10, 15, 15, true],
  ['at the statement', 10, 20, 20, true],
  ['when something else was still seen', 10, 10, 20, false],
  ['in the future', 10, 21, 20, false],
  ['any time before the first statement', undefined, 3, 3, true],
])(
  'believes a beginning that is %s as far as it fits',
  (_, last, since, from, exact) => {
    const before = last === undefined ? [] : [span('1', 5)];
    const next = advanceAliases(
      { observedAt: last, current: before },
      statement(20, '2', since),
    );
    expect(next!.current).toEqual([
      { ...span('2', from, exact), url: undefined },
    ]);
    expect(next!.ended).toEqual(before.map(one => ({ ...one, to: from })));
  },
);

it('lets a period go on, with the newest link', () => {
  const next = advanceAliases(
    { observedAt: 10, current: [span('1', 5, true)] },
    {
      observedAt: 20,
      aliases: [
        { alias: 'champion', version: '1', url: 'https://x.org', since: 15 },
      ],
    },
  );
  expect(next).toEqual({
    current: [{ ...span('1', 5, true), url: 'https://x.org' }],
    ended: [],
  });
});

it.each([10, 9])(
  'changes nothing by a statement of %s when 10 is known',
  at => {
    const history = { observedAt: 10, current: [span('1', 5)] };
    expect(advanceAliases(history, statement(at))).toBeUndefined();
  },
);
