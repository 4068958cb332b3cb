import type { Evaluation, HealthState } from '../types';
import { compareHealth, rollUpHealth } from './health';

function evaluation(
  state: HealthState,
  more: Partial<Evaluation> = {},
): Evaluation {
  return {
    metric: `contributionmetric:default/${state}`,
    title: state,
    role: 'health',
    direction: 'lower-is-better',
    aggregation: 'last',
    window: 'P7D',
    state,
    message: `is ${state}`,
    sampleCount: 1,
    improvement: 'unknown',
    guards: [],
    targets: [],
    sources: [],
    ...more,
  };
}

describe('rollUpHealth', () => {
  it.each<[HealthState[], HealthState]>([
    [[], 'not-applicable'],
    [['not-applicable'], 'not-applicable'],
    [['healthy', 'not-applicable'], 'healthy'],
    [['healthy', 'unknown'], 'unknown'],
    [['unknown', 'warning', 'healthy'], 'warning'],
    [['warning', 'unknown', 'degraded'], 'degraded'],
  ])('of %j is %s', (states, state) => {
    expect(rollUpHealth(states.map(s => evaluation(s))).state).toBe(state);
  });

  it('counts metrics of health alone, and gives reasons worst and longest first', () => {
    const health = rollUpHealth([
      evaluation('healthy', { improvement: 'guarded' }),
      evaluation('warning', { metric: 'new', since: '2027-02-01T00:00:00Z' }),
      evaluation('degraded', { role: 'adoption' }),
      evaluation('unknown'),
      evaluation('warning', { metric: 'old', since: '2027-01-01T00:00:00Z' }),
      evaluation('degraded', {
        value: 26,
        unit: 'h',
        limits: { warning: 3, degraded: 6 },
      }),
    ]);
    expect(health.counts).toEqual({
      healthy: 1,
      warning: 2,
      degraded: 1,
      unknown: 1,
    });
    expect(health.reasons.map(reason => reason.metric)).toEqual([
      'contributionmetric:default/degraded',
      'old',
      'new',
      'contributionmetric:default/unknown',
    ]);
    expect(health.reasons[0]).toMatchObject({ value: 26, unit: 'h', limit: 6 });
    expect(health.reasons[1].limit).toBeUndefined();
  });

  it('sorts states worst first', () => {
    const states: HealthState[] = [
      'not-applicable',
      'healthy',
      'unknown',
      'degraded',
      'warning',
    ];
    expect(states.sort(compareHealth)).toEqual([
      'degraded',
      'warning',
      'unknown',
      'healthy',
      'not-applicable',
    ]);
  });
});
