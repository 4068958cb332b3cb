import { MarkdownContent } from '@backstage/core-components';
import {
  BgProvider,
  Button,
  ButtonIcon,
  ButtonLink,
  Text,
  ToggleButton,
} from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  EntityName,
  layoutClasses,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type { Idea } from '@guildhall/plugin-hackathons-common';
import {
  RiDeleteBinLine,
  RiPencilLine,
  RiStarFill,
  RiStarLine,
} from '@remixicon/react';
import { useId, useState } from 'react';
import { useIdeaActs } from '../../query/useIdeas';
import { ActError, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './ideas.module.css';

/** One idea: what it is about, what it takes, who follows it, and whose it is. */
export function IdeaCard(props: { idea: Idea; onEdit: () => void }) {
  const t = useTexts();
  const { idea } = props;
  const { ref, themeTitle } = useEvent();
  const acts = useIdeaActs(idea);
  const title = useId();
  return (
    <li
      className={`${layoutClasses.panel} ${classes.card}`}
      aria-labelledby={title}
    >
      <BgProvider bg="neutral-1">
        <div className={classes.chips}>
          <StateChip idea={idea} />
          {idea.theme && <Chip>{themeTitle(idea.theme)}</Chip>}
          {idea.mayEdit && idea.state !== 'withdrawn' && (
            <AuthorActs idea={idea} acts={acts} onEdit={props.onEdit} />
          )}
        </div>
        <Text as="h3" variant="title-x-small" weight="bold" id={title}>
          {idea.title}
        </Text>
        {idea.text && (
          <div className={classes.text}>
            <MarkdownContent content={idea.text} dialect="gfm" />
          </div>
        )}
        {idea.wantedSkills.length > 0 && (
          <Skills skills={idea.wantedSkills} label={t('ideas.wanted')} />
        )}
        {idea.assets.length > 0 && (
          <div className={layoutClasses.refs}>
            <Text variant="body-small" color="secondary">
              {t('ideas.assets')}
            </Text>
            {idea.assets.map(entityRef => (
              <EntityName key={entityRef} entityRef={entityRef} />
            ))}
          </div>
        )}
        <div className={classes.author}>
          {idea.author && (
            <>
              {t('ideas.by')}
              <Person entityRef={idea.author} />
            </>
          )}
          <RelativeTime at={idea.createdAt} />
        </div>
        {(['follow', 'claim'] as const).map(act => (
          <ActError
            key={act}
            act={acts[act]}
            hackathonRef={ref}
            topics={['ideas', 'teams']}
            title={act === 'claim' ? t('ideas.claimFailed') : undefined}
          />
        ))}
        <CardActs idea={idea} acts={acts} />
      </BgProvider>
    </li>
  );
}

function StateChip(props: { idea: Idea }) {
  const t = useTexts();
  const { state, claimedBy } = props.idea;
  if (state === 'claimed') {
    return (
      <Chip tone="info">
        {claimedBy
          ? t('ideas.claimed', { team: claimedBy.teamName })
          : t('ideas.taken')}
      </Chip>
    );
  }
  return state === 'open' ? (
    <Chip tone="good">{t('ideas.open')}</Chip>
  ) : (
    <Chip>{t('ideas.withdrawn')}</Chip>
  );
}

/** What the author and organisers can do. */
function AuthorActs(props: {
  idea: Idea;
  acts: ReturnType<typeof useIdeaActs>;
  onEdit: () => void;
}) {
  const t = useTexts();
  const { idea, acts } = props;
  const { title } = idea;
  const [asking, setAsking] = useState(false);
  return (
    <span className={classes.headActs}>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={t('ideas.editLabel', { title })}
        icon={<RiPencilLine aria-hidden />}
        onPress={props.onEdit}
      />
      {idea.state === 'open' && (
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={t('ideas.withdrawLabel', { title })}
          icon={<RiDeleteBinLine aria-hidden />}
          onPress={() => setAsking(true)}
        />
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('ideas.withdrawing.title', { title })}
        confirmLabel={t('ideas.withdrawing.confirm')}
        destructive
        onConfirm={() => acts.withdraw.run()}
      >
        {t('ideas.withdrawing.text')}
      </ConfirmDialog>
    </span>
  );
}

function CardActs(props: { idea: Idea; acts: ReturnType<typeof useIdeaActs> }) {
  const t = useTexts();
  const { idea, acts } = props;
  const { title, claimedBy } = idea;
  const { event, href } = useEvent();
  const { teamId, teamName = '' } = event.my;
  const [asking, setAsking] = useState(false);
  const mayClaim = idea.state === 'open' && event.may.participate;
  return (
    <div className={classes.acts}>
      <ToggleButton
        size="small"
        aria-label={t(
          idea.following ? 'ideas.followingLabel' : 'ideas.followLabel',
          { title },
        )}
        isSelected={idea.following}
        isDisabled={!event.may.participate || acts.follow.busy}
        iconStart={
          idea.following ? (
            <RiStarFill aria-hidden />
          ) : (
            <RiStarLine aria-hidden />
          )
        }
        onChange={following => acts.follow.attempt(following)}
      >
        {t(idea.following ? 'ideas.following' : 'ideas.follow')}
      </ToggleButton>
      <Text variant="body-small" color="secondary">
        {t('ideas.followers', { count: idea.followers })}
      </Text>
      <span className={classes.mainActs}>
        {mayClaim && teamId && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('ideas.claimLabel', { title, team: teamName })}
            isPending={acts.claim.busy}
            onPress={() => acts.claim.attempt(teamId)}
          >
            {t('ideas.claim', { team: teamName })}
          </Button>
        )}
        {claimedBy && claimedBy.teamId !== teamId && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={`${href('teams')}?q=${encodeURIComponent(
              claimedBy.teamName,
            )}`}
          >
            {t('ideas.openTeam')}
          </ButtonLink>
        )}
        {claimedBy && claimedBy.teamId === teamId && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('ideas.unclaimLabel', { title })}
            onPress={() => setAsking(true)}
          >
            {t('ideas.unclaim')}
          </Button>
        )}
      </span>
      {mayClaim && !teamId && (
        <Text variant="body-small" color="secondary" className={classes.hint}>
          {t('ideas.claimHint')}
        </Text>
      )}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('ideas.unclaiming.title', { title })}
        confirmLabel={t('ideas.unclaiming.confirm')}
        onConfirm={() => acts.unclaim.run()}
      >
        {t('ideas.unclaiming.text')}
      </ConfirmDialog>
    </div>
  );
}
