import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  IngestResult,
  Rejection,
} from '@guildhall/plugin-contribution-metrics-common';
import { isVisible, retryOnConflict } from '@guildhall/plugin-guildhall-node';
import type { DatabaseFactStore } from '../../database/DatabaseFactStore';
import type { DatabaseEntityStore } from '../../database/DatabaseEntityStore';
import type { DatabaseNameStore } from '../../database/DatabaseNameStore';
import type { DatabaseSampleStore } from '../../database/DatabaseSampleStore';
import type { Access, FactWriter } from '../Access';
import type { Telemetry } from '../Telemetry';
import type { AssetDirectory } from './AssetDirectory';
import {
  asObject,
  checkCount,
  checkEntityRef,
  checkFactId,
  checkNumber,
  checkTime,
  checkUrl,
  FieldProblem,
  shown,
} from './checks';

/** Source of what is pushed without a name. */
export const PUSH_SOURCE = 'push';

/** Measures that may be pushed without a ContributionMetric: they are what commitments are held against. */
export const PUSH_MEASURES = [
  {
    id: 'update',
    title: 'Update',
    description: 'One update of the asset, at its time',
  },
  {
    id: 'review-response',
    title: 'Time to first review',
    unit: 's',
    description: 'Seconds from a proposed change to its first review',
  },
];

/** Takes pushed batches: the good items are stored, the wrong ones answered. */
export class FactService {
  readonly #facts: DatabaseFactStore;
  readonly #samples: DatabaseSampleStore;
  readonly #names: DatabaseNameStore;
  readonly #entities: DatabaseEntityStore;
  readonly #directory: AssetDirectory;
  readonly #access: Access;
  readonly #telemetry: Telemetry;
  readonly #retentionMs: number;
  readonly #isCollector: (source: string) => boolean;

  constructor(options: {
    facts: DatabaseFactStore;
    samples: DatabaseSampleStore;
    names: DatabaseNameStore;
    entities: DatabaseEntityStore;
    directory: AssetDirectory;
    access: Access;
    telemetry: Telemetry;
    retentionMs: number;
    isCollector: (source: string) => boolean;
  }) {
    this.#facts = options.facts;
    this.#samples = options.samples;
    this.#names = options.names;
    this.#entities = options.entities;
    this.#directory = options.directory;
    this.#access = options.access;
    this.#telemetry = options.telemetry;
    this.#retentionMs = options.retentionMs;
    this.#isCollector = options.isCollector;
  }

