import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';
import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';

/** A connector as it stands. Times in ms since the epoch. */
export interface ConnectorState {
  /** `collector`, or `collector.instance`. */
  id: string;
  collector: string;
  instance?: string;
  title: string;
  description?: string;
  url?: string;
  owner?: string;
  mode: 'scheduled' | 'push';
  measures: CollectorMeasure[];
  lastStarted?: number;
  lastSuccess?: number;
  lastError?: { at: number; message: string };
  /** Rounds that failed since the last success. */
  failures: number;
  /** Of the last finished round. */
  lastDurationMs?: number;
  newestFactAt?: number;
  accepted: number;
  duplicates: number;
  rejected: number;
}

/** What connectors are, how they fare and what they remember. */
export class DatabaseConnectorStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Adds a connector, or renews its description. */
  async register(
    connector: Pick<
      ConnectorState,
      | 'id'
      | 'collector'
      | 'instance'
      | 'title'
      | 'description'
      | 'url'
      | 'owner'
      | 'mode'
      | 'measures'
    >,
  ): Promise<void> {
    await this.#knex('connectors')
      .insert({
        id: connector.id,
        collector: connector.collector,
        instance: connector.instance ?? null,
        title: connector.title,
        description: connector.description ?? null,
        url: connector.url ?? null,
        owner: connector.owner ?? null,
        mode: connector.mode,
        measures: JSON.stringify(connector.measures),
      })
      .onConflict('id')
      .merge();
  }

  async started(id: string, at: number): Promise<void> {
    await this.#knex('connectors').where({ id }).update({ last_started: at });
  }

  /** @param durationMs - of the round, if it was one */
  async succeeded(id: string, at: number, durationMs?: number): Promise<void> {
    await this.#knex('connectors')
      .where({ id })
      .update({
        last_success: at,
        failures: 0,
        ...(durationMs !== undefined && { last_duration_ms: durationMs }),
      });
  }

  /** @param durationMs - of the round, if it was one */
  async failed(
    id: string,
    at: number,
    message: string,
    durationMs?: number,
  ): Promise<void> {
    await this.#knex('connectors')
      .where({ id })
      .update({
        last_error_at: at,
        // PostgreSQL has no NUL in texts.
        last_error: message.replaceAll('\0', '').slice(0, 2_000),
        failures: this.#knex.raw('failures + 1'),
        ...(durationMs !== undefined && { last_duration_ms: durationMs }),
      });
  }

  /**
   * Notes whether the owner knows of a failure.
   *
   * @returns whether it was not so before: of several replicas, one is answered yes
   */
  async claimTold(id: string, told: boolean): Promise<boolean> {
    const changed = await this.#knex('connectors')
      .where({ id, told: told ? 0 : 1 })
      .update({ told: told ? 1 : 0 });
    return changed > 0;
  }

  /** Adds to the counts of a connector. */
  async count(
    id: string,
    added: {
      accepted: number;
      duplicates: number;
      rejected: number;
      newestFactAt?: number;
    },
  ): Promise<void> {
    const update: Record<string, Knex.Raw> = {
      accepted: this.#knex.raw('accepted + ?', [added.accepted]),
      duplicates: this.#knex.raw('duplicates + ?', [added.duplicates]),
      rejected: this.#knex.raw('rejected + ?', [added.rejected]),
    };
    if (added.newestFactAt !== undefined) {
      update.newest_fact_at = this.#knex.raw(
        'CASE WHEN newest_fact_at > CAST(? AS bigint) THEN newest_fact_at ELSE CAST(? AS bigint) END',
        [added.newestFactAt, added.newestFactAt],
      );
    }
    await this.#knex('connectors').where({ id }).update(update);
  }

  /** All connectors, by title. */
  async list(): Promise<ConnectorState[]> {
    const rows = await this.#knex('connectors').orderBy(['title', 'id']);
    return rows.map(row => ({
      id: row.id,
      collector: row.collector,
      instance: row.instance ?? undefined,
      title: row.title,
      description: row.description ?? undefined,
      url: row.url ?? undefined,
      owner: row.owner ?? undefined,
      mode: row.mode,
      measures: JSON.parse(row.measures),
      lastStarted: optionalNumber(row.last_started),
      lastSuccess: optionalNumber(row.last_success),
      lastError:
        row.last_error_at === null
          ? undefined
          : { at: Number(row.last_error_at), message: row.last_error },
      failures: row.failures,
      lastDurationMs: optionalNumber(row.last_duration_ms),
      newestFactAt: optionalNumber(row.newest_fact_at),
      accepted: Number(row.accepted),
      duplicates: Number(row.duplicates),
      rejected: Number(row.rejected),
    }));
  }

  async cursor<T extends JsonValue>(
    connector: string,
    key: string,
  ): Promise<T | undefined> {
    const row = await this.#knex('connector_cursors')
      .where({ connector, key })
      .first('value');
    return row && JSON.parse(row.value);
  }

  async setCursor(
    connector: string,
    key: string,
    value: JsonValue | undefined,
  ): Promise<void> {
    if (value === undefined) {
      await this.#knex('connector_cursors').where({ connector, key }).delete();
      return;
    }
    await this.#knex('connector_cursors')
      .insert({ connector, key, value: JSON.stringify(value) })
      .onConflict(['connector', 'key'])
      .merge();
  }
}

function optionalNumber(value: unknown): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
