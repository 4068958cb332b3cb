import type {
  Asset,
  AssetDetail,
  AssetPage,
  ContributionMetricsApi,
  Evaluation,
} from '@guildhall/plugin-contribution-metrics-common';
import { at } from './charters';
import { refuse, type World } from './World';

const DUTIES = { documentation: [], testing: [], governance: [] };

function metric(
  name: string,
  title: string,
  state: Evaluation['state'],
  message: string,
  more: Partial<Evaluation> = {},
): Evaluation {
  return {
    metric: `contributionmetric:default/${name}`,
    title,
    role: 'health',
    direction: 'lower-is-better',
    aggregation: 'last',
    state,
    message,
    sampleCount: 90,
    improvement: 'unchanged',
    guards: [],
    targets: [],
    sources: [],
    observedAt: at(-0.1),
    ...more,
  };
}

const METRICS: Record<string, Evaluation[]> = {
  'resource:default/user-features': [
    metric('feature-freshness', 'Freshness', 'degraded', '26 h, limit 6 h', {
      unit: 'h',
      value: 26,
      improvement: 'regressed',
    }),
    metric('serving-latency', 'p95 latency', 'warning', '41 ms, target 30 ms', {
      unit: 'ms',
      value: 41,
      improvement: 'improved',
    }),
    metric('null-rate', 'Null rate', 'healthy', '0.4 %'),
  ],
  'component:default/feature-materialization': [
    metric('run-failures', 'Failed runs', 'degraded', '7 %, limit 2 %', {
      unit: '%',
      value: 7,
    }),
  ],
  'resource:default/session-features': [
    metric(
      'documentation',
      'Documentation',
      'unknown',
      'no numbers for 9 days',
    ),
  ],
  'resource:default/churn-model': [
    metric('null-rate', 'Null rate', 'healthy', '0.1 %'),
  ],
};

function asset(entityRef: string): Asset {
  const metrics = METRICS[entityRef];
  const count = (state: string) =>
    metrics.filter(each => each.state === state).length;
  const worst =
    (['degraded', 'unknown', 'warning', 'healthy'] as const).find(count) ??
    'not-applicable';
  const weak = metrics.filter(each => each.state !== 'healthy');
  return {
    entityRef,
    name: entityRef.split('/')[1],
    type: entityRef.startsWith('component') ? 'ml-pipeline' : 'feature-view',
    owner: 'group:default/feature-platform',
    stewards: DUTIES,
    lead: null,
    adoption: {
      teams30d: 9,
      teamsPrevious: 7,
      consumers: 24,
      reach: 31,
      ownUses30d: 3,
      history: [],
    },
    health: {
      state: worst,
      counts: {
        healthy: count('healthy'),
        warning: count('warning'),
        degraded: count('degraded'),
        unknown: count('unknown'),
      },
      reasons: weak.map(({ title, state, message, metric: ref }) => ({
        title,
        state,
        message,
        metric: ref,
      })),
    },
    updatedAt: at(-0.1),
    deprecation: null,
    unresolved: [],
    demo: false,
  } as unknown as Asset;
}

/** Numbers of the made-up assets; `forbidden` for those who may see events only. */
export class AssetNumbersFake
  implements Pick<ContributionMetricsApi, 'getAsset' | 'listAssets'>
{
  readonly #world: World;
  /** Makes every answer a refusal with this status. */
  refuseWith?: number;

  constructor(world: World) {
    this.#world = world;
  }

  async getAsset(entityRef: string): Promise<AssetDetail> {
    if (this.refuseWith) {
      await refuse(this.refuseWith, 'NotAllowedError', 'Not allowed');
    }
    if (!METRICS[entityRef]) {
      await refuse(404, 'NotFoundError', `No asset ${entityRef}`);
    }
    return await this.#world.answer(
      () =>
        ({ ...asset(entityRef), metrics: METRICS[entityRef] } as AssetDetail),
    );
  }

  async listAssets(): Promise<AssetPage> {
    if (this.refuseWith) {
      await refuse(this.refuseWith, 'NotAllowedError', 'Not allowed');
    }
    return await this.#world.answer(
      () =>
        ({
          items: Object.keys(METRICS).map(asset),
          nextCursor: null,
        } as AssetPage),
    );
  }
}
