import {
  aggregate,
  type Asset,
  baselineOf,
  computeAdoption,
  DAY_MS,
  dayOf,
  deprecationOf,
  type Evaluation,
  evaluateCommitments,
  evaluateMetric,
  HEALTH_RANK,
  parseDuration,
  rollUpHealth,
  shift,
  startOfDay,
  windowDays,
} from '@guildhall/plugin-contribution-metrics-common';
import type { StoredDetail } from '../../database/DatabaseAssetStore';
import type { AssetSummary } from '../../database/DatabaseSummaryStore';
import type {
  AssetInputs,
  ReadyDefinition,
  StandardMeasures,
} from './AssetInputs';
import { consumersOf } from './consumersOf';
import { type People, peopleOf } from './people';

/** Source of the numbers of the demo. */
export const DEMO_SOURCE = 'demo';
const ACTIVE_DAYS = 30;
const MAX_AGE_MS = 3_600_000;

/** What else a summary depends on. */
export interface SummaryContext {
  now: number;
  standard: StandardMeasures;
  /** Whether the catalog has an entity. */
  isKnown: (ref: string) => boolean;
  deprecationNearDays: number;
}

/** Everybody an asset names, to be looked up in the catalog. */
export function namedPeople(inputs: AssetInputs, now: number): string[] {
  return peopleOf(inputs.asset, inputs.ownership, now).roles.map(
    ({ ref }) => ref,
  );
}

/** Makes the summary row of an asset from everything that is known about it. */
export function summarizeAsset(
  inputs: AssetInputs,
  context: SummaryContext,
): AssetSummary {
  const { asset } = inputs;
  const { now } = context;
  const people = peopleOf(asset, inputs.ownership, now);
  const evaluations = inputs.definitions.map(definition => ({
    definition,
    evaluation: evaluate(inputs, definition, now),
  }));
  const health = rollUpHealth(evaluations.map(({ evaluation }) => evaluation));
  const adoption = computeAdoption({
    ownerTeam: asset.teamRef,
    uses: inputs.uses,
    structural: inputs.dependencies.filter(
      ({ relation }) => relation !== 'lineage',
    ),
    today: dayOf(now),
    downstream: inputs.reach,
  });
  const consumers = consumersOf(inputs, people.owner, now);
  const activeConsumers = consumers.filter(
    ({ lastAt }) => lastAt > now - ACTIVE_DAYS * DAY_MS,
  ).length;
  const deprecation = deprecationOf({
    ...asset.profile.deprecation,
    activeConsumers,
    now,
    nearDays: context.deprecationNearDays,
  });
  const updatedAt = Math.max(
    0,
    ...inputs.series.map(({ lastAt }) => lastAt),
    ...inputs.spans.map(({ lastAt }) => lastAt),
  );
  const unresolved = [
    ...new Set(
      people.roles.map(({ ref }) => ref).filter(ref => !context.isKnown(ref)),
    ),
  ];
  const item: Asset = {
    entityRef: asset.ref,
    name: asset.name,
    title: asset.title,
    type: asset.type,
    owner: people.owner ?? null,
    stewards: people.stewards,
    lead: people.lead ?? null,
    adoption,
    health,
    updatedAt: updatedAt ? new Date(updatedAt).toISOString() : null,
    deprecation,
    unresolved,
    demo: inputs.series.some(({ source }) => source === DEMO_SOURCE),
  };
  const detail: StoredDetail = {
    commitments: commitmentsOf(inputs, context),
    provenance: people.provenance,
  };
  return {
    entityId: asset.id,
    ref: asset.ref,
    name: asset.name.toLowerCase(),
    type: asset.type,
    ownerRef: people.owner ?? '',
    healthState: health.state,
    healthOrder: -HEALTH_RANK[health.state],
    adoptionOrder: -adoption.teams30d,
    updatedAt,
    ownerKnown: !!people.owner && context.isKnown(people.owner),
    hasSteward: Object.values(people.stewards).some(refs => refs.length > 0),
    hasDefinition: health.state !== 'not-applicable',
    deprecatedInUse: !!deprecation && activeConsumers > 0,
    searchText: [asset.name, asset.title, asset.type, people.owner, asset.ref]
      .filter(Boolean)
      .join(' ')
      .toLowerCase(),
    item: JSON.stringify(item),
    detail: JSON.stringify(detail),
    dueAt: dueAt(inputs, people, now),
    people: people.roles,
    evaluations: evaluations.map(({ definition, evaluation }) => ({
      metricId: definition.id,
      state: evaluation.state,
      rank: HEALTH_RANK[evaluation.state],
      since: evaluation.since ? Date.parse(evaluation.since) : now,
      evaluation,
    })),
    consumers,
  };
}

