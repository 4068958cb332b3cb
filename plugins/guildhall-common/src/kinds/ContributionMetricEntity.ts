import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { JsonObject } from '@backstage/types';
import { GUILDHALL_API_VERSION } from './apiVersion';

/** What a metric says about an asset. Only `health` metrics decide its health. */
export type MetricRole = 'health' | 'adoption' | 'contribution';

/** Which way is better. */
export type MetricDirection = 'higher-is-better' | 'lower-is-better';

/** How the samples of the window become one value. */
export type MetricAggregation =
  | 'last'
  | 'sum'
  | 'mean'
  | 'min'
  | 'max'
  | 'count'
  | 'p50'
  | 'p95'
  | 'p99';

/** Where the numbers come from. */
export type MetricCollector = {
  /** Id of a connector, or `push` for values sent to the API under the name of the metric. */
  id: string;
  /** The connector's measure; the name of the metric if left out. */
  measure?: string;
  /** Whatever the connector needs to know, such as a query. */
  parameters?: JsonObject;
};

/** Values at which the state turns, on the worse side of `direction`. */
export type MetricLimits = {
  warning?: number;
  degraded?: number;
};

/** How old the newest sample may be. ISO 8601 durations. */
export type MetricFreshness = {
  /** Older than this is a warning. */
  warnAfter?: string;
  /** Older than this is not a number any more but `unknown`. */
  staleAfter?: string;
};

/** What the value is compared with: given, or the median of a window. */
export type MetricBaseline = {
  value?: number;
  window?: {
    /** First day, `YYYY-MM-DD`. */
    from: string;
    /** Last day, `YYYY-MM-DD`. */
    to: string;
  };
};

/** A value to reach by a day. */
export type MetricTarget = {
  value: number;
  /** `YYYY-MM-DD`. */
  by: string;
  description?: string;
};

/** How often somebody should look whether the metric still measures the right thing. */
export type MetricReview = {
  /** ISO 8601 duration. */
  every: string;
  /** `YYYY-MM-DD`. */
  lastReviewed?: string;
};

/** Another metric that must not get worse while this one gets better. */
export type MetricGuard = {
  /** Entity ref of a ContributionMetric. */
  metric: string;
  /** Share of the guard's baseline by which it may get worse; 0.05 if left out. */
  tolerance?: number;
};

/** The definition of a measure. The values live in the contribution-metrics plugin. */
export interface ContributionMetricEntity extends Entity {
  apiVersion: typeof GUILDHALL_API_VERSION;
  kind: 'ContributionMetric';
  spec: {
    owner: string;
    role: MetricRole;
    unit?: string;
    direction: MetricDirection;
    aggregation: MetricAggregation;
    /** ISO 8601 duration that the aggregation covers, up to now. */
    window: string;
    /** Catalog filter predicate; all assets if left out. */
    appliesTo?: FilterPredicate;
    collector: MetricCollector;
    limits?: MetricLimits;
    freshness?: MetricFreshness;
    baseline?: MetricBaseline;
    targets?: MetricTarget[];
    review?: MetricReview;
    guards?: MetricGuard[];
    system?: string;
  };
}

/** Whether an entity is a ContributionMetric of this version. */
export function isContributionMetricEntity(
  entity: Entity,
): entity is ContributionMetricEntity {
  return (
    entity.apiVersion === GUILDHALL_API_VERSION &&
    entity.kind === 'ContributionMetric'
  );
}
