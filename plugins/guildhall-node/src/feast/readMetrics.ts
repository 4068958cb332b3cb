import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  FeatureHistogram,
  FeatureMetric,
  FeatureViewMetric,
} from './types';
import {
  numberOf,
  numbersOf,
  objectOf,
  objectsOf,
  textOf,
  timeOf,
} from './values';

/** @throws InputError if it doesn't say what it is about */
export function readFeatureMetric(item: JsonObject): FeatureMetric {
  const histogram = objectOf(item.histogram);
  return {
    ...commonPart(item),
    feature: required(item, 'feature_name'),
    rows: numberOf(item.row_count) ?? 0,
    nullRate: shareOf(item.null_rate),
    histogram: histogramOf(histogram),
    categories: Array.isArray(histogram.values)
      ? objectsOf(histogram.values).map(({ value, count }) => ({
          value: String(value),
          count: numberOf(count) ?? 0,
        }))
      : undefined,
    otherCategories: numberOf(histogram.other_count),
  };
}

/** @throws InputError if it doesn't say what it is about */
export function readFeatureViewMetric(item: JsonObject): FeatureViewMetric {
  return {
    ...commonPart(item),
    rows: numberOf(item.total_row_count) ?? 0,
    worstNullRate: shareOf(item.max_null_rate),
  };
}

function commonPart(item: JsonObject) {
  return {
    view: required(item, 'feature_view_name'),
    date: required(item, 'metric_date').slice(0, 10),
    newestEventAt: timeOf(item.max_event_timestamp),
    computedAt: timeOf(item.computed_at),
  };
}

/** Edges that don't rise, or another number of counts, make no histogram. */
function histogramOf({
  bins,
  counts: found,
}: JsonObject): FeatureHistogram | undefined {
  const edges = numbersOf(bins);
  const counts = numbersOf(found);
  return edges &&
    counts &&
    edges.length === counts.length + 1 &&
    edges.every((edge, index) => index === 0 || edge > edges[index - 1]) &&
    counts.every(count => count >= 0)
    ? { edges, counts }
    : undefined;
}

function shareOf(value: unknown): number | undefined {
  const share = numberOf(value);
  return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
}

function required(item: JsonObject, field: string): string {
  const text = textOf(item[field]);
  if (!text) {
    throw new InputError(`It has no ${field}`);
  }
  return text;
}
