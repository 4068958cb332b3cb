import type { ResultRow } from '@guildhall/plugin-hackathons-common';

/** Standard errors on each side of a score within which the true one is in 95 of 100 cases. */
const WITHIN_95 = 1.96;

/** Half the length of the 95 % interval of a score, in points; missing when it can't be told. */
export function marginOf(row: { standardError?: number }): number | undefined {
  return row.standardError === undefined
    ? undefined
    : WITHIN_95 * row.standardError;
}

/** A stretch of the scale of points, on which intervals are drawn. */
export interface Axis {
  low: number;
  high: number;
  /** Where there are lines, in points. */
  ticks: number[];
}

/** The stretch on which all intervals have room, from one half of a point to another. */
export function axisOf(rows: readonly ResultRow[]): Axis {
  const ends = rows.flatMap(row =>
    row.score === undefined
      ? []
      : [row.score - (marginOf(row) ?? 0), row.score + (marginOf(row) ?? 0)],
  );
  if (ends.length === 0) {
    return { low: 0, high: 1, ticks: [] };
  }
  const low = Math.floor(Math.min(...ends) * 2) / 2;
  const high = Math.max(Math.ceil(Math.max(...ends) * 2) / 2, low + 0.5);
  const step = [0.5, 1, 2, 5, 10].find(each => (high - low) / each <= 6) ?? 20;
  const ticks: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high; at += step) {
    ticks.push(at);
  }
  return { low, high, ticks };
}

/** How far along an axis some points are, from 0 to 100. */
export function percentOf({ low, high }: Axis, points: number): number {
  return Math.min(100, Math.max(0, ((points - low) / (high - low)) * 100));
}
