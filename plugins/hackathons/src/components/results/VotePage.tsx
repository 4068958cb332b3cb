import { Text } from '@backstage/ui';
import {
  Deadline,
  FailureState,
  formatInstant,
  LoadingLines,
  SearchBox,
  StateMessage,
  textParam,
  useNow,
  useTimeZone,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventVotePermission,
  type Votes,
} from '@guildhall/plugin-hackathons-common';
import {
  RiCloseCircleLine,
  RiHeart3Line,
  RiPauseCircleLine,
} from '@remixicon/react';
import { useJudging } from '../../query/useJudging';
import { useVotes } from '../../query/useResults';
import { voteSubjects } from '../../query/useSeenVotes';
import { useUserRef } from '../../query/useUserRef';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { HeldText } from '../judging/HeldText';
import { Offline } from '../judging/Offline';
import { UnsentNotice } from '../judging/unsent/UnsentNotice';
import { Ballot } from './Ballot';
import classes from './results.module.css';
import vote from './vote.module.css';

/** Fewer projects are looked through without a search. */
const MANY = 8;
const PARAMS = { q: textParam() };

/** People's choice: votes for projects of others. */
export function VotePage() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useVotes(ref);
  const userRef = useUserRef();
  return (
    <div className={classes.page}>
      <Text as="h2" variant="title-small" weight="bold">
        {t('results.vote.title')}
      </Text>
      {(result.isLoading || !userRef) && <LoadingLines lines={6} />}
      {!result.data && result.fetchStatus === 'paused' && <Offline />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsEventVotePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && userRef && (
        <VoteView votes={result.data} userRef={userRef} />
      )}
    </div>
  );
}

function VoteView(props: { votes: Votes; userRef: string }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { votes, userRef } = props;
  const { filters, change } = useUrlFilters(PARAMS);
  const words = filters.q.toLocaleLowerCase();
  const shown = votes.projects.filter(
    ({ title, pitch = '' }) =>
      !words || `${title} ${pitch}`.toLocaleLowerCase().includes(words),
  );
  if (!votes.enabled) {
    return (
      <StateMessage
        icon={<RiHeart3Line size={40} aria-hidden />}
        title={t('results.vote.off')}
      >
        {t('results.vote.offText')}
      </StateMessage>
    );
  }
  if (votes.projects.length === 0) {
    return <NothingToVoteFor votes={votes} />;
  }
  return (
    <>
      <UnsentNotice userRef={userRef} except={voteSubjects(ref)} />
      <VoteIntro votes={votes} />
      {votes.projects.length > MANY && (
        <div className={vote.search} role="search">
          <SearchBox
            value={filters.q}
            label={t('results.vote.search')}
            onChange={q => change({ q })}
          />
        </div>
      )}
      {shown.length === 0 ? (
        <StateMessage title={t('results.vote.nothing')} />
      ) : (
        <Ballot votes={votes} projects={shown} userRef={userRef} />
      )}
    </>
  );
}

/** What voting is, or why it is not possible. */
function VoteIntro(props: { votes: Votes }) {
  const t = useTexts();
  const { event } = useEvent();
  const { votes } = props;
  const judging = event.windows.find(({ name }) => name === 'judging');
  if (!votes.open && judging?.state === 'held') {
    return (
      <StateMessage
        compact
        icon={<RiPauseCircleLine size={24} aria-hidden />}
        title={t('results.vote.held')}
      >
        <HeldText window={judging} meaning={t('results.vote.heldHint')} />
      </StateMessage>
    );
  }
  if (!votes.mayVote) {
    return (
      <StateMessage
        compact
        icon={<RiCloseCircleLine size={24} aria-hidden />}
        title={t(votes.open ? 'results.vote.notYou' : 'results.vote.closed')}
      >
        {t(votes.open ? 'results.vote.notYouHint' : 'results.vote.closedHint', {
          permission: hackathonsEventVotePermission.name,
        })}
      </StateMessage>
    );
  }
  return (
    <div className={vote.intro}>
      <Text as="p">
        {t('results.vote.intro', { count: votes.votesPerPerson })}{' '}
        {t('results.vote.order')} <Practice />
      </Text>
      {votes.closesAt && (
        <span className={classes.row}>
          <span className={classes.muted}>{t('results.vote.until')}</span>
          <Deadline at={votes.closesAt} />
        </span>
      )}
    </div>
  );
}

/** That one project is missing, for those who may know which; for others, that it could be. */
function Practice() {
  const t = useTexts();
  const { ref } = useEvent();
  const { data: judging, isPending } = useJudging(ref);
  if (judging?.calibration) {
    const project = judging.calibration.title;
    return <>{t('results.vote.practice', { project })}</>;
  }
  const knows = judging?.my !== undefined || judging?.may.organise;
  return knows || isPending ? null : <>{t('results.vote.practiceUnknown')}</>;
}

function NothingToVoteFor(props: { votes: Votes }) {
  const t = useTexts();
  const { opensAt } = props.votes;
  const now = useNow(opensAt);
  const zone = useTimeZone();
  const before = opensAt !== undefined && Date.parse(opensAt) > now.getTime();
  return (
    <StateMessage
      icon={<RiHeart3Line size={40} aria-hidden />}
      title={t(before ? 'results.vote.notYet' : 'results.vote.none')}
    >
      {before
        ? t('results.vote.opens', { when: formatInstant(opensAt, zone, now) })
        : t('results.vote.noneText')}
    </StateMessage>
  );
}
