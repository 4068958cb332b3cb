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

  /** Makes open pages ask again. The message says no more than where to ask. */
  async changed(hackathonRef: string, topic: LiveTopic): Promise<void> {
    await this.#tell(
      `Pages could not be told of changed ${topic} of ${hackathonRef}`,
      () =>
        this.#signals.publish({
          recipients: { type: 'broadcast' },
          channel: `hackathons:${hackathonRef}`,
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
