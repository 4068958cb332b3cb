import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { Notice } from '../../database/DatabaseNoticeStore';
import type { EventContext } from '../access';
import { pagePath } from '../pagePath';
import { type Proposal, whoActs } from './proposals';

interface Ended {
  id: string;
  title: string;
  teamName: string;
}

/** Key of the notice that asks somebody to own a project; each version asks anew. */
export function proposalKey({ id }: Pick<StoredEnding, 'id'>): string {
  return `ending-proposed:${id}`;
}

/** Asks the proposed owner. */
export function proposalNotice(
  ending: Proposal,
  project: Ended,
  context: EventContext,
): Notice {
  return {
    key: proposalKey(ending),
    hackathonRef: context.ref,
    recipients: [ending.proposedTo],
    // Judges of a blind event may be asked, or be in the group that is.
    title: context.blind
      ? `You are asked to own ${project.title}`
      : `${project.teamName} asks you to own ${project.title}`,
    description: `What they built at ${context.title} needs a home. Accept or decline it.`,
    link: pagePath(context.ref, `projects/${project.id}`),
    severity: 'high',
  };
}

/** Tells somebody who was asked before that the team thought otherwise. */
export function withdrawalNotice(
  before: Proposal,
  project: Ended,
  context: EventContext,
): Notice {
  return {
    key: `ending-withdrawn:${before.id}`,
    hackathonRef: context.ref,
    recipients: [before.proposedTo],
    title: `You are no longer asked to own ${project.title}`,
    link: pagePath(context.ref, `projects/${project.id}`),
  };
}

/** Tells the team what the proposed owner said. */
export function answerNotice(
  ending: StoredEnding,
  project: Ended,
  context: EventContext,
  members: string[],
): Notice {
  const accepted = ending.answer === 'accepted';
  return {
    key: `ending-answered:${ending.id}`,
    hackathonRef: context.ref,
    recipients: members,
    title: accepted
      ? `${project.title} has an owner`
      : `${project.title} was declined; propose another owner, park it or stop it`,
    description: ending.answerReason,
    link: pagePath(context.ref, `projects/${project.id}`),
    severity: accepted ? 'normal' : 'high',
  };
}

/** Reminds who has to act next, because an organiser wants it. */
export function reminderNotice(
  ending: StoredEnding | undefined,
  project: Pick<Ended, 'id' | 'title'>,
  context: EventContext,
  recipients: string[],
): Notice {
  const asksOwner = whoActs(ending) === 'owner';
  const [title, description] = asksOwner
    ? [
        `${project.title} still waits for your answer`,
        `The organisers of ${context.title} remind you: you are asked to own it. Accept or decline it.`,
      ]
    : [
        ending
          ? `${project.title} was declined: say what becomes of it`
          : `Say what becomes of ${project.title}`,
        `The organisers of ${context.title} remind you: propose an owner, park it with what you learnt, or stop it with why.`,
      ];
  return {
    key: `ending-reminded:${project.id}:${context.now}`,
    hackathonRef: context.ref,
    recipients,
    title,
    description,
    link: pagePath(context.ref, `projects/${project.id}`),
  };
}
