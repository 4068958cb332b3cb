import { BgProvider, Button, Text } from '@backstage/ui';
import {
  Person,
  RelativeTime,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { TeamRequest } from '@guildhall/plugin-hackathons-common';
import { useAnswerRequest } from '../../query/useTeams';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './teams.module.css';

/** Invitations and applications that wait: of the reader, and of the reader's team. */
export function RequestList(props: { requests: TeamRequest[] }) {
  const t = useTexts();
  if (props.requests.length === 0) {
    return null;
  }
  return (
    <ul
      className={classes.requestList}
      aria-label={t('teams.panel.invitations')}
    >
      {props.requests.map(request => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}

function Request(props: { request: TeamRequest }) {
  const t = useTexts();
  const { request } = props;
  const { event } = useEvent();
  const answer = useAnswerRequest(request);
  const [by] = useEntityTitles([request.by]);
  const ofMyTeam = request.teamId === event.my.teamId;
  const invitation = request.kind === 'invitation';
  const { displayName: person, teamName: team } = request;
  let what: string = t('teams.request.applicationOut', { team });
  if (ofMyTeam) {
    what = invitation
      ? t('teams.request.invitationOut', { person })
      : t('teams.request.applicationIn', { person });
  } else if (invitation) {
    what = t('teams.request.invitationIn', { by, team });
  }
  return (
    <li>
      <BgProvider bg="neutral-2">
        <div className={classes.requestHead}>
          <Person entityRef={ofMyTeam ? request.userRef : request.by} />
          <Text variant="body-small" color="secondary">
            <RelativeTime at={request.createdAt} />
          </Text>
        </div>
        <Text as="p" variant="body-medium" weight="bold">
          {what}
        </Text>
        {request.message && (
          <blockquote className={classes.message}>{request.message}</blockquote>
        )}
        <ActError
          act={answer}
          hackathonRef={request.hackathonRef}
          topics={['teams']}
          title={t('teams.request.failed')}
        />
        <div className={classes.requestActs}>
          {request.mayAnswer && (
            <>
              <Button
                size="small"
                variant="primary"
                aria-label={t('teams.request.acceptLabel', { what })}
                isDisabled={answer.busy}
                onPress={() => answer.attempt('accept')}
              >
                {t('teams.request.accept')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                aria-label={t('teams.request.declineLabel', { what })}
                isDisabled={answer.busy}
                onPress={() => answer.attempt('decline')}
              >
                {t('teams.request.decline')}
              </Button>
            </>
          )}
          {request.mayWithdraw && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('teams.request.withdrawLabel', { what })}
              isDisabled={answer.busy}
              onPress={() => answer.attempt('withdraw')}
            >
              {t('teams.request.withdraw')}
            </Button>
          )}
        </div>
      </BgProvider>
    </li>
  );
}
