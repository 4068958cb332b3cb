import { valueDomain } from './valueDomain';

const flat = (...values: number[]) =>
  valueDomain({
    points: values.map((value, index) => ({
      at: new Date(index).toISOString(),
      value,
      count: 1,
    })),
    targets: [],
  });

describe('valueDomain', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 2]],
    [3, [2, 4]],
    [41, [40, 50]],
    [0.3, [0.2, 0.4]],
    [0.98, [0.9, 1]],
    [1000, [0, 2000]],
    [-5, [-6, -4]],
  ])('takes the round numbers around a constant %s', (value, expected) => {
    expect(flat(value)).toEqual(expected);
    expect(flat(value, value)).toEqual(expected);
  });

  it('leaves the axis to the chart as soon as two values are drawn', () => {
    expect(flat(1, 2)).toEqual(['auto', 'auto']);
    expect(
      valueDomain({
        points: [{ at: new Date(0).toISOString(), value: 3, count: 1 }],
        limits: { warning: 6 },
        targets: [],
      }),
    ).toEqual(['auto', 'auto']);
  });
});
