import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog whose entities come, change and go. */
export class ChangingCatalog {
  readonly #entities = new Map<string, Entity>();

  constructor(entities: Entity[] = []) {
    this.put(...entities);
  }

  /** Adds entities, or replaces those of the same ref. */
  put(...entities: Entity[]): void {
    for (const entity of entities) {
      this.#entities.set(stringifyEntityRef(entity), entity);
    }
  }

  remove(ref: string): void {
    this.#entities.delete(ref);
  }

  /** The catalog as plugins see it. */
  get service(): CatalogService {
    const now = () =>
      catalogServiceMock({ entities: [...this.#entities.values()] });
    return {
      streamEntities: (...args: any[]) =>
        (now().streamEntities as any)(...args),
      getEntitiesByRefs: (...args: any[]) =>
        (now().getEntitiesByRefs as any)(...args),
    } as Partial<CatalogService> as CatalogService;
  }
}
