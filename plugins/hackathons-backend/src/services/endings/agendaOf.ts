import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';
import { WATCH_MS } from './OutcomeWatch';

const DAY_MS = 86_400_000;
/** After the end of an event, how long an ending can wait before it is late. */
const DUE_MS = 14 * DAY_MS;
const MAX_PROPOSALS = 50;

/** What the caller has to do about what becomes of the projects of an event. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const items = await agendaOfAll(core, [context]);
  return items.get(context.ref) ?? [];
}

/**
 * What the caller has to do about what becomes of projects: to answer, to say it, or to have it said. Nobody is asked for it for ever. In
 * a fixed number of statements.
 */
export async function agendaOfAll(
  core: Core,
  contexts: readonly EventContext[],
): Promise<Map<string, AgendaItem[]>> {
  const open = new Map(
    contexts.filter(isOpen).map(context => [context.ref, context]),
  );
  const items = new Map<string, AgendaItem[]>();
  const [first] = open.values();
  if (!first) {
    return items;
  }
  const add = (ref: string, item: AgendaItem) => {
    items.set(ref, [...(items.get(ref) ?? []), item]);
  };
  const dueAt = (ref: string) => open.get(ref)!.timeline.end + DUE_MS;
  const teamIds = [...open.values()].flatMap(
    ({ membership }) => membership.teamId ?? [],
  );
  const organised = [...open.values()].filter(
    context => context.has('organiser') && context.now >= context.timeline.end,
  );
  const { endings } = core.stores;
  const [proposed, owed, missing] = await Promise.all([
    endings.proposed(
      { hackathonRefs: [...open.keys()], condition: 'all' },
      { proposedTo: first.caller.claims, answer: 'waiting' },
      { limit: MAX_PROPOSALS },
    ),
    endings.owedBy(teamIds),
    endings.countMissing(organised.map(({ ref }) => ref)),
  ]);
  for (const { projectId, hackathonRef, teamId, title } of proposed) {
    // Nobody answers for the own team.
    if (!teamIds.includes(teamId)) {
      add(hackathonRef, {
        key: `ending-answer:${projectId}`,
        kind: 'answer-ending',
        title: `Accept or decline to own ${title}`,
        path: `projects/${projectId}`,
      });
    }
  }
  for (const { projectId, hackathonRef, title, declined } of owed) {
    add(hackathonRef, {
      key: 'ending',
      kind: 'say-ending',
      title: declined
        ? `${title} was declined: say what becomes of it`
        : `Say what becomes of ${title}`,
      dueAt: dueAt(hackathonRef),
      path: `projects/${projectId}`,
    });
  }
  for (const [ref, count] of missing) {
    add(ref, {
      key: 'endings',
      kind: 'chase-endings',
      title: `Projects without an ending: ${count}`,
      dueAt: dueAt(ref),
      path: 'outcomes?state=none',
    });
  }
  return items;
}

function isOpen({ timeline, now }: EventContext): boolean {
  return (
    windowOf(timeline, 'submission')?.state === 'closed' &&
    now <= timeline.end + WATCH_MS
  );
}
