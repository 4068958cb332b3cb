import { randomUUID } from 'node:crypto';
import type { Notice } from '../../database/DatabaseNoticeStore';
import type { StoredLook } from '../../database/judgingLookRows';
import type { EventContext } from '../access';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { organisersOf } from '../sandboxes/Sandboxes';
import type { Changes } from './applyAssignment';
import type { JudgingState } from './judgingState';
import { rulesOf } from './rules';

/** Pages of the judging, below that of the hackathon. */
export const SECTIONS = { queue: 'judging', panel: 'judging/panel' } as const;

/** Tells judges of projects that are new in their queues, and of those that went to others. */
export function assignedNotices(
  context: EventContext,
  state: JudgingState,
  { added, released }: Changes,
): Notice[] {
  const closesAt = rulesOf(context)?.window.closesAt;
  const isFirst = !state.panel?.assignedAt;
  return state.judges.flatMap(({ userRef, state: standing }) => {
    const more = added.filter(({ judge }) => judge === userRef).length;
    const less = released.filter(({ judge }) => judge === userRef).length;
    if (more + less === 0 || (more === 0 && standing !== 'active')) {
      return [];
    }
    const texts = [
      ...(more > 0
        ? [`${projects(more)} ${isFirst ? 'wait for' : 'more for'} you`]
        : []),
      ...(less > 0 ? [`${projects(less)} taken from your queue`] : []),
    ];
    return [
      {
        key: `judging-looks:${userRef}:${randomUUID()}`,
        hackathonRef: context.ref,
        recipients: [userRef],
        title: `${context.title}: ${texts.join(', ')}`,
        description: closesAt ? `Score them by ${iso(closesAt)}` : undefined,
        link: pagePath(context.ref, SECTIONS.queue),
      },
    ];
  });
}

/** Tells a judge what to score before everything else. */
export function calibrationNotice(
  context: EventContext,
  userRef: string,
  title: string,
): Notice {
  return {
    key: `judging-calibration:${userRef}:${randomUUID()}`,
    hackathonRef: context.ref,
    recipients: [userRef],
    title: `${context.title}: score ${title} first`,
    description:
      'All judges begin with it, and see how the others scored it; it counts for nothing',
    link: pagePath(context.ref, SECTIONS.queue),
  };
}

/** Tells a judge that others see a conflict of interest. */
export function takenNotice(
  context: EventContext,
  conflict: { id: string; judgeRef: string },
): Notice {
  return {
    key: `judging-taken:${conflict.id}`,
    hackathonRef: context.ref,
    recipients: [conflict.judgeRef],
    title: `${context.title}: 1 project taken from your queue`,
    description:
      'Somebody declared a conflict of interest; another judge looks at it',
    link: pagePath(context.ref, SECTIONS.queue),
  };
}

/** Tells organisers that nobody is left who may look at some projects. */
export function shortageNotice(
  context: EventContext,
  state: JudgingState,
  count: number,
): Notice {
  return toOrganisers(context, {
    key: `judging-short:${context.ref}:${randomUUID()}`,
    title: `${context.title}: ${projects(count)} ${
      count === 1 ? 'has' : 'have'
    } too few judges`,
    description: `A judge dropped out, and none of the ${state.judges.length} may take over`,
    severity: 'high',
  });
}

/** Tells organisers that the team of a project was not there, again and again. */
export function absenceNotice(context: EventContext, look: StoredLook): Notice {
  return toOrganisers(context, {
    key: `judging-absent:${look.projectId}`,
    title: `${look.title}: the team was not there three times`,
    description:
      'Judges skipped it; find out whether the team still takes part',
    severity: 'high',
  });
}

/** Tells organisers that a judge found something wrong with a project. */
export function skippedNotice(
  context: EventContext,
  look: Pick<StoredLook, 'id' | 'title' | 'version'>,
  what: string,
  text: string | undefined,
): Notice {
  return toOrganisers(context, {
    key: `judging-skipped:${look.id}:${look.version}`,
    title: `${look.title}: a judge skipped it, because ${what}`,
    description: text,
  });
}

/** Tells organisers that a team sees an interest of a judge. */
export function declaredNotice(
  context: EventContext,
  conflict: { id: string; judgeName: string; title: string; reason: string },
): Notice {
  return toOrganisers(context, {
    key: `judging-declared:${conflict.id}`,
    title: `The team of ${conflict.title} declared an interest of ${conflict.judgeName}`,
    description: conflict.reason,
  });
}

/** Tells organisers that a team takes back what it declared. */
export function withdrawnNotice(
  context: EventContext,
  conflict: { id: string; judgeName: string; title: string; reason: string },
): Notice {
  return toOrganisers(context, {
    key: `judging-withdrawn:${conflict.id}`,
    title: `The team of ${conflict.title} withdrew the interest of ${conflict.judgeName} that it had declared`,
    description: conflict.reason,
  });
}

/** Tells a judge what an organiser decided about them. */
export function judgeNotice(
  context: EventContext,
  judge: { userRef: string; version: number },
  title: string,
  reason: string,
): Notice {
  return {
    key: `judging-judge:${context.ref}:${judge.userRef}:${judge.version}`,
    hackathonRef: context.ref,
    recipients: [judge.userRef],
    title: `${context.title}: ${title}`,
    description: reason,
    link: pagePath(context.ref, SECTIONS.queue),
  };
}

/** A notice for those who run the event. */
export function toOrganisers(
  context: EventContext,
  notice: Omit<Notice, 'hackathonRef' | 'recipients' | 'link'>,
): Notice {
  return {
    ...notice,
    hackathonRef: context.ref,
    recipients: organisersOf(context),
    link: pagePath(context.ref, SECTIONS.panel),
  };
}

function projects(count: number): string {
  return count === 1 ? '1 project' : `${count} projects`;
}
