import { Link, Text } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventJudgePermission,
  type FinalRound,
} from '@guildhall/plugin-hackathons-common';
import { RiArrowLeftLine, RiTrophyLine } from '@remixicon/react';
import { useFinalRound } from '../../query/useResults';
import { useUserRef } from '../../query/useUserRef';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './final/final.module.css';
import { MyRanking } from './final/MyRanking';
import { RankingForm } from './final/RankingForm';
import { RefusedRanking } from './final/RefusedRanking';
import { type Ranking, rankingSubject, useRanking } from './final/useRanking';
import { Offline } from './Offline';
import { UnsentNotice } from './unsent/UnsentNotice';

/** The round in which judges put the finalists in order. */
export function FinalRoundPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const result = useFinalRound(ref);
  const userRef = useUserRef();
  return (
    <div className={classes.page}>
      {event.roles.includes('judge') && (
        <Link
          href={href('judging')}
          variant="body-small"
          className={classes.back}
        >
          <RiArrowLeftLine size={14} aria-hidden /> {t('results.rank.back')}
        </Link>
      )}
      <Text as="h2" variant="title-small" weight="bold">
        {t('results.rank.title')}
      </Text>
      {result.isLoading && <LoadingLines lines={6} />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsEventJudgePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {!result.data && result.fetchStatus === 'paused' && <Offline />}
      {result.data && userRef && (
        <FinalRoundView key={ref} round={result.data} userRef={userRef} />
      )}
    </div>
  );
}

function FinalRoundView(props: { round: FinalRound; userRef: string }) {
  const { round, userRef } = props;
  const ranking = useRanking(round, userRef);
  const { refused } = ranking;
  return (
    <>
      <UnsentNotice
        userRef={userRef}
        except={rankingSubject(round.hackathonRef)}
      />
      {refused && (
        <RefusedRanking
          key={refused.id}
          item={refused}
          round={round}
          userRef={userRef}
          onTakeUp={ranking.takeUp}
        />
      )}
      <RoundState round={round} ranking={ranking} />
    </>
  );
}

function RoundState(props: { round: FinalRound; ranking: Ranking }) {
  const t = useTexts();
  const { round, ranking } = props;
  if (round.state === 'none') {
    return <Nothing kind="none" />;
  }
  if (!round.mine) {
    return <Nothing kind="notJudge" />;
  }
  if (round.state === 'closed' || !round.may.rank) {
    return (
      <>
        <Nothing kind="closed" />
        <MyRanking round={round} ranking={ranking} />
      </>
    );
  }
  if (round.finalists.length === 0) {
    return <Nothing kind="nothing" />;
  }
  return (
    <>
      <Text as="p" className={classes.intro}>
        {t('results.rank.intro')}
        {round.hidden > 0 &&
          ` ${t('results.rank.conflicts', { count: round.hidden })}`}
      </Text>
      <RankingForm round={round} ranking={ranking} />
    </>
  );
}

function Nothing(props: { kind: 'none' | 'notJudge' | 'closed' | 'nothing' }) {
  const t = useTexts();
  const { kind } = props;
  return (
    <StateMessage
      compact={kind === 'closed'}
      icon={<RiTrophyLine size={kind === 'closed' ? 24 : 40} aria-hidden />}
      title={t(`results.rank.states.${kind}.title`)}
    >
      {t(`results.rank.states.${kind}.text`)}
    </StateMessage>
  );
}
