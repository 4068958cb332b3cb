import { ButtonLink } from '@backstage/ui';
import { Deadline, Panel } from '@guildhall/plugin-guildhall-react';
import { MyState, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

/** Whether the reader takes part, and the way to do so. */
export function MyRegistrationPanel() {
  const t = useTexts();
  const { event, href } = useEvent();
  const { registration, my, may } = event;
  const registered =
    my.registrationState && my.registrationState !== 'withdrawn';
  return (
    <Panel title={t('overview.myRegistration')}>
      <div className={classes.rules}>
        <span className={classes.ruleName}>
          <MyState event={event} />
          {!my.registrationState && t('overview.notRegistered')}
        </span>
        {!registered && (
          <span className={classes.ruleName}>
            {registration.state === 'upcoming' && (
              <>
                {t('overview.registrationUpcoming')}
                <Deadline at={registration.opensAt} quiet />
              </>
            )}
            {registration.state === 'open' && (
              <>
                {t('overview.registrationOpen')}
                <Deadline at={registration.closesAt} />
              </>
            )}
            {registration.state === 'held' && t('overview.registrationHeld')}
            {registration.state === 'closed' &&
              t('overview.registrationClosed')}
          </span>
        )}
        <span className={classes.actions}>
          {registered ? (
            <ButtonLink
              size="small"
              variant="secondary"
              href={href('registration')}
            >
              {t('overview.changeRegistration')}
            </ButtonLink>
          ) : (
            may.register && (
              <ButtonLink size="small" href={href('registration')}>
                {t('overview.register')}
              </ButtonLink>
            )
          )}
        </span>
      </div>
    </Panel>
  );
}
