import { parseEntityRef } from '@backstage/catalog-model';
import { Container, Header, useBreakpoint } from '@backstage/ui';
import { hackathonsEventReadPermission } from '@guildhall/plugin-hackathons-common';
import { FailureState, LoadingLines } from '@guildhall/plugin-guildhall-react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useHackathon } from '../../query/useEvents';
import { useLive } from '../../query/useLive';
import { MyState, PhaseChip, useTexts } from '../common';
import { UnsentSender } from '../judging/unsent/UnsentSender';
import classes from './event.module.css';
import { EventProvider } from './EventProvider';
import { EventStatus } from './EventStatus';
import { useEventPath } from './useEventPath';
import { useEventTabs } from './useEventTabs';

/**
 * What stands around each page of a hackathon: its name, where it stands, what is open now and what comes next, and
 * the tabs. Gives the pages the hackathon by `useEvent`.
 */
export function EventShell(props: {
  hackathonRef: string;
  children: ReactNode;
}) {
  const t = useTexts();
  const { hackathonRef } = props;
  const result = useHackathon(hackathonRef);
  useLive(hackathonRef);
  const base = useEventPath(hackathonRef);
  const { pathname } = useLocation();

  const event = result.data;
  const [section = ''] = pathname.slice(base.length).split('/').filter(Boolean);
  const tabs = useEventTabs(base, event);
  const { breakpoint, down } = useBreakpoint();
  const narrow = down('md');
  const state = event && (
    <>
      <MyState event={event} />
      <PhaseChip phase={event.phase} />
    </>
  );

  return (
    <>
      <div className={classes.header}>
        <Header
          // The kit measures where the mark of the open tab stands, but not again when other tabs take their place.
          key={tabs.map(({ id }) => id).join(' ')}
          title={event?.title ?? parseEntityRef(hackathonRef).name}
          tabs={event ? tabs : undefined}
          activeTabId={section || 'overview'}
          customActions={narrow ? undefined : state}
        />
      </div>
      <Container className={classes.page}>
        {result.isPending && <LoadingLines lines={6} />}
        {result.isError && !event && (
          <FailureState
            error={result.error}
            permission={hackathonsEventReadPermission.name}
            notFound={{
              title: t('common.notFoundTitle'),
              text: t('common.notFound'),
            }}
            onRetry={() => result.refetch()}
          />
        )}
        {event && (
          <EventProvider event={event}>
            <UnsentSender />
            {narrow && <div className={classes.chips}>{state}</div>}
            {/* Judges hold a phone in front of a team; their pages say until when. */}
            {!(breakpoint === 'initial' && section === 'judging') && (
              <EventStatus />
            )}
            {props.children}
          </EventProvider>
        )}
      </Container>
    </>
  );
}
