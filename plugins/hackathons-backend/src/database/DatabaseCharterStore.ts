import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Knex } from 'knex';
import { type StoredNumber, toJson, toNumber } from './columns';

/** A charter that people wrote in the portal. Times in ms since the epoch. */
export interface StoredCharter {
  entityRef: string;
  entity: HackathonEntity;
  /** Grows with every change. */
  version: number;
  createdBy: string;
  updatedBy: string;
  createdAt: number;
  updatedAt: number;
}

interface Row {
  entity_ref: string;
  entity: string;
  version: number;
  created_by: string;
  updated_by: string;
  created_at: StoredNumber;
  updated_at: StoredNumber;
}

/** Keeps charters that are stored here, from where the catalog gets them. */
export class DatabaseCharterStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async get(entityRef: string): Promise<StoredCharter | undefined> {
    const row = await this.#knex<Row>('charters')
      .where('entity_ref', entityRef)
      .first();
    return row && toCharter(row);
  }

  /**
   * A page by ref.
   *
   * @param options.createdBy - only those of this user
   * @param options.after - ref of the last of the page before
   */
  async list(options: {
    createdBy?: string;
    after?: string;
    limit: number;
  }): Promise<StoredCharter[]> {
    const query = this.#knex<Row>('charters')
      .orderBy('entity_ref')
      .limit(options.limit);
    if (options.createdBy !== undefined) {
      query.where('created_by', options.createdBy);
    }
    if (options.after !== undefined) {
      query.where('entity_ref', '>', options.after);
    }
    return (await query).map(toCharter);
  }

  /** Keeps a new one; false when there is one of that ref. */
  async create(
    entityRef: string,
    entity: HackathonEntity,
    by: string,
    now: number,
  ): Promise<boolean> {
    const inserted = await this.#knex('charters')
      .insert({
        entity_ref: entityRef,
        entity: JSON.stringify(entity),
        version: 1,
        created_by: by,
        updated_by: by,
        created_at: now,
        updated_at: now,
      })
      .onConflict('entity_ref')
      .ignore()
      .returning('entity_ref');
    return inserted.length > 0;
  }

  /** Changes one; false when its version is another. */
  async update(
    entityRef: string,
    version: number,
    entity: HackathonEntity,
    by: string,
    now: number,
  ): Promise<boolean> {
    const updated = await this.#knex('charters')
      .where({ entity_ref: entityRef, version })
      .update({
        entity: JSON.stringify(entity),
        version: version + 1,
        updated_by: by,
        updated_at: now,
      });
    return updated > 0;
  }

  /** Deletes one; false when its version is another. */
  async delete(entityRef: string, version: number): Promise<boolean> {
    const deleted = await this.#knex('charters')
      .where({ entity_ref: entityRef, version })
      .delete();
    return deleted > 0;
  }
}

function toCharter(row: Row): StoredCharter {
  return {
    entityRef: row.entity_ref,
    entity: toJson<HackathonEntity>(row.entity),
    version: row.version,
    createdBy: row.created_by,
    updatedBy: row.updated_by,
    createdAt: toNumber(row.created_at),
    updatedAt: toNumber(row.updated_at),
  };
}
