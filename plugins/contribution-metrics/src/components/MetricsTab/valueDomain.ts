import type { Series } from '@guildhall/plugin-contribution-metrics-common';

type Domain = [number, number] | ['auto', 'auto'];

/**
 * The range of the value axis. The chart finds a good one by itself, unless there is only one value to draw: then it is the round
 * numbers next to it, so that the axis has different labels and the line does not lie on its edge.
 */
export function valueDomain(
  series: Pick<Series, 'points' | 'limits' | 'baseline' | 'targets'>,
): Domain {
  const drawn = new Set(
    [
      ...series.points.map(point => point.value),
      series.limits?.warning,
      series.limits?.degraded,
      series.baseline?.value,
      ...series.targets.map(target => target.value),
    ].filter(value => value !== undefined),
  );
  const [value] = drawn;
  if (drawn.size !== 1) {
    return ['auto', 'auto'];
  }
  if (value === 0) {
    return [0, 1];
  }
  const step = 10 ** Math.floor(Math.log10(Math.abs(value)));
  // Binary fractions are not exact: 0.3 is 2.9999999999999996 steps of 0.1.
  const exact = (number: number) => Number(number.toPrecision(12));
  const steps = exact(value / step);
  return [
    exact((Math.ceil(steps) - 1) * step),
    exact((Math.floor(steps) + 1) * step),
  ];
}
