import {
  ADOPTION_DAYS,
  type DailyRollup,
  dayOf,
  type HealthState,
  parseDay,
  windowDays,
} from '@guildhall/plugin-contribution-metrics-common';
import type { Definition } from '../../database/DatabaseDefinitionStore';
import type {
  DailyUse,
  DatabaseEvaluationStore,
  Dependency,
  OwnershipState,
  SeriesState,
} from '../../database/DatabaseEvaluationStore';
import type {
  DatabaseSummaryStore,
  DueAsset,
} from '../../database/DatabaseSummaryStore';
import type {
  DatabaseRollupStore,
  RollupRange,
} from '../../database/DatabaseRollupStore';

/** Days of updates and reviews that commitments are held against. */
const COMMITMENT_DAYS = 90;
/** Of each asset: more would not change the median much. */
const MAX_REVIEWS = 1_000;

/** A definition that can be evaluated, with the measures of its guards. */
export interface ReadyDefinition extends Definition {
  guards: Array<{
    metric: string;
    tolerance: number;
    definition?: Definition;
  }>;
}

/** Measures that show updates and reviews, whatever source they come from. */
export interface StandardMeasures {
  updates: Map<number, string>;
  reviews: Map<number, string>;
}

/** Use of an asset by one consumer, over all time. */
export type UseSpan = Awaited<
  ReturnType<DatabaseEvaluationStore['useSpans']>
>[number];

/** Everything that is known about one asset. */
export interface AssetInputs {
  asset: DueAsset;
  definitions: ReadyDefinition[];
  /** By id of the measure, oldest first. */
  rollups: Map<number, DailyRollup[]>;
  series: SeriesState[];
  previous: Map<number, { state: HealthState; since: number }>;
  healthBefore?: HealthState;
  uses: DailyUse[];
  spans: UseSpan[];
  dependencies: Dependency[];
  ownership: OwnershipState[];
  reviews: Array<{ at: number; seconds: number }>;
  reach: number;
}

/** Loads what is known about a batch of assets, in a fixed number of statements. */
export async function loadAssetInputs(options: {
  store: DatabaseEvaluationStore;
  summaries: DatabaseSummaryStore;
  rollupStore: DatabaseRollupStore;
  assets: DueAsset[];
  definitions: Map<number, ReadyDefinition>;
  standard: StandardMeasures;
  reachOf: (entityId: number) => number;
  now: number;
}): Promise<AssetInputs[]> {
  const { store, rollupStore, assets, definitions, standard, now } = options;
  const ids = assets.map(asset => asset.id);
  const today = dayOf(now);
  const applicability = await store.applicability(ids);
  const series = groupByEntity(await store.series(ids));
  const previous = await store.previous(ids);
  const healthBefore = await options.summaries.healthBefore(ids);
  const uses = groupByEntity(
    await store.dailyUse(ids, today - ADOPTION_DAYS + 1),
  );
  const spans = groupByEntity(await store.useSpans(ids));
  const dependencies = groupByEntity(await store.dependencies(ids));
  const ownership = groupByEntity(await store.ownership(ids));
  const reviews = groupByEntity(
    await rollupStore.recentSamples(
      ids,
      [...standard.reviews.keys()],
      now - COMMITMENT_DAYS * 86_400_000,
      MAX_REVIEWS,
    ),
  );

  const ranges: RollupRange[] = [];
  const loaded = assets.map(asset => {
    const own = (applicability.get(asset.id) ?? []).flatMap(
      id => definitions.get(id) ?? [],
    );
    for (const definition of own) {
      ranges.push(...rangesOf(asset.id, definition, now));
      for (const guard of definition.guards) {
        if (guard.definition) {
          ranges.push(...rangesOf(asset.id, guard.definition, now));
        }
      }
    }
    for (const measureId of standard.updates.keys()) {
      ranges.push({
        entityId: asset.id,
        measureId,
        // One more window, so that the gap before the first update in the window is known.
        fromDay: today - 2 * COMMITMENT_DAYS,
        toDay: today,
      });
    }
    return { asset, definitions: own };
  });
  const rollups = await rollupStore.rollups(ranges);
  const byEntity = new Map<number, Map<number, DailyRollup[]>>();
  for (const [key, list] of rollups) {
    const [entityId, measureId] = key.split('/').map(Number);
    const measures = byEntity.get(entityId) ?? new Map();
    measures.set(measureId, list);
    byEntity.set(entityId, measures);
  }

  return loaded.map(({ asset, definitions: own }) => ({
    asset,
    definitions: own,
    rollups: byEntity.get(asset.id) ?? new Map(),
    series: series.get(asset.id) ?? [],
    previous: new Map(
      own.flatMap(definition => {
        const before = previous.get(`${asset.id}/${definition.id}`);
        return before ? [[definition.id, before] as const] : [];
      }),
    ),
    healthBefore: healthBefore.get(asset.id),
    uses: uses.get(asset.id) ?? [],
    spans: spans.get(asset.id) ?? [],
    dependencies: dependencies.get(asset.id) ?? [],
    ownership: ownership.get(asset.id) ?? [],
    reviews: (reviews.get(asset.id) ?? []).map(review => ({
      at: review.observedAt,
      seconds: review.value,
    })),
    reach: options.reachOf(asset.id),
  }));
}

/** The days that a definition looks at: its window and its baseline's. */
function rangesOf(
  entityId: number,
  definition: Definition,
  now: number,
): RollupRange[] {
  const { spec, measureId } = definition;
  const { from, to } = windowDays(spec.window, now, spec.aggregation);
  const ranges = [{ entityId, measureId, fromDay: from, toDay: to }];
  const window = spec.baseline?.window;
  if (window) {
    ranges.push({
      entityId,
      measureId,
      fromDay: parseDay(window.from, 'spec.baseline.window.from'),
      toDay: parseDay(window.to, 'spec.baseline.window.to'),
    });
  }
  return ranges;
}

function groupByEntity<T extends { entityId: number }>(
  rows: T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.entityId);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.entityId, [row]);
    }
  }
  return groups;
}
