import {
  ago,
  consumersMetric,
  coverage,
  DAY,
  drift,
  FLAT_MEASURE,
  freshness,
  HOUR,
  latency,
  NEW_MEASURE,
  nulls,
  team,
  user,
} from './fakeEvaluations';
import { detail, usedBy } from './makeAsset';

/** The asset of which most is known. */
export const userFeatures = detail(
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
userFeatures.measures.push(
  {
    key: FLAT_MEASURE,
    title: 'Open pull requests',
    source: 'git',
    lastValue: 4,
    lastAt: ago(9 * HOUR),
    url: 'https://git.example.com/features/pulls',
  },
  {
    key: NEW_MEASURE,
    title: 'Rows of the last materialisation',
    source: 'feast',
    lastValue: 182_340,
    lastAt: ago(9 * HOUR),
  },
);
