import { Link, Text } from '@backstage/ui';
import { FailureState, LoadingLines } from '@guildhall/plugin-guildhall-react';
import { hackathonsEventJudgePermission } from '@guildhall/plugin-hackathons-common';
import { RiArrowLeftLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { isOfLook } from '../../query/judgingOutbox';
import { useJudgeLook, useJudging } from '../../query/useJudging';
import { useJudgingOutbox } from '../../query/useJudgingOutbox';
import { useUserRef } from '../../query/useUserRef';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './judging.module.css';
import { Offline } from './Offline';
import { LookView } from './score/LookView';
import { RefusedPanel } from './unsent/RefusedPanel';
import { UnsentNotice } from './unsent/UnsentNotice';

/** What one team submitted, and the form to score it. */
export function LookPage() {
  const t = useTexts();
  const { href } = useEvent();
  const { id = '' } = useParams();
  const userRef = useUserRef();
  return (
    <div className={classes.page}>
      <Text variant="body-small">
        <Link href={href('judging')} className={classes.back}>
          <RiArrowLeftLine size={14} aria-hidden /> {t('judging.look.back')}
        </Link>
      </Text>
      {userRef ? (
        // What is typed belongs to one look.
        <Look key={id} id={id} userRef={userRef} />
      ) : (
        <LoadingLines lines={8} />
      )}
    </div>
  );
}

function Look(props: { id: string; userRef: string }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { id, userRef } = props;
  const judging = useJudging(ref);
  const result = useJudgeLook(ref, id);
  const { items } = useJudgingOutbox(ref, userRef);
  const refused = items
    .filter(isOfLook)
    .find(item => item.subject === id && item.problem);
  return (
    <>
      <UnsentNotice userRef={userRef} except={id} />
      {refused && !result.data && (
        <RefusedPanel key={refused.id} item={refused} userRef={userRef} />
      )}
      {!result.data && result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventJudgePermission.name}
          notFound={{
            title: t('judging.look.notFound'),
            text: t('judging.look.notFoundText'),
          }}
          onRetry={() => result.refetch()}
        />
      )}
      {!result.data && result.fetchStatus === 'paused' && <Offline />}
      {(result.isLoading || judging.isLoading) && <LoadingLines lines={8} />}
      {result.data && !judging.isLoading && (
        <LookView
          look={result.data}
          judging={judging.data}
          items={items}
          userRef={userRef}
        />
      )}
    </>
  );
}
