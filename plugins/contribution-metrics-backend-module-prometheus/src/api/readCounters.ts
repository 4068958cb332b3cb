import { seriesKey, type Series } from '../domain/series';
import type { Span } from '../domain/steps';
import type { PrometheusApi } from './PrometheusApi';
import { QueryError } from './QueryError';

const SHORTEST_PART = 60_000;
const MOST_SERIES = 10_000;
const MOST_POINTS = 5_000_000;

/** What counters showed in a span of time. */
export interface CounterReading {
  series: Series[];
  warnings: string[];
}

/**
 * All values of counters in a span, as they were scraped.
 *
 * @param selector - without placeholders, functions and comments
 * @param options - `split`: asks for smaller parts when the answer is too large
 * @throws QueryError
 */
export async function readCounters(
  api: PrometheusApi,
  selector: string,
  span: Span,
  options: { split: boolean },
): Promise<CounterReading> {
  const merged = new Map<string, Series>();
  const warnings = new Set<string>();
  let points = 0;
  const parts = [span];
  for (let part = parts.shift(); part; part = parts.shift()) {
    const answer = await ask(api, selector, part, options.split);
    if (!answer) {
      const middle =
        part.from + Math.floor((part.to - part.from) / 2000) * 1000;
      parts.unshift(
        { from: part.from, to: middle },
        { from: middle, to: part.to },
      );
      continue;
    }
    answer.warnings.forEach(warning => warnings.add(warning));
    for (const { labels, points: found } of answer.series) {
      const { from, to } = part;
      // Prometheus 2 has the beginning of a range in its answer, Prometheus 3 has not.
      const inside = found.filter(([at]) => at > from && at <= to);
      points += inside.length;
      const key = seriesKey(labels);
      const known = merged.get(key);
      if (known) {
        known.points.push(...inside);
      } else if (inside.length > 0) {
        merged.set(key, { labels, points: inside });
      }
    }
    checkSize(merged.size, points);
  }
  return { series: [...merged.values()], warnings: [...warnings] };
}

async function ask(
  api: PrometheusApi,
  selector: string,
  { from, to }: Span,
  split: boolean,
) {
  try {
    const answer = await api.query(`${selector}[${(to - from) / 1000}s]`, to);
    if (answer.type !== 'matrix') {
      throw new QueryError(
        'failed',
        `a range of values was answered with a ${answer.type}; see whether baseUrl leads to Prometheus`,
      );
    }
    return answer;
  } catch (error) {
    if (
      split &&
      error instanceof QueryError &&
      error.kind === 'too-large' &&
      to - from > SHORTEST_PART
    ) {
      return undefined;
    }
    throw error;
  }
}

function checkSize(series: number, points: number): void {
  if (series > MOST_SERIES) {
    throw new QueryError(
      'wrong',
      `the query selects more than ${MOST_SERIES} series; narrow it by labels, or have a recording rule sum them up`,
    );
  }
  if (points > MOST_POINTS) {
    throw new QueryError(
      'wrong',
      `the query selects more than ${MOST_POINTS} values in one window; narrow it by labels, or give a shorter usage.window`,
    );
  }
}
