import { ButtonLink, Link, Text } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import type { ProjectResult } from '@guildhall/plugin-hackathons-common';
import {
  RiArrowLeftLine,
  RiAwardLine,
  RiHourglassLine,
} from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { useProjectResult } from '../../query/useResults';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { CommentsPanel } from './project/CommentsPanel';
import { CriteriaPanel } from './project/CriteriaPanel';
import { AwardsPanel } from './project/AwardsPanel';
import { PlaceFacts } from './project/PlaceFacts';
import classes from './results.module.css';
import { isForbidden, TeamOnly } from './TeamOnly';

/** What a team gets back from judging: where it stands, what judges made of it, and what they wrote. */
export function ProjectResultPage() {
  const t = useTexts();
  const { ref, href } = useEvent();
  const { id = '' } = useParams();
  const result = useProjectResult(ref, id);
  const forbidden = isForbidden(result.error);
  return (
    <div className={classes.page}>
      <Link
        href={href('results')}
        variant="body-small"
        className={classes.back}
      >
        <RiArrowLeftLine size={14} aria-hidden /> {t('results.project.back')}
      </Link>
      {result.isPending && <LoadingLines lines={6} />}
      {forbidden && <TeamOnly />}
      {result.isError && !result.data && !forbidden && (
        <FailureState
          error={result.error}
          notFound={{
            title: t('results.project.notFound'),
            text: t('results.project.notFoundText'),
          }}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && <ResultView result={result.data} />}
    </div>
  );
}

function ResultView(props: { result: ProjectResult }) {
  const t = useTexts();
  const { href } = useEvent();
  const { result } = props;
  const { projectId } = result;
  return (
    <>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('results.project.title', { project: result.title })}
        </Text>
        <span className={classes.end}>
          <ButtonLink
            size="small"
            variant="secondary"
            href={href(`projects/${projectId}`)}
          >
            {t('results.project.toProject')}
          </ButtonLink>
          {result.published && (
            <ButtonLink
              size="small"
              iconStart={<RiAwardLine />}
              href={href(`results/projects/${projectId}/certificate`)}
            >
              {t('results.project.certificate')}
            </ButtonLink>
          )}
        </span>
      </div>
      {result.state === 'none' ? (
        <StateMessage
          icon={<RiHourglassLine size={40} aria-hidden />}
          title={t('results.project.notPublished')}
        >
          {t('results.project.notPublishedText')}
        </StateMessage>
      ) : (
        <>
          <PlaceFacts result={result} />
          <AwardsPanel result={result} />
          <div className={classes.draftColumns}>
            <CriteriaPanel result={result} />
            <CommentsPanel result={result} />
          </div>
        </>
      )}
    </>
  );
}
