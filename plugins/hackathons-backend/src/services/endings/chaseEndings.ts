import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { Notice } from '../../database/DatabaseNoticeStore';
import { resourceOf } from '../access';
import type { Core } from '../areas';
import { pagePath } from '../pagePath';

const DAY_MS = 86_400_000;
/** After how many days those are reminded who owe an ending or an answer. */
const REMINDERS = [14, 30] as const;
/** What waits longer is left alone: a reminder that was sent is forgotten some day. */
const LAST_MS = 60 * DAY_MS;

/**
 * Reminds teams of endings that nobody said, and proposed owners of answers, 14 and 30 days after the end of the event or the proposal.
 * After 30 days the organisers hear of it, too. Everybody is told once of each.
 */
export async function chaseEndings(core: Core, now: number): Promise<void> {
  await chaseOwners(core, now);
  await chaseTeams(core, now);
}

async function chaseOwners(core: Core, now: number): Promise<void> {
  const { endings, notices } = core.stores;
  for (const [days, until] of spans(now)) {
    const key = `ending-reminder:${days}:`;
    const waiting = await endings.waitingSince(until, key);
    await notices.add(
      waiting.map(proposal => ({
        key: key + proposal.endingId,
        hackathonRef: proposal.hackathonRef,
        recipients: [proposal.proposedTo],
        title: `${proposal.title} still waits for your answer`,
        description: `You were asked ${days} days ago to own it. Accept or decline it.`,
        link: pagePath(proposal.hackathonRef, `projects/${proposal.projectId}`),
        severity: days === 30 ? 'high' : 'normal',
      })),
      now,
    );
  }
}

async function chaseTeams(core: Core, now: number): Promise<void> {
  const { endings, hackathons, notices } = core.stores;
  const recent = (await hackathons.all()).filter(
    ({ endAt }) => endAt <= now && endAt > now - LAST_MS,
  );
  const changes = await hackathons.windowChanges(
    recent.map(({ entityRef }) => entityRef),
  );
  for (const { entityRef, entity, title } of recent) {
    const { end } = timelineOf(
      entity.spec.schedule,
      changes.get(entityRef) ?? [],
      now,
    );
    const days = spans(now).find(
      ([, { from, until }]) => end > from && end <= until,
    )?.[0];
    if (days === undefined) {
      continue;
    }
    const projects = await endings.withoutEnding(entityRef);
    const told: Notice[] = projects.map(project => ({
      key: `ending-missing:${days}:${project.projectId}`,
      hackathonRef: entityRef,
      recipients: project.members,
      title: `Say what becomes of ${project.title}`,
      description: `${title} ended ${days} days ago. Propose an owner, park it with what you learnt, or stop it with why.`,
      link: pagePath(entityRef, `projects/${project.projectId}`),
    }));
    if (days === 30 && projects.length > 0) {
      told.push({
        key: `endings-missing:${entityRef}:${end}`,
        hackathonRef: entityRef,
        recipients: resourceOf(entity, [], 'ended', []).organisers,
        title: `${title}: projects without an ending: ${projects.length}`,
        link: pagePath(entityRef, 'outcomes?state=none'),
      });
    }
    await notices.add(told, now);
  }
}

/** The reminders, the last first, and since when those wait who get it. */
function spans(
  now: number,
): Array<[days: number, span: { from: number; until: number }]> {
  return REMINDERS.map(
    (days, index): [number, { from: number; until: number }] => [
      days,
      {
        from:
          now -
          (index + 1 < REMINDERS.length
            ? REMINDERS[index + 1] * DAY_MS
            : LAST_MS) +
          1,
        until: now - days * DAY_MS,
      },
    ],
  );
}
