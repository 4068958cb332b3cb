import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import { evaluateMetric, type EvaluationInput } from './evaluation';
import { type DailyRollup, rollUpDay } from './rollup';
import { parseDay } from './time';

type Spec = ContributionMetricEntity['spec'];

/** Reproducible random numbers from 0 to 1: mulberry32 by T. Ettinger. For tests. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) % 2 ** 32;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The time of {@link evaluate}. */
export const NOW = Date.parse('2027-03-20T12:00:00Z');

/** A day's rollup of values observed at noon. */
export function day(date: string, ...values: number[]): DailyRollup {
  return rollUpDay(
    parseDay(date, 'day'),
    values.map((value, i) => ({
      observedAt: Date.parse(`${date}T11:00:00Z`) + i,
      value,
    })),
  );
}

/** Evaluates a metric, last value of seven days and lower is better unless told otherwise. */
export function evaluate(
  spec: Partial<Spec>,
  input: Partial<EvaluationInput> & { value?: number } = {},
) {
  const { value, ...rest } = input;
  return evaluateMetric({
    metricRef: 'contributionmetric:default/latency',
    title: 'p95 latency',
    spec: {
      owner: 'group:default/a',
      role: 'health',
      direction: 'lower-is-better',
      aggregation: 'last',
      window: 'P7D',
      unit: 'ms',
      collector: { id: 'push' },
      ...spec,
    },
    rollups: value === undefined ? [] : [day('2027-03-20', value)],
    now: NOW,
    guards: [],
    sources: [],
    ...rest,
  });
}
