import type { Point, Series } from '../domain/series';
import { QueryError } from './QueryError';

/** What Prometheus answered. */
export interface Answer {
  type: 'vector' | 'matrix' | 'scalar';
  series: Series[];
  /** In Prometheus' own words. */
  warnings: string[];
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOST_WARNINGS = 5;

/**
 * Reads the body of `/api/v1/query` and `/api/v1/query_range`
 * (prometheus.io/docs/prometheus/latest/querying/api, "Expression query result formats").
 *
 * @throws QueryError when it is something else, or a sort of result that has no numbers
 */
export function readAnswer(body: unknown): Answer {
  const { status, data, warnings, errorType, error } = asObject(body);
  if (status === 'error') {
    throw new QueryError(
      'failed',
      `Prometheus says ${errorType}: ${String(error).slice(0, 300)}`,
    );
  }
  if (status !== 'success') {
    throw unreadable(body);
  }
  const { resultType, result } = asObject(data);
  return {
    ...readResult(resultType, result),
    warnings: Array.isArray(warnings)
      ? warnings
          .slice(0, MOST_WARNINGS)
          .map(warning => String(warning).slice(0, 300))
      : [],
  };
}

function readResult(
  type: unknown,
  result: unknown,
): { type: Answer['type']; series: Series[] } {
  switch (type) {
    case 'scalar':
      return { type, series: [{ labels: {}, points: [readPoint(result)] }] };
    case 'vector':
      return {
        type,
        series: readAll(result, item => [readPoint(requireFloats(item).value)]),
      };
    case 'matrix':
      return {
        type,
        series: readAll(result, item =>
          asArray(requireFloats(item).values).map(readPoint),
        ),
      };
    case 'string':
      throw new QueryError(
        'wrong',
        'the query gives a text; write one that gives numbers',
      );
    default:
      throw unreadable({ resultType: type });
  }
}

function readAll(
  result: unknown,
  readPoints: (item: Record<string, unknown>) => Point[],
): Series[] {
  return asArray(result).map(item => {
    const series = asObject(item);
    return { labels: readLabels(series.metric), points: readPoints(series) };
  });
}

function readLabels(metric: unknown): Record<string, string> {
  const labels = asObject(metric);
  for (const value of Object.values(labels)) {
    if (typeof value !== 'string') {
      throw unreadable({ metric });
    }
  }
  return labels as Record<string, string>;
}

function requireFloats(item: Record<string, unknown>): Record<string, unknown> {
  if (
    (item.histogram !== undefined && item.value === undefined) ||
    (item.histograms !== undefined && item.values === undefined)
  ) {
    throw new QueryError(
      'wrong',
      'the query gives a native histogram; take a number out of it, such as with histogram_quantile(0.95, …) or histogram_count(…)',
    );
  }
  return item;
}

function readPoint(point: unknown): Point {
  const [time, text] = asArray(point);
  if (typeof time !== 'number' || typeof text !== 'string') {
    throw unreadable({ value: point });
  }
  return [Math.round(time * 1000), readNumber(text)];
}

/** Numbers come as texts, because JSON has neither NaN nor infinity. */
function readNumber(text: string): number {
  switch (text) {
    case 'NaN':
      return NaN;
    case 'Inf':
    case '+Inf':
      return Infinity;
    case '-Inf':
      return -Infinity;
    default:
      if (!NUMBER.test(text)) {
        throw unreadable({ value: text });
      }
      return Number(text);
  }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(value);
  }
  return value as Record<string, unknown>;
}

function asArray(value: unknown): unknown[] {
  if (!Array.isArray(value)) {
    throw unreadable(value);
  }
  return value;
}

function unreadable(found: unknown): QueryError {
  return new QueryError(
    'failed',
    `the answer is not one of Prometheus: ${(
      JSON.stringify(found) ?? 'nothing'
    ).slice(0, 120)}; see whether baseUrl leads to Prometheus`,
  );
}
