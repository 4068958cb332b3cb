import { MarkdownContent } from '@backstage/core-components';
import { ButtonLink, Switch, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  flagParam,
  formatDate,
  LoadingLines,
  Panel,
  RelativeTime,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Results,
} from '@guildhall/plugin-hackathons-common';
import { RiCheckLine, RiScales3Line } from '@remixicon/react';
import { useEffect } from 'react';
import { useAgenda } from '../../query/useEvents';
import { useMarkResultsRead, useResults } from '../../query/useResults';
import { Bars, useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { AwardCards } from './AwardCards';
import { MethodPanel } from './MethodPanel';
import { MySeverityPanel } from './MySeverityPanel';
import { NotYet } from './NotYet';
import ranking from './ranking.module.css';
import { RankingTable } from './RankingTable';
import classes from './results.module.css';
import { StabilityPanel, titlesOf } from './StabilityPanel';

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
      <ResultsBody results={results} />
    </div>
  );
}

/** What a published ranking and its draft have in common. */
export function ResultsBody(props: { results: Results }) {
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
  return (
    <>
      {results.state === 'published' && <AwardCards results={results} />}
      <RankingPanel results={results} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          {results.stability && (
            <StabilityPanel results={results} stability={results.stability} />
          )}
          <ChoicePanel results={results} />
          {results.state === 'published' && <MySeverityPanel />}
        </div>
        {results.method && (
          <MethodPanel results={results} method={results.method} />
        )}
      </div>
    </>
  );
}

const PARAMS = { means: flagParam() };

function RankingPanel(props: { results: Results }) {
  const t = useTexts();
  const { results } = props;
  const { filters, change } = useUrlFilters(PARAMS);
  return (
    <Panel
      title={t('results.ranking.title')}
      badge={
        <span className={classes.muted}>
          {t('results.ranking.summary', {
            projects: results.items.length,
            judges: results.judges ?? 0,
            looks: results.looks ?? 0,
          })}
        </span>
      }
      actions={
        <Switch
          label={t('results.ranking.showPlainMeans')}
          isSelected={filters.means}
          onChange={means => change({ means })}
        />
      }
    >
      <RankingTable results={results} plainMeans={filters.means} />
      {filters.means && (
        <div className={ranking.foot}>
          <p>{t('results.ranking.plainMeansHint')}</p>
        </div>
      )}
    </Panel>
  );
}

function ChoicePanel(props: { results: Results }) {
  const t = useTexts();
  const { peoplesChoice } = props.results;
  const titleOf = titlesOf(props.results);
  return (
    peoplesChoice && (
      <Panel title={t('results.choice.title')}>
        <div className={classes.stack}>
          {peoplesChoice.items.length === 0 ? (
            <Text as="p">{t('results.choice.nobody')}</Text>
          ) : (
            <Bars
              label={t('results.choice.title')}
              columns={[
                t('results.ranking.project'),
                t('results.ranking.votes'),
              ]}
              bars={peoplesChoice.items.map(({ projectId, votes }) => ({
                key: projectId,
                label: titleOf(projectId),
                value: votes,
                text: t('results.choice.votes', { count: votes }),
              }))}
            />
          )}
          <p className={classes.muted}>{t('results.choice.hint')}</p>
        </div>
      </Panel>
    )
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
