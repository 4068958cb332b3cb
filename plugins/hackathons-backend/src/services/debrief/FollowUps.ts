import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type FollowUp,
  type FollowUpInput,
  type FollowUpPage,
  type FollowUpUpdate,
  hackathonsEventManagePermission,
  type HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import type { StoredFollowUp } from '../../database/DatabaseFollowUpStore';
import type { EventContext } from '../access';
import type { CalendarEntry, Core } from '../areas';
import { iso } from '../iso';
import { openOf, staleVersion, tidyText } from '../people';
import { eventOf } from './eventOf';
import { timeOf, titleOf } from './inputs';
import { followUpNotices } from './notices';
import { powersOf } from './powers';

const DEFAULT_LIMIT = 50;
const MAX_MEETINGS = 50;
const CALENDAR_DAYS_MS = 180 * 86_400_000;

/** Meetings after the event. */
export class FollowUps {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** A page of meetings of a hackathon that was opened. */
  async list(
    context: EventContext,
    query: HackathonQuery<'listFollowUps'>,
  ): Promise<FollowUpPage> {
    const { limit = DEFAULT_LIMIT } = query;
    const { items, total } = await this.#core.stores.followUps.page(
      {
        hackathonRef: context.ref,
        endsAfter: query.upcoming ? context.now : undefined,
      },
      limit + 1,
      decodeCursor('follow-ups', query.cursor, ['time', 'string']),
    );
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: await this.#present(page, context),
      nextCursor: encodeCursor('follow-ups', last && [last.startsAt, last.id]),
      total,
    };
  }

  /** What is in the calendars of those who have a role in the hackathon. */
  async calendar(context: EventContext): Promise<CalendarEntry[]> {
    if (context.roles.size === 0) {
      return [];
    }
    const { items } = await this.#core.stores.followUps.page(
      {
        hackathonRef: context.ref,
        endsAfter: context.now - CALENDAR_DAYS_MS,
      },
      MAX_MEETINGS,
    );
    return items.map(meeting => ({
      id: `follow-up:${meeting.id}`,
      title: `${context.title}: ${meeting.title}`,
      description: meeting.text,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      location: meeting.place,
      path: 'debrief/follow-ups',
    }));
  }

  /**
   * Calls a meeting.
   *
   * @param context - opened with the permission to run the hackathon
   */
  async add(context: EventContext, input: FollowUpInput): Promise<FollowUp> {
    const { debrief, followUps } = this.#core.stores;
    const by = context.requireUser();
    context.requireRole('organiser');
    const meeting: StoredFollowUp = {
      id: randomUUID(),
      hackathonRef: context.ref,
      ...contentOf(input, context.now),
      byRef: by,
      updatedBy: by,
      version: 1,
      createdAt: context.now,
      updatedAt: context.now,
    };
    await debrief.inEvent(context.ref, async db => {
      if ((await followUps.count(context.ref, db)) >= MAX_MEETINGS) {
        throw new ConflictError(
          `${context.title} has ${MAX_MEETINGS} meetings, which is the most; delete one that is over`,
        );
      }
      await followUps.insert(meeting, db);
      await this.#tell(meeting, 'called', context, db);
    });
    await this.#core.live.changed(context.ref, 'debrief');
    return (await this.#present([meeting], context))[0];
  }

  /** Changes a meeting, as an organiser. */
  async update(
    id: string,
    update: FollowUpUpdate,
    credentials: BackstageCredentials,
  ): Promise<FollowUp> {
    const { debrief, followUps } = this.#core.stores;
    const [, context] = await this.#openOwn(id, credentials);
    const by = context.requireUser();
    const next = await debrief.inEvent(context.ref, async db => {
      const current = (await followUps.byId(id, db))!;
      // A meeting that has begun can still be described.
      const content = contentOf(
        update,
        Math.min(context.now, current.startsAt - 1),
      );
      const changed =
        current.version === update.version
          ? await followUps.update(
              { ...current, ...content, updatedBy: by, updatedAt: context.now },
              db,
            )
          : undefined;
      if (!changed) {
        throw staleVersion(`"${current.title}"`, current);
      }
      const isMoved =
        changed.startsAt !== current.startsAt ||
        changed.endsAt !== current.endsAt ||
        changed.place !== current.place;
      if (isMoved && changed.endsAt > context.now) {
        await this.#tell(changed, 'moved', context, db);
      }
      return changed;
    });
    await this.#core.live.changed(context.ref, 'debrief');
    return (await this.#present([next], context))[0];
  }

  /** Cancels a meeting, as an organiser. */
  async cancel(id: string, credentials: BackstageCredentials): Promise<void> {
    const { debrief, followUps } = this.#core.stores;
    const [meeting, context] = await this.#openOwn(id, credentials);
    context.requireUser();
    await debrief.inEvent(context.ref, async db => {
      if ((await followUps.delete(id, db)) && meeting.endsAt > context.now) {
        await this.#tell(meeting, 'cancelled', context, db);
      }
    });
    await this.#core.live.changed(context.ref, 'debrief');
  }

  async #openOwn(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<[StoredFollowUp, EventContext]> {
    const { access, stores } = this.#core;
    const [meeting, context] = await openOf(
      access,
      await stores.followUps.byId(id),
      `meeting ${id}`,
      credentials,
      hackathonsEventManagePermission,
    );
    context.requireRole('organiser');
    return [meeting, context];
  }

  async #tell(
    meeting: StoredFollowUp,
    what: Parameters<typeof followUpNotices>[1],
    context: EventContext,
    db: Knex,
  ): Promise<void> {
    const { hackathons, notices } = this.#core.stores;
    const people = await hackathons.registeredRefs(
      context.ref,
      ['registered'],
      db,
    );
    await notices.add(
      followUpNotices(meeting, what, eventOf(context), people),
      context.now,
      db,
    );
  }

  async #present(
    meetings: readonly StoredFollowUp[],
    context: EventContext,
  ): Promise<FollowUp[]> {
    const { decide } = await powersOf(this.#core.access, context);
    return meetings.map(meeting => ({
      id: meeting.id,
      hackathonRef: meeting.hackathonRef,
      title: meeting.title,
      startsAt: iso(meeting.startsAt),
      endsAt: iso(meeting.endsAt),
      place: meeting.place,
      text: meeting.text,
      by: meeting.byRef,
      mayEdit: decide,
      version: meeting.version,
      createdAt: iso(meeting.createdAt),
      updatedAt: iso(meeting.updatedAt),
    }));
  }
}

/** @param after - ms since the epoch, when a meeting begins at the earliest */
function contentOf(
  input: FollowUpInput,
  after: number,
): Pick<StoredFollowUp, 'title' | 'startsAt' | 'endsAt' | 'place' | 'text'> {
  const startsAt = timeOf('startsAt', input.startsAt, after);
  return {
    title: titleOf(input.title),
    startsAt,
    endsAt: timeOf('endsAt', input.endsAt, startsAt),
    place: tidyText(input.place),
    text: tidyText(input.text),
  };
}
