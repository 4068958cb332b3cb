import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  Collector,
  CollectorContext,
} from '@guildhall/plugin-contribution-metrics-node';
import type { DatabaseConnectorStore } from '../../database/DatabaseConnectorStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { Telemetry } from '../Telemetry';
import { connectorIdOf } from './CollectorRegistry';
import type { ConnectorNotifier } from './ConnectorNotifier';

/** What a collector works with, apart from its memory and its log. */
export type CollectorTools = Omit<CollectorContext, 'cursors' | 'logger'>;

/** Registers collectors, connects those that are pushed to and runs those that ask. */
export class CollectorRunner {
  readonly #connectors: DatabaseConnectorStore;
  readonly #names: DatabaseNameStore;
  readonly #notifier: ConnectorNotifier;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #telemetry: Telemetry;
  readonly #toolsFor: (collector: Collector) => CollectorTools;
  #stopping = false;

  constructor(options: {
    connectors: DatabaseConnectorStore;
    names: DatabaseNameStore;
    notifier: ConnectorNotifier;
    scheduler: SchedulerService;
    logger: LoggerService;
    telemetry: Telemetry;
    toolsFor: (collector: Collector) => CollectorTools;
  }) {
    this.#connectors = options.connectors;
    this.#names = options.names;
    this.#notifier = options.notifier;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#telemetry = options.telemetry;
    this.#toolsFor = options.toolsFor;
  }

  /** Starts a collector. One that fails to start is shown as failing, and keeps nothing else from starting. */
  async start(collector: Collector): Promise<void> {
    try {
      await this.#start(collector);
    } catch (error) {
      const id = connectorIdOf(collector);
      const message = `Starting failed: ${messageOf(error)}`;
      this.#logger.error(`Collector ${id}: ${message}`);
      await this.#connectors.failed(id, Date.now(), message);
      await this.#notifier.failed(collector, message);
    }
  }

  /** The portal ends: rounds that are cut off by that are no failures. */
  stop(): void {
    this.#stopping = true;
  }

  async #start(collector: Collector): Promise<void> {
    const id = connectorIdOf(collector);
    await this.#connectors.register({
      id,
      collector: collector.id,
      instance: collector.instance,
      title: collector.title,
      description: collector.description,
      url: collector.url,
      owner: collector.owner,
      mode: collector.collect ? 'scheduled' : 'push',
      measures: collector.measures,
    });
    await this.#names.describeMeasures(
      collector.measures.map(measure => ({
        key: `${collector.id}:${measure.id}`,
        title: measure.title,
        unit: measure.unit,
      })),
    );
    const context: CollectorContext = {
      ...this.#toolsFor(collector),
      cursors: {
        get: key => this.#connectors.cursor(id, key),
        set: (key, value) => this.#connectors.setCursor(id, key, value),
      },
      logger: this.#logger.child({ connector: id }),
    };
    await collector.connect?.(context);
    if (collector.collect && collector.schedule) {
      await this.#scheduler.scheduleTask({
        ...collector.schedule,
        id: `contribution-metrics-collect-${id}`,
        scope: 'global',
        fn: signal => this.#collect(collector, context, signal),
      });
    }
  }

  async #collect(
    collector: Collector,
    context: CollectorContext,
    signal: AbortSignal,
  ): Promise<void> {
    const id = connectorIdOf(collector);
    const startedAt = Date.now();
    await this.#connectors.started(id, startedAt);
    try {
      await collector.collect!({ ...context, signal });
    } catch (error) {
      if (this.#stopping) {
        context.logger.info(`The round was cut off: ${stringifyError(error)}`);
        return;
      }
      // The next round tries again; what was measured before stays, with its age.
      const message = messageOf(error);
      const duration = Date.now() - startedAt;
      await this.#connectors.failed(id, Date.now(), message, duration);
      this.#telemetry.round(id, 'failed', duration / 1_000);
      context.logger.error(`Collecting failed: ${message}`);
      await this.#notifier.failed(collector, message);
      return;
    }
    const duration = Date.now() - startedAt;
    await this.#connectors.succeeded(id, Date.now(), duration);
    this.#telemetry.round(id, 'succeeded', duration / 1_000);
    await this.#notifier.succeeded(collector);
  }
}

/** For people: what happened, without the name of the class that says it. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : stringifyError(error);
}
