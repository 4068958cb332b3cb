import type {
  LineageFact,
  OwnershipFact,
  SampleFact,
  UsageFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type {
  FeastOwnership,
  FeastRole,
} from '@guildhall/plugin-guildhall-node';
import { freshnessOf } from '../domain/freshness';
import type { FeastMeasureId } from '../measures';
import type { FeastObject, ObjectGraph } from './ObjectGraph';
import type { KnownService, KnownView } from './ProjectState';
import type { ResolvedTie } from './ties';

const DAY = 86_400_000;
const ROLES: FeastRole[] = [
  'owner',
  'steward-documentation',
  'steward-testing',
  'steward-governance',
];

/** Numbers of an object; what is not known, or makes no sense for it, is left out. */
export type Gauges = Partial<Record<FeastMeasureId, number>>;

/** Numbers of a view that change with it, its age aside. */
export function viewGauges(view: KnownView, services: number): Gauges {
  return {
    materialized: materializedOf(view),
    features: view.features,
    'described-features':
      view.features > 0 ? (view.described / view.features) * 100 : undefined,
    'feature-services': services,
    online: view.kind === 'on-demand' ? undefined : Number(view.online),
    enabled: Number(!view.disabled),
  };
}

/** Views that get their values in other ways than by materialisation have no such number. */
function materializedOf(view: KnownView): number | undefined {
  if (view.materializedUntil !== undefined) {
    return 1;
  }
  const expected =
    (view.kind === 'feature-view' || view.kind === 'stream') &&
    view.online &&
    !view.streamed;
  return expected ? 0 : undefined;
}

/** Numbers of a view that change with time. */
export function ageGauges(
  view: KnownView,
  newestEventAt: number | undefined,
  now: number,
): Gauges {
  return freshnessOf({ ...view, newestEventAt }, now);
}

/** Numbers of a feature service. */
export function serviceGauges({ features }: KnownService): Gauges {
  return { features };
}

/** Samples of numbers of the moment. */
export function samplesOf(
  entityRef: string,
  gauges: Gauges,
  observedAt: number,
  url?: string,
): SampleFact[] {
  return Object.entries(gauges).flatMap(([measure, value]) =>
    value === undefined || !Number.isFinite(value)
      ? []
      : [{ entityRef, measure, value, observedAt, url }],
  );
}

/**
 * Who owns and stewards an object.
 *
 * @param said - roles that were said before; undefined if that is not known. Those of them that nobody has are withdrawn
 */
export function ownershipFacts(
  entityRef: string,
  where: string,
  ownership: FeastOwnership[],
  said: FeastRole[] | undefined,
  observedAt: number,
): OwnershipFact[] {
  const held = new Set(ownership.map(({ role }) => role));
  const withdrawn = (said ?? ROLES).filter(role => !held.has(role));
  return [
    ...ownership.map(({ role, word, detail }) => ({
      entityRef,
      role,
      principal: word,
      detail: `${detail} of ${where}`,
      observedAt,
    })),
    ...withdrawn.map(role => ({
      entityRef,
      role,
      detail: `named nowhere in ${where}`,
      observedAt,
    })),
  ];
}

/** What the object of a tie is made from, and what is made from it. */
export function lineageFacts(
  { project, sort, name, entity }: ResolvedTie,
  graph: ObjectGraph,
  observedAt: number,
): LineageFact[] {
  const { entityRef } = entity;
  const refs = (object: FeastObject) => graph.refsOf(project, ...object);
  return [
    ...graph
      .inputsOf(project, sort, name)
      .flatMap(refs)
      .map(from => ({ from, to: entityRef, observedAt })),
    ...graph
      .usersOf(project, sort, name)
      .flatMap(refs)
      .map(to => ({ from: entityRef, to, observedAt })),
  ];
}

/** A feature service uses each of its views, once a day (UTC) for as long as it selects from it. */
export function usageFacts(
  { project, name, entity }: ResolvedTie,
  graph: ObjectGraph,
  teamOf: (service: string) => string | undefined,
  now: number,
): UsageFact[] {
  const observedAt = Math.floor(now / DAY) * DAY;
  return graph
    .usersOf(project, 'feature-view', name)
    .filter(([sort]) => sort === 'feature-service')
    .flatMap(([sort, service]) =>
      graph.refsOf(project, sort, service).map(consumer => ({
        entityRef: entity.entityRef,
        consumer,
        team: teamOf(service),
        observedAt,
        id: 'feature-service',
      })),
    );
}
