import type { StoredMentor } from '../../database/DatabaseMentorStore';
import { type EventContext, fullRef } from '../access';

/** Teams of a mentor who says nothing about it. */
export const DEFAULT_MAX_TEAMS = 2;

/** Somebody who mentors: a user, or a group that the charter names. */
export interface RosterEntry {
  userRef: string;
  skills: string[];
  themes: string[];
  timezone?: string;
  maxTeams: number;
  note?: string;
  source: 'charter' | 'offer';
  /** Of what the mentor said; left out for what the charter alone says. */
  version?: number;
}

/** The mentors of the charter. */
export function charterMentors(context: EventContext): RosterEntry[] {
  const { namespace } = context.hackathon.entity.metadata;
  return (context.spec.mentors ?? []).map(entry => ({
    userRef: fullRef(entry.mentor, 'user', namespace),
    skills: entry.skills ?? [],
    themes: [],
    timezone: entry.timezone,
    maxTeams: entry.maxTeams ?? DEFAULT_MAX_TEAMS,
    source: 'charter' as const,
  }));
}

/** Who mentors: the charter's mentors and those who offered it. What people say themselves goes before what the charter says of them. */
export function rosterOf(
  context: EventContext,
  offers: readonly StoredMentor[],
): RosterEntry[] {
  const roster = new Map(
    charterMentors(context).map(entry => [entry.userRef, entry]),
  );
  for (const offer of offers) {
    const named = roster.get(offer.userRef);
    if (offer.state === 'withdrawn') {
      roster.delete(offer.userRef);
    } else {
      roster.set(offer.userRef, {
        userRef: offer.userRef,
        skills: offer.skills,
        themes: offer.themes,
        timezone: offer.timezone ?? named?.timezone,
        maxTeams: offer.maxTeams,
        note: offer.note,
        source: named ? 'charter' : 'offer',
        version: offer.version,
      });
    }
  }
  return [...roster.values()].sort((a, b) => (a.userRef < b.userRef ? -1 : 1));
}
