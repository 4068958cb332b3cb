import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { PARTITIONED_TABLES, Partitions } from './partitions';

const DAY_MS = 86_400_000;

/** How long things are kept, in ms. */
export interface RetentionLimits {
  samples: number;
  rollups: number;
  lineage: number;
  /** After an alias moved on. */
  aliases: number;
}

/** Drops what is older than it has to be kept. */
export class DatabaseRetention {
  readonly #knex: Knex;
  readonly #partitions: Partitions;
  readonly #logger: LoggerService;
  readonly #limits: RetentionLimits;

  constructor(options: {
    knex: Knex;
    logger: LoggerService;
    limits: RetentionLimits;
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
    await this.#knex('alias_periods')
      .where('to_at', '<', now - this.#limits.aliases)
      .delete();
    await this.#dropUnused();
  }

  /** Sources name ever new consumers: those that nothing refers to any more go, with what was noted about them. */
  async #dropUnused(): Promise<void> {
    const referred = [
      ['edges', 'from_id'],
      ['edges', 'to_id'],
      ['usage_daily', 'entity_id'],
      ['usage_daily', 'consumer_id'],
      ['rollups', 'entity_id'],
      ['samples', 'entity_id'],
      ['consumers', 'consumer_id'],
    ].map(
      ([table, column]) =>
        `AND NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = entities.id)`,
    );
    await this.#knex.raw(
      `DELETE FROM entities WHERE in_catalog = 0 ${referred.join(' ')}`,
    );
    for (const table of [
      'series',
      'ownership_claims',
      'dirty_days',
      'alias_statements',
      'alias_periods',
    ]) {
      await this.#knex.raw(
        `DELETE FROM ${table} WHERE entity_id NOT IN (SELECT id FROM entities)`,
      );
    }
  }
}
