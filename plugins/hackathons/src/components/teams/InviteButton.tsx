import { BgProvider, Button } from '@backstage/ui';
import type { Participant, Team } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useMemberActs, useTeam } from '../../query/useTeams';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { InviteDialog } from './InviteDialog';

/** Invites one person into the reader's team. Nothing for who has no team, or none with room. */
export function InviteButton(props: { person: Participant }) {
  const { event } = useEvent();
  const { teamId } = event.my;
  return teamId && event.may.joinTeam && !props.person.teamId ? (
    <InviteInto teamId={teamId} person={props.person} />
  ) : null;
}

function InviteInto(props: { teamId: string; person: Participant }) {
  const t = useTexts();
  const { person } = props;
  const { ref } = useEvent();
  const team = useTeam(ref, props.teamId).data;
  const [isOpen, setOpen] = useState(false);
  if (!team || team.locked || team.size >= team.maxSize) {
    return null;
  }
  return (
    <>
      <BgProvider bg="neutral-1">
        <Button
          size="small"
          variant="secondary"
          aria-label={t('participants.inviteLabel', {
            person: person.displayName,
            team: team.name,
          })}
          onPress={() => setOpen(true)}
        >
          {t('participants.invite')}
        </Button>
      </BgProvider>
      {isOpen && (
        <OpenInvite
          team={team}
          person={person}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function OpenInvite(props: {
  team: Team;
  person: Participant;
  onClose: () => void;
}) {
  const { invite } = useMemberActs(props.team);
  return <InviteDialog {...props} invite={invite} isOpen />;
}
