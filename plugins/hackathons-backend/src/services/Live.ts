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
  | 'submissions';

/** Tells pages and other plugins that something changed. Nothing here waits for them, and nothing fails because of them. */
export class Live {
  readonly #signals: SignalsService;
  readonly #events: EventsService;

  constructor(options: { signals: SignalsService; events: EventsService }) {
    this.#signals = options.signals;
    this.#events = options.events;
  }

  /** Makes open pages ask again. The message says no more than where to ask. */
  async changed(hackathonRef: string, topic: LiveTopic): Promise<void> {
    await this.#signals.publish({
      recipients: { type: 'broadcast' },
      channel: `hackathons:${hackathonRef}`,
      message: { topic },
    });
  }

  /**
   * Tells other plugins of a fact.
   *
   * @param fact - in the past tense, such as `project-submitted`
   */
  async happened(fact: string, payload: JsonObject): Promise<void> {
    await this.#events.publish({
      topic: `guildhall.hackathons.${fact}`,
      eventPayload: payload,
    });
  }
}
