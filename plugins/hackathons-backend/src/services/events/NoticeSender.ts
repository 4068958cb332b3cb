import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  type ClaimedNotice,
  type DatabaseNoticeStore,
  MAX_ATTEMPTS,
} from '../../database/DatabaseNoticeStore';
import type { Telemetry } from '../Telemetry';

const BATCH = 50;
const TOPIC = 'hackathons';

/** Sends notices that are due. Several replicas can do so at the same time. */
export class NoticeSender {
  readonly #notices: DatabaseNoticeStore;
  readonly #notifications: NotificationService;
  readonly #telemetry: Telemetry;
  readonly #logger: LoggerService;

  constructor(options: {
    stores: { notices: DatabaseNoticeStore };
    notifications: NotificationService;
    telemetry: Telemetry;
    logger: LoggerService;
  }) {
    this.#notices = options.stores.notices;
    this.#notifications = options.notifications;
    this.#telemetry = options.telemetry;
    this.#logger = options.logger;
  }

  /** Sends all that are due. Those that could not be sent are tried again some minutes later. */
  async run(now: number, signal: AbortSignal): Promise<void> {
    const began = Date.now();
    while (!signal.aborted) {
      // Claims last some minutes, and a round with many notices may take longer.
      const time = now + (Date.now() - began);
      const claimed = await this.#notices.claim(time, BATCH);
      for (const notice of claimed) {
        await this.#send(notice, time);
      }
      if (claimed.length === 0) {
        return;
      }
    }
  }

  async #send(notice: ClaimedNotice, now: number): Promise<void> {
    const { key, recipients, title, description, link } = notice;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: {
          title,
          description,
          link,
          severity: notice.severity ?? 'normal',
          topic: TOPIC,
          // A repetition, as after a crash between sending and noting it, updates the first.
          scope: key,
        },
      });
    } catch (error) {
      this.#telemetry.noticed('failed');
      const fate =
        notice.attempts >= MAX_ATTEMPTS
          ? 'it is given up'
          : `attempt ${notice.attempts} of ${MAX_ATTEMPTS}`;
      this.#logger.warn(
        `Notice ${key} could not be sent: ${fate}`,
        error as Error,
      );
      return;
    }
    await this.#notices.markSent(key, now);
    this.#telemetry.noticed('sent');
  }
}
