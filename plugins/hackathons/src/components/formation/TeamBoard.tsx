import {
  Alert,
  Button,
  Text,
  ToggleButton,
  VisuallyHidden,
} from '@backstage/ui';
import {
  flagParam,
  NamedText,
  SearchBox,
  StateMessage,
  textParam,
  useEntityTitles,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import type {
  Formation,
  FormationTeam,
} from '@guildhall/plugin-hackathons-common';
import { useId, useMemo, useState } from 'react';
import type { useFormationActs } from '../../query/useFormations';
import { ActError, useTexts } from '../common';
import { addTeam, changeTeam, lockPerson, movePerson } from './arrange';
import { type Board, BoardContext } from './boardContext';
import { DraftCard, DropTarget } from './DraftCard';
import { EditTeamDialog } from './EditTeamDialog';
import classes from './formation.module.css';
import { MemberRow } from './MemberRow';

const PARAMS = { q: textParam(), problems: flagParam() };

/** All teams of a formation, and who is without one. Proposals can be rearranged. */
export function TeamBoard(props: {
  formation: Formation;
  /** What to do with it; what was published only shows. */
  arrange?: ReturnType<typeof useFormationActs>['arrange'];
}) {
  const t = useTexts();
  const { formation, arrange } = props;
  const { filters, change } = useUrlFilters(PARAMS);
  const nameOf = useNames(formation);
  const [dragged, drag] = useState<string>();
  const [focus, setFocus] = useState<string>();
  // By id: what somebody else changes meanwhile reaches the form.
  const [edited, setEdited] = useState<string>();
  const [said, say] = useState('');

  async function move(userRef: string, teamId: string | undefined) {
    const from = formation.teams.find(team =>
      team.members.some(member => member.userRef === userRef),
    );
    drag(undefined);
    if (from?.id === teamId) {
      return;
    }
    setFocus(undefined);
    if (await arrange?.attempt(movePerson(formation, userRef, teamId))) {
      const person = nameOf(userRef);
      const team = formation.teams.find(({ id }) => id === teamId)?.name;
      say(
        team
          ? t('formation.board.moved', { person, team })
          : t('formation.board.movedOut', { person }),
      );
      setFocus(userRef);
    }
  }

  const board: Board = {
    editable: Boolean(arrange),
    busy: Boolean(arrange?.busy),
    nameOf,
    targets: formation.teams.map(({ id, name, members }) => ({
      id,
      name,
      size: members.length,
    })),
    move,
    lock: (userRef, locked) =>
      arrange?.attempt(lockPerson(formation, userRef, locked)),
    dragged,
    drag,
    focus,
  };
  const withProblems = formation.teams.filter(
    team => team.problems.length > 0,
  ).length;
  const shown = formation.teams.filter(team => matches(team, filters, nameOf));

  return (
    <BoardContext.Provider value={board}>
      <section className={classes.board} aria-busy={board.busy}>
        <div className={classes.boardHead}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t(
              arrange
                ? 'formation.board.title'
                : 'formation.board.publishedTitle',
            )}
          </Text>
          <div className={classes.filters} role="search">
            <SearchBox
              className={classes.search}
              value={filters.q}
              label={t('formation.board.search')}
              onChange={q => change({ q })}
            />
            {(withProblems > 0 || filters.problems) && (
              <ToggleButton
                size="small"
                isSelected={filters.problems}
                onChange={problems => change({ problems })}
              >
                {t('formation.board.withProblems', { count: withProblems })}
              </ToggleButton>
            )}
            {arrange && (
              <Button
                size="small"
                variant="secondary"
                isDisabled={arrange.busy}
                onPress={() =>
                  arrange.attempt(
                    addTeam(
                      formation,
                      t('formation.board.newTeam', {
                        number: String(formation.teams.length + 1),
                      }),
                    ),
                  )
                }
              >
                {t('formation.board.add')}
              </Button>
            )}
          </div>
        </div>
        {arrange && (
          <Text variant="body-small" color="secondary">
            {t('formation.board.hint')}
          </Text>
        )}
        {arrange && (
          <ActError
            act={arrange}
            hackathonRef={formation.hackathonRef}
            topics={['formations']}
            title={t('formation.board.failed')}
          />
        )}
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        {formation.problems.length > 0 && (
          <Alert
            status="warning"
            icon
            title={t('formation.board.wishProblems')}
            description={
              <ul className={classes.plainList}>
                {formation.problems.map(({ message }) => (
                  <li key={message}>
                    <NamedText>{message}</NamedText>
                  </li>
                ))}
              </ul>
            }
          />
        )}
        {(formation.unplaced.length > 0 || arrange) && (
          <Unplaced formation={formation} />
        )}
        {shown.length === 0 && formation.teams.length > 0 && (
          <StateMessage compact title={t('formation.board.nothing')}>
            {t('formation.board.nothingText')}
          </StateMessage>
        )}
        <div className={classes.cards}>
          {shown.map(team => (
            <DraftCard
              key={team.id}
              team={team}
              onLock={locked =>
                arrange?.attempt(changeTeam(formation, team.id, { locked }))
              }
              onEdit={() => setEdited(team.id)}
            />
          ))}
        </div>
      </section>
      {arrange && (
        <EditTeamDialog
          formation={formation}
          team={formation.teams.find(({ id }) => id === edited)}
          arrange={arrange}
          onClose={() => setEdited(undefined)}
        />
      )}
    </BoardContext.Provider>
  );
}

function Unplaced(props: { formation: Formation }) {
  const t = useTexts();
  const { unplaced } = props.formation;
  const title = useId();
  return (
    <DropTarget
      teamId={undefined}
      labelledBy={title}
      className={classes.unplaced}
      problem={unplaced.length > 0}
    >
      <div className={classes.cardHead}>
        <Text as="h4" variant="body-large" weight="bold" id={title}>
          {t('formation.board.unplaced')}
        </Text>
        <Text variant="body-small" color="secondary">
          {unplaced.length > 0
            ? t('formation.board.people', { count: unplaced.length })
            : t('formation.board.unplacedNobody')}
        </Text>
      </div>
      {unplaced.length > 0 && (
        <ul className={classes.unplacedPeople} aria-labelledby={title}>
          {unplaced.map(member => (
            <MemberRow key={member.userRef} member={member} />
          ))}
        </ul>
      )}
    </DropTarget>
  );
}

/** The names of all people of a formation, looked up once. */
function useNames(formation: Formation): (userRef: string) => string {
  const refs = useMemo(
    () =>
      [
        ...formation.teams.flatMap(({ members }) => members),
        ...formation.unplaced,
      ].map(({ userRef }) => userRef),
    [formation],
  );
  const titles = useEntityTitles(refs);
  const names = new Map(refs.map((ref, index) => [ref, titles[index]]));
  return userRef => names.get(userRef) ?? userRef;
}

function matches(
  team: FormationTeam,
  filters: { q: string; problems: boolean },
  nameOf: (userRef: string) => string,
): boolean {
  const words = filters.q.toLocaleLowerCase();
  return (
    (!filters.problems || team.problems.length > 0) &&
    [
      team.name,
      team.optionTitle ?? team.option ?? '',
      ...team.members.map(({ userRef }) => nameOf(userRef)),
    ].some(text => text.toLocaleLowerCase().includes(words))
  );
}
