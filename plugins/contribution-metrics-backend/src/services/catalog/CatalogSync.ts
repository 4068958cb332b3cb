import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
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
import { PUSH_SOURCE } from '../facts/FactService';
import {
  firstGroup,
  isAsset,
  readEntity,
  type Use,
  usesOf,
} from './readEntity';

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
  #definitionsSeen = '';

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
    const metrics: ContributionMetricEntity[] = [];
    for await (const entity of this.#stream({ kind: 'contributionmetric' })) {
      if (isContributionMetricEntity(entity)) {
        metrics.push(entity);
      }
    }
    const predicates = metrics.map(metric => ({
      ref: stringifyEntityRef(metric),
      applies: filterPredicateToFilterFunction<Entity>(
        metric.spec.appliesTo ?? {},
      ),
    }));

    const before = await this.#entities.keys();
    const seen = new Set<string>();
    const changed: EntityRecord[] = [];
    const uses: Array<Use & { user: string }> = [];
    const pairs: Array<{ asset: string; metric: string }> = [];
    const changedAssets: string[] = [];
    for await (const entity of this.#stream()) {
      const record = readEntity(entity, this.#rules, teamOfUser);
      if (record.ref.length > 400) {
        this.#logger.debug(`Left out, its name is too long: ${record.ref}`);
        continue;
      }
      seen.add(record.ref);
      uses.push(...usesOf(entity).map(use => ({ ...use, user: record.ref })));
      if (isAsset(entity, this.#rules)) {
        for (const { ref, applies } of predicates) {
          if (applies(entity)) {
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

    const keys = await this.#entities.keys();
    await this.#writeDefinitions(metrics, keys);
    await this.#definitions.replaceApplicability(
      pairs.map(({ asset, metric }) => ({
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
    await this.#markChanged(
      metrics,
      pairs,
      changedAssets,
      missing.length,
      keys,
    );
    this.#directory.clear();
  }

  async #writeDefinitions(
    metrics: ContributionMetricEntity[],
    keys: Map<string, { id: number }>,
  ): Promise<void> {
    const measureKeys = metrics.map(metric => measureKeyOf(metric));
    const measures = await this.#names.measureIds(new Set(measureKeys));
    await this.#definitions.replace(
      metrics.map((metric, index) => ({
        id: keys.get(stringifyEntityRef(metric))!.id,
        measureId: measures.get(measureKeys[index])!,
        role: metric.spec.role,
        spec: metric.spec,
      })),
    );
  }

  /** Changed definitions concern every asset; people who come or go may be anybody's owner. */
  async #markChanged(
    metrics: ContributionMetricEntity[],
    pairs: Array<{ asset: string; metric: string }>,
    changedAssets: string[],
    missing: number,
    keys: Map<string, { id: number }>,
  ): Promise<void> {
    const definitions = JSON.stringify([
      metrics.map(metric => [stringifyEntityRef(metric), metric.spec]),
      pairs.length,
      [...keys.keys()].filter(ref => /^(user|group):/.test(ref)).length,
    ]);
    if (
      missing > 0 ||
      (this.#definitionsSeen && this.#definitionsSeen !== definitions)
    ) {
      await this.#summaries.markDue();
    } else {
      await this.#summaries.markDue(
        changedAssets.map(ref => keys.get(ref)!.id),
      );
    }
    this.#definitionsSeen = definitions;
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

/** The measure that a definition makes sense of: what its collector gives, or what is pushed under its name. */
export function measureKeyOf(metric: ContributionMetricEntity): string {
  const { id, measure } = metric.spec.collector;
  return id === PUSH_SOURCE && !measure
    ? stringifyEntityRef(metric)
    : `${id}:${measure ?? metric.metadata.name}`;
}
