import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import type { IngestResult } from '@guildhall/plugin-contribution-metrics-common';

/** What the plugin tells about itself. */
export class Telemetry {
  readonly #facts: MetricsServiceCounter;
  readonly #evaluation: MetricsServiceHistogram;
  readonly #rounds: MetricsServiceCounter;
  readonly #lag: MetricsServiceHistogram;

  constructor(metrics: MetricsService) {
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
    this.#lag = metrics.createHistogram('connector.lag', {
      description: 'Age of the newest fact of a delivery',
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

  round(connector: string, outcome: 'succeeded' | 'failed'): void {
    this.#rounds.add(1, { connector, outcome });
  }

  lag(connector: string, seconds: number): void {
    this.#lag.record(Math.max(0, seconds), { connector });
  }
}
