import { growthOf, type CounterMemory } from './increase';
import type { Labels } from './series';

const HOUR = 3_600_000;
const target = { job: 'feast', instance: 'a:80' };

/** Windows of an hour: values of a series are spread over the window. */
function windows(...steps: Array<Array<[Labels, number[]]>>) {
  let memory: CounterMemory = {};
  return steps.map((series, index) => {
    const from = index * HOUR;
    const growth = growthOf(
      series.map(([labels, values]) => ({
        labels,
        points: values.map((value, at) => [from + (at + 1) * 60_000, value]),
      })),
      memory,
      from - HOUR,
      from + HOUR,
    );
    memory = JSON.parse(JSON.stringify(growth.memory));
    return growth.increases;
  });
}

describe('growthOf', () => {
  const a = { ...target, client: 'a' };
  const b = { ...target, client: 'b' };

  it('counts on from the last value of the window before', () => {
    expect(windows([[a, [100, 110]]], [[a, [125, 130]]])).toEqual([[10], [20]]);
  });

  it('takes a fall for a restart from zero, within a window and between two', () => {
    expect(windows([[a, [100, 3, 10, 2]]], [[a, [1, 4]]])).toEqual([
      // 3 + 7 + 2
      [12],
      [4],
    ]);
  });

  it('counts a new series from zero when its target was seen right before, else from its first value', () => {
    expect(
      windows(
        [[a, [1000]]],
        [
          [a, [1000]],
          [b, [5, 8]],
          [{ ...a, instance: 'b:80' }, [5000, 5001]],
        ],
      ),
    ).toEqual([[0], [0, 8, 1]]);
    // Nothing was seen in the window before: what of the 5 is new cannot be known.
    expect(windows([[a, [1000]]], [], [[b, [5, 8]]])).toEqual([[0], [], [3]]);
  });

  it('counts what grew in a gap once', () => {
    expect(windows([[a, [10]]], [], [], [[a, [40, 41]]], [[a, [41]]])).toEqual([
      [0],
      [],
      [],
      [31],
      [0],
    ]);
  });

  it('tells labels apart from their order, and leaves out what is no count', () => {
    const { job, instance, client } = a;
    expect(
      windows(
        [[a, [10]]],
        [[{ client, instance, job }, [NaN, 12, Infinity, -1, 15]]],
        [[a, [NaN]]],
      ),
    ).toEqual([[0], [5], [undefined]]);
  });

  it('forgets counters after seven days', () => {
    const { memory } = growthOf([{ labels: a, points: [[0, 1]] }], {}, 0, 0);
    expect(growthOf([], memory, 0, 7 * 24 * HOUR).memory).toEqual(memory);
    expect(growthOf([], memory, 0, 7 * 24 * HOUR + 1).memory).toEqual({});
  });
});
