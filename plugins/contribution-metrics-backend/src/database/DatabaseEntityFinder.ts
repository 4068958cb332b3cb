import type {
  CollectorEntity,
  EntityFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import { rowSource, selectedRows } from '@guildhall/plugin-guildhall-node';
import type { Knex } from 'knex';

interface EntityRow {
  id: number;
  ref: string;
  kind: string;
  type: string;
  name: string;
  owner_ref: string | null;
  is_asset: number;
}

/** Finds entities for collectors. */
export class DatabaseEntityFinder implements EntityFinder {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Entities that carry an annotation, by ref. */
  async listByAnnotation(annotation: string): Promise<CollectorEntity[]> {
    const entities = await this.#load(
      'SELECT entity_id AS id FROM entity_annotations WHERE annotation = ?',
      [annotation],
    );
    return [...entities.values()];
  }

  /** Entities by value of an annotation. */
  async findByAnnotation(
    annotation: string,
    values: string[],
  ): Promise<Map<string, CollectorEntity[]>> {
    const source = rowSource(
      this.#knex,
      [['wanted', 'text']],
      [...new Set(values)].map(value => [value]),
    );
    const matches = selectedRows<{ entity_id: number; value: string }>(
      await this.#knex.raw(
        `SELECT a.entity_id, a.value FROM ${source.sql} JOIN entity_annotations a ON a.value = v.wanted AND a.annotation = ?`,
        [...source.bindings, annotation],
      ),
    );
    const ids = rowSource(
      this.#knex,
      [['id', 'int']],
      matches.map(row => [row.entity_id]),
    );
    const entities = await this.#load(
      `SELECT id FROM ${ids.sql}`,
      ids.bindings,
    );
    const found = new Map<string, CollectorEntity[]>();
    for (const { entity_id: id, value } of matches) {
      const entity = entities.get(id);
      if (entity) {
        found.set(value, [...(found.get(value) ?? []), entity]);
      }
    }
    return found;
  }

  /** Entities of the catalog by ref. */
  async findByRefs(refs: string[]): Promise<Map<string, CollectorEntity>> {
    const source = rowSource(
      this.#knex,
      [['wanted', 'text']],
      refs.map(ref => [ref]),
    );
    const entities = await this.#load(
      `SELECT e.id FROM ${source.sql} JOIN entities e ON e.ref = v.wanted`,
      source.bindings,
    );
    return new Map(
      [...entities.values()].map(entity => [entity.entityRef, entity]),
    );
  }

  /** Entities of the catalog by id, with all their annotations. `ids` is a SELECT of ids. */
  async #load(
    ids: string,
    bindings: Knex.RawBinding[],
  ): Promise<Map<number, CollectorEntity>> {
    const rows = selectedRows<EntityRow>(
      await this.#knex.raw(
        `SELECT e.id, e.ref, e.kind, e.type, e.name, e.owner_ref, e.is_asset FROM entities e
          WHERE e.in_catalog = 1 AND e.id IN (${ids}) ORDER BY e.id`,
        bindings,
      ),
    );
    const annotations = selectedRows<{
      entity_id: number;
      annotation: string;
      value: string;
    }>(
      await this.#knex.raw(
        `SELECT entity_id, annotation, value FROM entity_annotations WHERE entity_id IN (${ids}) ORDER BY entity_id, annotation, value`,
        bindings,
      ),
    );
    const byEntity = new Map<number, Record<string, string>>();
    for (const { entity_id: id, annotation, value } of annotations) {
      const all = byEntity.get(id) ?? {};
      all[annotation] = all[annotation] ? `${all[annotation]},${value}` : value;
      byEntity.set(id, all);
    }
    return new Map(
      rows.map(row => [
        row.id,
        {
          entityRef: row.ref,
          kind: row.kind,
          type: row.type,
          name: row.name,
          owner: row.owner_ref ?? undefined,
          asset: row.is_asset === 1,
          annotations: byEntity.get(row.id) ?? {},
        },
      ]),
    );
  }
}
