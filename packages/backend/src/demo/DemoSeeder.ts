import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  ContributionMetricsApi,
  IngestResult,
} from '@guildhall/plugin-contribution-metrics-common';
import type { LineageEvent } from './history/lineageEvents';
import { HISTORY_DAYS, makeHistory } from './history/makeHistory';
import type { LineageClient } from './LineageClient';

/** By this source, contribution-metrics knows that the numbers are those of the demo. */
const SOURCE = 'demo';
const BATCH = 5_000;
const DAY_MS = 86_400_000;
/** Seconds between tries, while the portal starts and reads its catalog: about seven minutes in all. */
const PAUSES = [2, 3, 5, 5, 10, 10, 15, 15, 30, 30, 60, 60, 90, 90];

/** Pushes facts until the portal knows the assets that they are about, then those that are new. */
export class DemoSeeder {
  readonly #facts: Pick<ContributionMetricsApi, 'pushSamples' | 'pushUsage'>;
  readonly #lineage: Pick<LineageClient, 'send'>;
  readonly #logger: LoggerService;
  readonly #start: number;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  #sentUntil: number;

  /**
   * @param options.start - the moment to which the history leads, in ms since the epoch
   * @param options.wait - waits between tries; throws when the signal ends it
   */
  constructor(options: {
    facts: Pick<ContributionMetricsApi, 'pushSamples' | 'pushUsage'>;
    lineage: Pick<LineageClient, 'send'>;
    logger: LoggerService;
    start: number;
    wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  }) {
    this.#facts = options.facts;
    this.#lineage = options.lineage;
    this.#logger = options.logger;
    this.#start = options.start;
    this.#wait =
      options.wait ?? ((ms, signal) => setTimeout(ms, undefined, { signal }));
    this.#sentUntil = options.start - HISTORY_DAYS * DAY_MS;
  }

  /**
   * Sends everything between the last run and now; in the first run, the whole history. Repeating it changes nothing. What could
   * not be sent is sent again in the next run.
   *
   * @throws AbortError when the signal ends it
   */
  async run(signal: AbortSignal): Promise<void> {
    const until = Math.max(Date.now(), this.#start);
    const { samples, usage, lineage } = makeHistory({
      start: this.#start,
      from: this.#sentUntil,
      until,
    });
    const left = [
      await this.#send(samples, signal, batch =>
        this.#facts.pushSamples({ source: SOURCE, samples: batch }),
      ),
      await this.#send(usage, signal, batch =>
        this.#facts.pushUsage({ source: SOURCE, events: batch }),
      ),
      // The events name datasets and jobs, so they come last: when the assets that are tied to those are known.
      await this.#send(lineage, signal, batch =>
        this.#sendLineage(batch, signal),
      ),
    ];
    const problem = left.find(text => text !== undefined);
    if (problem) {
      this.#logger.warn(`The demo is not complete: ${problem}`);
      return;
    }
    this.#sentUntil = until;
    this.#logger.info(
      `The demo has ${samples.length} new samples, ${usage.length} uses and ${lineage.length} OpenLineage events`,
    );
  }

  async #sendLineage(
    events: LineageEvent[],
    signal: AbortSignal,
  ): Promise<Pick<IngestResult, 'rejected'>> {
    const { received, successful } = await this.#lineage.send(events, signal);
    if (successful < received) {
      // Events that were refused once are refused always.
      this.#logger.warn(
        `${received - successful} OpenLineage events of the demo were refused`,
      );
    }
    return { rejected: [] };
  }

  /** @returns why something is left, after all tries */
  async #send<T>(
    facts: T[],
    signal: AbortSignal,
    push: (batch: T[]) => Promise<Pick<IngestResult, 'rejected'>>,
  ): Promise<string | undefined> {
    let waiting = facts;
    let problem: string | undefined;
    for (const pause of [0, ...PAUSES]) {
      await this.#wait(pause * 1_000, signal);
      const rejected: T[] = [];
      problem = undefined;
      for (let at = 0; at < waiting.length; at += BATCH) {
        const batch = waiting.slice(at, at + BATCH);
        try {
          const result = await push(batch);
          rejected.push(...result.rejected.map(({ index }) => batch[index]));
          problem ??= result.rejected[0]?.reason;
        } catch (error) {
          signal.throwIfAborted();
          problem = stringifyError(error);
          rejected.push(...waiting.slice(at));
          break;
        }
      }
      waiting = rejected;
      if (waiting.length === 0) {
        return undefined;
      }
      this.#logger.debug(`${waiting.length} facts wait: ${problem}`);
    }
    return `${waiting.length} facts were not taken, the first because: ${problem}`;
  }
}
