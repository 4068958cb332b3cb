import type {
  Collector,
  CollectorContext,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  createSourceClient,
  type SourceClient,
  type SourceOptions,
} from '@guildhall/plugin-guildhall-node';
import pLimit from 'p-limit';
import { PrometheusApi } from '../api/PrometheusApi';
import type { PrometheusOptions } from '../config/readPrometheusOptions';
import { planWorkload } from '../definitions/Workload';
import { ConsumerDirectory } from './ConsumerDirectory';
import { measureMetric } from './measureMetric';
import { MetricMemory } from './MetricMemory';
import { scopeOf } from './ProblemList';

type RoundContext = CollectorContext & { signal: AbortSignal };

const LARGEST_SKEW = 5 * 60_000;
/** Cursor that holds the refs of all metrics that were asked for. */
const METRICS = 'metrics';

/** What tests put in place of the real thing. */
export interface PrometheusCollectorTools {
  createClient(source: SourceOptions): SourceClient;
  /** Milliseconds since the epoch. */
  clock(): number;
}

/** Asks one Prometheus for what ContributionMetrics name. */
export class PrometheusCollector implements Collector {
  readonly id = 'prometheus';
  readonly measures = [];
  readonly takesDefinedMeasures = true;
  readonly description =
    'Numbers and uses by the queries that ContributionMetrics name';
  readonly instance;
  readonly title;
  readonly url;
  readonly owner;
  readonly schedule;
  readonly #options: PrometheusOptions;
  readonly #instances: string[];
  readonly #tools: PrometheusCollectorTools;

  /** @param instances - names of all configured systems, this one included, in the order of the configuration */
  constructor(
    options: PrometheusOptions,
    instances: string[],
    tools: PrometheusCollectorTools = {
      createClient: createSourceClient,
      clock: Date.now,
    },
  ) {
    const { source } = options;
    this.instance = source.name;
    this.title = source.title ?? `Prometheus ${source.name}`;
    this.url = source.publicUrl;
    this.owner = source.owner;
    this.schedule = source.schedule;
    this.#options = options;
    this.#instances = instances;
    this.#tools = tools;
  }

  /**
   * Asks for everything once. What is wrong with one metric is one of its problems, and the others go on.
   *
   * @throws SourceError when the server is the matter
   */
  async collect(context: RoundContext): Promise<void> {
    const aborter = new AbortController();
    const signal = AbortSignal.any([context.signal, aborter.signal]);
    const client = this.#tools.createClient(this.#options.source);
    try {
      await this.#collect(context, new PrometheusApi(client, signal), aborter);
    } finally {
      await client.close();
    }
  }

  async #collect(
    context: RoundContext,
    api: PrometheusApi,
    aborter: AbortController,
  ): Promise<void> {
    const { source, settle, assetsPerMetric } = this.#options;
    const now = await api.now();
    const { assignments, problems } = await this.#plan(context);
    await context.problems.replace('configuration', problems);
    await this.#noteSkew(context, now);
    await this.#forget(
      context,
      assignments.map(({ metric }) => metric.ref),
    );
    const consumers = new ConsumerDirectory(
      context.entities,
      context.principals,
      source.name,
    );
    const limit = pLimit(source.limits.concurrency);
    const failures: unknown[] = [];
    const stop = (error: unknown) => {
      // The first one is the cause; the others are what comes of stopping.
      failures.push(error);
      aborter.abort();
    };
    await Promise.all(
      assignments.map(assignment =>
        limit(async () => {
          try {
            aborter.signal.throwIfAborted();
            await measureMetric(assignment, {
              context,
              api,
              consumers,
              newest: now - settle,
              publicUrl: source.publicUrl,
              concurrency: source.limits.concurrency,
              assetsPerMetric,
              stop,
            });
          } catch (error) {
            stop(error);
          }
        }),
      ),
    );
    context.signal.throwIfAborted();
    if (failures.length > 0) {
      throw failures[0];
    }
  }

  async #plan({ definitions, entities }: RoundContext) {
    const metrics = await definitions.list();
    const assets = await entities.findByRefs([
      ...new Set(metrics.flatMap(metric => metric.assets)),
    ]);
    return planWorkload(
      metrics,
      assets,
      this.#options.source.name,
      this.#instances,
    );
  }

  async #noteSkew({ problems }: RoundContext, now: number): Promise<void> {
    const skew = now - this.#tools.clock();
    await problems.replace(
      'clock',
      Math.abs(skew) <= LARGEST_SKEW
        ? []
        : [
            {
              kind: 'wrong-configuration',
              subject: 'clock',
              message: `The clock of Prometheus is ${Math.round(
                Math.abs(skew) / 60_000,
              )} minutes ${
                skew > 0 ? 'ahead of' : 'behind'
              } ours, so that numbers seem newer or older than they are; let both be set by NTP`,
            },
          ],
    );
  }

  /** Leaves nothing behind of metrics that are not asked for any more. */
  async #forget(
    { cursors, problems }: RoundContext,
    current: string[],
  ): Promise<void> {
    const known = (await cursors.get<string[]>(METRICS)) ?? [];
    const asked = [...current].sort();
    for (const metric of known.filter(ref => !asked.includes(ref))) {
      await MetricMemory.forget(cursors, metric);
      await problems.replace(scopeOf(metric), []);
    }
    if (known.join() !== asked.join()) {
      await cursors.set(METRICS, asked);
    }
  }
}
