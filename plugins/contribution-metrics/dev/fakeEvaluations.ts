import type {
  Evaluation,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';

/** Everything is told relative to the moment at which the module is loaded. */
export const NOW = Date.now();
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const ago = (milliseconds: number) =>
  new Date(NOW - milliseconds).toISOString();
export const dayFromNow = (days: number) =>
  new Date(NOW + days * DAY).toISOString().slice(0, 10);

/** A measure that never changes. */
export const FLAT_MEASURE = 'git:open-pull-requests';
/** A measure that was taken once. */
export const NEW_MEASURE = 'feast:rows';

export const team = (name: string) => `group:default/${name}`;
export const user = (name: string) => `user:default/${name}`;
export const metricRef = (name: string) => `contributionmetric:default/${name}`;

/** Groups and users that the fake catalog knows. */
export const GROUPS = [
  'feature-platform',
  'ranking',
  'risk',
  'growth',
  'ml-infrastructure',
  'data-quality',
];
export const USERS = ['mira-holm', 'tomas-vega', 'ada-okoye', 'jun-sato'];

function evaluation(
  name: string,
  title: string,
  state: HealthState,
  message: string,
  more: Partial<Evaluation> = {},
): Evaluation {
  return {
    metric: metricRef(name),
    title,
    role: 'health',
    direction: 'lower-is-better',
    aggregation: 'last',
    window: 'P1D',
    state,
    message,
    sampleCount: 90,
    improvement: 'unchanged',
    guards: [],
    targets: [],
    sources: [],
    observedAt: ago(2 * HOUR),
    ...more,
  };
}

export const freshness = evaluation(
  'feature-freshness',
  'Freshness',
  'degraded',
  '26 h, limit 6 h',
  {
    unit: 'h',
    value: 26,
    since: ago(4 * DAY),
    limits: { warning: 4, degraded: 6 },
    baseline: {
      origin: 'median',
      value: 3.2,
      from: ago(80 * DAY),
      to: ago(66 * DAY),
    },
    improvement: 'regressed',
    sources: [
      {
        source: 'feast',
        observedAt: ago(2 * HOUR),
        url: 'https://feast.example.com/p/risk/feature-view/user_features',
      },
    ],
  },
);
export const latency = evaluation(
  'serving-latency',
  'p95 latency',
  'warning',
  '41 ms, target 30 ms',
  {
    unit: 'ms',
    value: 41,
    since: ago(12 * DAY),
    aggregation: 'p95',
    limits: { warning: 40, degraded: 80 },
    baseline: { origin: 'given', value: 52 },
    improvement: 'improved',
    targets: [
      {
        value: 30,
        by: dayFromNow(110),
        description: 'Needed for ranking at checkout',
        progress: 0.5,
        status: 'on-track',
      },
    ],
    sources: [{ source: 'prometheus', observedAt: ago(0.2 * HOUR) }],
  },
);
export const nulls = evaluation('null-rate', 'Null rate', 'healthy', '0.4 %', {
  unit: '%',
  value: 0.4,
  limits: { warning: 1, degraded: 3 },
  baseline: { origin: 'median', value: 0.6 },
  improvement: 'improved',
  sources: [{ source: 'openlineage', observedAt: ago(5 * HOUR) }],
});
export const coverage = evaluation(
  'test-coverage',
  'Test coverage',
  'healthy',
  '83 %',
  {
    unit: '%',
    value: 83,
    direction: 'higher-is-better',
    limits: { warning: 70, degraded: 50 },
    baseline: { origin: 'given', value: 71 },
    improvement: 'guarded',
    targets: [
      { value: 80, by: dayFromNow(-20), progress: 1.3, status: 'guarded' },
    ],
    guards: [
      {
        metric: metricRef('flaky-tests'),
        title: 'Flaky tests',
        state: 'regressed',
        tolerance: 0.05,
        baseline: 2,
        value: 6,
      },
    ],
    review: {
      every: 'P90D',
      lastReviewed: dayFromNow(-120),
      due: dayFromNow(-30),
      overdue: true,
    },
    sources: [
      {
        source: 'git',
        observedAt: ago(9 * HOUR),
        url: 'https://git.example.com/features/actions/812',
      },
    ],
  },
);
export const drift = evaluation(
  'feature-drift',
  'Drift (PSI)',
  'unknown',
  'no numbers for 3 days, limit 2 days',
  {
    value: undefined,
    staleAfter: 'P2D',
    observedAt: ago(3 * DAY),
    since: ago(1 * DAY),
    limits: { warning: 0.1, degraded: 0.25 },
    improvement: 'unknown',
    sources: [{ source: 'push', observedAt: ago(3 * DAY) }],
  },
);
export const consumersMetric = evaluation(
  'consuming-teams',
  'Consuming teams',
  'healthy',
  '9 teams',
  {
    role: 'adoption',
    value: 9,
    unit: 'teams',
    direction: 'higher-is-better',
    targets: [
      { value: 12, by: dayFromNow(60), progress: 0.4, status: 'behind' },
    ],
    sources: [{ source: 'openlineage', observedAt: ago(3 * HOUR) }],
  },
);
