import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';
import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';

/** A connector as it stands. Times in ms since the epoch. */
export interface ConnectorState {
  id: string;
  title: string;
  description?: string;
  mode: 'scheduled' | 'push';
  measures: CollectorMeasure[];
  lastStarted?: number;
  lastSuccess?: number;
  lastError?: { at: number; message: string };
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
      'id' | 'title' | 'description' | 'mode' | 'measures'
    >,
  ): Promise<void> {
    await this.#knex('connectors')
      .insert({
        id: connector.id,
        title: connector.title,
        description: connector.description,
        mode: connector.mode,
        measures: JSON.stringify(connector.measures),
      })
      .onConflict('id')
      .merge(['title', 'description', 'mode', 'measures']);
  }

  async started(id: string, at: number): Promise<void> {
    await this.#knex('connectors').where({ id }).update({ last_started: at });
  }

  async succeeded(id: string, at: number): Promise<void> {
    await this.#knex('connectors').where({ id }).update({ last_success: at });
  }

  async failed(id: string, at: number, message: string): Promise<void> {
    await this.#knex('connectors')
      .where({ id })
      .update({ last_error_at: at, last_error: message.slice(0, 2_000) });
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
      title: row.title,
      description: row.description ?? undefined,
      mode: row.mode,
      measures: JSON.parse(row.measures),
      lastStarted: optionalNumber(row.last_started),
      lastSuccess: optionalNumber(row.last_success),
      lastError:
        row.last_error_at === null
          ? undefined
          : { at: Number(row.last_error_at), message: row.last_error },
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
