import type { Asset } from '@guildhall/plugin-contribution-metrics-common';
import type { DatabaseAssetStore } from '../../database/DatabaseAssetStore';
import type { DatabaseDefinitionStore } from '../../database/DatabaseDefinitionStore';
import type {
  DatabaseEntityStore,
  EntityKey,
} from '../../database/DatabaseEntityStore';

const TTL_MS = 30_000;
const MAX_ENTRIES = 100_000;

/** Remembers for a short time what pushes ask again and again: ids of entities and keys of metrics. */
export class AssetDirectory {
  readonly #entities: DatabaseEntityStore;
  readonly #assets: DatabaseAssetStore;
  readonly #definitions: DatabaseDefinitionStore;
  readonly #keys = new Map<string, EntityKey>();
  #metricKeys?: Promise<Map<string, string>>;
  #until = 0;

  constructor(options: {
    entities: DatabaseEntityStore;
    assets: DatabaseAssetStore;
    definitions: DatabaseDefinitionStore;
  }) {
    this.#entities = options.entities;
    this.#assets = options.assets;
    this.#definitions = options.definitions;
  }

  /** Forgets everything, because the catalog was read again. */
  clear(): void {
    this.#keys.clear();
    this.#metricKeys = undefined;
  }

  /** Keys of entities by ref; those that nobody knows are left out. */
  async keys(refs: Set<string>): Promise<Map<string, EntityKey>> {
    this.#expire();
    const missing = [...refs].filter(ref => !this.#keys.has(ref));
    const found = new Map<string, EntityKey>();
    if (missing.length > 0) {
      // Only what is an asset is remembered: everything else may become one with the next reading of the catalog.
      for (const [ref, key] of await this.#entities.keysOf(missing)) {
        found.set(ref, key);
        if (key.isAsset && this.#keys.size < MAX_ENTRIES) {
          this.#keys.set(ref, key);
        }
      }
    }
    for (const ref of refs) {
      const key = this.#keys.get(ref);
      if (key) {
        found.set(ref, key);
      }
    }
    return found;
  }

  /** Summaries of assets by ref. */
  async assets(refs: Set<string>): Promise<Map<string, Asset>> {
    const stored = await this.#assets.byRefs([...refs]);
    return new Map(stored.map(({ item }) => [item.entityRef, item]));
  }

  /** Key of the measure behind each ContributionMetric, by full ref. */
  async metricKeys(): Promise<Map<string, string>> {
    this.#expire();
    this.#metricKeys ??= this.#definitions
      .list()
      .then(
        definitions =>
          new Map(definitions.map(({ ref, measureKey }) => [ref, measureKey])),
      );
    return await this.#metricKeys;
  }

  #expire(): void {
    const now = Date.now();
    if (now > this.#until) {
      this.clear();
      this.#until = now + TTL_MS;
    }
  }
}
