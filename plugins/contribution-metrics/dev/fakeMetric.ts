import type { Metric } from '@guildhall/plugin-contribution-metrics-common';
import { ASSETS } from './fakeAssets';
import { dayFromNow, latency, metricRef, team } from './fakeEvaluations';

/** A definition with everything in it, the review overdue. */
export const METRIC: Metric = {
  entityRef: metricRef('serving-latency'),
  name: 'serving-latency',
  title: 'p95 latency',
  description:
    'How long a request for online features takes, seen from the caller.',
  owner: team('feature-platform'),
  role: 'health',
  unit: 'ms',
  direction: 'lower-is-better',
  aggregation: 'p95',
  window: 'P1D',
  collector: 'prometheus:query',
  staleAfter: 'P2D',
  limits: { warning: 40, degraded: 80 },
  guards: [metricRef('null-rate')],
  targets: [
    {
      value: 30,
      by: dayFromNow(110),
      description: 'Needed for ranking at checkout',
    },
  ],
  review: {
    every: 'P90D',
    lastReviewed: dayFromNow(-120),
    due: dayFromNow(-30),
    overdue: true,
  },
  counts: { healthy: 1, warning: 2, degraded: 1, unknown: 1 },
};

/** The assets of the definition, worst first. */
export const METRIC_ASSETS = [
  'ranker',
  'churn-model',
  'user-features',
  'model-registry',
  'feature-store',
].map(name => {
  const asset = ASSETS.find(item => item.name === name)!;
  const found = asset.metrics.find(
    item => item.metric === METRIC.entityRef,
  ) ?? { ...latency, value: 22, state: 'healthy' as const, message: '22 ms' };
  return {
    entityRef: asset.entityRef,
    name: asset.name,
    title: asset.title,
    type: asset.type,
    owner: asset.owner,
    evaluation: {
      ...found,
      guards: [
        {
          metric: metricRef('null-rate'),
          title: 'Null rate',
          state: name === 'ranker' ? ('regressed' as const) : ('held' as const),
          tolerance: 0.05,
        },
      ],
    },
  };
});
