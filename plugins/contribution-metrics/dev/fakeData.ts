import type {
  Asset,
  AssetDetail,
  Connector,
  Evaluation,
  HealthReason,
  HealthState,
  Metric,
} from '@guildhall/plugin-contribution-metrics-common';

/** Everything is told relative to the moment at which the module is loaded. */
export const NOW = Date.now();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const ago = (milliseconds: number) =>
  new Date(NOW - milliseconds).toISOString();
export const dayFromNow = (days: number) =>
  new Date(NOW + days * DAY).toISOString().slice(0, 10);

const team = (name: string) => `group:default/${name}`;
const user = (name: string) => `user:default/${name}`;
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

const freshness = evaluation(
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
const latency = evaluation(
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
const nulls = evaluation('null-rate', 'Null rate', 'healthy', '0.4 %', {
  unit: '%',
  value: 0.4,
  limits: { warning: 1, degraded: 3 },
  baseline: { origin: 'median', value: 0.6 },
  improvement: 'improved',
  sources: [{ source: 'openlineage', observedAt: ago(5 * HOUR) }],
});
const coverage = evaluation(
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
const drift = evaluation(
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
const consumersMetric = evaluation(
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

const reasonOf = (item: Evaluation): HealthReason => ({
  metric: item.metric,
  title: item.title,
  state: item.state,
  message: item.message,
  value: item.value,
  unit: item.unit,
  since: item.since,
  observedAt: item.observedAt,
});

const order: HealthState[] = ['degraded', 'unknown', 'warning', 'healthy'];

function healthOf(metrics: Evaluation[]): Asset['health'] {
  const health = metrics.filter(metric => metric.role === 'health');
  const count = (state: HealthState) =>
    health.filter(metric => metric.state === state).length;
  return {
    state: order.find(state => count(state) > 0) ?? 'not-applicable',
    reasons: health
      .filter(metric => metric.state !== 'healthy')
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
      .map(reasonOf),
    counts: {
      healthy: count('healthy'),
      warning: count('warning'),
      degraded: count('degraded'),
      unknown: count('unknown'),
    },
  };
}

function detail(
  name: string,
  type: string,
  metrics: Evaluation[],
  more: Partial<AssetDetail> = {},
): AssetDetail {
  const kind =
    type === 'ml-pipeline' || type === 'library' ? 'component' : 'resource';
  return {
    entityRef: `${kind}:default/${name}`,
    name,
    type,
    owner: team('feature-platform'),
    stewards: { documentation: [], testing: [], governance: [] },
    lead: null,
    adoption: {
      teams30d: 0,
      consumers30d: 0,
      ownUse30d: 0,
      trend: 0,
      downstream: 0,
      history: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
    health: healthOf(metrics),
    updatedAt: ago(2 * HOUR),
    deprecation: null,
    unresolved: [],
    demo: true,
    guide: {},
    commitments: [],
    metrics,
    measures: metrics
      .filter(metric => metric.value !== undefined)
      .map(metric => ({
        key: metric.metric.split('/')[1],
        title: metric.title,
        unit: metric.unit,
        source: metric.sources[0]?.source ?? 'push',
        lastValue: metric.value!,
        lastAt: metric.observedAt ?? ago(HOUR),
      })),
    provenance: [],
    problems: [],
    ties: [],
    ...more,
  };
}

const usedBy = (
  teams30d: number,
  trend: number,
  downstream: number,
  history: number[],
): Asset['adoption'] => ({
  teams30d,
  consumers30d: Math.round(teams30d * 2.6),
  ownUse30d: 3,
  trend,
  downstream,
  history,
});

const userFeatures = detail(
  'user-features',
  'feature-view',
  [freshness, latency, nulls, coverage, drift, consumersMetric],
  {
    title: 'user_features',
    description: 'Behaviour of users over the last 90 days.',
    stewards: {
      documentation: [user('mira-holm')],
      testing: [team('data-quality'), user('jun-sato')],
      governance: [],
    },
    lead: { ref: team('ranking'), until: ago(-9 * DAY), next: team('growth') },
    rotation: {
      members: [team('ranking'), team('growth'), team('risk')],
      rule: 'FREQ=MONTHLY;BYMONTHDAY=1',
      start: '2026-01-01',
      timezone: 'Europe/Berlin',
      upcoming: [
        { ref: team('ranking'), from: ago(21 * DAY), to: ago(-9 * DAY) },
        { ref: team('growth'), from: ago(-9 * DAY), to: ago(-40 * DAY) },
        { ref: team('risk'), from: ago(-40 * DAY), to: ago(-70 * DAY) },
        { ref: team('ranking'), from: ago(-70 * DAY), to: ago(-100 * DAY) },
      ],
    },
    adoption: usedBy(9, 2, 31, [4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9]),
    commitments: [
      {
        kind: 'review-response',
        promised: 'PT24H',
        promisedSeconds: 86_400,
        observedSeconds: 68_400,
        observations: 14,
        lastAt: ago(2 * DAY),
        kept: true,
        source: 'git',
      },
      {
        kind: 'update-cadence',
        promised: 'P14D',
        promisedSeconds: 14 * 86_400,
        observedSeconds: 21 * 86_400,
        observations: 6,
        lastAt: ago(21 * DAY),
        kept: false,
        source: 'git',
      },
    ],
    guide: {
      contact: '#feature-platform',
      contributing:
        'https://git.example.com/features/blob/main/CONTRIBUTING.md',
      goals: 'Backfill for users without a session; tests for time zones',
      modify: 'group:default/feature-platform, group:default/ranking',
    },
    provenance: [
      {
        field: 'owner',
        value: team('feature-platform'),
        source: 'catalog',
        detail: 'spec.owner',
        observedAt: ago(6 * DAY),
        used: true,
      },
      {
        field: 'owner',
        value: team('data-quality'),
        source: 'feast',
        detail: 'field owner of the feature view, version 7',
        observedAt: ago(1 * DAY),
        used: false,
      },
      {
        field: 'steward-testing',
        value: team('data-quality'),
        source: 'openlineage',
        detail: 'facet ownership, type TEST_STEWARD',
        observedAt: ago(5 * HOUR),
        used: true,
      },
    ],
    problems: [
      {
        annotation: 'guildhall.dev/review-response',
        value: '1 day',
        message:
          'resource:default/user-features: “1 day” is not an ISO 8601 duration. Write P1D or PT24H.',
      },
    ],
    ties: [
      { annotation: 'feast.dev/feature-view', value: 'user_features' },
      {
        annotation: 'openlineage.io/dataset',
        value: 'warehouse/user_features',
      },
    ],
  },
);
userFeatures.measures.push({
  key: 'git:open-pull-requests',
  title: 'Open pull requests',
  source: 'git',
  lastValue: 4,
  lastAt: ago(9 * HOUR),
  url: 'https://git.example.com/features/pulls',
});

const healthy = (extra: Partial<Evaluation> = {}) => [
  { ...nulls, ...extra },
  {
    ...coverage,
    improvement: 'improved' as const,
    guards: [],
    targets: [],
    review: undefined,
  },
];

/** Fourteen assets with all states, types and oddities. */
export const ASSETS: AssetDetail[] = [
  userFeatures,
  detail(
    'churn-model',
    'ml-model',
    [
      drift,
      {
        ...latency,
        state: 'unknown',
        targets: [],
        value: undefined,
        message: 'never measured',
        observedAt: undefined,
      },
    ],
    {
      owner: user('bob'),
      unresolved: [user('bob'), user('old-steward')],
      stewards: {
        documentation: [user('ada-okoye')],
        testing: [],
        governance: [team('risk'), user('old-steward')],
      },
      adoption: usedBy(2, -1, 4, [3, 3, 3, 3, 3, 2, 3, 3, 2, 2, 2, 2]),
      updatedAt: ago(3 * DAY),
    },
  ),
  detail('nightly-training', 'ml-pipeline', [], {
    owner: team('risk'),
    updatedAt: ago(20 * HOUR),
    adoption: {
      ...usedBy(1, -2, 3, [4, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1]),
      consumers30d: 2,
    },
    deprecation: {
      on: dayFromNow(12),
      replacedBy: 'component:default/training-v2',
      reason:
        'The new pipeline trains every six hours and needs half the memory.',
      phase: 'near',
      activeConsumers: 2,
    },
  }),
  detail('training-v2', 'ml-pipeline', healthy(), {
    owner: team('risk'),
    title: 'Training v2',
    stewards: {
      documentation: [user('tomas-vega')],
      testing: [user('tomas-vega')],
      governance: [team('risk')],
    },
    adoption: usedBy(5, 3, 12, [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 5]),
    updatedAt: ago(0.3 * HOUR),
  }),
  detail('feature-store', 'feature-store', healthy(), {
    title: 'Feature store',
    stewards: {
      documentation: [team('feature-platform')],
      testing: [team('data-quality')],
      governance: [user('ada-okoye')],
    },
    adoption: usedBy(
      14,
      1,
      112,
      [11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14],
    ),
    updatedAt: ago(0.1 * HOUR),
    lead: { ref: user('mira-holm'), until: ago(-3 * DAY) },
  }),
  detail('model-registry', 'model-registry', [{ ...latency, targets: [] }], {
    title: 'Model registry',
    owner: team('ml-infrastructure'),
    stewards: {
      documentation: [],
      testing: [],
      governance: [team('ml-infrastructure')],
    },
    adoption: usedBy(
      11,
      0,
      64,
      [11, 11, 11, 10, 11, 11, 11, 11, 11, 11, 11, 11],
    ),
    updatedAt: ago(0.5 * HOUR),
  }),
  detail('orders', 'dataset', healthy(), {
    owner: team('data-quality'),
    stewards: {
      documentation: [user('jun-sato')],
      testing: [user('jun-sato')],
      governance: [],
    },
    adoption: usedBy(8, 1, 45, [5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8]),
  }),
  detail(
    'clickstream',
    'dataset',
    [{ ...freshness, value: 5, state: 'warning', message: '5 h, limit 4 h' }],
    {
      owner: team('growth'),
      adoption: usedBy(6, -2, 27, [9, 9, 8, 8, 8, 8, 7, 7, 7, 6, 6, 6]),
    },
  ),
  detail('ranking-service', 'feature-service', healthy(), {
    owner: team('ranking'),
    stewards: {
      documentation: [team('ranking')],
      testing: [],
      governance: [],
    },
    adoption: usedBy(3, 0, 9, [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3]),
  }),
  detail(
    'ranker',
    'ml-model',
    [
      {
        ...latency,
        value: 96,
        state: 'degraded',
        message: '96 ms, limit 80 ms',
      },
    ],
    {
      owner: team('ranking'),
      lead: { ref: user('jun-sato'), until: ago(-13 * DAY) },
      adoption: usedBy(4, 1, 6, [2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4]),
    },
  ),
  detail('fraud-score-v1', 'ml-model', [], {
    owner: team('risk'),
    deprecation: {
      on: dayFromNow(-40),
      reason: 'The licence of its training data has ended.',
      phase: 'past',
      activeConsumers: 1,
    },
    adoption: usedBy(1, 0, 1, [2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
    updatedAt: ago(8 * DAY),
  }),
  detail(
    'embeddings-of-product-descriptions-in-all-languages',
    'feature-view',
    healthy(),
    {
      owner: team('growth'),
      adoption: usedBy(1, 1, 0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
    },
  ),
  detail('sandbox-features', 'feature-view', [], {
    owner: null,
    updatedAt: null,
    demo: false,
  }),
  detail('guildhall-common', 'library', healthy(), {
    owner: team('ml-infrastructure'),
    demo: false,
    adoption: usedBy(2, 2, 10, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2]),
  }),
];

/** As many assets as wanted, by repeating the fourteen under other names. */
export function manyAssets(count: number): AssetDetail[] {
  return Array.from({ length: count }, (_, index) => {
    const asset = ASSETS[index % ASSETS.length];
    const name = `${asset.name}-${index}`;
    return {
      ...asset,
      name,
      title: undefined,
      entityRef: asset.entityRef.replace(/[^/]+$/, name),
    };
  });
}

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

/** One connector in each state. */
export const CONNECTORS: Connector[] = [
  {
    id: 'git',
    title: 'Git',
    description:
      'Cadence of updates and releases, documentation, tests and active maintainers of repositories.',
    mode: 'scheduled',
    state: 'ok',
    lastStarted: ago(0.4 * HOUR),
    lastSuccess: ago(0.4 * HOUR),
    lagSeconds: 1500,
    counts: { accepted: 18_204, duplicates: 312, rejected: 0 },
    measures: [
      { key: 'update-interval', title: 'Time between updates', unit: 's' },
      {
        key: 'active-maintainers',
        title: 'Active maintainers',
        description: 'People with a commit in the last 90 days, bots left out.',
      },
    ],
  },
  {
    id: 'openlineage',
    title: 'OpenLineage',
    description: 'Runs, datasets and jobs, as their clients tell them.',
    mode: 'push',
    state: 'ok',
    lastSuccess: ago(0.05 * HOUR),
    lagSeconds: 190,
    lastError: {
      at: ago(30 * HOUR),
      message: 'inputs[2].namespace: missing; the input was left out',
    },
    counts: { accepted: 240_118, duplicates: 20_114, rejected: 37 },
    measures: [{ key: 'row-count', title: 'Rows written' }],
  },
  {
    id: 'feast',
    title: 'Feast',
    description: 'Feature views and services of the registry.',
    mode: 'scheduled',
    state: 'failing',
    lastStarted: ago(0.2 * HOUR),
    lastSuccess: ago(52 * HOUR),
    lastError: {
      at: ago(0.2 * HOUR),
      message:
        'GET http://feast-registry:6572/api/v1/feature_views answered 503 <html><b>no healthy upstream</b></html>',
    },
    lagSeconds: 187_000,
    counts: { accepted: 8_110, duplicates: 90, rejected: 12 },
    measures: [{ key: 'freshness', title: 'Freshness', unit: 'h' }],
  },
  {
    id: 'push',
    title: 'Pushed samples',
    mode: 'push',
    state: 'waiting',
    counts: { accepted: 0, duplicates: 0, rejected: 0 },
    measures: [],
  },
];
