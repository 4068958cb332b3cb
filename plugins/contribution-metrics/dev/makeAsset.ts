import {
  type Asset,
  type AssetDetail,
  type Evaluation,
  rollUpHealth,
} from '@guildhall/plugin-contribution-metrics-common';
import { ago, HOUR, team } from './fakeEvaluations';

/** An asset of which nothing is known but what is said. */
export function detail(
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
    health: rollUpHealth(metrics),
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

/** How much an asset is used, with the teams of the last twelve weeks. */
export const usedBy = (
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
