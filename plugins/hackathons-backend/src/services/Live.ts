import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';

/** What of a hackathon changed, for pages that show it. */
export type LiveTopic =
  | 'event'
  | 'registrations'
  | 'ideas'
  | 'teams'
  | 'formations'
  | 'agreements'
  | 'sandboxes'
  | 'mentors'
  | 'help'
  | 'office-hours'
  | 'projects'
  | 'submissions'
  | 'judging'
  | 'judging-progress'
  | 'results'
  | 'votes'
  | 'debrief'
  | 'endings';

/** Tells pages and other plugins that something changed. What was done stands when they cannot be told: it is logged, and nothing fails. */
export class Live {
  readonly #signals: SignalsService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: {
    signals: SignalsService;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  /**
   * Makes open pages ask again. The message says no more than where to ask. How far the judging is goes over a channel of its own, to which
   * pages of organisers listen: it changes with every score, and the page of a judge shows nothing of it.
   *
   * @param to - users whose pages alone it concerns; all if left out
   */
  async changed(
    hackathonRef: string,
    topic: LiveTopic,
    to?: Iterable<string>,
  ): Promise<void> {
    await this.#tell(
      `Pages could not be told of changed ${topic} of ${hackathonRef}`,
      () =>
        this.#signals.publish({
          recipients: to
            ? { type: 'user', entityRef: [...new Set(to)] }
            : { type: 'broadcast' },
          channel:
            topic === 'judging-progress'
              ? `hackathons:${hackathonRef}:judging-progress`
              : `hackathons:${hackathonRef}`,
          message: { topic },
        }),
    );
  }

  /**
   * Tells other plugins of a fact.
   *
   * @param fact - in the past tense, such as `project-submitted`
   */
  async happened(fact: string, payload: JsonObject): Promise<void> {
    await this.#tell(`Plugins could not be told: ${fact}`, () =>
      this.#events.publish({
        topic: `guildhall.hackathons.${fact}`,
        eventPayload: payload,
      }),
    );
  }

  async #tell(failure: string, publish: () => Promise<void>): Promise<void> {
    try {
      await publish();
    } catch (error) {
      this.#logger.warn(failure, error as Error);
    }
  }
}
