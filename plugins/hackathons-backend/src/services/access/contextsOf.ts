import {
  type HackathonRole,
  timelineOf,
} from '@guildhall/plugin-hackathons-common';
import type {
  DatabaseHackathonStore,
  StoredHackathon,
} from '../../database/DatabaseHackathonStore';
import type { Caller } from './Caller';
import { EventContext } from './EventContext';
import { resourceOf } from './resourceOf';

/**
 * Hackathons at this moment, and what somebody is in them, in a fixed number of statements.
 *
 * @param admins - entity refs of those who organise every hackathon
 */
export async function contextsOf(
  hackathons: DatabaseHackathonStore,
  stored: StoredHackathon[],
  caller: Caller,
  admins: readonly string[],
): Promise<EventContext[]> {
  if (stored.length === 0) {
    return [];
  }
  const refs = stored.map(({ entityRef }) => entityRef);
  const blind = stored
    .filter(({ entity }) => entity.spec.judging?.blind)
    .map(({ entityRef }) => entityRef);
  const [changes, memberships, mentors, published] = await Promise.all([
    hackathons.windowChanges(refs),
    caller.userRef ? hackathons.memberships(refs, caller.userRef) : undefined,
    hackathons.mentorsOf(refs),
    caller.userRef && blind.length > 0
      ? hackathons.publishedRefs(blind)
      : undefined,
  ]);
  const now = Date.now();
  return stored.map(hackathon => {
    const ref = hackathon.entityRef;
    const timeline = timelineOf(
      hackathon.entity.spec.schedule,
      changes.get(ref) ?? [],
      now,
    );
    const resource = resourceOf(
      hackathon.entity,
      mentors.get(ref),
      timeline.phase,
      admins,
    );
    const membership = memberships?.get(ref) ?? { offersMentoring: false };
    const roles = new Set<HackathonRole>();
    const isAmong = (people: readonly string[]) =>
      people.some(person => caller.claims.includes(person));
    if (isAmong(resource.organisers)) {
      roles.add('organiser');
    }
    if (isAmong(resource.sponsors)) {
      roles.add('sponsor');
    }
    if (isAmong(resource.judges)) {
      roles.add('judge');
    }
    if (isAmong(resource.mentors)) {
      roles.add('mentor');
    }
    if (membership.registrationState === 'registered') {
      roles.add('participant');
    }
    return new EventContext(
      hackathon,
      caller,
      timeline,
      roles,
      membership,
      resource,
      blind.includes(ref) && !published?.has(ref),
    );
  });
}
