import type { StoredAction } from '../../database/DatabaseDebriefActionStore';
import type { StoredFollowUp } from '../../database/DatabaseFollowUpStore';
import type { Notice } from '../../database/DatabaseNoticeStore';
import { inWords } from '../events/titles';
import { inParts } from '../inParts';
import { pagePath } from '../pagePath';

const SOON_MS = 2 * 86_400_000;
const ACTIONS = 'debrief/actions';

interface Event {
  ref: string;
  title: string;
  /** IANA time zone of the schedule. */
  timezone: string;
}

/** Tells who owns an action now of it. Who gave it to themselves knows. */
export function givenNotices(
  action: StoredAction,
  event: Event,
  by: string,
): Notice[] {
  return [
    {
      key: `debrief-action-given:${action.id}:${action.version}`,
      hackathonRef: event.ref,
      recipients: [action.ownerRef].filter(ref => ref !== by),
      title: `For you to do: ${action.title}`,
      description: `${event.title}; due on ${inWords(
        action.dueAt,
        event.timezone,
      )}`,
      link: pagePath(event.ref, ACTIONS),
    },
  ];
}

/** Reminds of an action two days before it is due, and once when it is overdue. */
export function dueNotices(
  action: StoredAction,
  event: Event,
  now: number,
): Notice[] {
  const more = {
    hackathonRef: event.ref,
    description: event.title,
    link: pagePath(event.ref, ACTIONS),
  };
  const [soon, overdue] = dueKeys(action);
  const notices: Notice[] = [
    {
      ...more,
      key: overdue,
      recipients: [...new Set([action.ownerRef, action.byRef])],
      title: `Overdue: ${action.title}`,
      severity: 'high',
      dueAt: action.dueAt,
    },
  ];
  if (action.dueAt - SOON_MS > now) {
    notices.push({
      ...more,
      key: soon,
      recipients: [action.ownerRef],
      title: `Due in two days: ${action.title}`,
      dueAt: action.dueAt - SOON_MS,
    });
  }
  return notices;
}

/** Keys of the reminders of an action. */
export function dueKeys({ id, dueAt }: StoredAction): [string, string] {
  return [
    `debrief-action-due:${id}:${dueAt}`,
    `debrief-action-overdue:${id}:${dueAt}`,
  ];
}

/** Tells who gave an action what became of it. */
export function endedNotices(
  action: StoredAction,
  event: Event,
  by: string,
): Notice[] {
  return [
    {
      key: `debrief-action-${action.state}:${action.id}:${action.version}`,
      hackathonRef: event.ref,
      recipients: [...new Set([action.byRef, action.ownerRef])].filter(
        ref => ref !== by,
      ),
      title: `${action.state === 'done' ? 'Done' : 'Dropped'}: ${action.title}`,
      description: action.outcome?.slice(0, 500),
      link: pagePath(event.ref, ACTIONS),
      severity: 'low',
    },
  ];
}

/** Tells many people of a meeting. */
export function followUpNotices(
  meeting: StoredFollowUp,
  what: 'called' | 'moved' | 'cancelled',
  event: Event,
  people: readonly string[],
): Notice[] {
  const when = inWords(meeting.startsAt, event.timezone);
  const titles = {
    called: `${meeting.title}: ${when}`,
    moved: `${meeting.title} is now on ${when}`,
    cancelled: `${meeting.title} on ${when} is cancelled`,
  };
  return inParts(people, {
    key: `follow-up:${meeting.id}:${meeting.version}:${what}`,
    hackathonRef: event.ref,
    title: titles[what],
    description: [event.title, what !== 'cancelled' && meeting.place]
      .filter(Boolean)
      .join('; '),
    link: pagePath(event.ref, 'debrief/follow-ups'),
  });
}

/** Tells many people that they can say what worked. */
export function openedNotices(
  event: Pick<Event, 'ref' | 'title'>,
  people: readonly string[],
): Notice[] {
  return inParts(people, {
    key: openedKey(event.ref),
    hackathonRef: event.ref,
    title: `${event.title}: say what worked, and what to change`,
    description: 'Anonymously, if you like',
    link: pagePath(event.ref, 'debrief'),
  });
}

/** Key of the first notice that a debrief is open. */
export function firstOpenedKey(hackathonRef: string): string {
  return `${openedKey(hackathonRef)}:0`;
}

function openedKey(hackathonRef: string): string {
  return `debrief-open:${hackathonRef}`;
}
