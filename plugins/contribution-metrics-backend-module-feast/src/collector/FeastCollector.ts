import type {
  Collector,
  CollectorContext,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  FeastClient,
  type FeastOddity,
} from '@guildhall/plugin-guildhall-node';
import type { FeastOptions } from '../config/readFeastOptions';
import { FEAST_MEASURES } from '../measures';
import { FeastRound } from './FeastRound';

/** Measures the views and feature services of one Feast server. */
export class FeastCollector implements Collector {
  readonly id = 'feast';
  readonly instance: string;
  readonly title: string;
  readonly description =
    'Freshness, descriptions, drift, feature services and owners of feature views, read from the registry of Feast';
  readonly url: string | undefined;
  readonly owner: string | undefined;
  readonly measures = [...FEAST_MEASURES];
  readonly schedule;
  readonly #options: FeastOptions;
  readonly #instances: string[];
  readonly #clock: () => number;

  /**
   * One collector for each instance.
   *
   * @param clock - milliseconds since the epoch; the machine's if left out
   */
  static forInstances(
    instances: FeastOptions[],
    clock: () => number = Date.now,
  ): FeastCollector[] {
    const names = instances.map(({ source }) => source.name);
    return instances.map(options => new FeastCollector(options, names, clock));
  }

  private constructor(
    options: FeastOptions,
    instances: string[],
    clock: () => number,
  ) {
    const { source } = options;
    this.instance = source.name;
    this.title = source.title ?? `Feast ${source.name}`;
    this.url = source.publicUrl;
    this.owner = source.owner;
    this.schedule = source.schedule;
    this.#options = options;
    this.#instances = instances;
    this.#clock = clock;
  }

  /**
   * Reads what changed, and writes it. A project that can't be read doesn't stop the others.
   *
   * @throws SourceError if the server can't be read; Error at the end if a part of it couldn't
   */
  async collect(
    context: CollectorContext & { signal: AbortSignal },
  ): Promise<void> {
    const oddities: FeastOddity[] = [];
    const client = FeastClient.connect(this.#options.source, {
      allowCache: this.#options.allowCache,
      onOddity: oddity => oddities.push(oddity),
    });
    try {
      await new FeastRound({
        client,
        oddities,
        context,
        options: this.#options,
        instances: { own: this.instance, all: this.#instances },
        now: this.#clock(),
      }).run();
    } finally {
      await client.close();
    }
  }
}
