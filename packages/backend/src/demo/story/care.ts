import type { CareStory } from './types';

/** Days from the last update on: every so many days, as far as the history reaches. */
function every(days: number, last: number): number[] {
  const found: number[] = [];
  for (let day = last; day < 90; day += days) {
    found.push(day);
  }
  return found;
}

/** How assets were looked after. */
export const CARE: CareStory[] = [
  {
    // Promised every 14 days, seen every 21.
    asset: 'resource:default/shared-feature-store',
    updates: every(21, 17),
    reviews: [
      [80, 30],
      [61, 41],
      [44, 26],
      [22, 52],
      [5, 33],
    ],
    contributions: [77, 58, 41, 22, 5],
  },
  {
    asset: 'resource:default/user-features',
    // Every day, as promised; the last ones come from OpenLineage events.
    updates: every(1, 8),
    reviews: [
      [84, 22],
      [70, 17],
      [52, 31],
      [33, 19],
      [18, 16],
      [3, 19],
    ],
    contributions: [84, 70, 52, 33, 26, 18, 11, 3],
  },
  {
    asset: 'resource:default/product-features',
    updates: every(18, 11),
    reviews: [],
    contributions: [64, 42, 41, 28, 23, 19, 16, 11, 6],
  },
  {
    asset: 'resource:default/session-features',
    updates: every(8, 2),
    reviews: [
      [62, 9],
      [40, 14],
      [27, 21],
      [13, 18],
      [6, 15],
    ],
    contributions: [40, 13],
  },
  {
    asset: 'resource:default/merchant-risk-features',
    updates: every(35, 44),
    reviews: [],
  },
  {
    asset: 'resource:default/price-features',
    updates: every(10, 6),
    reviews: [],
    contributions: [55, 29, 21, 14],
  },
  {
    asset: 'resource:default/ranking-features',
    updates: every(12, 7),
    reviews: [
      [71, 20],
      [49, 38],
      [25, 18],
      [9, 27],
    ],
    contributions: [71, 49, 25, 20, 9],
  },
  {
    asset: 'resource:default/fraud-features',
    updates: every(25, 19),
    reviews: [],
    contributions: [58],
  },
  {
    asset: 'api:default/online-features-api',
    updates: every(10, 3),
    reviews: [],
    contributions: [24, 17, 12, 3],
  },
  {
    asset: 'resource:default/model-registry',
    updates: every(13, 8),
    reviews: [
      [75, 19],
      [51, 28],
      [30, 11],
      [12, 16],
      [4, 9],
    ],
    contributions: [75, 51, 30, 24, 12, 4],
  },
  {
    asset: 'resource:default/product-embeddings',
    updates: every(14, 10),
    reviews: [],
    contributions: [60, 27],
  },
  {
    asset: 'resource:default/search-ranker',
    updates: every(7, 1),
    reviews: [
      [66, 20],
      [48, 12],
      [36, 26],
      [15, 14],
      [7, 18],
    ],
    contributions: [48, 15],
  },
  {
    asset: 'resource:default/fraud-detector',
    updates: every(28, 30),
    reviews: [
      [57, 7],
      [31, 13],
      [16, 26],
    ],
  },
  {
    asset: 'resource:default/demand-forecast',
    updates: every(7, 5),
    reviews: [],
    contributions: [33, 12],
  },
  {
    asset: 'resource:default/churn-model',
    updates: [88, 71],
    reviews: [],
  },
  {
    asset: 'component:default/continuous-training',
    updates: every(9, 2),
    reviews: [
      [59, 23],
      [37, 17],
      [20, 21],
      [6, 12],
    ],
    contributions: [37, 20, 14, 6, 2],
  },
  {
    asset: 'component:default/nightly-training',
    updates: [83, 61],
    reviews: [],
  },
  {
    asset: 'component:default/feature-materialization',
    updates: every(16, 12),
    reviews: [
      [54, 21],
      [28, 18],
      [12, 30],
    ],
    contributions: [28],
  },
  {
    asset: 'resource:default/labelled-fraud-cases',
    updates: every(30, 14),
    reviews: [],
  },
];
