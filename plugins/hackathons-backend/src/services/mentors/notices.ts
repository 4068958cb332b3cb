import type { Notice } from '../../database/DatabaseNoticeStore';
import type { StoredHelp } from '../../database/DatabaseHelpStore';
import type { StoredSlot } from '../../database/DatabaseOfficeHourStore';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { nameOf } from '../people';
import { SECTIONS } from './sections';

type Pair = { teamId: string; teamName: string; mentorRef: string };
type Members = ReadonlyMap<string, ReadonlyArray<{ userRef: string }>>;

/** Tells teams and mentors of matches that are new, and of those that ended. */
export function matchNotices(
  event: { ref: string; title: string },
  version: number,
  added: readonly Pair[],
  ended: readonly Pair[],
  members: Members,
): Notice[] {
  const notices = (pair: Pair, isNew: boolean): Notice[] => {
    const team = (members.get(pair.teamId) ?? []).map(({ userRef }) => userRef);
    const more = {
      hackathonRef: event.ref,
      description: event.title,
      link: pagePath(event.ref, SECTIONS.matches),
    };
    const key = `mentor-match:${pair.teamId}:${version}:${pair.mentorRef}`;
    return [
      {
        ...more,
        key: `${key}:mentor`,
        recipients: [pair.mentorRef],
        title: isNew
          ? `You mentor ${pair.teamName}`
          : `You mentor ${pair.teamName} no more`,
      },
      {
        ...more,
        key: `${key}:team`,
        recipients: team,
        title: isNew
          ? `${nameOf(pair.mentorRef)} mentors ${pair.teamName}`
          : `${nameOf(pair.mentorRef)} mentors ${pair.teamName} no more`,
      },
    ];
  };
  return [
    ...added.flatMap(pair => notices(pair, true)),
    ...ended.flatMap(pair => notices(pair, false)),
  ];
}

/** Tells mentors that somebody asks for help. */
export function askedNotice(
  help: Pick<
    StoredHelp,
    'id' | 'hackathonRef' | 'topic' | 'text' | 'version' | 'skills'
  >,
  asker: string,
  recipients: string[],
): Notice {
  return {
    key: `help-asked:${help.id}:${help.version}`,
    hackathonRef: help.hackathonRef,
    recipients,
    title: `${asker} asks for help: ${help.topic}`,
    description: help.skills.length > 0 ? help.skills.join(', ') : undefined,
    link: pagePath(help.hackathonRef, SECTIONS.help),
    severity: 'high',
  };
}

/** Tells one side of a request for help what the other did. */
export function helpNotice(
  help: Pick<StoredHelp, 'id' | 'hackathonRef' | 'topic' | 'version'>,
  recipients: string[],
  title: string,
  description?: string,
): Notice {
  return {
    key: `help:${help.id}:${help.version}`,
    hackathonRef: help.hackathonRef,
    recipients,
    title,
    description,
    link: pagePath(help.hackathonRef, SECTIONS.help),
  };
}

/**
 * Tells that a request is open again because its mentor is at it no more.
 *
 * @param help - as it was before
 */
export function reopenedNotice(help: StoredHelp, recipients: string[]): Notice {
  return helpNotice(
    { ...help, version: help.version + 1 },
    recipients,
    `${help.topic} is open again: ${
      help.claimedBy ? nameOf(help.claimedBy) : 'who claimed it'
    } is at it no more`,
  );
}

/** Tells one side of a slot what the other did. */
export function slotNotice(
  slot: Pick<StoredSlot, 'id' | 'hackathonRef' | 'startsAt' | 'version'>,
  what: 'booked' | 'freed' | 'cancelled',
  recipients: string[],
  title: string,
): Notice {
  return {
    key: `office-hour-${what}:${slot.id}:${slot.version}`,
    hackathonRef: slot.hackathonRef,
    recipients,
    title: `${title}, ${iso(slot.startsAt).slice(0, 16).replace('T', ' ')} UTC`,
    link: pagePath(slot.hackathonRef, SECTIONS.hours),
    severity: what === 'cancelled' ? 'high' : 'normal',
  };
}
