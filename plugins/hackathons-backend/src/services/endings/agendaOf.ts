import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';

const DAY_MS = 86_400_000;
/** After the end of an event, how long an ending can wait before it is late. */
const DUE_MS = 14 * DAY_MS;

/** What the caller has to do about what becomes of projects: say it, answer, or have it said. In a fixed number of statements. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const submission = windowOf(context.timeline, 'submission');
  if (submission?.state !== 'closed') {
    return [];
  }
  const { teamId } = context.membership;
  const { endings, projects } = core.stores;
  const dueAt = context.timeline.end + DUE_MS;
  const [waiting, project, counts] = await Promise.all([
    endings.proposed(
      { hackathonRefs: [context.ref], condition: 'all' },
      { proposedTo: context.caller.claims, answer: 'waiting' },
      { limit: 20 },
    ),
    teamId ? projects.ofTeam(teamId) : undefined,
    context.has('organiser')
      ? endings.counts({ hackathonRefs: [context.ref], condition: 'all' })
      : undefined,
  ]);
  const items: AgendaItem[] = waiting
    .filter(item => item.teamId !== teamId)
    .map(({ projectId, title }) => ({
      key: `ending-answer:${projectId}`,
      kind: 'answer-ending',
      title: `Accept or decline to own ${title}`,
      path: `projects/${projectId}`,
    }));
  if (project?.submission) {
    const ending = (await endings.latest([project.id])).get(project.id);
    if (!ending) {
      items.push({
        key: 'ending',
        kind: 'say-ending',
        title: `Say what becomes of ${project.title}`,
        dueAt,
        path: `projects/${project.id}`,
      });
    } else if (ending.answer === 'declined') {
      items.push({
        key: 'ending',
        kind: 'say-ending',
        title: `${project.title} was declined: say what becomes of it`,
        dueAt,
        path: `projects/${project.id}`,
      });
    }
  }
  if (counts && counts.none > 0 && context.now >= context.timeline.end) {
    items.push({
      key: 'endings',
      kind: 'chase-endings',
      title: `Projects without an ending: ${counts.none}`,
      dueAt,
      path: 'outcomes?state=none',
    });
  }
  return items;
}
