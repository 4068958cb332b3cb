import { Button, Text } from '@backstage/ui';
import {
  formatInstant,
  formatRelative,
  Panel,
  Person,
  useNow,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  HackathonMoment,
  HackathonWindow,
  HackathonWindowChange,
} from '@guildhall/plugin-hackathons-common';
import { useState, type ReactNode } from 'react';
import { momentTitle, windowTitle, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

/** All moments in the reader's own time zone, with what organisers moved and why. */
export function SchedulePanel(props: { actions?: ReactNode }) {
  const t = useTexts();
  const { event } = useEvent();
  const own = useTimeZone();
  const [local, setLocal] = useState(false);
  const sameZone = own === event.timezone;
  const [zone, other] = local ? [event.timezone, own] : [own, event.timezone];
  const now = useNow(event.next?.at);
  const past = (moment: HackathonMoment) =>
    Date.parse(moment.at) <= now.getTime();
  const nextIndex = event.moments.findIndex(moment => !past(moment));
  const nowMarker = (
    <li key="now" data-now aria-current="time">
      {t('overview.now')}
    </li>
  );
  return (
    <Panel title={t('overview.schedule')} actions={props.actions}>
      <p className={classes.muted}>
        {t(local ? 'overview.scheduleEventZone' : 'overview.scheduleOwnZone', {
          zone,
        })}{' '}
        {!sameZone && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setLocal(!local)}
          >
            {t('overview.showZone', { zone: other })}
          </Button>
        )}
      </p>
      <ol className={classes.timeline} style={{ marginTop: 12 }}>
        {event.moments.map((moment, index) => {
          const window = windowThatEndsAt(moment, event.windows);
          const moved = window && window.closesAt !== window.scheduledClosesAt;
          return [
            index === nextIndex && nowMarker,
            <li
              key={`${moment.kind} ${moment.name ?? ''}`}
              data-past={past(moment) || undefined}
              data-next={index === nextIndex || undefined}
            >
              <span className={classes.moment}>{momentTitle(moment, t)}</span>
              <span>
                <time
                  dateTime={moment.at}
                  title={
                    sameZone ? undefined : formatInstant(moment.at, other, now)
                  }
                >
                  {formatInstant(moment.at, zone, now)}
                </time>
                {index === nextIndex && ` · ${formatRelative(moment.at, now)}`}
              </span>
              {moved && (
                <span className={classes.moved}>
                  {t('overview.moved', {
                    time: formatInstant(window.scheduledClosesAt, zone, now),
                  })}
                  {window.change && `: ${window.change.reason}`}
                </span>
              )}
            </li>,
          ];
        })}
        {nextIndex === -1 && nowMarker}
      </ol>
      {event.changes.length > 0 && (
        <>
          <Text
            as="h4"
            variant="body-medium"
            weight="bold"
            className={classes.subtitle}
          >
            {t('overview.changes')}
          </Text>
          <WindowChanges changes={event.changes} />
        </>
      )}
    </Panel>
  );
}

/** What organisers changed about windows, and why. */
export function WindowChanges(props: { changes: HackathonWindowChange[] }) {
  const t = useTexts();
  const { event } = useEvent();
  const zone = useTimeZone();
  return (
    <ul className={classes.changes}>
      {props.changes.map(change => {
        const window = windowTitle(
          event.windows.find(({ name }) => name === change.window) ?? {
            name: change.window,
          },
          t,
        );
        const time = change.until ? formatInstant(change.until, zone) : '';
        return (
          <li key={`${change.window} ${change.at}`}>
            <strong>
              {change.action === 'hold' && change.until
                ? t('overview.change.holdUntil', { window, time })
                : t(`overview.change.${change.action}`, { window, time })}
            </strong>
            <p>{change.reason}</p>
            <Person entityRef={change.by} note={formatRelative(change.at)} />
          </li>
        );
      })}
    </ul>
  );
}

/** The window that a moment closes. */
function windowThatEndsAt(
  moment: HackathonMoment,
  windows: HackathonWindow[],
): HackathonWindow | undefined {
  const names: Partial<Record<HackathonMoment['kind'], string>> = {
    'registration-closes': 'registration',
    'submission-deadline': 'submission',
    'judging-to': 'judging',
    checkpoint: `checkpoint:${moment.name}`,
  };
  return windows.find(({ name }) => name === names[moment.kind]);
}
