import { BgProvider, ButtonLink, Text } from '@backstage/ui';
import { Chip, layoutClasses } from '@guildhall/plugin-guildhall-react';
import type { Team } from '@guildhall/plugin-hackathons-common';
import { RiLock2Line } from '@remixicon/react';
import { useId } from 'react';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { JoinActs } from './JoinActs';
import { OrganiserActs } from './OrganiserActs';
import classes from './teams.module.css';
import { TeamFacts } from './TeamFacts';

/** One team: who is in it, what it is up to, whom it looks for, and how to come in. */
export function TeamCard(props: { team: Team; wanted?: string }) {
  const t = useTexts();
  const { team } = props;
  const { event, href, themeTitle } = useEvent();
  const title = useId();
  return (
    <li
      className={`${layoutClasses.panel} ${classes.card}`}
      aria-labelledby={title}
      data-mine={team.mine || undefined}
    >
      <BgProvider bg="neutral-1">
        <div className={classes.cardHead}>
          <Text as="h3" variant="title-x-small" weight="bold" id={title}>
            {team.name}
          </Text>
          <Size team={team} />
          {event.may.manage && <OrganiserActs team={team} />}
        </div>
        {team.headline && (
          <Text as="p" variant="body-medium" className={classes.headline}>
            {team.headline}
          </Text>
        )}
        <div className={classes.chips}>
          {team.mine && <Chip tone="good">{t('teams.mine')}</Chip>}
          {team.theme && <Chip>{themeTitle(team.theme)}</Chip>}
          {team.locked ? (
            <Chip
              icon={<RiLock2Line size={14} aria-hidden />}
              title={t('teams.lockedHint')}
            >
              {t('teams.locked')}
            </Chip>
          ) : (
            <Chip
              tone={
                team.joining === 'open' && hasRoom(team) ? 'info' : 'neutral'
              }
            >
              {hasRoom(team)
                ? t(`teams.joining.${team.joining}`)
                : t('teams.full')}
            </Chip>
          )}
        </div>
        <TeamFacts team={team} wanted={props.wanted} />
        <div className={classes.cardActs}>
          {team.projectId && (
            <ButtonLink
              size="small"
              variant="tertiary"
              href={href(`projects/${team.projectId}`)}
            >
              {t('teams.openProject')}
            </ButtonLink>
          )}
          {!team.mine && <JoinActs team={team} />}
        </div>
      </BgProvider>
    </li>
  );
}

/** Whether one more fits in. */
export function hasRoom(team: Team): boolean {
  return team.size < team.maxSize;
}

function Size(props: { team: Team }) {
  const t = useTexts();
  const { size, maxSize } = props.team;
  const numbers = { size: String(size), max: String(maxSize) };
  return (
    <span
      className={classes.size}
      role="img"
      aria-label={t('teams.sizeLabel', numbers)}
      title={t('teams.sizeLabel', numbers)}
    >
      {maxSize <= 8 &&
        Array.from({ length: Math.max(size, maxSize) }, (_, index) => (
          <i
            key={index}
            data-taken={index < size || undefined}
            data-over={index >= maxSize || undefined}
          />
        ))}
      {t('teams.size', numbers)}
    </span>
  );
}
