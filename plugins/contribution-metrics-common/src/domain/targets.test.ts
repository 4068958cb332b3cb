import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import { evaluate } from './fixtures';
import { rollUpDay } from './rollup';
import { dayOf } from './time';

type Spec = ContributionMetricEntity['spec'];

describe('targets', () => {
  const spec: Partial<Spec> = {
    baseline: { value: 50, window: { from: '2027-01-01', to: '2027-01-31' } },
    targets: [{ value: 30, by: '2027-03-31' }],
  };

  it.each([
    ['2027-03-02T00:00:00Z', 40, 'on-track', 0.5, 'healthy'],
    ['2027-03-02T13:00:00Z', 40, 'behind', 0.5, 'healthy'],
    ['2027-03-31T23:59:59.999Z', 31, 'behind', 0.95, 'healthy'],
    ['2027-04-01T00:00:00Z', 31, 'missed', 0.95, 'warning'],
    ['2027-04-01T00:00:00Z', 30, 'achieved', 1, 'healthy'],
    ['2027-02-01T00:00:00Z', 60, 'behind', -0.5, 'healthy'],
    ['2027-02-10T00:00:00Z', 20, 'achieved', 1.5, 'healthy'],
  ])('at %s with %d is %s', (time, value, status, progress, state) => {
    const now = Date.parse(time);
    const result = evaluate(spec, {
      now,
      rollups: [rollUpDay(dayOf(now), [{ observedAt: now, value }])],
    });
    expect(result.targets).toEqual([
      { value: 30, by: '2027-03-31', progress, status },
    ]);
    expect(result.state).toBe(state);
  });

  it('says what is due next, and what was missed', () => {
    const targets = [
      { value: 30, by: '2027-03-31' },
      { value: 20, by: '2027-12-31' },
    ];
    expect(evaluate({ targets }, { value: 41 }).message).toBe(
      '41 ms, target 30 ms by 31 Mar 2027',
    );
    expect(evaluate({ targets }, { value: 29 }).message).toBe(
      '29 ms, target 20 ms by 31 Dec 2027',
    );
    expect(
      evaluate({ targets: [{ value: 30, by: '2027-03-19' }] }, { value: 41 })
        .message,
    ).toBe('41 ms, target was 30 ms by 19 Mar 2027');
  });

  it('claims no progress that it cannot measure', () => {
    const at = (baseline: number | undefined, value: number) =>
      evaluate(
        {
          baseline: baseline === undefined ? undefined : { value: baseline },
          targets: [{ value: 30, by: '2027-03-31' }],
        },
        { value },
      ).targets[0];
    expect(at(undefined, 40)).toEqual({
      value: 30,
      by: '2027-03-31',
      status: 'unknown',
    });
    expect(at(undefined, 30)).toMatchObject({
      status: 'achieved',
      progress: 1,
    });
    expect(at(30, 40)).toEqual({
      value: 30,
      by: '2027-03-31',
      status: 'behind',
    });
    expect(at(20, 29)).toMatchObject({ status: 'achieved', progress: 1 });
  });
});

describe('review', () => {
  const review = (
    every: string,
    lastReviewed: string | undefined,
    now: string,
  ) =>
    evaluate({ review: { every, lastReviewed } }, { now: Date.parse(now) })
      .review;

  it('goes by the calendar and is overdue once its day is over', () => {
    expect(review('P1M', '2027-01-31', '2027-02-28T23:59:59Z')).toEqual({
      every: 'P1M',
      lastReviewed: '2027-01-31',
      due: '2027-02-28',
      overdue: false,
    });
    expect(review('P1M', '2027-01-31', '2027-03-01T00:00:00Z')).toMatchObject({
      overdue: true,
    });
    expect(review('P6M', undefined, '2027-03-01T00:00:00Z')).toEqual({
      every: 'P6M',
      due: '2027-03-01',
      overdue: true,
    });
  });
});
