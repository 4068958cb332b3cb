import { ResponseError } from '@backstage/errors';
import { ButtonLink, Link, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  formatDate,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type Results,
} from '@guildhall/plugin-hackathons-common';
import {
  RiArrowLeftLine,
  RiLock2Line,
  RiScales3Line,
  RiUserForbidLine,
} from '@remixicon/react';
import { useState } from 'react';
import { useJudging } from '../../query/useJudging';
import { useResultDraft } from '../../query/useResults';
import { useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { ChoicePanel } from './ChoicePanel';
import { AwardsEditor } from './draft/AwardsEditor';
import { FinalRoundPanel } from './draft/FinalRoundPanel';
import { JudgesPanel } from './draft/JudgesPanel';
import { PublishPanel } from './draft/PublishPanel';
import { RankingPanel } from './RankingPanel';
import classes from './results.module.css';
import { StabilityPanel } from './StabilityPanel';

/** What the scores say so far, and all that leads to results, for organisers who don't take part. */
export function DraftPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const result = useResultDraft(ref, event.may.manage);
  const judging = useJudging(ref);
  const judges = judging.data?.may.leave === true;
  const partial =
    result.error instanceof ResponseError &&
    result.error.response.status === 403;
  return (
    <div className={classes.page}>
      <Link
        href={href('results')}
        variant="body-small"
        className={classes.back}
      >
        <RiArrowLeftLine size={14} aria-hidden /> {t('results.back')}
      </Link>
      {!event.may.manage && (
        <StateMessage
          alert
          icon={<RiLock2Line size={40} aria-hidden />}
          title={t('results.draft.notOrganiser')}
        >
          {t('results.draft.notOrganiserHint', {
            permission: hackathonsEventManagePermission.name,
          })}
        </StateMessage>
      )}
      {event.may.manage && result.isPending && <LoadingLines lines={8} />}
      {partial && !judging.isPending && (
        <StateMessage
          alert
          icon={<RiUserForbidLine size={40} aria-hidden />}
          title={t(
            judges ? 'judging.hidden.title' : 'results.draft.partialTitle',
          )}
          action={
            judges && (
              <ButtonLink href={href('judging/panel')}>
                {t('results.draft.toPanel')}
              </ButtonLink>
            )
          }
        >
          {t(judges ? 'results.draft.judges' : 'results.draft.partial')}
        </StateMessage>
      )}
      {result.isError && !result.data && !partial && (
        <FailureState error={result.error} onRetry={() => result.refetch()} />
      )}
      {result.data && !partial && <Draft draft={result.data} />}
    </div>
  );
}

function Draft(props: { draft: Results }) {
  const t = useTexts();
  const { draft } = props;
  const [unsaved, setUnsaved] = useState(false);
  const [latest] = draft.publications;
  return (
    <>
      <div>
        <div className={classes.head}>
          <Text as="h2" variant="title-small" weight="bold">
            {t(latest ? 'results.draft.publishedTitle' : 'results.draft.title')}
          </Text>
          {latest && (
            <Chip tone="good">
              {t('results.published', { when: formatDate(latest.at) })}
            </Chip>
          )}
          <span className={classes.end}>
            <EventExport what="scores" />
          </span>
        </div>
        <Text as="p" color="secondary" className={classes.intro}>
          {t(latest ? 'results.draft.publishedIntro' : 'results.draft.intro')}
        </Text>
      </div>
      {draft.items.length === 0 ? (
        <StateMessage
          icon={<RiScales3Line size={40} aria-hidden />}
          title={t('results.empty.title')}
        >
          {t('results.empty.text')}
        </StateMessage>
      ) : (
        <>
          <RankingPanel results={draft} />
          <div className={classes.draftColumns}>
            <div className={classes.stack}>
              <AwardsEditor draft={draft} onUnsaved={setUnsaved} />
              <JudgesPanel />
            </div>
            <div className={classes.stack}>
              <FinalRoundPanel draft={draft} />
              <PublishPanel draft={draft} unsaved={unsaved} />
              {draft.stability && (
                <StabilityPanel results={draft} stability={draft.stability} />
              )}
              <ChoicePanel results={draft} />
            </div>
          </div>
        </>
      )}
    </>
  );
}
