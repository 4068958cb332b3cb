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

/** A score and its 95 % interval in numbers. */
export function Score(props: { row: ResultRow }) {
  const t = useTexts();
  const { score } = props.row;
  const margin = marginOf(props.row);
  if (score === undefined) {
    return (
      <span className={classes.range}>{t('results.ranking.noScore')}</span>
    );
  }
  return (
    <>
      <strong>{formatPoints(score)}</strong>
      <span className={classes.range}>
        {margin === undefined
          ? t('results.ranking.noInterval')
          : t('results.ranking.range', {
              low: formatPoints(score - margin),
              high: formatPoints(score + margin),
            })}
      </span>
    </>
  );
}

/**
 * A score as a dot with its 95 % interval as a whisker: for the eye, as the numbers stand beside it.
 *
 * @param props.plainMean - is drawn as well, as a diamond
 */
export function Interval(props: {
  row: ResultRow;
  axis: Axis;
  plainMean?: boolean;
}) {
  const { row, axis } = props;
  const { score, plainMean } = row;
  const margin = marginOf(row);
  const ends =
    score !== undefined && margin !== undefined
      ? [percentOf(axis, score - margin), percentOf(axis, score + margin)]
      : undefined;
  return (
    <span className={classes.track} aria-hidden>
      {axis.ticks.map(tick => (
        <i
          key={tick}
          className={classes.line}
          style={{ insetInlineStart: `${percentOf(axis, tick)}%` }}
        />
      ))}
      {ends && (
        <i
          className={classes.whisker}
          style={{
            insetInlineStart: `${ends[0]}%`,
            inlineSize: `${ends[1] - ends[0]}%`,
          }}
        />
      )}
      {score !== undefined && (
        <i
          className={classes.dot}
          style={{ insetInlineStart: `${percentOf(axis, score)}%` }}
        />
      )}
      {props.plainMean && plainMean !== undefined && (
        <i
          className={classes.mean}
          style={{ insetInlineStart: `${percentOf(axis, plainMean)}%` }}
        />
      )}
    </span>
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
