import type { Series } from '@guildhall/plugin-contribution-metrics-common';
import { formatDate, formatValue } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** Names the lines of the chart, with their values. */
export function SeriesLegend(props: { series: Series }) {
  const t = useTexts();
  const { unit, limits, baseline, targets } = props.series;
  const entries: Array<[string, string]> = [];
  if (baseline?.value !== undefined) {
    entries.push([
      'baseline',
      t('chart.baseline', { value: formatValue(baseline.value, unit) }),
    ]);
  }
  if (baseline?.from && baseline.to && baseline.origin === 'median') {
    entries.push(['window', t('chart.baselineWindow')]);
  }
  for (const target of targets) {
    entries.push([
      'target',
      t('chart.target', {
        value: formatValue(target.value, unit),
        date: formatDate(target.by),
      }),
    ]);
  }
  if (limits?.warning !== undefined) {
    entries.push([
      'warning',
      t('chart.warningLimit', { value: formatValue(limits.warning, unit) }),
    ]);
  }
  if (limits?.degraded !== undefined) {
    entries.push([
      'degraded',
      t('chart.degradedLimit', { value: formatValue(limits.degraded, unit) }),
    ]);
  }
  if (entries.length === 0) {
    return null;
  }
  return (
    <ul className={classes.legend}>
      {entries.map(([line, label]) => (
        <li key={label}>
          <span className={classes.swatch} data-line={line} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
