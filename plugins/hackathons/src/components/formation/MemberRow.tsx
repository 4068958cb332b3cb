import {
  ButtonIcon,
  MenuAutocomplete,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import { Chip, Person } from '@guildhall/plugin-guildhall-react';
import type { FormationMember } from '@guildhall/plugin-hackathons-common';
import {
  RiArrowLeftRightLine,
  RiDraggable,
  RiLock2Fill,
  RiLockUnlockLine,
} from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../common';
import { useBoard } from './boardContext';
import { ChoiceRank } from './ChoiceRank';
import classes from './formation.module.css';

/** One person of the proposal: how satisfied, locked or not, and where to. */
export function MemberRow(props: {
  member: FormationMember;
  /** The team that the person is in; none for who is without. */
  team?: { id: string; name: string };
}) {
  const t = useTexts();
  const { member, team } = props;
  const board = useBoard();
  const person = board.nameOf(member.userRef);
  const movable = board.editable && !member.existing;
  const moveButton = useRef<HTMLButtonElement>(null);
  const justMoved = board.focus === member.userRef;
  // The row that was moved is another one now: whoever moved it by the keyboard goes on from there.
  useEffect(() => {
    if (justMoved) {
      moveButton.current?.focus();
    }
  }, [justMoved]);

  return (
    <li
      className={classes.member}
      draggable={movable || undefined}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', person);
        board.drag(member.userRef);
      }}
      onDragEnd={() => board.drag(undefined)}
    >
      {movable && (
        <RiDraggable size={14} aria-hidden className={classes.handle} />
      )}
      <span className={classes.who}>
        <Person entityRef={member.userRef} />
        <ChoiceRank rank={member.choiceRank} />
      </span>
      {member.existing && (
        <Chip title={t('formation.board.existingMemberHint')}>
          {t('formation.board.existingMember')}
        </Chip>
      )}
      {movable && (
        <span className={classes.memberActs}>
          {team && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-pressed={member.locked}
              aria-label={t('formation.board.lockPerson', {
                person,
                team: team.name,
              })}
              isDisabled={board.busy}
              icon={
                member.locked ? (
                  <RiLock2Fill aria-hidden />
                ) : (
                  <RiLockUnlockLine aria-hidden />
                )
              }
              onPress={() => board.lock(member.userRef, !member.locked)}
            />
          )}
          <MenuTrigger>
            <ButtonIcon
              ref={moveButton}
              size="small"
              variant="tertiary"
              aria-label={t('formation.board.move', { person })}
              isDisabled={board.busy}
              icon={<RiArrowLeftRightLine aria-hidden />}
            />
            <MenuAutocomplete
              placeholder={t('formation.board.moveSearch')}
              aria-label={t('formation.board.move', { person })}
              maxHeight="360px"
              onAction={key =>
                board.move(
                  member.userRef,
                  key === 'nobody' ? undefined : String(key),
                )
              }
            >
              {[
                ...board.targets
                  .filter(target => target.id !== team?.id)
                  .map(target => (
                    <MenuItem
                      key={target.id}
                      id={target.id}
                      textValue={target.name}
                    >
                      {t('formation.board.toTeam', {
                        team: target.name,
                        size: t('formation.board.people', {
                          count: target.size,
                        }),
                      })}
                    </MenuItem>
                  )),
                ...(team
                  ? [
                      <MenuItem
                        key="nobody"
                        id="nobody"
                        textValue={t('formation.board.toNobody')}
                      >
                        {t('formation.board.toNobody')}
                      </MenuItem>,
                    ]
                  : []),
              ]}
            </MenuAutocomplete>
          </MenuTrigger>
        </span>
      )}
    </li>
  );
}
