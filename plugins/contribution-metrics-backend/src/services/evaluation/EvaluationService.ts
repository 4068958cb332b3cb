import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  DependencyGraph,
  evaluateMetric,
  rollUpDay,
  windowDays,
} from '@guildhall/plugin-contribution-metrics-common';
import type {
  DatabaseDefinitionStore,
  Definition,
} from '../../database/DatabaseDefinitionStore';
import type { DatabaseEvaluationStore } from '../../database/DatabaseEvaluationStore';
import type { DatabaseRollupStore } from '../../database/DatabaseRollupStore';
import type {
  AssetSummary,
  DatabaseSummaryStore,
} from '../../database/DatabaseSummaryStore';
import type { Telemetry } from '../Telemetry';
import {
  type AssetInputs,
  loadAssetInputs,
  type ReadyDefinition,
  type StandardMeasures,
} from './AssetInputs';
import { namedPeople, summarizeAsset } from './summarizeAsset';

const DEFAULT_GUARD_TOLERANCE = 0.05;
const ROLLUP_BATCH = 2_000;
const ASSET_BATCH = 200;
/** After a crash in the middle of a batch its assets are evaluated again this much later. */
const CLAIM_MS = 300_000;

/** Told to other plugins when the health of an asset changes. */
export const HEALTH_CHANGED_TOPIC =
  'guildhall.contribution-metrics.health-changed';

/** Turns facts into roll-ups, evaluations and summaries, in the background and only where something changed. */
export class EvaluationService {
  readonly #store: DatabaseEvaluationStore;
  readonly #summaries: DatabaseSummaryStore;
  readonly #rollups: DatabaseRollupStore;
  readonly #definitions: DatabaseDefinitionStore;
  readonly #events: EventsService;
  readonly #telemetry: Telemetry;
  readonly #logger: LoggerService;
  readonly #deprecationNearDays: number;
  readonly #told = new Set<string>();
  #reach = new Map<number, number>();

  constructor(options: {
    store: DatabaseEvaluationStore;
    summaries: DatabaseSummaryStore;
    rollups: DatabaseRollupStore;
    definitions: DatabaseDefinitionStore;
    events: EventsService;
    telemetry: Telemetry;
    logger: LoggerService;
    deprecationNearDays: number;
  }) {
    this.#store = options.store;
    this.#summaries = options.summaries;
    this.#rollups = options.rollups;
    this.#definitions = options.definitions;
    this.#events = options.events;
    this.#telemetry = options.telemetry;
    this.#logger = options.logger;
    this.#deprecationNearDays = options.deprecationNearDays;
  }

  /**
   * Rolls up what arrived, then evaluates every asset that is due.
   *
   * @returns number of assets evaluated
   */
  async run(signal?: AbortSignal): Promise<number> {
    while (!signal?.aborted) {
      const days = await this.#rollups.rollUpDirtyDays(ROLLUP_BATCH, rollUpDay);
      if (days < ROLLUP_BATCH) {
        break;
      }
    }
    await this.#summaries.addMissingAssets();
    await this.#noteChangedReach();
    const definitions = await this.#readyDefinitions();
    const standard = await this.#rollups.standardMeasures();
    let evaluated = 0;
    while (!signal?.aborted) {
      const size = await this.#evaluateBatch(definitions, standard);
      evaluated += size;
      if (size < ASSET_BATCH) {
        break;
      }
    }
    return evaluated;
  }

