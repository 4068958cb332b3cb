import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import { day, evaluate, NOW, randomOf } from './fixtures';
import { rollUpDay } from './rollup';
import { dayOf } from './time';

type Spec = ContributionMetricEntity['spec'];

const HOUR = 3_600_000;

describe('state', () => {
  it.each<[Partial<Spec>, number, string, string]>([
    [{ unit: 'h', limits: { degraded: 6 } }, 26, 'degraded', '26 h, limit 6 h'],
    [{ limits: { warning: 5, degraded: 6 } }, 6, 'warning', '6 ms, limit 5 ms'],
    [{ limits: { warning: 5, degraded: 6 } }, 5, 'healthy', '5 ms, limit 5 ms'],
    [
      { limits: { degraded: 0.3 } },
      0.1 + 0.2,
      'healthy',
      '0.3 ms, limit 0.3 ms',
    ],
    [{ limits: { degraded: 6 } }, 6.0001, 'degraded', '6.0001 ms, limit 6 ms'],
    [
      {
        direction: 'higher-is-better',
        limits: { degraded: 0.9 },
        unit: undefined,
      },
      0.9,
      'healthy',
      '0.9, limit 0.9',
    ],
    [
      {
        direction: 'higher-is-better',
        limits: { warning: 0.95, degraded: 0.9 },
        unit: undefined,
      },
      0.8999,
      'degraded',
      '0.8999, limit 0.9',
    ],
    [
      { baseline: { value: 0.6 }, unit: '%' },
      0.4,
      'healthy',
      '0.4 %, baseline 0.6 %',
    ],
    [{}, 1234567, 'healthy', '1,234,567 ms'],
  ])('%j at %d is %s', (spec, value, state, message) => {
    expect(evaluate(spec, { value })).toMatchObject({ state, message, value });
  });

  it('turns unknown without samples in the window', () => {
    expect(evaluate({})).toMatchObject({
      state: 'unknown',
      message: 'no number yet',
      sampleCount: 0,
      improvement: 'unknown',
    });
    const old = evaluate(
      {},
      {
        rollups: [day('2027-03-12', 3)],
        latest: { observedAt: Date.parse('2027-03-12T11:00:00Z') },
      },
    );
    expect(old).toMatchObject({
      state: 'unknown',
      message: 'no number for 8 days, window 7 days',
      observedAt: '2027-03-12T11:00:00.000Z',
    });
    expect(old.value).toBeUndefined();
  });

  it('goes by age: fresh, late, stale; each limit itself is still allowed', () => {
    const at = (age: number) =>
      evaluate(
        {
          freshness: { warnAfter: 'PT6H', staleAfter: 'PT24H' },
          baseline: { value: 60 },
          targets: [{ value: 50, by: '2027-12-31' }],
        },
        {
          rollups: [
            rollUpDay(dayOf(NOW - age), [{ observedAt: NOW - age, value: 41 }]),
          ],
        },
      );
    expect(at(-HOUR)).toMatchObject({ state: 'healthy' });
    expect(at(6 * HOUR)).toMatchObject({
      state: 'healthy',
      improvement: 'improved',
    });
    expect(at(6 * HOUR + 1)).toMatchObject({
      state: 'warning',
      message: '41 ms, but no new number for over 6 hours, limit 6 hours',
    });
    expect(at(24 * HOUR)).toMatchObject({ state: 'warning' });
    expect(at(75 * HOUR)).toMatchObject({
      state: 'unknown',
      message: 'no number for 3 days, limit 24 hours',
      value: 41,
      improvement: 'unknown',
      targets: [{ status: 'unknown' }],
    });
  });

  it('keeps since while the state stays and starts it anew when it turns', () => {
    const previous = { state: 'healthy' as const, since: NOW - 1000 * HOUR };
    expect(evaluate({}, { value: 1, previous }).since).toBe(
      new Date(previous.since).toISOString(),
    );
    expect(evaluate({}, { previous }).since).toBe(new Date(NOW).toISOString());
  });

  it('is the same in every time zone of the server', () => {
    const zone = process.env.TZ;
    const offsets = new Set<number>();
    const results = ['UTC', 'Europe/Berlin', 'Pacific/Auckland'].map(name => {
      process.env.TZ = name;
      offsets.add(new Date(NOW).getTimezoneOffset());
      return evaluate(
        {
          window: 'P1M',
          review: { every: 'P1M', lastReviewed: '2027-02-28' },
          baseline: { window: { from: '2027-03-13', to: '2027-03-14' } },
          targets: [{ value: 1, by: '2027-03-28' }],
        },
        {
          value: 3,
          now: Date.parse('2027-03-28T01:30:00Z'),
          baselineRollups: [day('2027-03-14', 5)],
        },
      );
    });
    process.env.TZ = zone;
    if (zone === undefined) {
      delete process.env.TZ;
    }
    expect(offsets.size).toBe(3);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('names the field that cannot be read', () => {
    expect(() =>
      evaluate({ freshness: { staleAfter: '1 day' } }, { value: 1 }),
    ).toThrow("spec.freshness.staleAfter is '1 day'");
    expect(() =>
      evaluate({ targets: [{ value: 1, by: '2027-02-30' }] }, { value: 1 }),
    ).toThrow("spec.targets[0].by is '2027-02-30'");
  });
});

describe('baseline', () => {
  const window = { from: '2027-02-01', to: '2027-02-04' };
  const before = [
    day('2027-01-31', 999),
    day('2027-02-01', 10, 20),
    day('2027-02-02', 30),
    day('2027-02-04', 1, 50),
    day('2027-02-05', 999),
  ];

  it('is the median of the days of its window that have samples, both ends included', () => {
    const result = evaluate(
      { baseline: { window } },
      { value: 30, baselineRollups: before },
    );
    expect(result.baseline).toEqual({
      origin: 'median',
      value: 30,
      from: '2027-02-01T00:00:00.000Z',
      to: '2027-02-04T23:59:59.999Z',
    });
    expect(result.improvement).toBe('unchanged');
    expect(evaluate({ baseline: { window } }, { value: 1 }).baseline).toEqual({
      origin: 'median',
      from: '2027-02-01T00:00:00.000Z',
      to: '2027-02-04T23:59:59.999Z',
    });
  });

  it('compares sums of the same length of time', () => {
    const sums = (length: string) =>
      evaluate(
        { aggregation: 'sum', window: length, baseline: { window } },
        { value: 1, baselineRollups: before },
      ).baseline?.value;
    expect(sums('P1D')).toBe(30); // of 30, 30, 51
    expect(sums('P2D')).toBe((60 + 51) / 2);
    expect(sums('P3D')).toBe(30 + 51); // the first day fills no span
    expect(sums('P4D')).toBe(111);
    expect(sums('P8D')).toBe(222);
  });

  it('takes a given value first', () => {
    expect(
      evaluate(
        { baseline: { value: 7, window } },
        { value: 7, baselineRollups: before },
      ).baseline,
    ).toMatchObject({ origin: 'given', value: 7 });
  });

  it.each<[Spec['direction'], number, number, string]>([
    ['lower-is-better', 10, 9.98, 'improved'],
    ['lower-is-better', 10, 10.005, 'unchanged'],
    ['higher-is-better', 10, 9.9, 'regressed'],
    ['higher-is-better', -10, -9, 'improved'],
    ['lower-is-better', 0, 0, 'unchanged'],
    ['lower-is-better', 0, 1e-6, 'regressed'],
  ])('%s from %d to %d %s', (direction, baseline, value, improvement) => {
    expect(
      evaluate({ direction, baseline: { value: baseline } }, { value })
        .improvement,
    ).toBe(improvement);
  });
});

describe('guards', () => {
  const guard = {
    metric: 'contributionmetric:default/flaky',
    title: 'flaky tests',
    tolerance: 0.05,
    direction: 'lower-is-better' as const,
  };

  it.each<[number | undefined, number | undefined, string]>([
    [100, 105, 'held'],
    [100, 105.1, 'regressed'],
    [-100, -95, 'held'],
    [-100, -94, 'regressed'],
    [0, 0.05, 'held'],
    [0, 0.06, 'regressed'],
    [100, undefined, 'unknown'],
    [undefined, 5, 'unknown'],
    [NaN, 5, 'unknown'],
  ])('with baseline %s at %s %s', (baseline, value, state) => {
    const result = evaluate(
      { baseline: { value: 10 } },
      { value: 5, guards: [{ ...guard, baseline, value }] },
    );
    expect(result.guards[0].state).toBe(state);
    expect(result.improvement).toBe(
      state === 'regressed' ? 'guarded' : 'improved',
    );
  });

  it('keeps a reached target from counting as achieved, and leaves the state alone', () => {
    const spec = {
      baseline: { value: 60 },
      targets: [{ value: 50, by: '2027-01-31' }],
    };
    const regressed = { ...guard, baseline: 1, value: 2 };
    expect(evaluate(spec, { value: 50, guards: [regressed] })).toMatchObject({
      state: 'healthy',
      targets: [{ status: 'guarded', progress: 1 }],
      message: '50 ms, target 50 ms reached, but flaky tests got worse',
    });
    expect(evaluate(spec, { value: 70, guards: [regressed] }).improvement).toBe(
      'regressed',
    );
  });
});

it('never answers a number that is not finite, nor one that JSON cannot hold', () => {
  const random = randomOf(5);
  const extremes = [
    0,
    1,
    -1,
    5e-324,
    1e300,
    -1e300,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
  ];
  const pick = () => extremes[Math.floor(random() * extremes.length)];
  for (let round = 0; round < 500; round += 1) {
    const result = evaluate(
      {
        aggregation: (['last', 'sum', 'mean', 'p95'] as const)[round % 4],
        direction: round % 2 ? 'higher-is-better' : 'lower-is-better',
        baseline:
          round % 3
            ? { value: pick() }
            : { window: { from: '2027-03-01', to: '2027-03-02' } },
        limits: round % 5 ? undefined : { warning: pick() },
        targets: [{ value: pick(), by: '2027-03-31' }],
      },
      {
        rollups: [day('2027-03-20', pick(), pick(), pick())],
        baselineRollups: [
          day('2027-03-01', pick(), pick()),
          day('2027-03-02', pick()),
        ],
        guards: [
          {
            metric: 'm',
            title: 't',
            tolerance: 0.05,
            direction: 'lower-is-better',
            baseline: pick(),
            value: pick(),
          },
        ],
      },
    );
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(result.message).not.toMatch(/NaN|∞|Infinity|undefined/);
  }
});
