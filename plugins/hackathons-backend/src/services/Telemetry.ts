import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';

/** What the plugin tells about itself. */
export class Telemetry {
  readonly #actions: MetricsServiceCounter;
  readonly #formation: MetricsServiceHistogram;
  readonly #wait: MetricsServiceHistogram;
  readonly #notices: MetricsServiceCounter;
  readonly #metrics: MetricsService;

  constructor(metrics: MetricsService) {
    this.#metrics = metrics;
    this.#actions = metrics.createCounter('mutations.total', {
      description: 'Changes by what was done',
    });
    this.#formation = metrics.createHistogram('formation.duration', {
      description: 'Time to form teams, by outcome',
      unit: 's',
    });
    this.#wait = metrics.createHistogram('help.wait', {
      description: 'Time from a request for help to its claim',
      unit: 's',
    });
    this.#notices = metrics.createCounter('notices.total', {
      description: 'Notices by outcome',
    });
  }

  /** @param action - such as `registration.put` */
  mutated(action: string): void {
    this.#actions.add(1, { action });
  }

  formed(outcome: string, seconds: number): void {
    this.#formation.record(seconds, { outcome });
  }

  helpClaimed(seconds: number): void {
    this.#wait.record(seconds);
  }

  noticed(outcome: 'sent' | 'failed'): void {
    this.#notices.add(1, { outcome });
  }

  /** Shows sizes of queues, read when metrics are collected. */
  watch(
    name: string,
    description: string,
    read: () => Promise<
      Array<{ value: number; labels?: Record<string, string> }>
    >,
  ): void {
    this.#metrics
      .createObservableGauge(name, { description })
      .addCallback(async result => {
        for (const { value, labels } of await read()) {
          result.observe(value, labels);
        }
      });
  }
}
