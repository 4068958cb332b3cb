import type { Notice } from '../../database/DatabaseNoticeStore';
import type {
  Departure,
  StoredMember,
  StoredTeam,
  StoredTeamRequest,
} from '../../database/DatabaseTeamStore';
import { pagePath } from '../pagePath';

/** A hackathon, as far as notices name it. */
interface Subject {
  ref: string;
  title: string;
}

/** Tells who is to answer a request. */
export function requestNotice(
  event: Subject,
  request: StoredTeamRequest,
  displayName: string,
  members: readonly StoredMember[],
): Notice {
  const invitation = request.kind === 'invitation';
  return {
    key: `team-request:${request.id}`,
    hackathonRef: event.ref,
    recipients: invitation
      ? [request.userRef]
      : members.map(({ userRef }) => userRef),
    title: invitation
      ? `${request.teamName} invites you to join the team for ${event.title}`
      : `${displayName} asks to join ${request.teamName}`,
    description: request.message,
    link: pagePath(event.ref, 'teams'),
  };
}

/** Tells who made a request what was answered. */
export function answerNotice(
  event: Subject,
  request: StoredTeamRequest,
  displayName: string,
): Notice {
  const accepted = request.state === 'accepted';
  const titles = {
    invitation: accepted
      ? `${displayName} joined ${request.teamName}`
      : `${displayName} declined your invitation to ${request.teamName}`,
    application: accepted
      ? `You are in ${request.teamName} now`
      : `${request.teamName} declined your application`,
  };
  return {
    key: `team-request:${request.id}:${request.state}`,
    hackathonRef: event.ref,
    recipients: [request.by],
    title: titles[request.kind],
    link: pagePath(event.ref, 'teams'),
  };
}

/** Tells the team that somebody joined. */
export function joinedNotice(
  event: Subject,
  team: StoredTeam,
  displayName: string,
  others: readonly StoredMember[],
  person: string,
  now: number,
): Notice {
  return {
    key: `team:${team.id}:joined:${person}:${now}`,
    hackathonRef: event.ref,
    recipients: others.map(({ userRef }) => userRef),
    title: `${displayName} joined ${team.name}`,
    link: pagePath(event.ref, 'teams'),
    severity: 'low',
  };
}

/** Tells who stays that somebody left, and who had asked or was invited that the team is no more. */
export function departureNotices(
  event: Subject,
  { team, remaining, dissolved, ended }: Departure,
  person: { userRef: string; displayName: string },
  now: number,
): Notice[] {
  const key = `team:${team.id}:left:${person.userRef}:${now}`;
  const link = pagePath(event.ref, 'teams');
  const left: Notice = {
    key,
    hackathonRef: event.ref,
    recipients: remaining.map(({ userRef }) => userRef),
    title: `${person.displayName} left ${team.name}`,
    link,
  };
  return dissolved ? dissolvedNotices(event, team, [], ended) : [left];
}

/** Tells members, and who had asked or was invited, that a team is no more. */
export function dissolvedNotices(
  event: Subject,
  team: StoredTeam,
  members: readonly string[],
  ended: readonly StoredTeamRequest[],
): Notice[] {
  const link = pagePath(event.ref, 'teams');
  return [
    {
      key: `team:${team.id}:dissolved`,
      hackathonRef: event.ref,
      recipients: [...members],
      title: `${team.name} was dissolved`,
      link,
    },
    {
      key: `team:${team.id}:dissolved:requests`,
      hackathonRef: event.ref,
      recipients: [...new Set(ended.map(({ userRef }) => userRef))],
      title: `${team.name} was dissolved, and your request with it`,
      link,
    },
  ];
}

/** Tells somebody that they were moved or removed. */
export function placedNotice(
  event: Subject,
  userRef: string,
  what: 'placed' | 'removed',
  team: StoredTeam,
  now: number,
): Notice {
  return {
    key: `team:${team.id}:${what}:${userRef}:${now}`,
    hackathonRef: event.ref,
    recipients: [userRef],
    title:
      what === 'placed'
        ? `An organiser placed you in ${team.name}`
        : `You are in ${team.name} no more`,
    link: pagePath(event.ref, 'teams'),
  };
}
