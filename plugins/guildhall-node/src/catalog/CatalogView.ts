import type { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import {
  ALL_TIE_ANNOTATIONS,
  tiesOf,
  type DefaultInstances,
  type Tie,
} from './ties';

/** Refs that one request asks for. */
const REFS_PER_REQUEST = 500;

/** What the catalog says of an entity that stands for an object of a source. */
export interface CatalogEntry {
  /** Full, in lower case. */
  ref: string;
  kind: string;
  namespace: string;
  name: string;
  /** Who brought it into the catalog, such as `url:https://…` or the name of a provider. */
  origin?: string;
  /** ISO 8601. */
  missingSince?: string;
  ties: Array<Tie & { instance?: string }>;
}

/** Reads from the catalog what decides on entities of sources. */
export class CatalogView {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #defaultInstances: DefaultInstances;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    defaultInstances: DefaultInstances;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#defaultInstances = options.defaultInstances;
  }

  /** All entities that stand for an object of any source, by ref. */
  async readTied(): Promise<CatalogEntry[]> {
    // In one request, so that nothing is missed while the catalog changes.
    const { items } = await this.#catalog.getEntities(
      {
        filter: ALL_TIE_ANNOTATIONS.map(annotation => ({
          [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
        })),
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'spec.type',
        ],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items
      .map(entity => toEntry(entity, this.#defaultInstances))
      .filter(({ ties }) => ties.length > 0)
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  /** Who brought the entities with these refs into the catalog, by ref; refs that the catalog doesn't have are left out. */
  async readOrigins(refs: string[]): Promise<Map<string, string | undefined>> {
    const entities = await this.#read(refs, [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
    ]);
    return new Map(
      entities.map(entity => [stringifyEntityRef(entity), originOf(entity)]),
    );
  }

  /** Whole entities by ref. */
  async readEntities(refs: string[]): Promise<Map<string, Entity>> {
    const entities = await this.#read(refs);
    return new Map(
      entities.map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  async #read(refs: string[], fields?: string[]): Promise<Entity[]> {
    const entities: Entity[] = [];
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(start, start + REFS_PER_REQUEST), fields },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      entities.push(...items.filter(item => item !== undefined));
    }
    return entities;
  }
}

function toEntry(entity: Entity, defaults: DefaultInstances): CatalogEntry {
  return {
    ref: stringifyEntityRef(entity),
    kind: entity.kind,
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
    origin: originOf(entity),
    missingSince: entity.metadata.annotations?.[ANNOTATIONS.missingSince],
    ties: tiesOf(entity, defaults),
  };
}

function originOf(entity: Entity): string | undefined {
  return entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
}
