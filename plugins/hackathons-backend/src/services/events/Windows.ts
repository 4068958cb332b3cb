import { ConflictError, InputError } from '@backstage/errors';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  type HackathonWindow,
  timelineOf,
  type WindowChange,
  type WindowChangeInput,
  type WindowName,
  windowOf,
  type WindowState,
} from '@guildhall/plugin-hackathons-common';
import type { Notice } from '../../database/DatabaseNoticeStore';
import { type EventContext, noSuchHackathon } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { presentWindow } from './present';
import { inWords, titleOfWindow } from './titles';

/** How long after the end that the charter gives a window can be kept open. */
const LATEST_MS = 366 * 86_400_000;
const RECIPIENTS_PER_NOTICE = 200;
const WITH_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

const MENDS: Record<WindowChange['action'], string> = {
  hold: 'only what is upcoming or open can be held',
  resume: 'only what is on hold can be resumed',
  extend: 'what is closed can be reopened, not extended',
  reopen: 'only what is closed can be reopened; extend it instead',
  close: 'only what has opened, and is not closed yet, can be closed',
};

/** What organisers do to the windows of an event. */
export class Windows {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Changes a window, and tells those whom it concerns.
   *
   * @throws ConflictError when the window is not in a state for this; InputError when `until` doesn't fit
   */
  async change(
    context: EventContext,
    name: WindowName,
    input: WindowChangeInput,
  ): Promise<HackathonWindow> {
    const by = context.requireUser();
    context.requireRole('organiser');
    if (!windowOf(context.timeline, name)) {
      throw new InputError(
        `window is ${name}, which ${
          context.title
        } has not; it has ${context.timeline.windows
          .map(window => window.name)
          .join(', ')}`,
      );
    }
    if (context.hackathon.erasedAt !== undefined) {
      throw new ConflictError(
        `${context.title} is over, and what was personal of it is deleted; its windows stay as they are`,
      );
    }
    const until = readUntil(input.until);
    const { schedule } = context.spec;
    const { stores } = this.#core;
    let now = context.now;
    const changes = await stores.hackathons.changeWindows(
      context.ref,
      before => {
        // After those that were made while this one waited.
        now = Math.max(Date.now(), (before.at(-1)?.at ?? 0) + 1);
        const change: WindowChange = {
          window: name,
          action: input.action,
          until,
          reason: input.reason,
          by,
          at: now,
        };
        const window = windowOf(timelineOf(schedule, before, now), name)!;
        assertFits(change, window, context.hackathon.endAt);
        return change;
      },
      async (change, trx) =>
        await stores.notices.add(
          await this.#noticesOf(context, change, trx),
          now,
          trx,
        ),
    );
    const window = windowOf(timelineOf(schedule, changes, now), name);
    if (!window) {
      throw noSuchHackathon(context.ref);
    }
    return presentWindow(window, context.spec);
  }

  async #noticesOf(
    context: EventContext,
    change: WindowChange,
    trx: Parameters<Core['stores']['notices']['add']>[2],
  ): Promise<Notice[]> {
    const { hackathons } = this.#core.stores;
    const registered = await hackathons.registeredRefs(
      context.ref,
      ['registered', 'pending', 'waiting-list'],
      trx,
    );
    const { judges, mentors } = context.resource;
    const concerned = [
      ...registered,
      ...(change.window === 'judging' ? judges : []),
      ...(change.window === 'judging' || change.window === 'registration'
        ? []
        : mentors),
    ];
    const people = [...new Set(concerned)].filter(ref => ref !== change.by);
    const notices: Notice[] = [];
    for (let i = 0; i < people.length; i += RECIPIENTS_PER_NOTICE) {
      notices.push({
        key: `window:${context.ref}:${change.window}:${change.at}:${i}`,
        hackathonRef: context.ref,
        recipients: people.slice(i, i + RECIPIENTS_PER_NOTICE),
        title: `${context.title}: ${sentenceOf(change, context.spec)}`,
        description: change.reason,
        link: pagePath(context.ref),
        severity: change.action === 'hold' ? 'high' : 'normal',
      });
    }
    return notices;
  }
}

function readUntil(until: string | undefined): number | undefined {
  if (until === undefined) {
    return undefined;
  }
  const time = WITH_OFFSET.test(until) ? Date.parse(until) : NaN;
  if (!Number.isFinite(time)) {
    throw new InputError(
      `until is ${until}, which is not a time with an offset; write for example 2026-11-27T18:00:00Z`,
    );
  }
  return time;
}

/** Refuses a change that doesn't fit the window as it is. */
function assertFits(
  { action, until, at }: WindowChange,
  window: WindowState,
  endAt: number,
): void {
  const isNow = `${window.name} is ${window.state} (closes ${iso(
    window.closesAt,
  )})`;
  const fits: Record<WindowChange['action'], boolean> = {
    hold: window.state === 'open' || window.state === 'upcoming',
    resume: window.state === 'held',
    extend: window.state !== 'closed',
    reopen: window.state === 'closed',
    close:
      window.state === 'open' ||
      (window.state === 'held' && window.opensAt <= at),
  };
  if (!fits[action]) {
    throw new ConflictError(`${isNow}: ${MENDS[action]}`);
  }
  if (action === 'resume' || action === 'close') {
    if (until !== undefined) {
      throw new InputError(`until is not for ${action}; leave it out`);
    }
    return;
  }
  if (until === undefined) {
    if (action === 'hold') {
      return;
    }
    throw new InputError(`until is missing; say when ${window.name} closes`);
  }
  if (until <= at) {
    throw new InputError(
      `until is ${iso(until)}, which is not in the future (now is ${iso(at)})`,
    );
  }
  if (until > endAt + LATEST_MS) {
    throw new InputError(
      `until is ${iso(
        until,
      )}, which is more than a year after the end of the event (${iso(endAt)})`,
    );
  }
  if (action === 'extend' && until <= window.closesAt) {
    throw new InputError(
      `until is ${iso(until)}, which is not after the present end of ${
        window.name
      }, ${iso(window.closesAt)}; close it to end it earlier`,
    );
  }
}

function sentenceOf(
  { window, action, until }: WindowChange,
  spec: HackathonEntity['spec'],
): string {
  const title = titleOfWindow(window, spec);
  const when = until && inWords(until, spec.schedule.timezone);
  switch (action) {
    case 'hold':
      return `${title} is on hold${when ? ` until ${when}` : ''}`;
    case 'resume':
      return `${title} goes on`;
    case 'close':
      return `${title} is closed`;
    case 'extend':
      return `${title} now closes on ${when}`;
    default:
      return `${title} is open again until ${when}`;
  }
}
