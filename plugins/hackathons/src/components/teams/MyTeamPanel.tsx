import { Button, Text } from '@backstage/ui';
import {
  ConfirmDialog,
  FailureState,
  LoadingLines,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Team,
  type TeamMember,
  type TeamRequest,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useMemberActs, useTeam, useTeamRequests } from '../../query/useTeams';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { InviteDialog } from './InviteDialog';
import { RemoveMember } from './RemoveMember';
import { RequestList } from './RequestList';
import { TeamDialog } from './TeamDialog';
import { TeamFacts } from './TeamFacts';
import classes from './teams.module.css';

/** The reader's own team, or how to come to one: with invitations and applications. Nothing for who doesn't take part. */
export function MyTeamPanel() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const takesPart = event.roles.includes('participant');
  const requests = useTeamRequests(ref, takesPart);
  const open = (requests.data ?? []).filter(({ state }) => state === 'open');
  const { teamId } = event.my;

  if (!takesPart) {
    return null;
  }
  if (teamId) {
    return <MyTeam id={teamId} requests={open} />;
  }
  return (
    <Panel title={t('teams.panel.none')}>
      <div className={classes.form}>
        <Text as="p" variant="body-medium">
          {!event.may.joinTeam && t('teams.panel.closed')}
          {event.may.joinTeam &&
            t(
              open.length > 0
                ? 'teams.panel.noneInvited'
                : 'teams.panel.noneText',
            )}
        </Text>
        <RequestList requests={open} />
      </div>
    </Panel>
  );
}

function MyTeam(props: { id: string; requests: TeamRequest[] }) {
  const t = useTexts();
  const { ref, event } = useEvent();
  const result = useTeam(ref, props.id);
  const team = result.data;
  if (!team) {
    return (
      <Panel title={t('teams.panel.title', { team: event.my.teamName ?? '' })}>
        {result.isError ? (
          <FailureState
            compact
            error={result.error}
            permission={hackathonsEventReadPermission.name}
            onRetry={() => result.refetch()}
          />
        ) : (
          <LoadingLines lines={3} />
        )}
      </Panel>
    );
  }
  return <TeamPanel team={team} requests={props.requests} />;
}

function TeamPanel(props: { team: Team; requests: TeamRequest[] }) {
  const t = useTexts();
  const { team } = props;
  const { event } = useEvent();
  const acts = useMemberActs(team);
  const [open, setOpen] = useState<'edit' | 'invite' | 'leave'>();
  const close = () => setOpen(undefined);
  const may = event.may.joinTeam && !team.locked;
  return (
    <Panel
      title={t('teams.panel.title', { team: team.name })}
      actions={
        event.may.participate && (
          <>
            {event.may.joinTeam && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => setOpen('leave')}
              >
                {t('teams.panel.leave')}
              </Button>
            )}
            <Button
              size="small"
              variant="secondary"
              onPress={() => setOpen('edit')}
            >
              {t('teams.panel.edit')}
            </Button>
            {may && team.size < team.maxSize && (
              <Button
                size="small"
                variant="primary"
                onPress={() => setOpen('invite')}
              >
                {t('teams.panel.invite')}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={classes.mine}>
        <div className={classes.form}>
          {team.headline && (
            <Text as="p" variant="body-medium">
              {team.headline}
            </Text>
          )}
          <TeamFacts
            team={team}
            memberActs={(member: TeamMember) => (
              <RemoveMember team={team} member={member} acts={acts} />
            )}
          />
        </div>
        <div className={classes.requests}>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('teams.panel.invitations')}
          </Text>
          {props.requests.length > 0 ? (
            <RequestList requests={props.requests} />
          ) : (
            <Text variant="body-small" color="secondary">
              {t('teams.panel.noRequests')}
            </Text>
          )}
        </div>
      </div>
      <TeamDialog team={team} isOpen={open === 'edit'} onClose={close} />
      <InviteDialog
        team={team}
        invite={acts.invite}
        isOpen={open === 'invite'}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'leave'}
        onClose={close}
        title={t('teams.leave.title', { team: team.name })}
        confirmLabel={t('teams.leave.confirm')}
        destructive
        onConfirm={() => acts.leave.run()}
      >
        {t(team.size === 1 ? 'teams.leave.last' : 'teams.leave.text')}
      </ConfirmDialog>
    </Panel>
  );
}
