import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { FailureState, LoadingLines } from '@guildhall/plugin-guildhall-react';
import { hackathonsEventReadPermission } from '@guildhall/plugin-hackathons-common';
import { RiArrowRightLine } from '@remixicon/react';
import { useHackathon } from '../../query/useEvents';
import { useLive } from '../../query/useLive';
import { MyState, PhaseChip, useTexts } from '../common';
import { EventProvider } from '../event/EventProvider';
import { EventStatus } from '../event/EventStatus';
import { useEvent } from '../event/useEvent';
import { MyRegistrationPanel } from '../overview/MyRegistrationPanel';
import { SchedulePanel } from '../overview/SchedulePanel';
import { ThemesPanel } from '../overview/ThemesPanel';
import classes from './entity.module.css';

/** Where a hackathon stands, on the page of its entity, with the ways in. */
export function HackathonTab() {
  const t = useTexts();
  const { entity } = useEntity();
  const hackathonRef = stringifyEntityRef(entity);
  const result = useHackathon(hackathonRef);
  useLive(hackathonRef);
  if (result.isPending) {
    return <LoadingLines lines={6} />;
  }
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        notFound={{
          title: t('entity.notFoundTitle'),
          text: t('entity.notFound'),
        }}
        onRetry={() => result.refetch()}
      />
    );
  }
  return (
    <EventProvider event={result.data}>
      <State />
    </EventProvider>
  );
}

function State() {
  const t = useTexts();
  const { event, href } = useEvent();
  return (
    <div className={classes.tab}>
      <div className={classes.head}>
        <span className={classes.chips}>
          <PhaseChip phase={event.phase} />
          <MyState event={event} />
        </span>
        <ButtonLink href={href()} iconEnd={<RiArrowRightLine />}>
          {t('entity.open')}
        </ButtonLink>
      </div>
      <EventStatus />
      <div className={classes.columns}>
        <ThemesPanel />
        <div className={classes.side}>
          <MyRegistrationPanel />
          <SchedulePanel />
        </div>
      </div>
    </div>
  );
}
