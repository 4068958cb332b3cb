import type { Series } from '@guildhall/plugin-contribution-metrics-common';
import {
  formatDate,
  formatNumber,
  formatValue,
  layoutClasses,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import classes from './MetricsTab.module.css';

/** All points of a series, newest first. */
export function SeriesTable(props: { series: Series }) {
  const t = useTexts();
  const { series } = props;
  return (
    <ScrollRegion
      label={series.title ?? series.metric}
      className={classes.seriesTable}
    >
      <table
        className={layoutClasses.table}
        aria-label={series.title ?? series.metric}
      >
        <thead>
          <tr>
            <th scope="col">{t('chart.date')}</th>
            <th scope="col" data-numeric>
              {t('chart.value')}
            </th>
            <th scope="col" data-numeric>
              {t('chart.min')}
            </th>
            <th scope="col" data-numeric>
              {t('chart.max')}
            </th>
            <th scope="col" data-numeric>
              {t('chart.samples')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...series.points].reverse().map(point => (
            <tr key={point.at}>
              <th scope="row">{formatDate(point.at)}</th>
              <td data-numeric>{formatValue(point.value, series.unit)}</td>
              <td data-numeric>{formatValue(point.min, series.unit)}</td>
              <td data-numeric>{formatValue(point.max, series.unit)}</td>
              <td data-numeric>{formatNumber(point.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
