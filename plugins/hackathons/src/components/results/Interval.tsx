import { formatNumber } from '@guildhall/plugin-guildhall-react';
import type { ResultRow } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import { type Axis, marginOf, percentOf } from './intervals';
import classes from './ranking.module.css';

/** A number of points, with as many digits as help to compare. */
export function formatPoints(points: number): string {
  return new Intl.NumberFormat(undefined, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(points);
}

/**
 * A score as a dot with its 95 % interval as a whisker, and the interval in numbers below.
 *
 * @param props.plainMean - is drawn as well, as a diamond
 */
export function Interval(props: {
  row: ResultRow;
  axis: Axis;
  plainMean?: boolean;
}) {
  const t = useTexts();
  const { row, axis } = props;
  if (row.score === undefined) {
    return (
      <span className={classes.range}>{t('results.ranking.noScore')}</span>
    );
  }
  const margin = marginOf(row);
  const low = row.score - (margin ?? 0);
  const high = row.score + (margin ?? 0);
  const from = percentOf(axis, low);
  return (
    <>
      <span className={classes.track} aria-hidden>
        {axis.ticks.map(tick => (
          <i
            key={tick}
            className={classes.line}
            style={{ insetInlineStart: `${percentOf(axis, tick)}%` }}
          />
        ))}
        {margin !== undefined && (
          <i
            className={classes.whisker}
            style={{
              insetInlineStart: `${from}%`,
              inlineSize: `${percentOf(axis, high) - from}%`,
            }}
          />
        )}
        <i
          className={classes.dot}
          style={{ insetInlineStart: `${percentOf(axis, row.score)}%` }}
        />
        {props.plainMean && row.plainMean !== undefined && (
          <i
            className={classes.mean}
            style={{ insetInlineStart: `${percentOf(axis, row.plainMean)}%` }}
          />
        )}
      </span>
      <span className={classes.range}>
        {margin === undefined
          ? t('results.ranking.noInterval')
          : t('results.ranking.range', {
              low: formatPoints(low),
              high: formatPoints(high),
            })}
      </span>
    </>
  );
}

/** The numbers along the axis of the intervals. */
export function IntervalAxis(props: { axis: Axis }) {
  return (
    <span className={classes.axis} aria-hidden>
      {props.axis.ticks.map(tick => (
        <span
          key={tick}
          style={{ insetInlineStart: `${percentOf(props.axis, tick)}%` }}
        >
          {formatNumber(tick)}
        </span>
      ))}
    </span>
  );
}
