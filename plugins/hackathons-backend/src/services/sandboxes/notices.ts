import type { Notice } from '../../database/DatabaseNoticeStore';
import type { StoredSandbox } from '../../database/DatabaseSandboxStore';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { nameOf } from '../people';
import { isEnded } from './facts';

type Named = { title: string };
type Grant = Pick<
  StoredSandbox,
  'id' | 'hackathonRef' | 'userRef' | 'userName' | 'reason' | 'teamId'
>;

/** Tells organisers of a request. */
export function requestedNotice(
  grant: Grant,
  offer: Named,
  recipients: string[],
  hackathon: string,
): Notice {
  return {
    key: `sandbox-requested:${grant.id}`,
    hackathonRef: grant.hackathonRef,
    recipients,
    title: `${nameOf(grant.userRef, grant.userName)} asks for ${offer.title}${
      grant.teamId ? ' for the team' : ''
    }`,
    description: grant.reason ?? hackathon,
    link: pagePath(grant.hackathonRef, 'access'),
  };
}

/** Tells who asked what became of it. */
export function decidedNotice(
  grant: StoredSandbox,
  offer: Named,
  recipients: string[],
  hackathon: string,
): Notice {
  const became: Partial<Record<StoredSandbox['state'], string>> = {
    granted: 'is ready',
    declined: 'was declined',
    revoked: 'was revoked',
    revoking: `is being ${grant.endsAs === 'expired' ? 'ended' : 'revoked'}`,
    expired: 'has ended',
    failed: 'could not be made',
  };
  return {
    key: `sandbox-${grant.state}:${grant.id}:${grant.version}`,
    hackathonRef: grant.hackathonRef,
    recipients,
    title: `${offer.title} ${became[grant.state] ?? `is ${grant.state}`}`,
    description: grant.decisionReason ?? hackathon,
    link: pagePath(grant.hackathonRef, 'access'),
    severity: grant.state === 'granted' ? 'normal' : 'high',
  };
}

/** Tells organisers that what was made by hand is to be taken back by hand. */
export function takeBackNotice(
  before: StoredSandbox,
  after: Pick<StoredSandbox, 'state' | 'id'>,
  offer: Named,
  recipients: string[],
): Notice[] {
  return isEnded(after.state) &&
    before.state === 'granted' &&
    !before.provisioner
    ? [
        {
          key: `sandbox-take-back:${before.id}`,
          hackathonRef: before.hackathonRef,
          recipients,
          title: `Take back ${offer.title} of ${
            before.teamName ?? nameOf(before.userRef, before.userName)
          }`,
          description: `It was made by hand and has ended.${
            before.url ? ` It is at ${before.url}` : ''
          }`,
          link: pagePath(before.hackathonRef, 'access'),
          severity: 'high',
        },
      ]
    : [];
}

/** Reminds users that their sandbox ends soon. */
export function endingNotice(
  grant: StoredSandbox,
  offer: Named,
  recipients: string[],
): Notice {
  return {
    key: `sandbox-ending:${grant.id}:${grant.expiresAt}`,
    hackathonRef: grant.hackathonRef,
    recipients,
    title: `${offer.title} ends at ${iso(grant.expiresAt)}`,
    description: 'Save what you need: it is taken back then.',
    link: pagePath(grant.hackathonRef, 'access'),
    severity: 'high',
  };
}

/** Tells organisers that a provisioner fails. */
export function failureNotice(
  grant: StoredSandbox,
  act: 'made' | 'taken back',
  recipients: string[],
): Notice {
  return {
    key: `sandbox-failure:${grant.id}:${act}:${grant.version}`,
    hackathonRef: grant.hackathonRef,
    recipients,
    title: `${grant.sandbox} of ${
      grant.teamName ?? nameOf(grant.userRef, grant.userName)
    } could not be ${act}`,
    description: grant.failure,
    link: pagePath(grant.hackathonRef, 'access'),
    severity: 'high',
  };
}
