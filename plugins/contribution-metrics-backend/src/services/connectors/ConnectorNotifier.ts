import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Collector } from '@guildhall/plugin-contribution-metrics-node';
import type { DatabaseConnectorStore } from '../../database/DatabaseConnectorStore';
import { connectorIdOf } from './CollectorRegistry';

const LINK = '/ml-assets/connectors';
const MAX_MESSAGE = 500;

/** Tells the owner of a source once that it fails, and once that it delivers again. */
export class ConnectorNotifier {
  readonly #connectors: DatabaseConnectorStore;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    connectors: DatabaseConnectorStore;
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#connectors = options.connectors;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  async failed(collector: Collector, message: string): Promise<void> {
    await this.#tell(collector, true, {
      title: `${collector.title} does not deliver`,
      description: `The last numbers stay, with their age. You are told again when it delivers. ${message.slice(
        0,
        MAX_MESSAGE,
      )}`,
      severity: 'high',
    });
  }

  async succeeded(collector: Collector): Promise<void> {
    await this.#tell(collector, false, {
      title: `${collector.title} delivers again`,
      description: 'The last round succeeded.',
      severity: 'normal',
    });
  }

  /** A notification that cannot be sent is tried again with the next round; the round itself goes on. */
  async #tell(
    collector: Collector,
    failing: boolean,
    payload: {
      title: string;
      description: string;
      severity: 'high' | 'normal';
    },
  ): Promise<void> {
    const id = connectorIdOf(collector);
    if (failing && !collector.owner) {
      return;
    }
    if (!(await this.#connectors.claimTold(id, failing)) || !collector.owner) {
      return;
    }
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: collector.owner },
        payload: {
          ...payload,
          link: LINK,
          topic: 'connectors',
          scope: `contribution-metrics.connector.${id}`,
        },
      });
    } catch (error) {
      await this.#connectors.claimTold(id, !failing);
      this.#logger.warn(
        `${
          collector.owner
        } could not be told about connector ${id}: ${stringifyError(error)}`,
      );
    }
  }
}
