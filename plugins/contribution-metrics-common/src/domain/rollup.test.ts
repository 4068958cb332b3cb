import type { MetricAggregation } from '@guildhall/plugin-guildhall-common';
import { randomOf } from './fixtures';
import { aggregate, groupRollups, rollUpDay } from './rollup';
import { DAY_MS, parseDay, windowDays } from './time';

const AGGREGATIONS: MetricAggregation[] = [
  'last',
  'sum',
  'mean',
  'min',
  'max',
  'count',
  'p50',
  'p95',
  'p99',
];

describe('rollUpDay and aggregate', () => {
  it('gives the same for days rolled up apart as for all samples at once', () => {
    const random = randomOf(11);
    for (let round = 0; round < 40; round += 1) {
      const samples = Array.from(
        { length: 1 + Math.floor(random() * 300) },
        () => ({
          observedAt: Math.floor(random() * 10 * DAY_MS),
          value: Math.round((random() - 0.4) * 1e6) / 100,
        }),
      );
      const days = Array.from({ length: 10 }, (_, day) =>
        rollUpDay(
          day,
          samples.filter(s => Math.floor(s.observedAt / DAY_MS) === day),
        ),
      );
      const all = rollUpDay(0, [...samples].reverse());
      for (const aggregation of AGGREGATIONS) {
        expect(aggregate(days, aggregation)).toBeCloseTo(
          aggregate([all], aggregation)!,
          6,
        );
      }
    }
  });

  it('does not depend on the order of samples, not even for those of one moment', () => {
    const samples = [0.1, 1e16, 0.2, -1e16, 0.3, 3, 2].map(value => ({
      observedAt: 5,
      value,
    }));
    const rollup = rollUpDay(0, samples);
    expect(rollUpDay(0, [...samples].reverse())).toEqual(rollup);
    expect(rollup).toMatchObject({ count: 7, sum: 5.6, last: 1e16, lastAt: 5 });
  });

  it('answers nothing for nothing, and only finite numbers', () => {
    const empty = rollUpDay(3, [{ observedAt: 1, value: NaN }]);
    expect(empty).toMatchObject({ day: 3, count: 0, sum: 0, min: 0, max: 0 });
    const huge = rollUpDay(
      4,
      [Number.MAX_VALUE, Number.MAX_VALUE, Infinity].map((value, i) => ({
        observedAt: i,
        value,
      })),
    );
    for (const aggregation of AGGREGATIONS) {
      expect(aggregate([empty], aggregation)).toBeUndefined();
      expect(aggregate([], aggregation)).toBeUndefined();
      expect(Number.isFinite(aggregate([empty, huge, huge], aggregation))).toBe(
        true,
      );
    }
    expect(aggregate([empty, huge], 'count')).toBe(2);
  });
});

describe('groupRollups', () => {
  it('groups by ISO week and month in UTC, across the turn of a year and before 1970', () => {
    const days = ['2027-01-04', '2026-12-31', '2027-01-03', '1969-12-28'].map(
      date => rollUpDay(parseDay(date, 'day'), [{ observedAt: 0, value: 1 }]),
    );
    const starts = (resolution: 'day' | 'week' | 'month') =>
      groupRollups(days, resolution).map(group => [
        new Date(group.start).toISOString().slice(0, 10),
        group.rollups.length,
      ]);
    expect(starts('week')).toEqual([
      ['1969-12-22', 1],
      ['2026-12-28', 2],
      ['2027-01-04', 1],
    ]);
    expect(starts('month')).toEqual([
      ['1969-12-01', 1],
      ['2026-12-01', 1],
      ['2027-01-01', 2],
    ]);
    expect(starts('day')).toHaveLength(4);
  });
});

describe('windowDays', () => {
  const days = (window: string, now: string, aggregation: string) => {
    const { from, to } = windowDays(window, Date.parse(now), aggregation);
    return [from, to].map(day =>
      new Date(day * DAY_MS).toISOString().slice(0, 10),
    );
  };

  it.each([
    ['P7D', '2027-03-28T12:00:00Z', 'sum', '2027-03-22', '2027-03-28'],
    ['P7D', '2027-03-28T00:00:00Z', 'sum', '2027-03-22', '2027-03-28'],
    ['P7D', '2027-03-28T23:59:59Z', 'mean', '2027-03-21', '2027-03-28'],
    ['PT6H', '2027-03-28T03:00:00Z', 'last', '2027-03-27', '2027-03-28'],
    ['PT6H', '2027-03-28T03:00:00Z', 'count', '2027-03-28', '2027-03-28'],
    ['PT6H', '2027-03-28T07:00:00Z', 'count', '2027-03-28', '2027-03-28'],
    ['P1M', '2027-03-31T10:00:00Z', 'last', '2027-02-28', '2027-03-31'],
    ['P1M', '2027-03-31T10:00:00Z', 'sum', '2027-03-01', '2027-03-31'],
  ])('%s at %s for %s', (window, now, aggregation, from, to) => {
    expect(days(window, now, aggregation)).toEqual([from, to]);
  });

  it('names the field of a duration that is none', () => {
    expect(() => windowDays('30 days', 0, 'sum')).toThrow(
      "spec.window is '30 days'",
    );
    expect(() => windowDays('-P1D', 0, 'sum')).toThrow('longer than nothing');
  });
});
