import { ButtonIcon } from '@backstage/ui';
import { ConfirmDialog } from '@guildhall/plugin-guildhall-react';
import type { Team, TeamMember } from '@guildhall/plugin-hackathons-common';
import { RiUserUnfollowLine } from '@remixicon/react';
import { useState } from 'react';
import { useMyRegistration } from '../../query/useMyRegistration';
import type { useMemberActs } from '../../query/useTeams';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';

/** Takes a member out of the team; for its contact and organisers. */
export function RemoveMember(props: {
  team: Team;
  member: TeamMember;
  acts: ReturnType<typeof useMemberActs>;
}) {
  const t = useTexts();
  const { team, member, acts } = props;
  const { event } = useEvent();
  const me = useMyRegistration(team.hackathonRef).data?.userRef;
  const [asking, setAsking] = useState(false);
  const contact = team.members.find(each => each.contact)?.userRef;
  const may = event.may.manage || (contact !== undefined && contact === me);
  if (!may || member.userRef === me) {
    return null;
  }
  const person = member.displayName;
  return (
    <>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={t('teams.remove.button', { person })}
        icon={<RiUserUnfollowLine aria-hidden />}
        onPress={() => setAsking(true)}
      />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('teams.remove.title', { person, team: team.name })}
        confirmLabel={t('teams.remove.confirm')}
        destructive
        onConfirm={() => acts.remove.run(member.userRef)}
      >
        {t('teams.remove.text')}
      </ConfirmDialog>
    </>
  );
}
