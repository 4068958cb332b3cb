import type { Curve } from '../history/curve';
import type { SeriesStory } from './types';

const model = (name: string) => `resource:default/${name}`;

function drift(asset: string, points: Curve['points'], until?: number) {
  const curve = { points, noise: 0.1, min: 0.005 };
  const metric = 'prediction-drift';
  return { asset, metric, everyHours: 24, atHour: 3, curve, until };
}

function latency(asset: string, points: Curve['points']) {
  const curve = { points, noise: 0.1, min: 5 };
  return { asset, metric: 'inference-latency', everyHours: 2, curve };
}

function quality(asset: string, points: Curve['points']) {
  const curve = { points, noise: 0.003, max: 1 };
  const metric = 'model-quality';
  return { asset, metric, everyHours: 24, atHour: 5, curve };
}

const ranker = model('search-ranker');
const fraud = model('fraud-detector');

/** What is measured of models. */
export const MODEL_SERIES: SeriesStory[] = [
  drift(ranker, [
    [-90, 0.04],
    [-50, 0.07],
    [-45, 0.03],
    [0, 0.05],
  ]),
  // New regions: customers are not those of the training any more.
  drift(fraud, [
    [-90, 0.05],
    [-35, 0.06],
    [0, 0.15],
  ]),
  drift(
    model('churn-model'),
    [
      [-90, 0.06],
      [-9, 0.09],
    ],
    -9,
  ),
  drift(model('demand-forecast'), [
    [-90, 0.11],
    [-60, 0.1],
    [-55, 0.05],
    [0, 0.06],
  ]),
  drift(model('product-embeddings'), [
    [-90, 0.02],
    [0, 0.03],
  ]),

  // A smaller model since five weeks: faster, and not as good.
  latency(ranker, [
    [-90, 102],
    [-36, 99],
    [-34, 63],
    [0, 60],
  ]),
  quality(ranker, [
    [-90, 0.861],
    [-36, 0.864],
    [-34, 0.831],
    [0, 0.826],
  ]),
  latency(fraud, [
    [-90, 38],
    [0, 35],
  ]),
  quality(fraud, [
    [-90, 0.912],
    [-35, 0.908],
    [0, 0.903],
  ]),
];
