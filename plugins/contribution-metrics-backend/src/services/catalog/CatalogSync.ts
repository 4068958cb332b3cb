import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ContributionMetricEntity,
  isContributionMetricEntity,
} from '@guildhall/plugin-guildhall-common';
import type { AssetRule } from '../../config';
import type { DatabaseDefinitionStore } from '../../database/DatabaseDefinitionStore';
import type {
  DatabaseEntityStore,
  EntityRecord,
} from '../../database/DatabaseEntityStore';
import type { DatabaseSummaryStore } from '../../database/DatabaseSummaryStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { AssetDirectory } from '../facts/AssetDirectory';
import { type CatalogDefinition, readDefinition } from './readDefinition';
import { firstGroup, readEntity, type Use, usesOf } from './readEntity';

const WRITE_BATCH = 1_000;
const CATALOG_SOURCE = 'catalog';

/** Keeps the plugin's copy of the catalog: assets, definitions, where they apply, and who depends on what. */
export class CatalogSync {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #entities: DatabaseEntityStore;
  readonly #definitions: DatabaseDefinitionStore;
  readonly #summaries: DatabaseSummaryStore;
  readonly #names: DatabaseNameStore;
  readonly #directory: AssetDirectory;
  readonly #logger: LoggerService;
  readonly #rules: AssetRule[];
  readonly #told = new Set<string>();

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    entities: DatabaseEntityStore;
    definitions: DatabaseDefinitionStore;
    summaries: DatabaseSummaryStore;
    names: DatabaseNameStore;
    directory: AssetDirectory;
    logger: LoggerService;
    rules: AssetRule[];
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#entities = options.entities;
    this.#definitions = options.definitions;
    this.#summaries = options.summaries;
    this.#names = options.names;
    this.#directory = options.directory;
    this.#logger = options.logger;
    this.#rules = options.rules;
  }

  /** Reads the whole catalog and writes what changed. */
  async run(): Promise<void> {
    const teamOfUser = new Map<string, string>();
    for await (const user of this.#stream({ kind: 'user' })) {
      const group = firstGroup(user);
      if (group) {
        teamOfUser.set(stringifyEntityRef(user), group);
      }
    }
    const definitions: CatalogDefinition[] = [];
    for await (const entity of this.#stream({ kind: 'contributionmetric' })) {
      if (isContributionMetricEntity(entity)) {
        definitions.push(...this.#read(entity));
      }
    }

    const before = await this.#entities.keys();
    const seen = new Set<string>();
    const changed: EntityRecord[] = [];
    const uses: Array<Use & { user: string }> = [];
    const pairs: Array<{ asset: string; metric: string }> = [];
    const changedAssets: string[] = [];
    let changesAll = false;
    for await (const entity of this.#stream()) {
      const record = readEntity(entity, this.#rules, teamOfUser);
      if (record.ref.length > 400) {
        this.#logger.debug(`Left out, its name is too long: ${record.ref}`);
        continue;
      }
      seen.add(record.ref);
      uses.push(...usesOf(entity).map(use => ({ ...use, user: record.ref })));
      if (record.isAsset) {
        for (const { ref, appliesTo } of definitions) {
          if (appliesTo(entity)) {
            pairs.push({ asset: record.ref, metric: ref });
          }
        }
      }
      const key = before.get(record.ref);
      if (key?.hash !== record.hash || !key.inCatalog) {
        changed.push(record);
        if (record.isAsset) {
          changedAssets.push(record.ref);
        }
        changesAll ||= concernsAllAssets(record.ref, key?.inCatalog);
        if (changed.length >= WRITE_BATCH) {
          await this.#entities.upsert(changed.splice(0));
        }
      }
    }
    await this.#entities.upsert(changed);
    const missing = [...before].filter(
      ([ref, key]) => !seen.has(ref) && (key.inCatalog || key.isAsset),
    );
    await this.#entities.markMissing(missing.map(([, { id }]) => id));
    await this.#entities.removeFormerAssets();

    const keys = await this.#entities.keys();
    // A definition that went away while the catalog was read is left for the next time.
    const present = definitions.filter(({ ref }) => seen.has(ref));
    changesAll ||= missing.length > 0;
    if (await this.#writeDefinitions(present, keys)) {
      changesAll = true;
    }
    const moved = await this.#definitions.replaceApplicability(
      pairs
        .filter(({ metric }) => seen.has(metric))
        .map(({ asset, metric }) => ({
          entityId: keys.get(asset)!.id,
          metricId: keys.get(metric)!.id,
        })),
    );
    await this.#entities.replaceCatalogEdges(
      uses.flatMap(({ user, target, relation }) => {
        const from = keys.get(target);
        return from
          ? [{ from: from.id, to: keys.get(user)!.id, relation }]
          : [];
      }),
      await this.#names.sourceId(CATALOG_SOURCE),
      Date.now(),
    );
    await this.#summaries.addMissingAssets();
    await this.#summaries.markDue(
      changesAll
        ? undefined
        : [...changedAssets.map(ref => keys.get(ref)!.id), ...moved],
    );
    this.#directory.clear();
  }

  /** @returns whether any definition changed */
  async #writeDefinitions(
    definitions: CatalogDefinition[],
    keys: Map<string, { id: number }>,
  ): Promise<boolean> {
    const measures = await this.#names.measureIds(
      new Set(definitions.map(({ measureKey }) => measureKey)),
    );
    return await this.#definitions.replace(
      definitions.map(({ ref, measureKey, spec }) => ({
        id: keys.get(ref)!.id,
        measureId: measures.get(measureKey)!,
        role: spec.role,
        spec,
      })),
    );
  }

  /** One definition that cannot be used must not keep the catalog from being read. It is told once. */
  #read(metric: ContributionMetricEntity): CatalogDefinition[] {
    try {
      return [readDefinition(metric)];
    } catch (error) {
      const message = `${stringifyEntityRef(
        metric,
      )} cannot be used: ${stringifyError(error)}`;
      if (!this.#told.has(message)) {
        this.#told.add(message);
        this.#logger.warn(message);
      }
      return [];
    }
  }

  async *#stream(filter?: { kind: string }): AsyncGenerator<Entity> {
    const pages = this.#catalog.streamEntities(
      { filter },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      yield* page;
    }
  }
}

/** People who appear may be anybody's owner; what definitions are called is shown with every asset. */
function concernsAllAssets(ref: string, wasInCatalog?: boolean): boolean {
  return wasInCatalog
    ? ref.startsWith('contributionmetric:')
    : /^(user|group):/.test(ref);
}
