/* eslint-disable no-script-url -- a system may give such an address */
import type {
  Connector,
  ConnectorProblem,
} from '@guildhall/plugin-contribution-metrics-common';
import { ago, DAY, HOUR, team } from './fakeEvaluations';

const mlflow: Connector = {
  id: 'mlflow.production',
  collector: 'mlflow',
  instance: 'production',
  title: 'MLflow',
  description: 'Registered models, versions, aliases and runs.',
  url: 'https://mlflow.example.com',
  owner: team('ml-infrastructure'),
  mode: 'scheduled',
  state: 'ok',
  failures: 0,
  lastStarted: ago(0.3 * HOUR),
  lastSuccess: ago(0.3 * HOUR),
  lastDurationSeconds: 12.4,
  lagSeconds: 1260,
  problems: [
    { kind: 'missing-at-source', count: 2 },
    { kind: 'unresolved-principal', count: 31 },
  ],
  counts: { accepted: 48_204, duplicates: 1_312, rejected: 4 },
  measures: [
    { key: 'mlflow:failed-runs', title: 'Runs that failed', unit: '%' },
  ],
};

/** Connectors in each state, two of them of one sort. */
export const CONNECTORS: Connector[] = [
  {
    id: 'git',
    collector: 'git',
    title: 'Git',
    description:
      'Cadence of updates and releases, documentation, tests and active maintainers of repositories.',
    mode: 'scheduled',
    state: 'ok',
    failures: 0,
    lastStarted: ago(0.4 * HOUR),
    lastSuccess: ago(0.4 * HOUR),
    lastDurationSeconds: 3.2,
    lagSeconds: 1500,
    problems: [],
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
  mlflow,
  {
    ...mlflow,
    id: 'mlflow.research',
    instance: 'research',
    url: 'javascript:alert(1)',
    owner: undefined,
    state: 'failing',
    failures: 3,
    lastStarted: ago(0.1 * HOUR),
    lastSuccess: ago(52 * HOUR),
    lastError: {
      at: ago(0.1 * HOUR),
      message:
        'https://mlflow-research.example.com/api/2.0/mlflow/registered-models/search answered 401: check guildhall.mlflow[1].auth',
    },
    lastDurationSeconds: 0.4,
    lagSeconds: 187_000,
    problems: [{ kind: 'wrong-configuration', count: 1 }],
    counts: { accepted: 812, duplicates: 0, rejected: 0 },
  },
  {
    id: 'openlineage',
    collector: 'openlineage',
    title: 'OpenLineage',
    description: 'Runs, datasets and jobs, as their clients tell them.',
    mode: 'push',
    state: 'ok',
    failures: 0,
    lastSuccess: ago(0.05 * HOUR),
    lagSeconds: 190,
    lastError: {
      at: ago(30 * HOUR),
      message: 'inputs[2].namespace: missing; the input was left out',
    },
    problems: [],
    counts: { accepted: 240_118, duplicates: 20_114, rejected: 37 },
    measures: [{ key: 'row-count', title: 'Rows written' }],
  },
  {
    id: 'feast',
    collector: 'feast',
    title: 'Feast',
    description: 'Feature views and services of the registry.',
    mode: 'scheduled',
    state: 'failing',
    failures: 1,
    lastStarted: ago(0.2 * HOUR),
    lastError: {
      at: ago(0.2 * HOUR),
      message:
        'GET http://feast-registry:6572/api/v1/feature_views answered 503 <html><b>no healthy upstream</b></html>',
    },
    lagSeconds: 187_000,
    problems: [],
    counts: { accepted: 8_110, duplicates: 90, rejected: 12 },
    measures: [{ key: 'freshness', title: 'Freshness', unit: 'h' }],
  },
  {
    id: 'push',
    collector: 'push',
    title: 'Pushed samples',
    mode: 'push',
    state: 'waiting',
    failures: 0,
    problems: [],
    counts: { accepted: 0, duplicates: 0, rejected: 0 },
    measures: [],
  },
];

const assetRefs = [
  'resource:default/churn-model',
  'resource:default/ranker',
  'resource:default/fraud-score-v1',
];

/** What there is to look at, by id of the connector. */
export const PROBLEMS: Record<string, ConnectorProblem[]> = {
  'mlflow.production': [
    ...['rank-model-old', 'Churn Model'].map<ConnectorProblem>(subject => ({
      kind: 'missing-at-source',
      subject,
      message: `MLflow has no registered model “${subject}”. Correct the annotation mlflow.org/registered-model, or register the model.`,
      entityRefs: ['resource:default/ranker'],
      entities: 1,
      firstSeen: ago(9 * DAY),
    })),
    {
      kind: 'unresolved-principal',
      subject: 'Risk: models & rules',
      message:
        'No group of the catalog is called “Risk: models & rules”, by name, title or display name.',
      entityRefs: assetRefs,
      entities: 14,
      url: 'https://mlflow.example.com/#/models/ranker',
      firstSeen: ago(3 * DAY),
    },
    ...Array.from(
      { length: 30 },
      (_, index): ConnectorProblem => ({
        kind: 'unresolved-principal',
        subject: `person-${String(index).padStart(2, '0')}@example.com`,
        message: 'No user of the catalog has this e-mail address.',
        entityRefs: index % 4 ? [assetRefs[index % 3]] : [],
        entities: 1,
        url: index % 2 ? 'javascript:alert(1)' : undefined,
        firstSeen: ago((index + 1) * HOUR),
      }),
    ),
  ],
  'mlflow.research': [
    {
      kind: 'wrong-configuration',
      subject: 'guildhall.mlflow[1].auth',
      message: 'The server answered 401. Renew the token.',
      entityRefs: [],
      entities: 0,
      firstSeen: ago(52 * HOUR),
    },
  ],
};
