import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { PARTITIONED_TABLES, Partitions } from './partitions';

const DAY_MS = 86_400_000;

/** Drops what is older than it has to be kept. */
export class DatabaseRetention {
  readonly #knex: Knex;
  readonly #partitions: Partitions;
  readonly #logger: LoggerService;
  readonly #limits: { samples: number; rollups: number; lineage: number };

  /** @param options.limits - in ms */
  constructor(options: {
    knex: Knex;
    logger: LoggerService;
    limits: { samples: number; rollups: number; lineage: number };
  }) {
    this.#knex = options.knex;
    this.#partitions = new Partitions(options.knex);
    this.#logger = options.logger;
    this.#limits = options.limits;
  }

  async run(now: number = Date.now()): Promise<void> {
    for (const table of PARTITIONED_TABLES) {
      const dropped = await this.#partitions.dropBefore(
        table,
        now - this.#limits.samples,
      );
      if (dropped.length > 0) {
        this.#logger.info(`Dropped old ${table}: ${dropped.join(', ')}`);
      }
    }
    const firstDay = Math.floor((now - this.#limits.rollups) / DAY_MS);
    await this.#knex('rollups').where('day', '<', firstDay).delete();
    await this.#knex('usage_daily').where('day', '<', firstDay).delete();
    await this.#knex('edges')
      .where('relation', 'lineage')
      .where('last_at', '<', now - this.#limits.lineage)
      .delete();
  }
}
