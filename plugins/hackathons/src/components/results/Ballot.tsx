import { BgProvider, Button, Link, Text } from '@backstage/ui';
import { Chip } from '@guildhall/plugin-guildhall-react';
import type { Votes } from '@guildhall/plugin-hackathons-common';
import { RiHeart3Fill, RiHeart3Line } from '@remixicon/react';
import { useState } from 'react';
import { useVoteActs } from '../../query/useResults';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './vote.module.css';

type VoteProject = Votes['projects'][number];

/** The projects to vote for, and how many votes are left. What was done last can be undone. */
export function Ballot(props: { votes: Votes; projects: VoteProject[] }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { votes, projects } = props;
  const acts = useVoteActs(ref);
  const [last, setLast] = useState<{ project: VoteProject; gave: boolean }>();
  const busy = acts.vote.busy || acts.takeBack.busy;
  const failed = acts.vote.error ? acts.vote : acts.takeBack;

  async function toggle(project: VoteProject, gives: boolean) {
    acts.vote.reset();
    acts.takeBack.reset();
    const act = gives ? acts.vote : acts.takeBack;
    const done = await act.attempt(project.projectId);
    setLast(done ? { project, gave: gives } : undefined);
  }

  return (
    <>
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
            isDisabled={busy || (!last.gave && votes.left === 0)}
            onPress={() => toggle(last.project, !last.gave)}
          >
            {t('results.vote.undo')}
          </Button>
        )}
        {!last && votes.left === 0 && votes.mayVote && (
          <span className={classes.last}>{t('results.vote.noneLeft')}</span>
        )}
      </div>
      <ActError
        act={failed}
        hackathonRef={ref}
        topics={['votes']}
        title={t('results.vote.failed')}
      />
      <ul className={classes.cards}>
        {projects.map(project => (
          <BallotCard
            key={project.projectId}
            project={project}
            votes={votes}
            busy={busy}
            onToggle={gives => toggle(project, gives)}
          />
        ))}
      </ul>
    </>
  );
}

function BallotCard(props: {
  project: VoteProject;
  votes: Votes;
  busy: boolean;
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
              isDisabled={props.busy || (!mine && votes.left === 0)}
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
