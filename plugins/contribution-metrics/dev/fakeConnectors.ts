import type { Connector } from '@guildhall/plugin-contribution-metrics-common';
import { ago, HOUR } from './fakeEvaluations';

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
