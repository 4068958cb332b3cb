import type { UsageStory } from './types';

type Uses = Array<
  [
    consumer: string,
    first: number,
    last: number,
    options?: Pick<UsageStory, 'from' | 'until'>,
  ]
>;

const WEEKDAYS_ONLY = 0;

function service(name: string, first: number, last: number, options = {}) {
  return [`component:default/${name}`, first, last, options] as Uses[number];
}

function person(name: string, perDay: number, options = {}) {
  return [`user:default/${name}`, perDay, perDay, options] as Uses[number];
}

/** Uses of an asset by several consumers, each growing or shrinking from the first day to the last. */
function used(asset: string, uses: Uses): UsageStory[] {
  return uses.map(([consumer, first, last, { from, until } = {}]) => ({
    asset,
    consumer,
    from,
    until,
    curve: {
      points: [
        [from ?? -90, first],
        [until ?? 0, last],
      ],
      noise: 0.2,
      weekend: consumer.startsWith('user:') ? WEEKDAYS_ONLY : 0.85,
    },
  }));
}

const RANKING_PEOPLE = [
  'noah.berg',
  'yara.silva',
  'ivan.petrov',
  'chloe.martin',
  'dev.patel',
  'hana.kim',
];
const GROWTH_PEOPLE = [
  'elif.kaya',
  'ben.walker',
  'rosa.mendez',
  'tim.fischer',
  'nina.popova',
];

