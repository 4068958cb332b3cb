import { histogram, type TestFamily } from './prometheusServer';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** All content is around this whole hour. */
export const HERE = Math.floor(Date.now() / HOUR) * HOUR;
export const START = HERE - 6 * HOUR;
const times = every(START, HERE + 2 * HOUR, MINUTE);
const server1 = { job: 'feast', instance: 'feast-1:8000' };
const server2 = { job: 'feast', instance: 'feast-2:8000' };

/** Bounds of Feast's own histogram, and how many of 100 requests a minute are at most as slow. */
const FEAST_BUCKETS: Array<[string, number]> = [
  ['0.005', 10],
  ['0.01', 40],
  ['0.025', 80],
  ['0.05', 90],
  ['0.1', 98],
  ['0.25', 100],
  ['0.5', 100],
  ['1.0', 100],
  ['2.5', 100],
  ['5.0', 100],
  ['10.0', 100],
  ['+Inf', 100],
];

/** What feature servers and their clients would have left in Prometheus: gauges, a histogram, and counters with resets and gaps. */
export const CONTENT: TestFamily[] = [
  {
    name: 'feast_feature_freshness_seconds',
    type: 'gauge',
    series: [
      gauge(
        { feature_view: 'user_features', project: 'shop' },
        times,
        at => 1 + (at % HOUR) / 1000,
      ),
      // Nothing was scraped for an hour and a half.
      gauge(
        { feature_view: 'order_features', project: 'shop' },
        times.filter(at => at <= HERE - 3 * HOUR || at > HERE - 1.5 * HOUR),
        at => at / 1000 - START / 1000,
      ),
      gauge(
        { feature_view: 'user_features', project: 'other' },
        times,
        () => 7,
      ),
    ],
  },
  {
    name: 'feast_feature_server_request_latency_seconds',
    type: 'histogram',
    series: histogram(
      { ...server1, endpoint: '/get-online-features', feature_count: '10' },
      times,
      FEAST_BUCKETS,
    ),
  },
  {
    name: 'feast_feature_server_request',
    type: 'counter',
    series: [
      {
        suffix: '_total',
        labels: { ...server1, endpoint: '/push', status: 'success' },
        points: times.map((at, index): [number, number] => [at, index]),
      },
    ],
  },
  {
    name: 'istio_requests',
    type: 'counter',
    series: [
      {
        suffix: '_total',
        labels: {
          reporter: 'destination',
          response_code: '200',
          destination_app: 'feature-server',
          source_app: 'checkout',
          source_workload_namespace: 'search',
        },
        points: times.map((at, index): [number, number] => [at, index * 10]),
      },
    ],
  },
  {
    name: 'feature_requests',
    type: 'counter',
    series: [
      // Two a minute, for all the time.
      counter({ ...server1, client: 'ranking', team: 'search' }, times, 2),
      // The same client in another process, that begins anew at 04:30 of the six hours.
      {
        suffix: '_total',
        labels: {
          ...server2,
          ...view('user_features'),
          client: 'ranking',
          team: 'search',
        },
        points: times.map((at): [number, number] => {
          const reset = START + 4.5 * HOUR;
          return [at, ((at < reset ? at - START : at - reset) / MINUTE) * 3];
        }),
      },
      // Came two and a half hours after the beginning, in a process that was there before.
      {
        suffix: '_total',
        labels: { ...server1, ...view('user_features'), client: 'new-client' },
        points: times
          .filter(at => at >= START + 2.5 * HOUR)
          .map((at): [number, number] => [
            at,
            5 + (at - START - 2.5 * HOUR) / MINUTE,
          ]),
      },
      // A gap of two hours, in which it went on counting.
      {
        ...counter(
          {
            ...server1,
            client: 'component:default/checkout',
            ...view('order_features'),
          },
          times.filter(at => at <= HERE - 4 * HOUR || at > HERE - 2 * HOUR),
          1,
        ),
      },
    ],
  },
];

/** Times from one to another, both included. */
export function every(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function view(name: string) {
  return { feature_view: name };
}

function gauge(
  labels: Record<string, string>,
  at: number[],
  value: (at: number) => number,
) {
  return {
    labels: { ...server1, ...labels },
    points: at.map((time): [number, number] => [time, value(time)]),
  };
}

function counter(
  labels: Record<string, string>,
  at: number[],
  perMinute: number,
) {
  return {
    suffix: '_total',
    labels: { ...view('user_features'), ...labels },
    points: at.map((time): [number, number] => [
      time,
      1_000_000 + ((time - START) / MINUTE) * perMinute,
    ]),
  };
}
