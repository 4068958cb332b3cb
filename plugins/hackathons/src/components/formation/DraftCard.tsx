import { BgProvider, ButtonIcon, Text } from '@backstage/ui';
import {
  Chip,
  formatNumber,
  NamedText,
} from '@guildhall/plugin-guildhall-react';
import type { FormationTeam } from '@guildhall/plugin-hackathons-common';
import {
  RiErrorWarningLine,
  RiLock2Fill,
  RiLockUnlockLine,
  RiPencilLine,
} from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../common';
import { useBoard } from './boardContext';
import classes from './formation.module.css';
import { MemberRow } from './MemberRow';

/** A team of the proposal: its people, what it works on, and what it breaks. People can be dropped on it. */
export function DraftCard(props: {
  team: FormationTeam;
  onLock: (locked: boolean) => void;
  onEdit: () => void;
}) {
  const t = useTexts();
  const { team } = props;
  const { sharedHours } = team;
  const tooFewHours = team.problems.some(({ rule }) => rule === 'shared-hours');
  const board = useBoard();
  const title = useId();
  return (
    <DropTarget
      teamId={team.id}
      labelledBy={title}
      problem={team.problems.length > 0}
    >
      <div className={classes.cardHead}>
        <Text as="h4" variant="body-large" weight="bold" id={title}>
          {team.name}
        </Text>
        <Text variant="body-small" color="secondary">
          {t('formation.board.people', { count: team.members.length })}
        </Text>
        {board.editable && (
          <span className={classes.cardActs}>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={t('formation.board.edit', { team: team.name })}
              isDisabled={board.busy || team.existing}
              icon={<RiPencilLine aria-hidden />}
              onPress={props.onEdit}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-pressed={team.locked}
              aria-label={t('formation.board.lockTeam', { team: team.name })}
              isDisabled={board.busy}
              icon={
                team.locked ? (
                  <RiLock2Fill aria-hidden />
                ) : (
                  <RiLockUnlockLine aria-hidden />
                )
              }
              onPress={() => props.onLock(!team.locked)}
            />
          </span>
        )}
      </div>
      {(team.option || team.existing || sharedHours !== undefined) && (
        <div className={classes.chips}>
          {team.option && <Chip>{team.optionTitle ?? team.option}</Chip>}
          {team.existing && (
            <Chip tone="info">{t('formation.board.existing')}</Chip>
          )}
          {sharedHours !== undefined && (
            <Chip
              tone={tooFewHours ? 'warn' : undefined}
              title={t('formation.board.sharedHoursHint')}
            >
              {t('formation.board.sharedHours', {
                count: sharedHours,
                hours: formatNumber(sharedHours),
              })}
            </Chip>
          )}
        </div>
      )}
      {team.problems.length > 0 && (
        <ul
          className={classes.problems}
          aria-label={t('formation.board.problems', { team: team.name })}
        >
          {team.problems.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>
              <RiErrorWarningLine size={14} aria-hidden />
              <NamedText>{message}</NamedText>
            </li>
          ))}
        </ul>
      )}
      {team.members.length > 0 ? (
        <ul
          className={classes.members}
          aria-label={t('formation.board.members', { team: team.name })}
        >
          {team.members.map(member => (
            <MemberRow key={member.userRef} member={member} team={team} />
          ))}
        </ul>
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {t('formation.board.empty')}
        </Text>
      )}
    </DropTarget>
  );
}

/** A card that people are dropped on. */
export function DropTarget(props: {
  teamId: string | undefined;
  labelledBy: string;
  problem?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const board = useBoard();
  const [over, setOver] = useState(false);
  const droppable = board.editable && !board.busy && board.dragged;
  return (
    <section
      className={[classes.card, props.className].filter(Boolean).join(' ')}
      aria-labelledby={props.labelledBy}
      data-problem={props.problem || undefined}
      data-over={(droppable && over) || undefined}
      onDragOver={event => {
        if (droppable) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOver(false);
        }
      }}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        if (board.dragged) {
          board.move(board.dragged, props.teamId);
        }
      }}
    >
      <BgProvider bg="neutral-1">{props.children}</BgProvider>
    </section>
  );
}
