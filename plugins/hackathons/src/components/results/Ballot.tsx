import { Alert, BgProvider, Button, Link, Text } from '@backstage/ui';
import { Chip, layoutClasses } from '@guildhall/plugin-guildhall-react';
import type { Votes } from '@guildhall/plugin-hackathons-common';
import { RiHeart3Fill, RiHeart3Line } from '@remixicon/react';
import { useState } from 'react';
import { type SeenVotes, useSeenVotes } from '../../query/useSeenVotes';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './vote.module.css';

type VoteProject = Votes['projects'][number];

/**
 * The projects to vote for, and how many votes are left. What was done last can be undone. Without a network votes are kept on this device
 * and sent later.
 */
export function Ballot(props: {
  votes: Votes;
  projects: VoteProject[];
  userRef: string;
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const { projects } = props;
  const seen = useSeenVotes(ref, props.votes, props.userRef);
  const { votes, refused } = seen;
  const [done, setDone] = useState<{ project: VoteProject; gave: boolean }>();
  // Of what was refused there is nothing to undo.
  const last = refused.some(
    ({ body }) => body.projectId === done?.project.projectId,
  )
    ? undefined
    : done;

  function toggle(project: VoteProject, gives: boolean) {
    seen.toggle(project, gives);
    setDone({ project, gave: gives });
  }

  return (
    <>
      {votes.mayVote && (
        <div className={classes.bar}>
          <span className={classes.left}>
            <span className={classes.hearts} aria-hidden>
              {Array.from({ length: votes.votesPerPerson }, (_, index) =>
                index < votes.votesPerPerson - votes.left ? (
                  <RiHeart3Fill key={index} size={20} />
                ) : (
                  <RiHeart3Line key={index} size={20} />
                ),
              )}
            </span>
            <strong>{t('results.vote.left', { count: votes.left })}</strong>
          </span>
          <span role="status" className={classes.last}>
            {last &&
              t(last.gave ? 'results.vote.gave' : 'results.vote.took', {
                project: last.project.title,
              })}
          </span>
          {last && (
            <Button
              size="small"
              variant="tertiary"
              isDisabled={!last.gave && votes.left === 0}
              onPress={() => toggle(last.project, !last.gave)}
            >
              {t('results.vote.undo')}
            </Button>
          )}
          {!last && votes.left === 0 && (
            <span className={classes.last}>{t('results.vote.noneLeft')}</span>
          )}
        </div>
      )}
      <RefusedVotes seen={seen} />
      <ul className={classes.cards}>
        {projects.map(project => (
          <BallotCard
            key={project.projectId}
            project={project}
            votes={votes}
            waiting={seen.isWaiting(project.projectId)}
            onToggle={gives => toggle(project, gives)}
          />
        ))}
      </ul>
    </>
  );
}

/** What the server did not take, and why. It stays until the reader decides. */
function RefusedVotes(props: { seen: SeenVotes }) {
  const t = useTexts();
  const { refused, outbox } = props.seen;
  return (
    <>
      {refused.map(({ id, body, problem }) => (
        <div role="alert" key={id}>
          <Alert
            status="danger"
            icon
            className={layoutClasses.notice}
            title={t(
              body.gives ? 'results.vote.failed' : 'results.vote.failedBack',
              { project: body.title },
            )}
            description={problem?.message}
            customActions={
              <>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => outbox.retry(id)}
                >
                  {t('judging.refused.retry')}
                </Button>
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => outbox.remove(id)}
                >
                  {t('judging.refused.discard')}
                </Button>
              </>
            }
          />
        </div>
      ))}
    </>
  );
}

function BallotCard(props: {
  project: VoteProject;
  votes: Votes;
  /** It is on this device only. */
  waiting: boolean;
  onToggle: (gives: boolean) => void;
}) {
  const t = useTexts();
  const { href, themeTitle } = useEvent();
  const { project, votes } = props;
  const { projectId, title, pitch, theme, own } = project;
  const mine = votes.mine.includes(projectId);
  const count = votes.counts?.find(each => each.projectId === projectId);
  return (
    <li className={classes.card} data-mine={mine || undefined}>
      <BgProvider bg="neutral-1">
        <Text as="h3" variant="body-large" weight="bold">
          <Link standalone href={href(`projects/${projectId}`)} weight="bold">
            {title}
          </Link>
        </Text>
        {pitch && <Text as="p">{pitch}</Text>}
        <div className={classes.foot}>
          {theme && <Chip>{themeTitle(theme)}</Chip>}
          {props.waiting && <Chip tone="warn">{t('judging.unsent.chip')}</Chip>}
          {own && <Chip tone="info">{t('results.vote.own')}</Chip>}
          {votes.counts && (
            <Chip tone="good">
              {t('results.choice.votes', { count: count?.votes ?? 0 })}
            </Chip>
          )}
          {mine && !votes.mayVote && (
            <Chip icon={<RiHeart3Fill size={14} aria-hidden />}>
              {t('results.vote.voted')}
            </Chip>
          )}
          {votes.mayVote && !own && (
            <Button
              className={classes.vote}
              variant={mine ? 'primary' : 'secondary'}
              iconStart={mine ? <RiHeart3Fill /> : <RiHeart3Line />}
              isDisabled={!mine && votes.left === 0}
              aria-label={t(
                mine ? 'results.vote.backFor' : 'results.vote.voteFor',
                { project: title },
              )}
              onPress={() => props.onToggle(!mine)}
            >
              {t(mine ? 'results.vote.back' : 'results.vote.vote')}
            </Button>
          )}
        </div>
      </BgProvider>
    </li>
  );
}
