import { ButtonLink } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Judging,
} from '@guildhall/plugin-hackathons-common';
import { RiScales3Line, RiTeamLine } from '@remixicon/react';
import { useEffect } from 'react';
import { useJudging } from '../../query/useJudging';
import { useUserRef } from '../../query/useUserRef';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { CriteriaPanel } from './CriteriaPanel';
import classes from './judging.module.css';
import { loadLookPage } from './loadLookPage';
import { Offline } from './Offline';
import { QueueView } from './queue/QueueView';

/** What a judge has to look at, what comes next, and how far it is. */
export function JudgingPage() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useJudging(ref);
  const userRef = useUserRef();
  useEffect(() => {
    // It has to be there when the network is not.
    loadLookPage().catch(() => undefined);
  }, []);

  if (!result.data && result.isError) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  if (!result.data || !userRef) {
    return result.fetchStatus === 'paused' ? (
      <Offline />
    ) : (
      <LoadingLines lines={6} height={24} />
    );
  }
  const judging = result.data;
  if (!judging.enabled) {
    return (
      <StateMessage
        icon={<RiScales3Line size={40} aria-hidden />}
        title={t('judging.none.title')}
      >
        {t('judging.none.text')}
      </StateMessage>
    );
  }
  return judging.my ? (
    <QueueView judging={judging} my={judging.my} userRef={userRef} />
  ) : (
    <NoJudge judging={judging} />
  );
}

function NoJudge(props: { judging: Judging }) {
  const t = useTexts();
  const { event, href } = useEvent();
  const organises = event.roles.includes('organiser');
  return (
    <div className={classes.page}>
      <StateMessage
        icon={<RiScales3Line size={40} aria-hidden />}
        title={t('judging.noJudge.title')}
        action={
          organises && (
            <ButtonLink href={href('judging/panel')} iconStart={<RiTeamLine />}>
              {t('judging.toPanel')}
            </ButtonLink>
          )
        }
      >
        {t(organises ? 'judging.noJudge.organiser' : 'judging.noJudge.text')}
      </StateMessage>
      <CriteriaPanel criteria={props.judging.criteria} />
    </div>
  );
}
