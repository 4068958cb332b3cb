import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { CollectorProblem } from '@guildhall/plugin-contribution-metrics-node';
import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';
import {
  createSourceClient,
  type SourceLimits,
} from '@guildhall/plugin-guildhall-node';
import { PrometheusCollector } from '../collector/PrometheusCollector';
import type { FakePrometheus } from './FakePrometheus';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Half a minute before the time of a fresh FakePrometheus. */
export const NOON = Date.parse('2026-03-01T12:00:00Z');
export const users = 'resource:default/users';
export const orders = 'resource:default/orders';
export const match = { view: 'feast.dev/feature-view' };

/** What a test sets differently. */
export interface RoundOptions {
  name?: string;
  settle?: number;
  assetsPerMetric?: number;
  limits?: Partial<SourceLimits>;
  clock?: () => number;
}

/** Rounds of a collector over two feature views, without repetitions and with a minute to settle. */
export class Round {
  context = new FakeCollectorContext();
  readonly #server: FakePrometheus;

  constructor(server: FakePrometheus) {
    this.#server = server;
    this.context.addEntity(users, { 'feast.dev/feature-view': 'users' });
    this.context.addEntity(orders, { 'feast.dev/feature-view': 'orders' });
  }

  /** Adds a metric. */
  define(
    name: string,
    parameters: JsonObject,
    assets: string[] = [users, orders],
  ): void {
    this.context.metrics.push({
      entityRef: `contributionmetric:default/${name}`,
      measure: name,
      parameters,
      assets,
    });
  }

  async collect(options: RoundOptions = {}): Promise<void> {
    await this.collector(options).collect(this.context);
  }

  collector(options: RoundOptions = {}): PrometheusCollector {
    const { name = 'production', limits } = options;
    return new PrometheusCollector(
      {
        source: {
          name,
          baseUrl: this.#server.url,
          publicUrl: 'https://prometheus.example.com',
          auth: { type: 'none' },
          schedule: { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
          limits: {
            requestTimeoutMs: 10_000,
            responseBytes: 100_000,
            pages: 10,
            concurrency: 2,
            retries: 0,
            ...limits,
          },
          config: new ConfigReader({}),
          configKey: 'guildhall.prometheus[0]',
        },
        settle: options.settle ?? MINUTE,
        assetsPerMetric: options.assetsPerMetric ?? 200,
      },
      ['production', 'staging'],
      {
        createClient: createSourceClient,
        clock: options.clock ?? (() => this.#server.time),
      },
    );
  }

  /** Problems of a metric, or all. */
  problems(
    name?: string,
  ): Array<Pick<CollectorProblem, 'kind' | 'message' | 'entityRef'>> {
    return this.context
      .reportedProblems(name && `metric:contributionmetric:default/${name}`)
      .map(({ kind, message, entityRef }) => ({ kind, message, entityRef }));
  }

  /** Asset and value of all samples. */
  values(): Array<[string, number]> {
    return this.context
      .samples()
      .map(({ entityRef, value }) => [entityRef, value]);
  }
}
