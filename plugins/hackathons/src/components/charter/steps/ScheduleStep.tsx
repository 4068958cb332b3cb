import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { FlagAt, TextAt, TimeAt, TimeZoneAt } from '../fields';
import { ListAt } from '../ListAt';
import { namesOf, titleOf } from './ThemesStep';

/** When what happens, local to the event. */
export function ScheduleStep() {
  const t = useTexts();
  const at = (name: string) => `spec.schedule.${name}`;
  return (
    <>
      <Panel title={t('charter.steps.schedule')}>
        <div className={classes.fields}>
          <TimeZoneAt
            path={at('timezone')}
            label={t('charter.timezone')}
            description={t('charter.timezoneHint')}
          />
          <div className={classes.two}>
            <TimeAt
              path={at('registration.opens')}
              label={t('charter.registrationOpens')}
              isRequired
            />
            <TimeAt
              path={at('registration.closes')}
              label={t('charter.registrationCloses')}
              isRequired
            />
            <TimeAt path={at('start')} label={t('charter.start')} isRequired />
            <TimeAt
              path={at('submissionDeadline')}
              label={t('charter.submissionDeadline')}
              isRequired
            />
            <TimeAt
              path={at('judging.from')}
              label={t('charter.judgingFrom')}
            />
            <TimeAt path={at('judging.to')} label={t('charter.judgingTo')} />
            <TimeAt path={at('results')} label={t('charter.results')} />
            <TimeAt path={at('debrief')} label={t('charter.debrief')} />
            <TimeAt
              path={at('end')}
              label={t('charter.end')}
              description={t('charter.endHint')}
              isRequired
            />
          </div>
        </div>
      </Panel>
      <Panel title={t('charter.checkpoints')}>
        <ListAt
          path={at('checkpoints')}
          title={t('charter.checkpoints')}
          titled
          hint={t('charter.checkpointsHint')}
          addLabel={t('charter.addCheckpoint')}
          make={items => ({ name: freshName('checkpoint', namesOf(items)) })}
          titleOf={titleOf}
        >
          {path => (
            <>
              <div className={classes.two}>
                <TextAt
                  path={`${path}.title`}
                  label={t('charter.titleLabel')}
                />
                <TextAt
                  path={`${path}.name`}
                  label={t('charter.name')}
                  isRequired
                />
                <TimeAt
                  path={`${path}.at`}
                  label={t('charter.at')}
                  isRequired
                />
              </div>
              <TextAt path={`${path}.due`} label={t('charter.due')} />
              <FlagAt
                path={`${path}.demonstration`}
                label={t('charter.demonstration')}
              />
            </>
          )}
        </ListAt>
      </Panel>
    </>
  );
}
