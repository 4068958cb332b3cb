import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { ImportsApi } from '@guildhall/plugin-hackathons-common';
import { featureFair } from './featureFair';
import { freshFeatures } from './freshFeatures';
import { labelsInOrder } from './labelsInOrder';
import { modelsToTrust } from './modelsToTrust';
import { pipelinesOnADiet } from './pipelinesOnADiet';
import { searchSprint } from './searchSprint';
import { clockFrom, type HackathonStory } from './story';

/** The hackathons of the demo. */
export const STORIES: HackathonStory[] = [
  freshFeatures,
  modelsToTrust,
  searchSprint,
  pipelinesOnADiet,
  labelsInOrder,
  featureFair,
];

/** Seconds between tries, while the portal starts and reads its catalog. */
const PAUSES = [2, 2, 3, 5, 5, 10, 10, 15, 30, 60, 120];

/** Tells what happened in the hackathons of the demo, by the public API, as an import from another tool. Repeating it changes nothing. */
export class HackathonSeeder {
  readonly #imports: ImportsApi;
  readonly #logger: LoggerService;
  readonly #start: number;
  readonly #wait: (ms: number, signal: AbortSignal) => Promise<unknown>;

  /**
   * @param options.start - the moment to which the stories lead, in ms since the epoch
   * @param options.wait - waits between tries; throws when the signal ends it
   */
  constructor(options: {
    imports: ImportsApi;
    logger: LoggerService;
    start: number;
    wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  }) {
    this.#imports = options.imports;
    this.#logger = options.logger;
    this.#start = options.start;
    this.#wait =
      options.wait ?? ((ms, signal) => setTimeout(ms, undefined, { signal }));
  }

  /** @throws AbortError when the signal ends it */
  async run(signal: AbortSignal): Promise<void> {
    const at = clockFrom(this.#start);
    for (const { hackathonRef, tell } of STORIES) {
      await this.#tell(hackathonRef, tell(at), signal);
    }
  }

  async #tell(
    hackathonRef: string,
    story: ReturnType<HackathonStory['tell']>,
    signal: AbortSignal,
  ): Promise<void> {
    let problem = '';
    for (const pause of [0, ...PAUSES]) {
      await this.#wait(pause * 1_000, signal);
      try {
        const { added, rejected } = await this.#imports.importHackathon(
          hackathonRef,
          story,
        );
        for (const { field, reason } of rejected) {
          this.#logger.warn(
            `The demo of ${hackathonRef} lacks ${field}: ${reason}`,
          );
        }
        this.#logger.info(`The demo has ${added} things of ${hackathonRef}`);
        return;
      } catch (error) {
        signal.throwIfAborted();
        problem = stringifyError(error);
      }
    }
    this.#logger.warn(`The demo lacks ${hackathonRef}: ${problem}`);
  }
}
