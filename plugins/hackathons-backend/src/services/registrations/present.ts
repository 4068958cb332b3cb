import type {
  Participant,
  Registration,
} from '@guildhall/plugin-hackathons-common';
import type {
  ListedRegistration,
  StoredRegistration,
} from '../../database/DatabaseRegistrationStore';
import type { EventContext } from '../access';
import { iso, optionalIso } from '../iso';
import { lacksOf } from './checkRegistration';

/** A registration as the person sees it. */
export function presentRegistration(
  registration: StoredRegistration,
  context: EventContext,
  position: number | undefined,
): Registration {
  const active = ['pending', 'registered', 'waiting-list'];
  return {
    id: registration.id,
    hackathonRef: registration.hackathonRef,
    userRef: registration.userRef,
    state: registration.state,
    position,
    reason: registration.decisionReason,
    skills: registration.skills,
    choices: registration.choices,
    lookingFor: registration.lookingFor,
    lookingForTeam: registration.lookingForTeam,
    timezone: registration.timezone,
    answers: registration.answers,
    attributes: registration.attributes,
    shown: registration.shown,
    homeTeams: registration.homeTeams,
    codeOfConductAcceptedAt: optionalIso(registration.codeOfConductAt),
    codeOfConductUrl: registration.codeOfConductUrl,
    missing: active.includes(registration.state)
      ? lacksOf(registration, context.spec)
      : [],
    version: registration.version,
    createdAt: iso(registration.createdAt),
    updatedAt: iso(registration.updatedAt),
  };
}

/** Who looks at other people. */
export type Viewer = 'organiser' | 'participant';

/** A person as others see them: what they chose to show, and for organisers what it takes to decide. Attributes are in neither. */
export function presentParticipant(
  registration: Omit<ListedRegistration, 'position'>,
  viewer: Viewer,
): Participant {
  const { shown } = registration;
  const chosen = <T>(field: (typeof shown)[number], value: T) =>
    shown.includes(field) ? value : undefined;
  const seenByAll: Participant = {
    registrationId: registration.id,
    userRef: registration.userRef,
    displayName: registration.displayName,
    teamId: registration.teamId,
    teamName: registration.teamName,
    lookingForTeam: registration.lookingForTeam,
    skills: chosen('skills', registration.skills),
    timezone: chosen('timezone', registration.timezone),
    choices: chosen('choices', registration.choices),
    lookingFor: chosen('lookingFor', registration.lookingFor),
    homeTeams: chosen('homeTeams', registration.homeTeams),
  };
  if (viewer === 'participant') {
    return seenByAll;
  }
  return {
    ...seenByAll,
    homeTeams: registration.homeTeams,
    state: registration.state,
    answers: registration.answers,
    queuedAt: iso(registration.queuedAt),
    decidedBy: registration.decidedBy,
    reason: registration.decisionReason,
    version: registration.version,
  };
}