function evaluate(
  inputs: AssetInputs,
  definition: ReadyDefinition,
  now: number,
): Evaluation {
  const series = inputs.series.filter(
    ({ measureId }) => measureId === definition.measureId,
  );
  const rollups = inputs.rollups.get(definition.measureId) ?? [];
  const lastAt = Math.max(...series.map(state => state.lastAt));
  return evaluateMetric({
    metricRef: definition.ref,
    title: definition.title ?? definition.name,
    description: definition.description,
    spec: definition.spec,
    rollups,
    baselineRollups: rollups,
    latest: series.length > 0 ? { observedAt: lastAt } : undefined,
    now,
    previous: inputs.previous.get(definition.id),
    guards: definition.guards.map(guard => guardInput(inputs, guard, now)),
    sources: series.map(state => ({
      source: state.source,
      observedAt: new Date(state.lastAt).toISOString(),
      url: state.url,
    })),
  });
}

function guardInput(
  inputs: AssetInputs,
  guard: ReadyDefinition['guards'][number],
  now: number,
) {
  const { definition, metric, tolerance } = guard;
  if (!definition) {
    return {
      metric,
      title: metric,
      tolerance,
      direction: 'higher-is-better' as const,
    };
  }
  const { spec } = definition;
  const rollups = inputs.rollups.get(definition.measureId) ?? [];
  const { from, to } = windowDays(spec.window, now, spec.aggregation);
  return {
    metric: definition.ref,
    title: definition.title ?? definition.name,
    tolerance,
    direction: spec.direction,
    baseline: baselineOf(spec, rollups, now)?.value,
    value: aggregate(
      rollups.filter(({ day }) => day >= from && day <= to),
      spec.aggregation,
    ),
  };
}

function commitmentsOf(
  inputs: AssetInputs,
  context: SummaryContext,
): StoredDetail['commitments'] {
  const { updates, reviews } = context.standard;
  const sources = { updateCadence: '', reviewResponse: '' };
  const times: number[] = [];
  for (const { measureId, lastAt, source } of inputs.series) {
    if (updates.has(measureId)) {
      times.push(
        lastAt,
        ...(inputs.rollups.get(measureId) ?? []).map(day => day.lastAt),
      );
      sources.updateCadence = source;
    }
    if (reviews.has(measureId)) {
      sources.reviewResponse = source;
    }
  }
  return evaluateCommitments({
    promised: inputs.asset.profile.commitments,
    updates: times,
    reviewResponses: inputs.reviews,
    sources,
    now: context.now,
  });
}

/** When something changes by itself: a number grows stale, the lead passes on, a day begins. */
function dueAt(inputs: AssetInputs, people: People, now: number): number {
  const times = [now + MAX_AGE_MS, startOfDay(dayOf(now) + 1)];
  if (people.lead?.until) {
    times.push(Date.parse(people.lead.until));
  }
  for (const { spec, measureId } of inputs.definitions) {
    const newest = inputs.series
      .filter(series => series.measureId === measureId)
      .map(({ lastAt }) => lastAt);
    for (const limit of [
      spec.freshness?.warnAfter,
      spec.freshness?.staleAfter,
    ]) {
      if (limit && newest.length > 0) {
        times.push(
          shift(
            Math.max(...newest),
            parseDuration(limit, 'spec.freshness'),
            1,
          ) + 1,
        );
      }
    }
  }
  return Math.min(...times.filter(time => time > now));
}
