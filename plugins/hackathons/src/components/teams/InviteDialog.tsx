import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  Chip,
  LoadingLines,
  Person,
  SearchBox,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import type { Participant, Team } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useParticipants } from '../../query/useParticipants';
import type { useMemberActs } from '../../query/useTeams';
import { ActError, LoadMore, Skills, useTexts } from '../common';
import classes from './teams.module.css';

interface InviteProps {
  team: Team;
  invite: ReturnType<typeof useMemberActs>['invite'];
  /** Whom to invite; to be chosen without. */
  person?: Participant;
  isOpen: boolean;
  onClose: () => void;
}

/** Invites somebody who has no team: first whom, then with which words. */
export function InviteDialog(props: InviteProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={640}
    >
      <InviteForm {...props} />
    </Dialog>
  );
}

/** Lives as long as the dialog is open. */
function InviteForm(props: InviteProps) {
  const t = useTexts();
  const { team, invite } = props;
  const [person, setPerson] = useState(props.person);
  const [message, setMessage] = useState('');

  async function send() {
    const done = await invite.attempt({
      userRef: person!.userRef,
      message: message.trim() || undefined,
    });
    if (done) {
      props.onClose();
    }
  }

  return (
    <>
      <DialogHeader>
        {t('teams.invite.title', { team: team.name })}
      </DialogHeader>
      <DialogBody>
        {person ? (
          <div className={classes.form}>
            <PersonFacts person={person} />
            <TextAreaField
              label={t('teams.invite.message')}
              value={message}
              onChange={setMessage}
              maxLength={1_000}
            />
            <ActError
              act={invite}
              hackathonRef={team.hackathonRef}
              topics={['teams', 'registrations']}
            />
          </div>
        ) : (
          <PeopleWithoutTeam team={team} onChoose={setPerson} />
        )}
      </DialogBody>
      <DialogFooter>
        {person && !props.person && (
          <Button
            variant="tertiary"
            onPress={() => {
              invite.reset();
              setPerson(undefined);
            }}
          >
            {t('teams.invite.back')}
          </Button>
        )}
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        {person && (
          <Button variant="primary" isPending={invite.busy} onPress={send}>
            {t('teams.invite.send')}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}

/** Those who have no team. Who looks for one stands out. */
function PeopleWithoutTeam(props: {
  team: Team;
  onChoose: (person: Participant) => void;
}) {
  const t = useTexts();
  const [q, setQ] = useState('');
  const result = useParticipants(
    props.team.hackathonRef,
    { q: q || undefined, team: 'none' },
    20,
  );
  const people = result.data?.items ?? [];
  return (
    <div className={classes.form}>
      <SearchBox
        value={q}
        label={t('teams.invite.person')}
        placeholder={t('teams.invite.personHint')}
        onChange={setQ}
      />
      {result.isPending && <LoadingLines lines={5} />}
      {result.data && people.length === 0 && (
        <StateMessage compact title={t('teams.invite.nobody')}>
          {t('teams.invite.nobodyText')}
        </StateMessage>
      )}
      {people.length > 0 && (
        <ul className={classes.people} aria-label={t('teams.invite.person')}>
          {people.map(person => (
            <li key={person.userRef}>
              <PersonFacts person={person} strong={props.team.wantedSkills} />
              <Button
                size="small"
                variant="secondary"
                aria-label={t('teams.invite.chooseLabel', {
                  person: person.displayName,
                })}
                onPress={() => props.onChoose(person)}
              >
                {t('teams.invite.choose')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <LoadMore result={result} />
    </div>
  );
}

function PersonFacts(props: { person: Participant; strong?: string[] }) {
  const t = useTexts();
  const { person } = props;
  return (
    <div className={classes.personFacts}>
      <span className={classes.chips}>
        <Person entityRef={person.userRef} />
        {person.lookingForTeam && (
          <Chip tone="good">{t('teams.invite.looking')}</Chip>
        )}
      </span>
      {person.skills && person.skills.length > 0 && (
        <Skills
          skills={person.skills}
          label={t('participants.skills')}
          strong={props.strong}
        />
      )}
      {person.lookingFor && (
        <Text as="p" variant="body-small" color="secondary">
          {person.lookingFor}
        </Text>
      )}
    </div>
  );
}
