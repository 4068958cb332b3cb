import { axisOf, marginOf, percentOf } from './intervals';

const row = (score?: number, standardError?: number) => ({
  projectId: 'p',
  title: 'p',
  looks: 1,
  awards: [],
  score,
  standardError,
});

describe('Intervals', () => {
  it('all have room on the axis, whose lines are few and at round points', () => {
    const rows = [row(4.2, 0.3), row(2.1, 0.5), row()];
    const axis = axisOf(rows);
    expect(axis).toEqual({ low: 1, high: 5, ticks: [1, 2, 3, 4, 5] });
    expect(percentOf(axis, 2)).toBe(25);
    expect(percentOf(axis, 9)).toBe(100);
    expect(marginOf(rows[2])).toBeUndefined();
    expect(axisOf([row(3)])).toMatchObject({ low: 3, high: 3.5 });
    expect(axisOf([row(12, 5), row(80, 5)]).ticks.length).toBeLessThan(12);
    expect(axisOf([row()]).ticks).toEqual([]);
  });
});