  async #evaluateBatch(
    definitions: Map<number, ReadyDefinition>,
    standard: StandardMeasures,
  ): Promise<number> {
    const started = Date.now();
    const assets = await this.#summaries.claimDue(
      started,
      ASSET_BATCH,
      CLAIM_MS,
    );
    if (assets.length === 0) {
      return 0;
    }
    const inputs = await loadAssetInputs({
      store: this.#store,
      summaries: this.#summaries,
      rollupStore: this.#rollups,
      assets,
      definitions,
      standard,
      reachOf: id => this.#reach.get(id) ?? 0,
      now: started,
    });
    const named = this.#each(inputs, input => namedPeople(input, started));
    const known = await this.#store.knownRefs([
      ...new Set([...named.values()].flat()),
    ]);
    const summaries = this.#each([...named.keys()], input =>
      summarizeAsset(input, {
        now: started,
        standard,
        isKnown: ref => known.has(ref),
        deprecationNearDays: this.#deprecationNearDays,
      }),
    );
    await this.#summaries.write([...summaries.values()]);
    await this.#publishChanges(summaries);
    this.#telemetry.evaluated(assets.length, (Date.now() - started) / 1_000);
    return assets.length;
  }

  /** What a function makes of each asset. One that it fails for stays as it was, is told, and is tried again later. */
  #each<T>(
    inputs: AssetInputs[],
    make: (input: AssetInputs) => T,
  ): Map<AssetInputs, T> {
    const made = new Map<AssetInputs, T>();
    for (const input of inputs) {
      try {
        made.set(input, make(input));
      } catch (error) {
        this.#logger.error(
          `${input.asset.ref} cannot be evaluated: ${stringifyError(error)}`,
        );
      }
    }
    return made;
  }

  async #publishChanges(
    summaries: Map<AssetInputs, AssetSummary>,
  ): Promise<void> {
    for (const [{ healthBefore: before }, summary] of summaries) {
      if (before && before !== summary.healthState) {
        await this.#events.publish({
          topic: HEALTH_CHANGED_TOPIC,
          eventPayload: {
            entityRef: summary.ref,
            before,
            after: summary.healthState,
          },
        });
      }
    }
  }

  /** A new edge far away changes the reach of everything above it. */
  async #noteChangedReach(): Promise<void> {
    const edges = await this.#store.allEdges();
    const index = new Map<number, number>();
    const indexOf = (id: number) => {
      let at = index.get(id);
      if (at === undefined) {
        at = index.size;
        index.set(id, at);
      }
      return at;
    };
    const dense = edges.map(({ from, to }) => ({
      from: indexOf(from),
      to: indexOf(to),
    }));
    const graph = DependencyGraph.create(dense, index.size);
    const used = new Set(edges.map(({ from }) => from));
    const ids = [...used];
    const reach = graph.reachOfAll(ids.map(indexOf));
    const before = this.#reach;
    this.#reach = new Map(ids.map((id, at) => [id, reach[at]]));
    const changed = [...this.#reach]
      .filter(([id, size]) => before.size > 0 && before.get(id) !== size)
      .map(([id]) => id);
    const gone = [...before.keys()].filter(id => !this.#reach.has(id));
    await this.#summaries.markDue([...changed, ...gone]);
  }

  async #readyDefinitions(): Promise<Map<number, ReadyDefinition>> {
    const definitions = (await this.#definitions.list()).filter(definition =>
      this.#isUsable(definition),
    );
    const byRef = new Map(
      definitions.map(definition => [definition.ref, definition]),
    );
    return new Map(
      definitions.map(definition => [
        definition.id,
        {
          ...definition,
          guards: (definition.spec.guards ?? []).map(guard => {
            const ref = guardRef(definition, guard.metric);
            return {
              metric: ref,
              tolerance: guard.tolerance ?? DEFAULT_GUARD_TOLERANCE,
              definition: byRef.get(ref),
            };
          }),
        },
      ]),
    );
  }

  /** A definition that came past the checks of the catalog must not keep the others from being evaluated. */
  #isUsable(definition: Definition): boolean {
    const { spec } = definition;
    try {
      evaluateMetric({
        metricRef: definition.ref,
        title: definition.name,
        spec,
        rollups: [],
        now: Date.now(),
        guards: [],
        sources: [],
      });
      windowDays(spec.window, Date.now(), spec.aggregation);
      for (const guard of spec.guards ?? []) {
        guardRef(definition, guard.metric);
      }
      return true;
    } catch (error) {
      const message = `${definition.ref} cannot be evaluated: ${stringifyError(
        error,
      )}`;
      if (!this.#told.has(message)) {
        this.#told.add(message);
        this.#logger.warn(message);
      }
      return false;
    }
  }
}

function guardRef(definition: Definition, guard: string): string {
  return stringifyEntityRef(
    parseEntityRef(guard, {
      defaultKind: 'contributionmetric',
      defaultNamespace: definition.namespace,
    }),
  );
}
