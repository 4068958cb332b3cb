import { debriefWindow } from '@guildhall/plugin-hackathons-common';
import type { StoredAction } from '../../database/DatabaseDebriefActionStore';
import type { EventContext } from '../access';
import type { AgendaItem, Core } from '../areas';

const MAX_AGENDA = 50;

/** What the caller has to do in and after a debrief. */
export async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const [actions, toSay] = await Promise.all([
    openActions(core, [context], context.caller.claims),
    sayingOf(core, context),
  ]);
  return [...actions.map(itemOf), ...toSay];
}

/** What the caller has to do after hackathons that are over or that the caller has no role in, by hackathon. */
export async function laterAgendaOf(
  core: Core,
  contexts: readonly EventContext[],
): Promise<Map<string, AgendaItem[]>> {
  const items = new Map<string, AgendaItem[]>();
  const claims = contexts[0]?.caller.claims ?? [];
  for (const action of await openActions(core, contexts, claims)) {
    const list = items.get(action.hackathonRef) ?? [];
    list.push(itemOf(action));
    items.set(action.hackathonRef, list);
  }
  return items;
}

async function openActions(
  core: Core,
  contexts: readonly EventContext[],
  owners: readonly string[],
): Promise<StoredAction[]> {
  if (contexts.length === 0 || owners.length === 0) {
    return [];
  }
  const { items } = await core.stores.debriefActions.page(
    {
      hackathonRefs: contexts.map(({ ref }) => ref),
      state: 'open',
      owners,
    },
    MAX_AGENDA,
  );
  return items;
}

/** Until participants said how they liked the event, and others wrote something. */
async function sayingOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const window = debriefWindow(context.timeline);
  const { userRef } = context.caller;
  if (
    !userRef ||
    !window.open ||
    !context.has('participant', 'mentor', 'judge')
  ) {
    return [];
  }
  const { debrief, debriefAnswers } = core.stores;
  const isDone = context.has('participant')
    ? (await debriefAnswers.ofUser(context.ref, userRef)) !== undefined
    : (await debrief.written(context.ref, userRef)) > 0;
  return isDone
    ? []
    : [
        {
          key: 'debrief',
          kind: 'say-what-worked',
          title: 'Say what worked, and what to change',
          dueAt: window.closesAt,
          path: 'debrief',
        },
      ];
}

function itemOf(action: StoredAction): AgendaItem {
  return {
    key: `debrief-action:${action.id}`,
    kind: 'do-action',
    title: action.title,
    dueAt: action.dueAt,
    path: 'debrief/actions',
  };
}
