import type {
  Collector,
  FactBatch,
  FactRejection,
  FactResult,
  FactSink,
  OwnershipFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type { DatabaseConnectorStore } from '../../database/DatabaseConnectorStore';
import type { DatabaseEntityStore } from '../../database/DatabaseEntityStore';
import type { DatabaseFactStore } from '../../database/DatabaseFactStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { DatabaseSampleStore } from '../../database/DatabaseSampleStore';
import { retryOnConflict } from '../../database/retry';
import type { Telemetry } from '../Telemetry';
import type { AssetDirectory } from './AssetDirectory';
import {
  checkCount,
  checkFactId,
  checkInstant,
  checkNumber,
  checkUrl,
  FieldProblem,
  MAX_REF_LENGTH,
  shown,
} from './checks';

const ROLES: ReadonlySet<string> = new Set<OwnershipFact['role']>([
  'owner',
  'steward-documentation',
  'steward-testing',
  'steward-governance',
]);

/** Takes the facts of one collector. */
export class CollectorSink implements FactSink {
  readonly #collector: Collector;
  readonly #facts: DatabaseFactStore;
  readonly #samples: DatabaseSampleStore;
  readonly #names: DatabaseNameStore;
  readonly #entities: DatabaseEntityStore;
  readonly #connectors: DatabaseConnectorStore;
  readonly #directory: AssetDirectory;
  readonly #telemetry: Telemetry;
  readonly #retentionMs: number;

  constructor(options: {
    collector: Collector;
    facts: DatabaseFactStore;
    samples: DatabaseSampleStore;
    names: DatabaseNameStore;
    entities: DatabaseEntityStore;
    connectors: DatabaseConnectorStore;
    directory: AssetDirectory;
    telemetry: Telemetry;
    retentionMs: number;
  }) {
    this.#collector = options.collector;
    this.#facts = options.facts;
    this.#samples = options.samples;
    this.#names = options.names;
    this.#entities = options.entities;
    this.#connectors = options.connectors;
    this.#directory = options.directory;
    this.#telemetry = options.telemetry;
    this.#retentionMs = options.retentionMs;
  }

  async write(batch: FactBatch): Promise<FactResult> {
    const limits = { now: Date.now(), retentionMs: this.#retentionMs };
    const rejected: FactRejection[] = [];
    const sourceId = await this.#names.sourceId(this.#collector.id);
    const refs = new Set<string>();
    for (const fact of [
      ...(batch.samples ?? []),
      ...(batch.usage ?? []),
      ...(batch.ownership ?? []),
    ]) {
      refs.add(fact.entityRef);
    }
    const assets = await this.#directory.keys(refs);
    const assetId = (ref: string) => {
      const key = assets.get(ref);
      if (!key?.isAsset) {
        throw new FieldProblem('entityRef', `${shown(ref)} is not an ML asset`);
      }
      return key.id;
    };
    const measureIds = await this.#names.measureIds(
      this.#collector.measures.map(({ id }) => this.#key(id)),
    );

    const samples = keep(batch.samples, 'samples', rejected, fact => {
      const measureId = measureIds.get(this.#key(fact.measure));
      if (measureId === undefined) {
        throw new FieldProblem(
          'measure',
          `${shown(fact.measure)} is not a measure of ${this.#collector.id}`,
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
      consumer: checkReference('consumer', fact.consumer),
      team: fact.team && checkReference('team', fact.team),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
      factId: checkFactId('id', fact.id),
      count: checkCount('count', fact.count),
    }));
    const ownership = keep(batch.ownership, 'ownership', rejected, fact => {
      if (!ROLES.has(fact.role)) {
        throw new FieldProblem(
          'role',
          `expected one of ${[...ROLES].join(', ')}, found ${shown(fact.role)}`,
        );
      }
      return {
        entityId: assetId(fact.entityRef),
        role: fact.role,
        sourceId,
        principal: checkReference('principal', fact.principal),
        // PostgreSQL has no NUL in texts.
        detail: fact.detail.replaceAll('\0', '').slice(0, MAX_REF_LENGTH),
        observedAt: checkInstant('observedAt', fact.observedAt, limits),
      };
    });
    const lineage = keep(batch.lineage, 'lineage', rejected, fact => ({
      from: checkReference('from', fact.from),
      to: checkReference('to', fact.to),
      observedAt: checkInstant('observedAt', fact.observedAt, limits),
    }));

    const nodes = await this.#entities.ensure([
      ...new Set([
        ...uses.map(({ consumer }) => consumer),
        ...lineage.flatMap(({ from, to }) => [from, to]),
      ]),
    ]);
    const teams = uses.flatMap(({ consumer, team }) =>
      team ? [{ id: nodes.get(consumer)!, team }] : [],
    );
    await this.#entities.setExternalTeams(teams);
    const added =
      (await retryOnConflict(() => this.#samples.add(samples))) +
      (await retryOnConflict(() =>
        this.#facts.addUsage(
          uses.map(({ consumer, team: _, ...use }) => ({
            ...use,
            consumerId: nodes.get(consumer)!,
            sourceId,
          })),
        ),
      )) +
      (await retryOnConflict(() =>
        this.#facts.addLineage(
          lineage.map(({ from, to, observedAt }) => ({
            fromId: nodes.get(from)!,
            toId: nodes.get(to)!,
            sourceId,
            observedAt,
          })),
        ),
      ));
    await retryOnConflict(() => this.#facts.replaceOwnership(ownership));

    const taken = samples.length + uses.length + lineage.length;
    const result = {
      accepted: added + ownership.length,
      duplicates: taken - added,
      rejected,
    };
    const times = [...samples, ...uses, ...lineage, ...ownership].map(
      ({ observedAt }) => observedAt,
    );
    await this.#report(result, times);
    return result;
  }

  async #report(result: FactResult, times: number[]): Promise<void> {
    const newestFactAt = times.length
      ? times.reduce((newest, time) => Math.max(newest, time))
      : undefined;
    await this.#connectors.count(this.#collector.id, {
      accepted: result.accepted,
      duplicates: result.duplicates,
      rejected: result.rejected.length,
      newestFactAt,
    });
    this.#telemetry.ingested('collected', this.#collector.id, result);
    if (newestFactAt !== undefined) {
      this.#telemetry.lag(
        this.#collector.id,
        (Date.now() - newestFactAt) / 1_000,
      );
    }
    if (!this.#collector.collect && result.rejected.length === 0) {
      await this.#connectors.succeeded(this.#collector.id, Date.now());
    }
  }

  #key(measure: string): string {
    return `${this.#collector.id}:${measure}`;
  }
}

function checkReference(field: string, value: unknown): string {
  if (
    typeof value !== 'string' ||
    value === '' ||
    value.length > MAX_REF_LENGTH ||
    value.includes('\0')
  ) {
    throw new FieldProblem(
      field,
      `expected a reference of 1 to ${MAX_REF_LENGTH} characters, found ${shown(
        value,
      )}`,
    );
  }
  return value;
}

function keep<F, T>(
  facts: F[] | undefined,
  kind: FactRejection['kind'],
  rejected: FactRejection[],
  read: (fact: F) => T,
): T[] {
  const kept: T[] = [];
  (facts ?? []).forEach((fact, index) => {
    try {
      kept.push(read(fact));
    } catch (error) {
      if (!(error instanceof FieldProblem)) {
        throw error;
      }
      rejected.push({
        kind,
        index,
        field: error.field,
        reason: error.reason,
      });
    }
  });
  return kept;
}
