import type {
  AssetDetail,
  Evaluation,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  ago,
  coverage,
  DAY,
  dayFromNow,
  drift,
  freshness,
  HOUR,
  latency,
  nulls,
  team,
  user,
} from './fakeEvaluations';
import { userFeatures } from './fakeUserFeatures';
import { detail, usedBy } from './makeAsset';

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
      unresolved: [
        user('bob'),
        user('old-steward'),
        'unknown:default/qa%20team@example.com',
      ],
      stewards: {
        documentation: [user('ada-okoye')],
        testing: ['unknown:default/qa%20team@example.com'],
        governance: [team('risk'), user('old-steward')],
      },
      adoption: usedBy(2, -1, 4, [3, 3, 3, 3, 3, 2, 3, 3, 2, 2, 2, 2]),
      updatedAt: ago(3 * DAY),
      provenance: [
        {
          field: 'steward-testing',
          value: 'unknown:default/qa%20team@example.com',
          source: 'mlflow.production',
          detail: 'tag qa_owner of the registered model',
          observedAt: ago(1 * DAY),
          used: true,
        },
        {
          field: 'owner',
          value: 'unknown:default/Doe, Jane',
          source: 'mlflow.staging',
          detail: 'tag owner of version 7',
          observedAt: ago(2 * DAY),
          used: false,
        },
      ],
      ties: [
        { annotation: 'mlflow.org/registered-model', value: 'churn-model' },
      ],
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
