import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityFilterQuery } from '@backstage/catalog-client';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const TTL_MS = 30_000;
const MAX_CALLERS = 200;
const PAGE = 1_000;
const REFS_PER_REQUEST = 500;
const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** What a caller may see of the catalog: everything, or these refs. */
export type Visibility = 'all' | ReadonlySet<string>;

/** Whether an entity is among the visible ones. */
export function isVisible(visible: Visibility, ref: string): boolean {
  return visible === 'all' || visible.has(ref);
}

/** Asks the catalog, with the callers' own credentials, what it shows them. */
export class VisibleEntities {
  readonly #catalog: CatalogService;
  readonly #filter: EntityFilterQuery;
  readonly #known = new Map<
    string,
    { until: number; refs: Promise<Set<string>> }
  >();

  /** @param options.filter - what a plugin knows of the catalog's entities: the bounds of `all` */
  constructor(options: { catalog: CatalogService; filter: EntityFilterQuery }) {
    this.#catalog = options.catalog;
    this.#filter = options.filter;
  }

  /** All entities of the filter that a caller sees; at most 30 seconds old. */
  async all(credentials: BackstageCredentials): Promise<ReadonlySet<string>> {
    const caller = JSON.stringify(credentials.principal);
    const now = Date.now();
    const known = this.#known.get(caller);
    if (known && known.until > now) {
      return await known.refs;
    }
    this.#makeRoom(now);
    const refs = this.#stream(credentials);
    this.#known.set(caller, { until: now + TTL_MS, refs });
    // A failure is told to who asked; the next one asks the catalog again.
    refs.catch(() => this.#known.delete(caller));
    return await refs;
  }

  /** Those of some entities that a caller sees now. */
  async of(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (let start = 0; start < refs.length; start += REFS_PER_REQUEST) {
      const entityRefs = refs.slice(start, start + REFS_PER_REQUEST);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      entityRefs.forEach((ref, index) => items[index] && seen.add(ref));
    }
    return seen;
  }

  #makeRoom(now: number): void {
    for (const [caller, { until }] of this.#known) {
      if (until <= now || this.#known.size >= MAX_CALLERS) {
        this.#known.delete(caller);
      }
    }
  }

  async #stream(credentials: BackstageCredentials): Promise<Set<string>> {
    const refs = new Set<string>();
    const pages = this.#catalog.streamEntities(
      { filter: this.#filter, fields: FIELDS, pageSize: PAGE },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        refs.add(stringifyEntityRef(entity));
      }
    }
    return refs;
  }
}
