import type { Series } from '@guildhall/plugin-contribution-metrics-common';

/**
 * The labels of the value axis for points that are all the same: round numbers around them and the lines beside them, so that labels
 * differ and no line lies on the edge. Nothing for points that differ: the chart finds good ones by itself.
 */
export function valueTicks(
  series: Pick<Series, 'points' | 'limits' | 'baseline' | 'targets'>,
): number[] | undefined {
  const values = new Set(series.points.map(point => point.value));
  if (values.size !== 1) {
    return undefined;
  }
  const drawn = [
    ...values,
    series.limits?.warning,
    series.limits?.degraded,
    series.baseline?.value,
    ...series.targets.map(target => target.value),
  ].filter(value => value !== undefined);
  const lowest = Math.min(...drawn);
  const highest = Math.max(...drawn);
  const step = stepFor(lowest, highest);
  const from = exact((Math.ceil(exact(lowest / step)) - 1) * step);
  const to = exact((Math.floor(exact(highest / step)) + 1) * step);
  const start = lowest >= 0 ? Math.max(0, from) : from;
  const count = Math.round((to - start) / step);
  const ticks = count < 2 ? count * 2 : count;
  return Array.from({ length: ticks + 1 }, (_, index) =>
    exact(start + ((to - start) * index) / ticks),
  );
}

/** A step of 1, 2, 5 or 10 times a power of ten, about a quarter of the range. */
function stepFor(lowest: number, highest: number): number {
  if (lowest === highest) {
    return lowest === 0 ? 1 : 10 ** Math.floor(Math.log10(Math.abs(lowest)));
  }
  const rough = (highest - lowest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 5, 10].find(factor => factor * power >= rough)!;
}

/** Binary fractions are not exact: 0.3 is 2.9999999999999996 steps of 0.1. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
