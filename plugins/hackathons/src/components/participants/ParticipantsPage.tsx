import { ResponseError } from '@backstage/errors';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsEventReadPermission } from '@guildhall/plugin-hackathons-common';
import { RiGroupLine } from '@remixicon/react';
import { useParticipants } from '../../query/useParticipants';
import { LoadMore, useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { DemandPanel } from './DemandPanel';
import { ParticipantFilters } from './ParticipantFilters';
import { ParticipantRow } from './ParticipantRow';
import classes from './participants.module.css';
import { useParticipantFilters } from './useParticipantFilters';

/** Who takes part, and who looks for what. */
export function ParticipantsPage() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, query, active, clear } = useParticipantFilters();
  const result = useParticipants(ref, query);
  const people = result.data?.items ?? [];
  const total = result.data?.first.total ?? 0;

  if (isRefused(result.error) && event.roles.length === 0) {
    return <MembersOnly />;
  }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('participants.title')}
        </Text>
        {total > 0 && (
          <Text color="secondary">
            {t('participants.count', {
              count: total,
              formatted: formatNumber(total),
            })}
          </Text>
        )}
        {total > 0 && (
          <span className={classes.end}>
            <EventExport what="participants" />
          </span>
        )}
      </div>
      {result.data && <DemandPanel />}
      {(active || total > 0) && <ParticipantFilters />}
      {result.isPending && <LoadingLines lines={8} height={28} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && people.length === 0 && (
        <StateMessage
          icon={<RiGroupLine size={40} aria-hidden />}
          title={t(
            active ? 'participants.empty.filtered' : 'participants.empty.title',
          )}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              <RegisterLink />
            )
          }
        >
          {t(
            active
              ? 'participants.empty.filteredText'
              : 'participants.empty.text',
          )}
        </StateMessage>
      )}
      {people.length > 0 && (
        <ul
          className={classes.list}
          aria-label={t('participants.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {people.map(person => (
            <ParticipantRow
              key={person.registrationId}
              person={person}
              skill={filters.skill}
            />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
    </div>
  );
}

/** For who may see the event but doesn't take part in it. */
function MembersOnly() {
  const t = useTexts();
  const { event, href } = useEvent();
  return (
    <StateMessage
      icon={<RiGroupLine size={40} aria-hidden />}
      title={t('participants.membersOnly')}
      action={
        event.may.register ? (
          <RegisterLink />
        ) : (
          <ButtonLink variant="secondary" href={href('teams')}>
            {t('participants.openTeams')}
          </ButtonLink>
        )
      }
    >
      {event.may.register
        ? t('participants.membersOnlyText', {
            count: event.counts.participants,
          })
        : t('participants.membersOnlyClosed')}
    </StateMessage>
  );
}

function RegisterLink() {
  const t = useTexts();
  const { event, href } = useEvent();
  return event.may.register && !event.roles.includes('participant') ? (
    <ButtonLink variant="primary" href={href('registration')}>
      {t('participants.register')}
    </ButtonLink>
  ) : null;
}

function isRefused(error: unknown): boolean {
  return error instanceof ResponseError && error.response.status === 403;
}
