import { timelineOf, windowOf } from '@guildhall/plugin-hackathons-common';
import type { Notice } from '../../database/DatabaseNoticeStore';
import type { TeamToRemind } from '../../database/DatabaseReminderStore';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import {
  reportReminder,
  SUBMISSION_REMINDERS,
  submissionReminder,
} from './reminderKeys';

const HOUR_MS = 3_600_000;
const CHECKPOINT_HOURS = 24;

/** Reminds the teams of checkpoints that they have not reported to, and of the submission. Each team is reminded once of each. */
export async function remind(core: Core, now: number): Promise<void> {
  const { hackathons } = core.stores;
  const running = (await hackathons.all()).filter(
    ({ startAt }) => startAt <= now,
  );
  const changes = await hackathons.windowChanges(
    running.map(({ entityRef }) => entityRef),
  );
  for (const { entityRef: ref, entity } of running) {
    const { schedule } = entity.spec;
    const timeline = timelineOf(schedule, changes.get(ref) ?? [], now);
    if (timeline.phase === 'running') {
      await remindOfCheckpoints(core, { ref, schedule, timeline });
      await remindOfSubmission(core, { ref, timeline });
    }
  }
}

interface Running {
  ref: string;
  timeline: ReturnType<typeof timelineOf>;
}

async function remindOfCheckpoints(
  core: Core,
  event: Running & { schedule: Parameters<typeof timelineOf>[0] },
): Promise<void> {
  const { ref, timeline, schedule } = event;
  const { now } = timeline;
  for (const { name, title } of schedule.checkpoints ?? []) {
    const window = windowOf(timeline, `checkpoint:${name}`);
    if (
      window?.state === 'open' &&
      window.closesAt - CHECKPOINT_HOURS * HOUR_MS <= now
    ) {
      const key = reportReminder(event, name);
      const teams = await core.stores.reminders.withoutReport(ref, name, key);
      const notices = teams.map(team =>
        reminder(ref, team, {
          key,
          dueAt: now,
          title: `${title ?? name} is due: ${team.teamName} has not reported`,
          description: `Report by ${iso(window.closesAt)}`,
        }),
      );
      await core.stores.notices.add(notices, now);
    }
  }
}

async function remindOfSubmission(core: Core, event: Running): Promise<void> {
  const { ref, timeline } = event;
  const { now } = timeline;
  const window = windowOf(timeline, 'submission');
  const left = window?.state === 'open' ? window.closesAt - now : Infinity;
  // Somebody who is told at the last hour need not hear of the day before as well.
  const hours = [...SUBMISSION_REMINDERS]
    .sort((a, b) => a - b)
    .find(each => left <= each * HOUR_MS);
  if (!window || hours === undefined) {
    return;
  }
  const key = submissionReminder(event, hours);
  const teams = await core.stores.reminders.withoutSubmission(ref, key);
  const notices = teams.map(team =>
    reminder(ref, team, {
      key,
      dueAt: now,
      title: `${team.teamName} has not submitted yet`,
      description: `The deadline is ${iso(window.closesAt)}`,
      severity: hours === 1 ? 'high' : 'normal',
    }),
  );
  await core.stores.notices.add(notices, now);
}

function reminder(
  hackathonRef: string,
  { teamId, projectId, members }: TeamToRemind,
  notice: Omit<Notice, 'hackathonRef' | 'recipients' | 'link'>,
): Notice {
  return {
    ...notice,
    key: notice.key + teamId,
    hackathonRef,
    recipients: members,
    link: pagePath(
      hackathonRef,
      projectId ? `projects/${projectId}` : 'projects',
    ),
  };
}
