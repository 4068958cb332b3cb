import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { IngestResult } from '@guildhall/plugin-contribution-metrics-common';

const SNAPSHOT_TTL_MS = 5_000;

/** A connector as gauges show it. */
export interface ConnectorGauges {
  connector: string;
  failing: boolean;
  /** ms since the epoch. */
  lastSuccess?: number;
  /** Time of the newest fact that it gave, ms since the epoch. */
  newestFactAt?: number;
  failures: number;
  /** By kind. */
  problems: Array<{ kind: string; count: number }>;
}

/** What the plugin tells about itself. */
export class Telemetry {
  readonly #metrics: MetricsService;
  readonly #facts: MetricsServiceCounter;
  readonly #evaluation: MetricsServiceHistogram;
  readonly #rounds: MetricsServiceCounter;
  readonly #roundDuration: MetricsServiceHistogram;

  constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#facts = metrics.createCounter('facts.total', {
      description: 'Facts by kind, source and what became of them',
    });
    this.#evaluation = metrics.createHistogram('evaluation.duration', {
      description: 'Time to evaluate one batch of assets',
      unit: 's',
    });
    this.#rounds = metrics.createCounter('connector.rounds.total', {
      description: 'Rounds of connectors by outcome',
    });
    this.#roundDuration = metrics.createHistogram('connector.round.duration', {
      description: 'Time that rounds of connectors took, by outcome',
      unit: 's',
    });
  }

  ingested(
    kind: string,
    source: string,
    result: Pick<IngestResult, 'accepted' | 'duplicates'> & {
      rejected: unknown[];
    },
  ): void {
    this.#facts.add(result.accepted, { kind, source, outcome: 'accepted' });
    this.#facts.add(result.duplicates, { kind, source, outcome: 'duplicate' });
    this.#facts.add(result.rejected.length, {
      kind,
      source,
      outcome: 'rejected',
    });
  }

  evaluated(assets: number, seconds: number): void {
    this.#evaluation.record(seconds, { batch: assets > 1 });
  }

  round(
    connector: string,
    outcome: 'succeeded' | 'failed',
    seconds: number,
  ): void {
    this.#rounds.add(1, { connector, outcome });
    this.#roundDuration.record(seconds, { connector, outcome });
  }

  /**
   * Shows how connectors fare. The state is that of the database, so that every replica shows the same.
   *
   * @param read - called when metrics are collected, at most every few seconds
   */
  watchConnectors(read: () => Promise<ConnectorGauges[]>): void {
    let snapshot: { until: number; value: Promise<ConnectorGauges[]> } = {
      until: 0,
      value: Promise.resolve([]),
    };
    const current = () => {
      const now = Date.now();
      if (now > snapshot.until) {
        snapshot = { until: now + SNAPSHOT_TTL_MS, value: read() };
      }
      return snapshot.value;
    };
    const gauge = (
      name: string,
      options: { description: string; unit?: string },
      values: (
        state: ConnectorGauges,
      ) => Array<[value: number, attributes?: { kind: string }]>,
    ) =>
      this.#metrics
        .createObservableGauge(name, options)
        .addCallback(async result => {
          for (const state of await current()) {
            for (const [value, attributes] of values(state)) {
              result.observe(value, {
                connector: state.connector,
                ...attributes,
              });
            }
          }
        });
    gauge(
      'connector.up',
      { description: '1 unless the last round of the connector failed' },
      ({ failing }) => [[failing ? 0 : 1]],
    );
    gauge(
      'connector.failures',
      { description: 'Rounds that failed since the last success' },
      ({ failures }) => [[failures]],
    );
    gauge(
      'connector.last_success',
      { description: 'When the connector last succeeded', unit: 's' },
      ({ lastSuccess }) =>
        lastSuccess === undefined ? [] : [[lastSuccess / 1_000]],
    );
    // A gauge: it has to grow while nothing arrives.
    gauge(
      'connector.lag',
      { description: 'Age of the newest fact of the connector', unit: 's' },
      ({ newestFactAt }) =>
        newestFactAt === undefined
          ? []
          : [[Math.max(0, Date.now() - newestFactAt) / 1_000]],
    );
    gauge(
      'connector.problems',
      { description: 'Problems of the connector by kind' },
      ({ problems }) => problems.map(({ kind, count }) => [count, { kind }]),
    );
  }
}
