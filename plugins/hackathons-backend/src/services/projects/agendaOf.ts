import {
  checkpointDeadline,
  submissionDeadline,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';
import { checkpointsOf } from './views';

/** What the caller has to do for the own project. In a fixed number of statements. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { teamId } = context.membership;
  const { userRef } = context.caller;
  const { timeline, now } = context;
  if (!teamId || !userRef || now < timeline.start || now >= timeline.end) {
    return [];
  }
  const { projects, checkpoints, feedback, hackathons } = core.stores;
  const [project, changes] = await Promise.all([
    projects.ofTeam(teamId),
    hackathons.windowChanges([context.ref]),
  ]);
  const all = changes.get(context.ref) ?? [];
  if (!project) {
    const { state, closesAt } = submissionDeadline(timeline, all, []);
    return state === 'closed'
      ? []
      : [
          {
            key: 'project',
            kind: 'create-project',
            title: 'Make the project of your team',
            dueAt: closesAt,
            path: 'projects',
          },
        ];
  }
  const [reports, own, unread] = await Promise.all([
    checkpoints.ofProjects([project.id]),
    hackathons.projectWindowChanges(context.ref, [project.id]),
    feedback.countUnread(project.id, userRef),
  ]);
  const path = `projects/${project.id}`;
  const items: AgendaItem[] = [];
  for (const { checkpoint } of checkpointsOf(context)) {
    const { name, title } = checkpoint;
    const deadline = checkpointDeadline(timeline, name, all);
    const isReported = reports
      .get(project.id)
      ?.some(report => report.checkpoint === name);
    if (!isReported && deadline?.state === 'open') {
      items.push({
        key: `checkpoint:${name}`,
        kind: 'report-checkpoint',
        title: `Report to ${title ?? name}`,
        dueAt: deadline.onTimeUntil,
        path,
      });
    }
  }
  const submission = submissionDeadline(
    timeline,
    all,
    own.get(project.id) ?? [],
  );
  if (!project.submission && submission.state === 'open') {
    items.push({
      key: 'submission',
      kind: 'submit-project',
      title: `Submit ${project.title}`,
      dueAt: submission.closesAt,
      path,
    });
  }
  if (unread > 0) {
    items.push({
      key: 'feedback',
      kind: 'read-feedback',
      title: `Read the feedback to ${project.title}`,
      path,
    });
  }
  return items;
}
