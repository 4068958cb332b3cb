import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError, stringifyError } from '@backstage/errors';
import type {
  Collector,
  CollectorContext,
  EntityFinder,
  FactSink,
} from '@guildhall/plugin-contribution-metrics-node';
import type { DatabaseConnectorStore } from '../../database/DatabaseConnectorStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { Telemetry } from '../Telemetry';

const ID = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** Sources that are no collectors. */
const RESERVED_IDS = ['catalog', 'push'];

/** Registers collectors, connects those that are pushed to and runs those that ask. */
export class CollectorRunner {
  readonly #connectors: DatabaseConnectorStore;
  readonly #finder: EntityFinder;
  readonly #names: DatabaseNameStore;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #telemetry: Telemetry;
  readonly #sinkFor: (collector: Collector) => FactSink;

  constructor(options: {
    connectors: DatabaseConnectorStore;
    finder: EntityFinder;
    names: DatabaseNameStore;
    scheduler: SchedulerService;
    logger: LoggerService;
    telemetry: Telemetry;
    sinkFor: (collector: Collector) => FactSink;
  }) {
    this.#connectors = options.connectors;
    this.#finder = options.finder;
    this.#names = options.names;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#telemetry = options.telemetry;
    this.#sinkFor = options.sinkFor;
  }

  /** Starts a collector. One that fails to start is shown as failing, and keeps nothing else from starting. */
  async start(collector: Collector): Promise<void> {
    try {
      await this.#start(collector);
    } catch (error) {
      const message = `Starting failed: ${stringifyError(error)}`;
      this.#logger.error(`Collector ${collector.id}: ${message}`);
      await this.#connectors.failed(collector.id, Date.now(), message);
    }
  }

  async #start(collector: Collector): Promise<void> {
    await this.#connectors.register({
      id: collector.id,
      title: collector.title,
      description: collector.description,
      mode: collector.collect ? 'scheduled' : 'push',
      measures: collector.measures,
    });
    await this.#names.describeMeasures(
      collector.measures.map(({ id, title, unit }) => ({
        key: `${collector.id}:${id}`,
        title,
        unit,
      })),
    );
    const context: CollectorContext = {
      sink: this.#sinkFor(collector),
      entities: this.#finder,
      cursors: {
        get: key => this.#connectors.cursor(collector.id, key),
        set: (key, value) =>
          this.#connectors.setCursor(collector.id, key, value),
      },
      logger: this.#logger.child({ connector: collector.id }),
    };
    await collector.connect?.(context);
    if (collector.collect && collector.schedule) {
      await this.#scheduler.scheduleTask({
        ...collector.schedule,
        id: `contribution-metrics-collect-${collector.id}`,
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
    await this.#connectors.started(collector.id, Date.now());
    try {
      await collector.collect!({ ...context, signal });
      await this.#connectors.succeeded(collector.id, Date.now());
      this.#telemetry.round(collector.id, 'succeeded');
    } catch (error) {
      // The next round tries again; what was measured before stays, with its age.
      await this.#connectors.failed(
        collector.id,
        Date.now(),
        stringifyError(error),
      );
      this.#telemetry.round(collector.id, 'failed');
      context.logger.error(`Collecting failed: ${stringifyError(error)}`);
    }
  }
}

/** The collectors that modules added. */
export class CollectorRegistry {
  readonly #collectors = new Map<string, Collector>();

  /** @throws ConflictError when the id is taken, InputError when a collector could never work */
  add(...collectors: Collector[]): void {
    for (const collector of collectors) {
      if (!ID.test(collector.id) || RESERVED_IDS.includes(collector.id)) {
        throw new InputError(
          `The id of a collector must be kebab-case, at most 100 characters and none of ${RESERVED_IDS.join(
            ', ',
          )}; found ${JSON.stringify(collector.id)}`,
        );
      }
      if (!collector.connect && !(collector.collect && collector.schedule)) {
        throw new InputError(
          `Collector ${collector.id} needs collect with schedule, or connect`,
        );
      }
      if (this.#collectors.has(collector.id)) {
        throw new ConflictError(
          `Two collectors have the id ${collector.id}; ids must be unique`,
        );
      }
      this.#collectors.set(collector.id, collector);
    }
  }

  /** Whether a name is taken: by a collector, or by the plugin itself. */
  has(id: string): boolean {
    return this.#collectors.has(id) || id === 'catalog';
  }

  list(): Collector[] {
    return [...this.#collectors.values()];
  }
}
