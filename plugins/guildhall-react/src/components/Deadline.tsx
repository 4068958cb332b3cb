import { RiAlarmWarningLine, RiTimeLine } from '@remixicon/react';
import { useTexts } from '../hooks/useTexts';
import { useNow } from '../hooks/useNow';
import { useTimeZone } from '../hooks/useTimeZone';
import { formatInstant, formatTimeLeft } from '../text/format';
import classes from './Deadline.module.css';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/**
 * An instant in the reader's own time zone, and how far away it is, renewed each minute. It warns when less than
 * 24 hours are left.
 *
 * @param props.at - the instant in ISO 8601 with an offset
 * @param props.timeZone - IANA name of another zone than the reader's
 * @param props.quiet - never warns: for what only tells when something was or will be
 */
export function Deadline(props: {
  at: string;
  timeZone?: string;
  quiet?: boolean;
}) {
  const t = useTexts();
  const own = useTimeZone();
  const now = useNow(props.at);
  const left = Date.parse(props.at) - now.getTime();
  const warn = !props.quiet && left > 0 && left < DAY;
  const Icon = warn ? RiAlarmWarningLine : RiTimeLine;

  let distance = formatTimeLeft(props.at, now);
  if (Math.abs(left) < SECOND) {
    distance = t('deadline.now');
  } else if (Math.abs(left) < MINUTE) {
    distance = left > 0 ? t('deadline.soon') : t('deadline.justPast');
  }
  return (
    <span className={classes.deadline} data-tone={warn ? 'warn' : 'neutral'}>
      <Icon size={14} aria-hidden />
      <span>
        <time dateTime={props.at}>
          {formatInstant(props.at, props.timeZone ?? own, now)}
        </time>{' '}
        <span className={classes.distance}>({distance})</span>
      </span>
    </span>
  );
}
