import {
  Chip,
  Deadline,
  layoutClasses,
  Person,
} from '@guildhall/plugin-guildhall-react';
import { RiMapPin2Line, RiPauseCircleLine } from '@remixicon/react';
import { momentTitle, useTexts, windowTitle } from '../common';
import classes from './event.module.css';
import { useEvent } from './useEvent';

/** Where the event stands: phase, what is open now, what comes next, who runs it. */
export function EventStatus() {
  const t = useTexts();
  const { event } = useEvent();
  const open = event.windows.filter(window => window.state === 'open');
  const held = event.windows.filter(window => window.state === 'held');
  return (
    <dl className={classes.status}>
      <div>
        <dt>{t('event.openNow')}</dt>
        <dd className={classes.windows}>
          {open.length + held.length === 0 && t('event.nothingOpen')}
          {open.map(window => (
            <span key={window.name} className={classes.window}>
              {t('event.openUntil', { window: windowTitle(window, t) })}
              <Deadline at={window.closesAt} />
            </span>
          ))}
          {held.map(window => (
            <span key={window.name} className={classes.window}>
              <Chip
                tone="warn"
                icon={<RiPauseCircleLine size={14} aria-hidden />}
              >
                {t(window.heldUntil ? 'event.heldUntil' : 'event.held', {
                  window: windowTitle(window, t),
                })}
              </Chip>
              {window.heldUntil && <Deadline at={window.heldUntil} quiet />}
              {window.change?.reason}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>{t('event.next')}</dt>
        <dd className={classes.window}>
          {event.next ? (
            <>
              {momentTitle(event.next, t)}
              <Deadline at={event.next.at} />
            </>
          ) : (
            t('event.nothingNext')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('event.organisers')}</dt>
        <dd className={layoutClasses.refs}>
          {event.organisers.map(entityRef => (
            <Person key={entityRef} entityRef={entityRef} />
          ))}
        </dd>
        {event.location && (
          <dd className={classes.location}>
            <RiMapPin2Line size={14} aria-label={t('event.location')} />
            {event.location}
          </dd>
        )}
      </div>
    </dl>
  );
}
