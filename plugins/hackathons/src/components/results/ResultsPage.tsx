import { MarkdownContent } from '@backstage/core-components';
import { ButtonLink, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  formatDate,
  LoadingLines,
  RelativeTime,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Results,
} from '@guildhall/plugin-hackathons-common';
import { RiCheckLine, RiScales3Line } from '@remixicon/react';
import { useEffect } from 'react';
import { useAgenda } from '../../query/useEvents';
import { useMarkResultsRead, useResults } from '../../query/useResults';
import { useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { AwardCards } from './AwardCards';
import { ChoicePanel } from './ChoicePanel';
import { MethodPanel } from './MethodPanel';
import { MySeverityPanel } from './MySeverityPanel';
import { NotYet } from './NotYet';
import { RankingPanel } from './RankingPanel';
import classes from './results.module.css';
import { StabilityPanel } from './StabilityPanel';

/** What judging came to: awards, the ranking and how sure it is, and how it was worked out. */
export function ResultsPage() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useResults(ref);
  if (result.isPending) {
    return <LoadingLines lines={8} />;
  }
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  return result.data.state === 'published' ? (
    <Published results={result.data} />
  ) : (
    <div className={classes.page}>
      <Text as="h2" variant="title-small" weight="bold">
        {t('results.title')}
      </Text>
      <NotYet results={result.data} />
    </div>
  );
}

function Published(props: { results: Results }) {
  const t = useTexts();
  const { event, href } = useEvent();
  const { results } = props;
  useReadMark();
  const [latest] = results.publications;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('results.title')}
        </Text>
        {results.publishedAt && (
          <Chip tone="good" icon={<RiCheckLine size={14} aria-hidden />}>
            {t(results.reason ? 'results.corrected' : 'results.published', {
              when: formatDate(results.publishedAt),
            })}
          </Chip>
        )}
        <span className={classes.end}>
          {results.may.seeDraft && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={href('results/draft')}
            >
              {t('results.edit')}
            </ButtonLink>
          )}
          <EventExport what="results" everybody />
          {event.my.projectId && (
            <ButtonLink
              size="small"
              href={href(`results/projects/${event.my.projectId}`)}
            >
              {t('results.yourProject')}
            </ButtonLink>
          )}
        </span>
      </div>
      {results.reason && latest && (
        <p className={classes.muted}>
          <RelativeTime at={latest.at} />
          {' · '}
          {t('results.correctedBecause', { reason: results.reason })}
        </p>
      )}
      {results.announcement && (
        <div className={classes.announcement}>
          <h3>{t('results.announcement')}</h3>
          <MarkdownContent content={results.announcement} />
        </div>
      )}
      <Ranked results={results} />
    </div>
  );
}

function Ranked(props: { results: Results }) {
  const t = useTexts();
  const { results } = props;
  if (results.items.length === 0) {
    return (
      <StateMessage
        icon={<RiScales3Line size={40} aria-hidden />}
        title={t('results.empty.title')}
      >
        {t('results.empty.text')}
      </StateMessage>
    );
  }
  // Some events have awards and no judges.
  const judged = (results.looks ?? 0) > 0;
  const given = results.awards.some(({ places }) => places.length > 0);
  return (
    <>
      <AwardCards results={results} />
      {(judged || !given) && <RankingPanel results={results} />}
      <div className={classes.columns}>
        <div className={classes.stack}>
          {judged && results.stability && (
            <StabilityPanel results={results} stability={results.stability} />
          )}
          <ChoicePanel results={results} />
          <MySeverityPanel />
        </div>
        {judged && results.method && (
          <MethodPanel results={results} method={results.method} />
        )}
      </div>
    </>
  );
}

/** Whoever has seen the page needs no reminder of it. */
function useReadMark() {
  const { ref } = useEvent();
  const agenda = useAgenda(ref);
  const { attempt, busy, error } = useMarkResultsRead(ref);
  const reminded = agenda.data?.items.some(
    ({ kind }) => kind === 'read-results',
  );
  useEffect(() => {
    if (reminded && !busy && !error) {
      attempt();
    }
  }, [reminded, busy, error, attempt]);
}
