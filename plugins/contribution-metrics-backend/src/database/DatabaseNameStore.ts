import {
  bulkInsert,
  rowSource,
  selectedRows,
} from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

/** Gives the names of sources and measures the short ids that facts are stored with. Names never change their id, so they are remembered. */
export class DatabaseNameStore {
  readonly #knex: Knex;
  readonly #sources = new Map<string, number>();
  readonly #measures = new Map<string, number>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Id of a source, added if it is new. */
  async sourceId(name: string): Promise<number> {
    const ids = await this.#ids('sources', 'name', this.#sources, [name]);
    return ids.get(name)!;
  }

  /** Ids of measures by key, added if they are new. */
  async measureIds(keys: Iterable<string>): Promise<Map<string, number>> {
    return await this.#ids('measures', 'key', this.#measures, [...keys]);
  }

  /** Names what measures mean. */
  async describeMeasures(
    measures: Array<{ key: string; title: string; unit?: string }>,
  ): Promise<void> {
    await bulkInsert(
      this.#knex,
      'measures',
      [
        ['key', 'text'],
        ['title', 'text'],
        ['unit', 'text'],
      ],
      measures.map(({ key, title, unit }) => [key, title, unit]),
      '(key) DO UPDATE SET title = excluded.title, unit = excluded.unit',
    );
  }

  async #ids(
    table: 'sources' | 'measures',
    column: 'name' | 'key',
    known: Map<string, number>,
    names: string[],
  ): Promise<Map<string, number>> {
    const missing = names.filter(name => !known.has(name)).map(name => [name]);
    if (missing.length > 0) {
      await bulkInsert(
        this.#knex,
        table,
        [[column, 'text']],
        missing,
        `(${column}) DO NOTHING`,
      );
      const source = rowSource(this.#knex, [['wanted', 'text']], missing);
      const rows = selectedRows<{ id: number; wanted: string }>(
        await this.#knex.raw(
          `SELECT t.id, v.wanted FROM ${source.sql} JOIN ${table} t ON t.${column} = v.wanted`,
          source.bindings,
        ),
      );
      for (const { id, wanted } of rows) {
        known.set(wanted, id);
      }
    }
    return new Map(names.map(name => [name, known.get(name)!]));
  }
}
