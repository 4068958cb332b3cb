import { Button, Text, TextAreaField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type { Team } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useJoinActs } from '../../query/useTeams';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './teams.module.css';

/** How the reader comes into a team of others: by joining, or by asking. */
export function JoinActs(props: { team: Team }) {
  const t = useTexts();
  const { team } = props;
  const { ref, event } = useEvent();
  const acts = useJoinActs(team);
  const [asking, setAsking] = useState(false);

  if (team.myRequest) {
    return (
      <Text variant="body-small" color="secondary">
        {t(
          team.myRequest.kind === 'invitation'
            ? 'teams.invitedAlready'
            : 'teams.askedAlready',
        )}
      </Text>
    );
  }
  // Whoever is an organiser alone moves others instead.
  const takesPart = event.roles.includes('participant') && !event.my.teamId;
  const full = team.size >= team.maxSize;
  if (
    !event.may.joinTeam ||
    !takesPart ||
    full ||
    team.locked ||
    team.joining === 'closed'
  ) {
    return <JoinError acts={acts} hackathonRef={ref} />;
  }
  return (
    <>
      <JoinError acts={acts} hackathonRef={ref} />
      {team.joining === 'open' ? (
        <Button
          size="small"
          variant="primary"
          aria-label={t('teams.joinLabel', { team: team.name })}
          isPending={acts.join.busy}
          onPress={() => acts.join.attempt()}
        >
          {t('teams.join')}
        </Button>
      ) : (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('teams.askLabel', { team: team.name })}
          onPress={() => setAsking(true)}
        >
          {t('teams.ask')}
        </Button>
      )}
      <FormDialog isOpen={asking} onClose={() => setAsking(false)} width={520}>
        <AskForm team={team} ask={acts.ask} onDone={() => setAsking(false)} />
      </FormDialog>
    </>
  );
}

function JoinError(props: {
  acts: ReturnType<typeof useJoinActs>;
  hackathonRef: string;
}) {
  const t = useTexts();
  return (
    <div className={classes.actError}>
      <ActError
        act={props.acts.join}
        hackathonRef={props.hackathonRef}
        topics={['teams']}
        title={t('teams.joinFailed')}
      />
    </div>
  );
}

function AskForm(props: {
  team: Team;
  ask: ReturnType<typeof useJoinActs>['ask'];
  onDone: () => void;
}) {
  const t = useTexts();
  const { team, ask } = props;
  const [message, setMessage] = useState('');

  return (
    <DialogForm
      title={t('teams.asking.title', { team: team.name })}
      submitLabel={t('teams.asking.send')}
      busy={ask.busy}
      onSubmit={() => ask.attempt(message.trim() || undefined)}
      onDone={props.onDone}
    >
      <TextAreaField
        label={t('teams.asking.message')}
        description={t('teams.asking.messageHint')}
        value={message}
        onChange={setMessage}
        maxLength={1_000}
      />
      <ActError act={ask} hackathonRef={team.hackathonRef} topics={['teams']} />
    </DialogForm>
  );
}
