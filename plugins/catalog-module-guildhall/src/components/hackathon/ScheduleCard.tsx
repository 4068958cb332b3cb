import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { formatMoment, useTexts } from '../common';
import classes from '../common/common.module.css';
import { listMoments } from './listMoments';

/** What happens when, in the reader's own time zone. */
export function ScheduleCard() {
  const t = useTexts();
  const { entity } = useEntity<HackathonEntity>();
  const { timezone } = entity.spec.schedule;
  const now = new Date();
  const moments = listMoments(entity.spec.schedule);
  const next = moments.find(({ at }) => at > now);
  const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <EntityInfoCard title={t('schedule.title')}>
      <Text variant="body-small" color="secondary">
        {t('schedule.zone', { zone: ownZone })}
      </Text>
      <ol className={classes.timeline}>
        {moments.map(moment => {
          const past = moment.at <= now;
          return (
            <li
              key={moment.key}
              className={[
                classes.moment,
                past && classes.past,
                moment === next && classes.next,
              ]
                .filter(Boolean)
                .join(' ')}
              aria-current={moment === next ? 'step' : undefined}
            >
              <div>
                {moment.title ?? t(`schedule.${moment.label!}`)}
                {moment.demonstration && ` (${t('schedule.demonstration')})`}
                {moment === next && <strong> · {t('schedule.next')}</strong>}
                {past && (
                  <span className={classes.hidden}>
                    {' '}
                    ({t('schedule.past')})
                  </span>
                )}
              </div>
              <div className={classes.momentTime}>
                <time dateTime={moment.at.toISOString()}>
                  {formatMoment(moment.at)}
                </time>
                {ownZone !== timezone && (
                  <>
                    {' · '}
                    {t('schedule.eventTime', {
                      time: formatMoment(moment.at, timezone),
                      zone: timezone,
                    })}
                  </>
                )}
              </div>
              {moment.due && <div>{moment.due}</div>}
            </li>
          );
        })}
      </ol>
    </EntityInfoCard>
  );
}
