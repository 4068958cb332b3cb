import type { Curve } from '../history/curve';
import { EVENT_DAYS } from './lineage';
import type { SeriesStory } from './types';

const STORE = 'resource:default/shared-feature-store';
const REGISTRY = 'resource:default/model-registry';

function availability(asset: string, points: Curve['points']): SeriesStory {
  const curve = { points, noise: 0.0006, max: 100 };
  return { asset, metric: 'availability', everyHours: 2, curve };
}

function documented(asset: string, points: Curve['points']): SeriesStory {
  const metric = 'documentation-coverage';
  return { asset, metric, everyHours: 24, atHour: 4, curve: { points } };
}

/** Up to the days for which there are OpenLineage events. */
function runs(
  asset: string,
  everyHours: number,
  points: Curve['points'],
): SeriesStory {
  const metric = 'pipeline-success';
  const curve = { points };
  return { asset, metric, everyHours, curve, chance: true, until: -EVENT_DAYS };
}

function checks(asset: string, points: Curve['points']): SeriesStory {
  const curve = { points, noise: 0.006, max: 1 };
  const metric = 'data-quality';
  return { asset, metric, everyHours: 6, curve, until: -EVENT_DAYS };
}

/** What is measured of the store, the registry, pipelines and datasets. */
export const PLATFORM_SERIES: SeriesStory[] = [
  availability(STORE, [
    [-90, 99.8],
    [-38.5, 99.9],
    [-38, 91],
    [-37.5, 99.9],
    [0, 99.93],
  ]),
  availability(REGISTRY, [
    [-90, 99.7],
    [0, 99.95],
  ]),
  {
    asset: REGISTRY,
    metric: 'time-to-production',
    everyHours: 24,
    atHour: 15,
    curve: {
      points: [
        [-90, 19],
        [-60, 17],
        [0, 8.5],
      ],
      noise: 0.3,
      min: 1,
    },
  },
  runs('component:default/feature-materialization', 6, [
    [-90, 0.97],
    [-38, 0.97],
    [-37.9, 0.3],
    [-37.2, 0.3],
    [-37, 0.985],
  ]),
  runs('component:default/continuous-training', 12, [
    [-90, 0.9],
    [-60, 0.96],
    [-30, 0.99],
    [-12, 1],
  ]),
  checks('resource:default/clickstream-events', [
    [-90, 0.985],
    [-30, 0.992],
  ]),
  checks('resource:default/orders', [
    [-90, 0.95],
    [-60, 0.97],
    [-55, 0.99],
  ]),
  documented('resource:default/clickstream-events', [
    [-90, 41],
    [-20, 46],
    [0, 63],
  ]),
  documented('resource:default/orders', [
    [-90, 88],
    [0, 92],
  ]),
  documented('resource:default/labelled-fraud-cases', [
    [-90, 55],
    [0, 55],
  ]),
];
