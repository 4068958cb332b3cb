import { ButtonLink, Text } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventJudgePermission,
  type Judging,
  type JudgeState,
} from '@guildhall/plugin-hackathons-common';
import { RiInboxLine, RiTeamLine, RiTrophyLine } from '@remixicon/react';
import { useMemo } from 'react';
import type { SeenLook } from '../../../query/judgingOutbox';
import { usePrefetchedLooks } from '../../../query/useJudging';
import { useSeenQueue } from '../../../query/useJudgingOutbox';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { CriteriaPanel } from '../CriteriaPanel';
import classes from '../judging.module.css';
import { Offline } from '../Offline';
import { UnsentNotice } from '../unsent/UnsentNotice';
import { AvailabilityPanel } from './AvailabilityPanel';
import { CalibrationPanel } from './CalibrationPanel';
import { LookList } from './LookList';
import { MyConflictsPanel } from './MyConflictsPanel';
import { Standing } from './Standing';

interface QueueProps {
  judging: Judging;
  my: JudgeState;
  userRef: string;
}

/** The queue of a judge. */
export function QueueView(props: QueueProps) {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { judging, my, userRef } = props;
  const { result, looks } = useSeenQueue(ref, userRef, true);
  // What is to be scored comes first.
  const order = useMemo(
    () =>
      looks.toSorted(
        (a, b) =>
          Number(b.state === 'assigned') - Number(a.state === 'assigned'),
      ),
    [looks],
  );
  usePrefetchedLooks(ref, order);
  const closed = judging.window?.state === 'closed';
  const assigned = judging.assignedAt !== undefined || closed;
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('judging.title')}
        </Text>
        <span className={classes.end}>
          {judging.finalRound && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={href('judging/final')}
              iconStart={<RiTrophyLine />}
            >
              {t('judging.toFinal')}
            </ButtonLink>
          )}
          {event.roles.includes('organiser') && (
            <ButtonLink
              size="small"
              variant="secondary"
              href={href('judging/panel')}
              iconStart={<RiTeamLine />}
            >
              {t('judging.toPanel')}
            </ButtonLink>
          )}
        </span>
      </div>
      <UnsentNotice userRef={userRef} />
      {result.data && <Standing judging={judging} my={my} looks={looks} />}
      {judging.calibration && (!closed || judging.calibration.panel) && (
        <CalibrationPanel
          calibration={judging.calibration}
          criteria={judging.criteria}
          mayScore={judging.may.score}
        />
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          {!result.data && <NoQueue result={result} />}
          {result.data && looks.length === 0 && (
            <StateMessage
              icon={<RiInboxLine size={40} aria-hidden />}
              title={t(
                assigned
                  ? 'judging.queue.nothing'
                  : 'judging.queue.notAssigned',
              )}
            >
              {closed && t('judging.queue.closedText')}
              {!closed &&
                t(
                  assigned
                    ? 'judging.queue.nothingText'
                    : 'judging.queue.notAssignedText',
                )}
            </StateMessage>
          )}
          <Groups looks={looks} judging={judging} userRef={userRef} />
        </div>
        <div className={classes.column}>
          {judging.may.declare && (
            <>
              <MyConflictsPanel />
              <AvailabilityPanel my={my} />
            </>
          )}
          <CriteriaPanel criteria={judging.criteria} />
        </div>
      </div>
    </div>
  );
}

function NoQueue(props: { result: ReturnType<typeof useSeenQueue>['result'] }) {
  const { result } = props;
  if (result.isError) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventJudgePermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  return result.fetchStatus === 'paused' ? (
    <Offline />
  ) : (
    <LoadingLines lines={6} height={24} />
  );
}

const GROUPS = ['assigned', 'skipped', 'scored'] as const;

function Groups(props: {
  looks: SeenLook[];
  judging: Judging;
  userRef: string;
}) {
  const t = useTexts();
  const closed = props.judging.window?.state === 'closed';
  return GROUPS.map(state => {
    const group = closed && state === 'assigned' ? 'missed' : state;
    const looks = props.looks.filter(look => look.state === state);
    return (
      looks.length > 0 && (
        <LookList
          key={state}
          title={t(`judging.queue.groups.${group}`, {
            number: formatNumber(looks.length),
          })}
          looks={looks}
          judging={props.judging}
          userRef={props.userRef}
        />
      )
    );
  });
}
