import type { Curve } from '../history/curve';
import type { SeriesStory } from './types';

const view = (name: string) => `resource:default/${name}`;

function age(asset: string, points: Curve['points'], until?: number) {
  const curve = { points, noise: 0.05, weekend: 1.05, min: 0.2 };
  return { asset, metric: 'feature-age', everyHours: 6, curve, until };
}

function nulls(asset: string, points: Curve['points'], until?: number) {
  const curve = { points, noise: 0.12, min: 0.02 };
  return { asset, metric: 'null-rate', everyHours: 6, curve, until };
}

function documented(asset: string, points: Curve['points']) {
  const curve = { points, max: 100 };
  const metric = 'documentation-coverage';
  return { asset, metric, everyHours: 24, atHour: 4, curve };
}

/** @param thousands - reads a day, in thousands */
function reads(asset: string, thousands: Curve['points'], until?: number) {
  const points = thousands.map(
    ([day, value]) => [day, 1_000 * value] as Curve['points'][number],
  );
  const curve = { points, noise: 0.05, weekend: 1.25 };
  return { asset, metric: 'monthly-reads', everyHours: 24, curve, until };
}

function latency(asset: string, points: Curve['points']) {
  const curve = { points, noise: 0.09, weekend: 1.04, min: 3 };
  return { asset, metric: 'retrieval-latency', everyHours: 2, curve };
}

const user = view('user-features');
const product = view('product-features');
const session = view('session-features');
const merchant = view('merchant-risk-features');
const price = view('price-features');
const ranking = view('ranking-features');
const fraud = view('fraud-features');
const store = view('shared-feature-store');
const api = 'api:default/online-features-api';

/** What is measured of feature views and services. */
export const FEATURE_SERIES: SeriesStory[] = [
  // Slowly better, an outage in the second month, and materialization that fails since yesterday.
  age(user, [
    [-90, 3.6],
    [-40, 3.1],
    [-38.5, 3],
    [-37.5, 15],
    [-37, 3.2],
    [-1.1, 2.6],
    [0, 26],
    [3, 98],
  ]),
  age(product, [
    [-90, 3.8],
    [-45, 2.6],
    [0, 2.1],
  ]),
  age(session, [
    [-90, 0.9],
    [0, 0.6],
  ]),
  age(
    merchant,
    [
      [-90, 2.7],
      [-20, 3.1],
      [-4, 3.8],
    ],
    -4,
  ),
  age(price, [
    [-90, 5.4],
    [-50, 4.6],
    [0, 3.3],
  ]),

  nulls(user, [
    [-90, 0.62],
    [-38, 0.6],
    [-37.5, 2.1],
    [-36, 0.55],
    [0, 0.41],
  ]),
  nulls(product, [
    [-90, 0.5],
    [0, 0.3],
  ]),
  nulls(session, [
    [-90, 0.7],
    [-25, 0.8],
    [-9, 1.9],
    [0, 1.7],
  ]),
  nulls(
    merchant,
    [
      [-90, 0.8],
      [-4, 0.7],
    ],
    -4,
  ),
  nulls(price, [
    [-90, 0.9],
    [0, 0.55],
  ]),

  latency(store, [
    [-90, 26],
    [0, 24],
  ]),
  latency(ranking, [
    [-90, 46],
    [-60, 44],
    [-30, 38],
    [-12, 33],
    [0, 31],
  ]),
  latency(fraud, [
    [-90, 43],
    [-20, 42],
    [0, 44],
  ]),
  latency(api, [
    [-90, 33],
    [-50, 32],
    [-48, 27],
    [0, 24],
  ]),

  documented(user, [
    [-90, 58],
    [-30, 64],
    [0, 81],
  ]),
  documented(product, [
    [-90, 72],
    [-42, 72],
    [-40, 91],
    [0, 94],
  ]),
  documented(session, [
    [-90, 35],
    [0, 33],
  ]),
  documented(merchant, [
    [-90, 22],
    [0, 24],
  ]),
  documented(price, [
    [-90, 50],
    [0, 69],
  ]),

  reads(user, [
    [-90, 410],
    [0, 690],
  ]),
  reads(product, [
    [-90, 520],
    [0, 610],
  ]),
  reads(session, [
    [-90, 300],
    [0, 340],
  ]),
  reads(
    merchant,
    [
      [-90, 60],
      [-4, 55],
    ],
    -4,
  ),
  reads(price, [
    [-90, 20],
    [0, 85],
  ]),
  reads(ranking, [
    [-90, 380],
    [0, 640],
  ]),
  reads(fraud, [
    [-90, 120],
    [0, 135],
  ]),
  reads(api, [
    [-90, 30],
    [-45, 60],
    [0, 210],
  ]),
];
