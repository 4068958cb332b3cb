import type {
  Collector,
  FactBatch,
  FactRejection,
  FactResult,
  FactSink,
} from '@guildhall/plugin-contribution-metrics-node';
import { retryOnConflict } from '@guildhall/plugin-guildhall-node';
import type { DatabaseAliasStore } from '../../database/DatabaseAliasStore';
import type { DatabaseConnectorStore } from '../../database/DatabaseConnectorStore';
import type { DatabaseEntityStore } from '../../database/DatabaseEntityStore';
import type { DatabaseFactStore } from '../../database/DatabaseFactStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { DatabaseOwnershipStore } from '../../database/DatabaseOwnershipStore';
import type { DatabaseSampleStore } from '../../database/DatabaseSampleStore';
import type { AssetDirectory } from '../facts/AssetDirectory';
import {
  checkCount,
  checkFactId,
  checkInstant,
  checkNumber,
  checkUrl,
  FieldProblem,
  MAX_REF_LENGTH,
  shown,
} from '../facts/checks';
import type { Telemetry } from '../Telemetry';
import {
  checkAliases,
  checkRole,
  checkText,
  checkWord,
  keep,
} from './collectorChecks';
import { connectorIdOf } from './CollectorRegistry';
import type { ConnectorNotifier } from './ConnectorNotifier';
import type { OwnershipResolver } from './OwnershipResolver';

/** What a sink writes to. */
export interface CollectorSinkOptions {
  collector: Collector;
  aliases: DatabaseAliasStore;
  facts: DatabaseFactStore;
  ownership: DatabaseOwnershipStore;
  samples: DatabaseSampleStore;
  names: DatabaseNameStore;
  entities: DatabaseEntityStore;
  connectors: DatabaseConnectorStore;
  directory: AssetDirectory;
  notifier: ConnectorNotifier;
  resolver: OwnershipResolver;
  telemetry: Telemetry;
  retentionMs: number;
}

/** Takes the facts of one collector. */
export class CollectorSink implements FactSink {
  readonly #options: CollectorSinkOptions;
  readonly #id: string;

  constructor(options: CollectorSinkOptions) {
    this.#options = options;
    this.#id = connectorIdOf(options.collector);
  }

