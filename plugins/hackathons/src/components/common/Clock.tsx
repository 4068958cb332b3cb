import { useNow } from '@guildhall/plugin-guildhall-react';
import { RiTimeLine } from '@remixicon/react';
import classes from './common.module.css';
import { useTexts } from './useTexts';

/** What time it is for somebody in a time zone. */
export function Clock(props: { zone: string }) {
  const t = useTexts();
  const now = useNow();
  const zone = props.zone.replaceAll('_', ' ');
  return (
    <span className={classes.clock}>
      <RiTimeLine size={14} aria-hidden />
      {t('participants.clock', { zone, time: timeIn(props.zone, now) })}
    </span>
  );
}

function timeIn(timeZone: string, now: Date): string {
  try {
    return new Intl.DateTimeFormat(undefined, {
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
    }).format(now);
  } catch {
    // A zone that this browser doesn't know.
    return '–';
  }
}
