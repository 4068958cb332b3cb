import { parseEntityRef } from '@backstage/catalog-model';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Notice } from '../../database/DatabaseNoticeStore';
import type { StoredRegistration } from '../../database/DatabaseRegistrationStore';
import { fullRef } from '../access';
import { pagePath } from '../pagePath';

const QUARTER_MS = 15 * 60_000;

/** A hackathon, as far as notices name it. */
export interface NoticeSubject {
  ref: string;
  title: string;
  spec: HackathonEntity['spec'];
}

type Outcome = 'registered' | 'moved-up' | 'approved' | 'declined' | 'removed';

/** Tells a person what became of their registration. */
export function outcomeNotice(
  event: NoticeSubject,
  registration: StoredRegistration,
  outcome: Outcome,
): Notice {
  const titles: Record<Outcome, string> = {
    registered: `You are registered for ${event.title}`,
    'moved-up': `A place is free: you are registered for ${event.title}`,
    approved: `You are approved for ${event.title} and wait for a place`,
    declined: `Your registration for ${event.title} was declined`,
    removed: `You take part in ${event.title} no more`,
  };
  return {
    // A registration can have the same outcome again, in another version.
    key: `registration:${registration.id}:${registration.version}:${outcome}`,
    hackathonRef: event.ref,
    recipients: [registration.userRef],
    title: titles[outcome],
    description: ['declined', 'removed'].includes(outcome)
      ? registration.decisionReason
      : undefined,
    link: pagePath(event.ref, 'registration'),
    severity: outcome === 'registered' ? 'low' : 'normal',
  };
}

/** Tells organisers that people wait for their decision: once a quarter of an hour, at its end. */
export function toDecideNotice(event: NoticeSubject, now: number): Notice {
  const quarter = Math.floor(now / QUARTER_MS);
  const { namespace } = parseEntityRef(event.ref);
  return {
    key: `registrations-to-decide:${event.ref}:${quarter}`,
    hackathonRef: event.ref,
    recipients: event.spec.organisers.map(ref =>
      fullRef(ref, 'user', namespace),
    ),
    title: `Registrations for ${event.title} wait for your decision`,
    link: pagePath(event.ref, 'organise'),
    dueAt: (quarter + 1) * QUARTER_MS,
  };
}
