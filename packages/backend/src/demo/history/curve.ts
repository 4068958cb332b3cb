import { noiseOf } from './random';

/** How a number goes on over the days of the story. */
export interface Curve {
  /** Days from the start and values, joined by straight lines; the first and last value go on for ever. */
  points: ReadonlyArray<readonly [day: number, value: number]>;
  /** Standard deviation, as a share of the value. */
  noise?: number;
  /** Factor on Saturdays and Sundays. */
  weekend?: number;
  min?: number;
  max?: number;
}

const DAY_MS = 86_400_000;

/**
 * The value of a curve at a time.
 *
 * @param key - tells the noise of one series from that of another
 */
export function valueAt(
  curve: Curve,
  key: string,
  time: number,
  start: number,
): number {
  const { noise = 0, weekend = 1, min = 0, max = Infinity } = curve;
  const level = levelAt(curve.points, (time - start) / DAY_MS);
  const day = new Date(time).getUTCDay();
  const factor = day === 0 || day === 6 ? weekend : 1;
  const value = level * factor * (1 + noise * noiseOf(key, time));
  return Number(Math.min(max, Math.max(min, value)).toPrecision(4));
}

function levelAt(points: Curve['points'], day: number): number {
  const next = points.findIndex(([at]) => at >= day);
  if (next <= 0) {
    return points[next === 0 ? 0 : points.length - 1][1];
  }
  const [fromDay, from] = points[next - 1];
  const [toDay, to] = points[next];
  return from + ((to - from) * (day - fromDay)) / (toDay - fromDay);
}
