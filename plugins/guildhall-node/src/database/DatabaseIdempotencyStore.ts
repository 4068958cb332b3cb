import type { Knex } from 'knex';
import type {
  IdempotencyOutcome,
  IdempotencyReservation,
  IdempotencyStore,
} from '../http/IdempotencyKeys';

const TABLE = 'idempotency_keys';
const DEAD_AFTER_MS = 5 * 60_000;
const ATTEMPTS = 5;

/** How long answers are kept: what `deleteOlderThan` is to be given, as an age in ms. */
export const IDEMPOTENCY_RETENTION_MS = 24 * 3_600_000;

interface Row {
  caller: string;
  key: string;
  digest: string;
  status: number | null;
  body: string | null;
  reserved_at: number | string;
}

/**
 * Keeps the keys of repeatable requests in a table of the plugin's own. Its migration creates `idempotency_keys` with:
 *
 * | column        | type                   | holds                                              |
 * | ------------- | ---------------------- | -------------------------------------------------- |
 * | `caller`      | varchar(200), not null | ref of the user, or subject of the service         |
 * | `key`         | varchar(200), not null | what the caller sent                               |
 * | `digest`      | char(64), not null     | SHA-256 of the request                             |
 * | `status`      | integer                | of the answer; null while the request runs         |
 * | `body`        | text                   | JSON of the answer; null when there is none        |
 * | `reserved_at` | bigint, not null       | when the request began, in ms                      |
 *
 * The primary key is (`caller`, `key`), and an index is on `reserved_at`.
 */
export class DatabaseIdempotencyStore implements IdempotencyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async reserve(
    reservation: IdempotencyReservation,
  ): Promise<IdempotencyOutcome> {
    const { caller, key, digest, reservedAt } = reservation;
    // Between two of the statements the holder may give the key back, or another one take it over.
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const inserted = await this.#knex(TABLE)
        .insert({ caller, key, digest, reserved_at: reservedAt })
        .onConflict(['caller', 'key'])
        .ignore()
        .returning('key');
      if (inserted.length > 0) {
        return { outcome: 'reserved' };
      }
      const row = await this.#knex<Row>(TABLE).where({ caller, key }).first();
      if (row && row.digest !== digest) {
        return { outcome: 'taken' };
      }
      if (row && row.status !== null) {
        return {
          outcome: 'answered',
          status: row.status,
          body: row.body ?? undefined,
        };
      }
      if (row && Number(row.reserved_at) > reservedAt - DEAD_AFTER_MS) {
        return { outcome: 'running' };
      }
      if (row && (await this.#takeOver(row, reservedAt))) {
        return { outcome: 'reserved' };
      }
    }
    return { outcome: 'running' };
  }

  async complete(
    reservation: IdempotencyReservation,
    answer: { status: number; body?: string },
  ): Promise<void> {
    await this.#held(reservation).update({
      status: answer.status,
      body: answer.body ?? null,
    });
  }

  async release(reservation: IdempotencyReservation): Promise<void> {
    await this.#held(reservation).delete();
  }

  /**
   * Forgets keys.
   *
   * @param time - of the oldest that stays, in ms
   * @returns number of keys
   */
  async deleteOlderThan(time: number): Promise<number> {
    return await this.#knex(TABLE).where('reserved_at', '<', time).delete();
  }

  async #takeOver(dead: Row, reservedAt: number): Promise<boolean> {
    const taken = await this.#held({
      ...dead,
      reservedAt: Number(dead.reserved_at),
    }).update({ reserved_at: reservedAt });
    return taken > 0;
  }

  #held({
    caller,
    key,
    reservedAt,
  }: Pick<IdempotencyReservation, 'caller' | 'key' | 'reservedAt'>) {
    return this.#knex(TABLE)
      .where({ caller, key, reserved_at: reservedAt })
      .whereNull('status');
  }
}