  /** Names the measures that may be pushed. */
  async start(): Promise<void> {
    await this.#names.describeMeasures(
      PUSH_MEASURES.map(({ id, title, unit }) => ({
        key: `${PUSH_SOURCE}:${id}`,
        title,
        unit,
      })),
    );
  }

  /**
   * Stores samples.
   *
   * @param batch - `samples` in the form of `Sample`, unchecked
   * @throws NotAllowedError when the caller may push nothing at all
   */
  async pushSamples(
    batch: { source?: string; samples: unknown[] },
    credentials: BackstageCredentials,
  ): Promise<IngestResult> {
    const writer = await this.#access.factAuthorizer(credentials);
    const metricKeys = new Map(
      [...(await this.#directory.metricKeys())].filter(([ref]) =>
        isVisible(writer.visible, ref),
      ),
    );
    const source = this.#checkSource(batch.source);
    const limits = this.#limits();
    const entityRefOf = memoized(value => checkEntityRef('entityRef', value));
    const measureKeyOf = memoized(value => checkMetric(value, metricKeys));
    const sourceId = await this.#names.sourceId(source);
    // The ids are filled in below: batches are large, and a second object an item costs more than all checks.
    const { items, rejected } = checkEach(batch.samples, (item, index) => ({
      index,
      entityRef: entityRefOf(item.entityRef),
      measureKey: measureKeyOf(item.metric),
      entityId: 0,
      measureId: 0,
      sourceId,
      value: checkNumber('value', item.value),
      observedAt: checkTime('observedAt', item.observedAt, limits),
      factId: checkFactId('id', item.id),
      url: checkUrl('url', item.url),
    }));
    const { allowed, keys } = await this.#allowed(items, writer, rejected);
    const measureIds = await this.#names.measureIds(
      new Set(allowed.map(({ measureKey }) => measureKey)),
    );
    for (const row of allowed) {
      row.entityId = keys.get(row.entityRef)!.id;
      row.measureId = measureIds.get(row.measureKey)!;
    }
    const accepted = await retryOnConflict(() => this.#samples.add(allowed));
    return this.#result('samples', allowed.length, accepted, rejected);
  }

  /**
   * Stores uses.
   *
   * @param batch - `events` in the form of `UsageEvent`, unchecked
   * @throws NotAllowedError when the caller may push nothing at all
   */
  async pushUsage(
    batch: { source?: string; events: unknown[] },
    credentials: BackstageCredentials,
  ): Promise<IngestResult> {
    const writer = await this.#access.factAuthorizer(credentials);
    const source = this.#checkSource(batch.source);
    const limits = this.#limits();
    const entityRefOf = memoized(value => checkEntityRef('entityRef', value));
    const consumerOf = memoized(value => checkEntityRef('consumer', value));
    const { items, rejected } = checkEach(batch.events, (item, index) => ({
      index,
      entityRef: entityRefOf(item.entityRef),
      consumer: consumerOf(item.consumer),
      count: checkCount('count', item.count),
      observedAt: checkTime('observedAt', item.observedAt, limits),
      factId: checkFactId('id', item.id),
    }));
    const { allowed, keys } = await this.#allowed(items, writer, rejected);
    const consumers = await this.#entities.ensure([
      ...new Set(allowed.map(({ consumer }) => consumer)),
    ]);
    const sourceId = await this.#names.sourceId(source);
    const rows = allowed.map(item => ({
      entityId: keys.get(item.entityRef)!.id,
      consumerId: consumers.get(item.consumer)!,
      observedAt: item.observedAt,
      sourceId,
      factId: item.factId,
      count: item.count,
    }));
    const accepted = await retryOnConflict(() => this.#facts.addUsage(rows));
    return this.#result('usage', rows.length, accepted, rejected);
  }

  #checkSource(given: string | undefined): string {
    const source = given?.trim() || PUSH_SOURCE;
    if (source.includes('\0')) {
      throw new InputError('Field source must not hold a NUL character');
    }
    if (this.#isCollector(source)) {
      throw new InputError(
        `Field source is "${source}", the name of a connector; give the name of the system that pushes, such as "ci"`,
      );
    }
    return source;
  }

  #limits() {
    return { now: Date.now(), retentionMs: this.#retentionMs };
  }

  /** Keeps the items whose asset exists and may be written; adds the others to `rejected`. */
  async #allowed<T extends { index: number; entityRef: string }>(
    items: T[],
    { mayPush }: FactWriter,
    rejected: Rejection[],
  ) {
    const refs = new Set(items.map(({ entityRef }) => entityRef));
    const keys = await this.#directory.keys(refs);
    const assets =
      mayPush === 'all' ? undefined : await this.#directory.assets(refs);
    const allowed = items.filter(({ index, entityRef }) => {
      const key = keys.get(entityRef);
      const asset = assets?.get(entityRef);
      // What the caller may not see must look as if it were not there.
      const exists = key?.isAsset && (mayPush === 'all' || asset);
      if (exists && (mayPush === 'all' || mayPush(asset!))) {
        return true;
      }
      rejected.push({
        index,
        field: 'entityRef',
        reason:
          key?.inCatalog && !key.isAsset && mayPush === 'all'
            ? `${entityRef} is not an ML asset; its kind and type are not among those of guildhall.assets`
            : `no ML asset ${entityRef} is known that you may push facts of; an entity that is new in the catalog is known after the next reading`,
      });
      return false;
    });
    rejected.sort((a, b) => a.index - b.index);
    return { allowed, keys };
  }

  #result(
    kind: string,
    rows: number,
    accepted: number,
    rejected: Rejection[],
  ): IngestResult {
    const result = { accepted, duplicates: rows - accepted, rejected };
    // Not by the name that the pusher chose: every name would be a time series of its own.
    this.#telemetry.ingested(kind, PUSH_SOURCE, result);
    return result;
  }
}

/** Reads every item on its own; what is wrong with one is answered at its index. */
function checkEach<T>(
  items: unknown[],
  read: (item: Record<string, unknown>, index: number) => T,
): { items: T[]; rejected: Rejection[] } {
  const good: T[] = [];
  const rejected: Rejection[] = [];
  items.forEach((raw, index) => {
    try {
      good.push(read(asObject(raw), index));
    } catch (error) {
      if (!(error instanceof FieldProblem)) {
        throw error;
      }
      rejected.push({ index, field: error.field, reason: error.reason });
    }
  });
  return { items: good, rejected };
}

/** Batches repeat few refs many times: check each text once. */
function memoized<T>(check: (value: unknown) => T): (value: unknown) => T {
  const known = new Map<unknown, T>();
  return value => {
    let result = known.get(value);
    if (result === undefined) {
      result = check(value);
      known.set(value, result);
    }
    return result;
  };
}

function checkMetric(value: unknown, keys: Map<string, string>): string {
  if (typeof value === 'string') {
    const [collector, measure] = value.split(':', 2);
    if (
      collector === PUSH_SOURCE &&
      PUSH_MEASURES.some(({ id }) => id === measure)
    ) {
      return value;
    }
    const name = value.toLowerCase();
    const key =
      keys.get(name) ??
      keys.get(`contributionmetric:${name}`) ??
      keys.get(`contributionmetric:default/${name}`);
    if (key) {
      return key;
    }
  }
  const names = [...keys.keys()].slice(0, 20).join(', ');
  throw new FieldProblem(
    'metric',
    `expected the name of a ContributionMetric, found ${shown(
      value,
    )}; known are ${names || 'none yet'}, and ${PUSH_MEASURES.map(
      ({ id }) => `${PUSH_SOURCE}:${id}`,
    ).join(', ')}`,
  );
}
