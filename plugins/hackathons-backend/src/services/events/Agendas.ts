import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type Agenda,
  type AgendaItem as PresentedItem,
  hackathonsEventParticipatePermission,
  type Moment,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { AgendaItem, Area, Core } from '../areas';
import { iso } from '../iso';
import { titleOfMoment, titleOfWindow } from './titles';

/** Moments that people attend, for those who are part of the event. */
const ATTENDED: ReadonlyArray<Moment['kind']> = ['start', 'results', 'debrief'];

/** What people have to do, of all areas together. */
export class Agendas {
  readonly #core: Core;
  readonly #areas: readonly Area[];

  constructor(core: Core, areas: readonly Area[]) {
    this.#core = core;
    this.#areas = areas;
  }

  /** What the caller can or has to do in a hackathon that was opened. */
  async of(context: EventContext): Promise<Agenda> {
    const items = await this.items(context);
    const register = await this.#invitation(context);
    return {
      items: [...items, ...register]
        .sort(byUrgency)
        .map(item => present(item, context)),
    };
  }

  /** What the caller has to do in all hackathons that the caller is part of, and after others. */
  async ofAll(credentials: BackstageCredentials): Promise<Agenda> {
    const all = await this.#core.access.openAll(undefined, credentials);
    const isNow = (context: EventContext) =>
      isPartOf(context) && context.timeline.phase !== 'ended';
    const [found, later] = await Promise.all([
      Promise.all(
        all
          .filter(isNow)
          .map(async context =>
            (await this.items(context)).map(item => ({ item, context })),
          ),
      ),
      this.#later(all.filter(context => !isNow(context))),
    ]);
    return {
      items: [...found.flat(), ...later]
        .sort((a, b) => byUrgency(a.item, b.item))
        .map(({ item, context }) => present(item, context)),
    };
  }

  /** What all areas know of the caller, in no order. */
  async items(context: EventContext): Promise<AgendaItem[]> {
    if (!context.caller.userRef) {
      return [];
    }
    const found = await Promise.all(
      this.#areas.map(async area => (await area.agenda?.(context)) ?? []),
    );
    return [...ofSchedule(context), ...found.flat()];
  }

  /** What areas know of the caller in hackathons that are over, or not the caller's. */
  async #later(
    contexts: EventContext[],
  ): Promise<Array<{ item: AgendaItem; context: EventContext }>> {
    if (!contexts[0]?.caller.userRef) {
      return [];
    }
    const found = await Promise.all(
      this.#areas.map(area => area.laterAgenda?.(contexts)),
    );
    return contexts.flatMap(context =>
      found
        .flatMap(items => items?.get(context.ref) ?? [])
        .map(item => ({ item, context })),
    );
  }

  /** Registration, for those who can still register. */
  async #invitation(context: EventContext): Promise<AgendaItem[]> {
    const window = windowOf(context.timeline, 'registration');
    const { caller, membership } = context;
    if (
      !caller.userRef ||
      membership.registrationState !== undefined ||
      window?.state !== 'open'
    ) {
      return [];
    }
    const permitted = await this.#core.access.permitted(
      [context],
      [hackathonsEventParticipatePermission],
      caller.credentials,
    );
    return permitted.get(context.ref)?.size
      ? [
          {
            key: 'register',
            kind: 'register',
            title: 'Register',
            dueAt: window.closesAt,
            path: 'registration',
          },
        ]
      : [];
  }
}

/** Whether the caller has anything to do with a hackathon. */
export function isPartOf({ roles, membership }: EventContext): boolean {
  return (
    roles.size > 0 ||
    membership.teamId !== undefined ||
    ['pending', 'waiting-list'].includes(membership.registrationState ?? '')
  );
}

/** What the schedule asks of those who are part of the event. */
function ofSchedule(context: EventContext): AgendaItem[] {
  const { timeline, now, spec } = context;
  const items: AgendaItem[] = [];
  if (context.roles.size > 0) {
    for (const moment of timeline.moments) {
      if (ATTENDED.includes(moment.kind) && moment.at > now) {
        items.push({
          key: `attend:${moment.kind}`,
          kind: 'attend',
          title: titleOfMoment(moment),
          dueAt: moment.at,
          path: '',
        });
      }
    }
  }
  if (context.has('organiser')) {
    for (const window of timeline.windows) {
      if (window.state === 'held') {
        items.push({
          key: `resume:${window.name}`,
          kind: 'resume-window',
          title: `On hold: ${titleOfWindow(window.name, spec)}`,
          dueAt: window.heldUntil ?? window.closesAt,
          path: 'organise',
        });
      }
    }
  }
  return items;
}

/** What can wait for ever comes last. */
function byUrgency(a: AgendaItem, b: AgendaItem): number {
  return (
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) -
      (b.dueAt ?? Number.MAX_SAFE_INTEGER) || a.key.localeCompare(b.key)
  );
}

function present(
  { dueAt, ...item }: AgendaItem,
  context: EventContext,
): PresentedItem {
  return {
    ...item,
    hackathonRef: context.ref,
    hackathonTitle: context.title,
    ...(dueAt !== undefined && { dueAt: iso(dueAt) }),
    overdue: dueAt !== undefined && dueAt < context.now,
  };
}
