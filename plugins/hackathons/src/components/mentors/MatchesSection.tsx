import { Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  layoutClasses,
  LoadingLines,
  Panel,
  Person,
  RelativeTime,
  ScrollRegion,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type MentorMatchList,
} from '@guildhall/plugin-hackathons-common';
import { RiLinksLine } from '@remixicon/react';
import { useMentorMatches } from '../../query/useMentors';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { MatchingPanel } from './MatchingPanel';
import classes from './mentors.module.css';

/** Which mentor helps which team; organisers have it proposed and publish it. */
export function MatchesSection() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const result = useMentorMatches(ref);
  return (
    <div className={classes.section}>
      {event.may.manage && event.phase !== 'ended' && <MatchingPanel />}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data?.items.length === 0 && (
        <StateMessage
          icon={<RiLinksLine size={40} aria-hidden />}
          title={t('mentors.matches.none')}
        >
          {t('mentors.matches.noneText')}
        </StateMessage>
      )}
      {result.data && result.data.items.length > 0 && (
        <Panel title={t('mentors.matches.title')}>
          <Published matches={result.data.items} />
        </Panel>
      )}
    </div>
  );
}

function Published(props: { matches: MentorMatchList['items'] }) {
  const t = useTexts();
  const { event } = useEvent();
  const { teamId } = event.my;
  const matches = [...props.matches].sort(
    (a, b) =>
      Number(b.teamId === teamId) - Number(a.teamId === teamId) ||
      a.teamName.localeCompare(b.teamName),
  );
  return (
    <ScrollRegion label={t('mentors.matches.title')}>
      <table className={layoutClasses.table}>
        <thead>
          <tr>
            <th scope="col">{t('mentors.matches.team')}</th>
            <th scope="col">{t('mentors.matches.mentor')}</th>
            <th scope="col">{t('mentors.matches.since')}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map(match => (
            <tr key={match.teamId + match.mentorRef}>
              <th scope="row">
                <Text weight="bold">{match.teamName}</Text>{' '}
                {match.teamId === teamId && (
                  <Chip tone="info">{t('mentors.matches.yours')}</Chip>
                )}
              </th>
              <td>
                <Person entityRef={match.mentorRef} />
              </td>
              <td>
                <RelativeTime at={match.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