/** Who uses which asset, and since when. */
export const USAGE: UsageStory[] = [
  ...used('resource:default/shared-feature-store', [
    service('feature-server', 900, 1400),
    service('search-api', 300, 420),
    service('checkout-risk-check', 120, 130),
    service('recommendation-service', 200, 380),
    service('price-optimizer', 20, 60, { from: -52 }),
    service('stock-planner', 15, 40, { from: -24 }),
    service('care-assistant', 10, 35, { from: -12 }),
    person('mira.holm', 4),
    ...GROWTH_PEOPLE.map(name => person(name, 2)),
  ]),
  ...used('resource:default/user-features', [
    service('search-api', 220, 340),
    service('recommendation-service', 150, 300),
    service('checkout-risk-check', 90, 95),
    service('feature-server', 400, 700),
    service('email-campaigns', 20, 45, { from: -66 }),
    service('retention-dashboard', 6, 12, { from: -41 }),
    service('price-optimizer', 10, 30, { from: -27 }),
    service('care-assistant', 5, 25, { from: -16 }),
    service('merchant-portal', 4, 9, { from: -20 }),
    service('stock-planner', 3, 8, { from: -9 }),
    ...RANKING_PEOPLE.map(name => person(name, 3)),
    person('guest', 2),
    person('mira.holm', 1),
  ]),
  ...used('resource:default/product-features', [
    service('feature-server', 380, 520),
    service('recommendation-service', 180, 260),
    service('search-api', 160, 210),
    service('price-optimizer', 30, 70),
    service('stock-planner', 12, 30, { from: -48 }),
    service('merchant-portal', 8, 22, { from: -33 }),
    service('care-assistant', 6, 14, { from: -19 }),
    person('ada.okoye', 3),
  ]),
  ...used('resource:default/session-features', [
    service('search-api', 250, 330),
    service('recommendation-service', 60, 30, { until: -38 }),
    service('storefront', 20, 24),
  ]),
  ...used('resource:default/merchant-risk-features', [
    service('checkout-risk-check', 60, 62),
    service('merchant-portal', 12, 3, { until: -34 }),
    person('amara.diallo', 2),
    person('luca.ferri', 1),
  ]),
  ...used('resource:default/price-features', [
    service('price-optimizer', 24, 60),
    service('stock-planner', 5, 18, { from: -44 }),
    service('merchant-portal', 3, 11, { from: -17 }),
    ...GROWTH_PEOPLE.map(name => person(name, 2)),
  ]),
  ...used('resource:default/ranking-features', [
    service('search-api', 200, 330),
    service('recommendation-service', 110, 280),
    service('care-assistant', 5, 20, { from: -26 }),
    service('storefront', 8, 15, { from: -58 }),
    service('email-campaigns', 4, 10, { from: -13 }),
    ...RANKING_PEOPLE.map(name => person(name, 4)),
  ]),
  ...used('resource:default/fraud-features', [
    service('checkout-risk-check', 130, 140),
    service('merchant-portal', 6, 9, { from: -50 }),
    person('luca.ferri', 2),
  ]),
  ...used('api:default/online-features-api', [
    service('storefront', 20, 60),
    service('merchant-portal', 8, 40, { from: -72 }),
    service('price-optimizer', 6, 45, { from: -45 }),
    service('care-assistant', 4, 50, { from: -22 }),
    service('stock-planner', 3, 15, { from: -14 }),
  ]),
  ...used('resource:default/model-registry', [
    service('continuous-training', 6, 22),
    service('nightly-training', 24, 8),
    service('search-api', 2, 3),
    service('checkout-risk-check', 1, 2),
    service('price-optimizer', 1, 2, { from: -30 }),
    ...RANKING_PEOPLE.map(name => person(name, 1)),
    ...GROWTH_PEOPLE.map(name => person(name, 1)),
    person('karl.jonsson', 1),
    person('guest', 1),
  ]),
  ...used('resource:default/product-embeddings', [
    service('recommendation-service', 90, 170),
    service('search-api', 40, 80, { from: -47 }),
    service('care-assistant', 10, 45, { from: -25 }),
    service('merchant-portal', 3, 7, { from: -11 }),
  ]),
  ...used('resource:default/search-ranker', [
    service('search-api', 310, 390),
    service('storefront', 40, 52),
    service('care-assistant', 4, 16, { from: -21 }),
    ...RANKING_PEOPLE.slice(0, 3).map(name => person(name, 5)),
  ]),
  ...used('resource:default/fraud-detector', [
    service('checkout-risk-check', 140, 150),
    service('checkout', 140, 150),
    person('karl.jonsson', 2),
  ]),
  ...used('resource:default/churn-model', [
    service('email-campaigns', 14, 6),
    service('retention-dashboard', 5, 2),
    service('care-assistant', 4, 1, { until: -36 }),
    person('ben.walker', 1, { until: -40 }),
  ]),
  ...used('resource:default/demand-forecast', [
    service('stock-planner', 24, 26),
    service('price-optimizer', 10, 22),
    service('merchant-portal', 2, 6, { from: -28 }),
    person('rosa.mendez', 2),
  ]),
  ...used('component:default/continuous-training', [
    [`group:default/ranking`, 1, 4, { from: -70 }],
    [`group:default/risk`, 1, 2, { from: -23 }],
    [`group:default/recommendations`, 1, 2, { from: -10 }],
    person('jun.sato', 1),
  ]),
  ...used('component:default/nightly-training', [
    [`group:default/ranking`, 2, 1, { until: -46 }],
    [`group:default/risk`, 1, 1, { until: -31 }],
    [`group:default/pricing`, 1, 1, { until: -39 }],
    [`group:default/growth`, 2, 1],
  ]),
  ...used('component:default/feature-materialization', [
    service('feature-server', 4, 4),
    [`group:default/ranking`, 1, 1, { from: -60 }],
  ]),
  ...used('resource:default/clickstream-events', [
    service('retention-dashboard', 3, 5),
    service('search-api', 10, 14),
    service('streaming-user-features', 30, 80, { from: -18 }),
    ...RANKING_PEOPLE.map(name => person(name, 2)),
    person('wei.chen', 2),
  ]),
  ...used('resource:default/orders', [
    service('retention-dashboard', 6, 6),
    service('stock-planner', 10, 14),
    service('price-optimizer', 8, 12, { from: -61 }),
    service('merchant-portal', 5, 9),
    person('karl.jonsson', 1),
    ...GROWTH_PEOPLE.map(name => person(name, 2)),
  ]),
  ...used('resource:default/labelled-fraud-cases', [
    person('karl.jonsson', 3),
    person('amara.diallo', 2),
  ]),
];
