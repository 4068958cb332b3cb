import { valueTicks } from './valueTicks';

const points = (...values: number[]) =>
  values.map((value, index) => ({
    at: new Date(index).toISOString(),
    value,
    count: 1,
  }));

describe('valueTicks', () => {
  it.each([
    [0, [0, 0.5, 1]],
    [1, [0, 1, 2]],
    [4, [3, 4, 5]],
    [41, [40, 45, 50]],
    [0.3, [0.2, 0.3, 0.4]],
    [0.98, [0.9, 0.95, 1]],
    [1000, [0, 1000, 2000]],
    [-5, [-6, -5, -4]],
  ])('takes the round numbers around a constant %s', (value, expected) => {
    expect(valueTicks({ points: points(value), targets: [] })).toEqual(
      expected,
    );
    expect(valueTicks({ points: points(value, value), targets: [] })).toEqual(
      expected,
    );
  });

  it('has the limit and the target inside', () => {
    expect(
      valueTicks({
        points: points(4, 4),
        limits: { warning: 6 },
        targets: [],
      }),
    ).toEqual([3.5, 4, 4.5, 5, 5.5, 6, 6.5]);
    const ticks = valueTicks({
      points: points(0.7),
      limits: { degraded: 90 },
      targets: [{ value: 30, by: '2027-01-01', status: 'behind' }],
    })!;
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThan(90);
  });

  it('leaves the axis to the chart when the points differ', () => {
    expect(valueTicks({ points: points(1, 2), targets: [] })).toBeUndefined();
  });
});