  async write(batch: FactBatch): Promise<FactResult> {
    const { names, directory, retentionMs, resolver } = this.#options;
    const limits = { now: Date.now(), retentionMs };
    const rejected: FactRejection[] = [];
    const sourceId = await names.sourceId(this.#id);
    const refs = new Set(
      [
        ...(batch.samples ?? []),
        ...(batch.usage ?? []),
        ...(batch.ownership ?? []),
        ...(batch.aliases ?? []),
      ].map(({ entityRef }) => entityRef),
    );
    const assets = await directory.keys(refs);
    const assetId = (ref: string) => {
      const key = assets.get(ref);
      if (!key?.isAsset) {
        throw new FieldProblem('entityRef', `${shown(ref)} is not an ML asset`);
      }
      return key.id;
    };
    const measureIds = await this.#measureIds();

    const samples = keep(batch.samples, 'samples', rejected, fact => {
      const measureId = measureIds.get(fact.measure);
      if (measureId === undefined) {
        throw new FieldProblem(
          'measure',
          `${shown(fact.measure)} is not a measure of ${this.#id}`,
        );
      }
      return {
        entityId: assetId(fact.entityRef),
        measureId,
        sourceId,
        observedAt: checkInstant('observedAt', fact.observedAt, limits),
        factId: checkFactId('id', fact.id),
        value: checkNumber('value', fact.value),
        url: checkUrl('url', fact.url),
      };
    });
    const uses = keep(batch.usage, 'usage', rejected, fact => ({
      entityId: assetId(fact.entityRef),
      consumer: checkText('consumer', fact.consumer),
      team: fact.team && checkText('team', fact.team),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
      factId: checkFactId('id', fact.id),
      count: checkCount('count', fact.count),
    }));
    const claims = keep(batch.ownership, 'ownership', rejected, fact => ({
      entityId: assetId(fact.entityRef),
      role: checkRole(fact.role),
      sourceId,
      word: checkWord(fact.principal),
      // PostgreSQL has no NUL in texts.
      detail: fact.detail.replaceAll('\0', '').slice(0, MAX_REF_LENGTH),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
    }));
    const lineage = keep(batch.lineage, 'lineage', rejected, fact => ({
      from: checkText('from', fact.from),
      to: checkText('to', fact.to),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
    }));
    const aliases = keep(batch.aliases, 'aliases', rejected, fact => ({
      entityId: assetId(fact.entityRef),
      aliases: checkAliases(fact, limits),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
    }));

    const owners = await resolver.resolveOwners(
      new Set(claims.map(({ word }) => word).filter(Boolean)),
    );
    const added =
      (await this.#writeUse(sourceId, uses, lineage)) +
      (await retryOnConflict(() => this.#options.samples.add(samples))) +
      (await retryOnConflict(() =>
        this.#options.aliases.add(sourceId, aliases),
      ));
    await retryOnConflict(() =>
      this.#options.ownership.replace(
        claims.map(claim => ({
          ...claim,
          ...(owners.get(claim.word) ?? { outcome: 'nobody', principal: '' }),
        })),
      ),
    );

    const taken =
      samples.length + uses.length + lineage.length + aliases.length;
    const result = {
      accepted: added + claims.length,
      duplicates: taken - added,
      rejected,
    };
    const times = [...samples, ...uses, ...lineage, ...claims, ...aliases].map(
      ({ observedAt }) => observedAt,
    );
    await this.#report(result, times);
    return result;
  }

  /** Ids of measures by their id at the collector. */
  async #measureIds(): Promise<Map<string, number>> {
    const { collector, directory, names } = this.#options;
    const prefix = `${collector.id}:`;
    const keys = new Set(collector.measures.map(({ id }) => `${prefix}${id}`));
    if (collector.takesDefinedMeasures) {
      for (const key of (await directory.metricKeys()).values()) {
        if (key.startsWith(prefix)) {
          keys.add(key);
        }
      }
    }
    return new Map(
      [...(await names.measureIds(keys))].map(([key, id]) => [
        key.slice(prefix.length),
        id,
      ]),
    );
  }

  /** @returns how many of the facts were new */
  async #writeUse(
    sourceId: number,
    uses: Array<{
      entityId: number;
      consumer: string;
      team?: string;
      observedAt: number;
      factId: string;
      count: number;
    }>,
    lineage: Array<{ from: string; to: string; observedAt: number }>,
  ): Promise<number> {
    const { entities, facts } = this.#options;
    const nodes = await entities.ensure([
      ...new Set([
        ...uses.map(({ consumer }) => consumer),
        ...lineage.flatMap(({ from, to }) => [from, to]),
      ]),
    ]);
    await entities.setExternalTeams(
      uses.flatMap(({ consumer, team }) =>
        team ? [{ id: nodes.get(consumer)!, team }] : [],
      ),
    );
    const used = await retryOnConflict(() =>
      facts.addUsage(
        uses.map(({ consumer, team: _, ...use }) => ({
          ...use,
          consumerId: nodes.get(consumer)!,
          sourceId,
        })),
      ),
    );
    const linked = await retryOnConflict(() =>
      facts.addLineage(
        lineage.map(({ from, to, observedAt }) => ({
          fromId: nodes.get(from)!,
          toId: nodes.get(to)!,
          sourceId,
          observedAt,
        })),
      ),
    );
    return used + linked;
  }

  async #report(result: FactResult, times: number[]): Promise<void> {
    const { collector, connectors, notifier, telemetry } = this.#options;
    const newestFactAt = times.length
      ? times.reduce((newest, time) => Math.max(newest, time))
      : undefined;
    await connectors.count(this.#id, {
      accepted: result.accepted,
      duplicates: result.duplicates,
      rejected: result.rejected.length,
      newestFactAt,
    });
    telemetry.ingested('collected', this.#id, result);
    if (!collector.collect && result.rejected.length === 0) {
      await connectors.succeeded(this.#id, Date.now());
      await notifier.succeeded(collector);
    }
  }
}
