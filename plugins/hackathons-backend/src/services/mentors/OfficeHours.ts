import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  cutOfficeHours,
  type HackathonQuery,
  type HackathonSchemas,
  hackathonsEventManagePermission,
  hackathonsEventMentorPermission,
  hackathonsEventParticipatePermission,
  type OfficeTime,
} from '@guildhall/plugin-hackathons-common';
import type { StoredSlot } from '../../database/DatabaseOfficeHourStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { toICalendar } from '../events/iCalendar';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { nameOf, tidyText } from '../people';
import { requireTimezone } from './Mentors';
import { slotNotice } from './notices';
import { rosterOf } from './roster';
import { calendarEntryOf, concerns, presentSlot, whoBooked } from './slots';

/** Office hours: offering, booking, cancelling. */
export class OfficeHours {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  async page(
    context: EventContext,
    query: HackathonQuery<'listOfficeHours'>,
  ): Promise<HackathonSchemas['OfficeSlotPage']> {
    const { userRef } = context.caller;
    const { teamId } = context.membership;
    const limit = query.limit ?? 50;
    const after = decodeCursor('office-hours', query.cursor, [
      'time',
      'string',
    ]);
    const rows = await this.#core.stores.officeHours.page(context.ref, {
      mentor: query.mentor?.toLowerCase(),
      free: query.free,
      endsAfter: query.past ? undefined : context.now,
      concerns: query.mine ? { userRef: userRef ?? '', teamId } : undefined,
      after,
      limit: limit + 1,
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(slot => presentSlot(slot, context)),
      nextCursor: encodeCursor(
        'office-hours',
        last && [last.startsAt, last.id],
      ),
    };
  }

  /** @throws InputError for times that don't work; ConflictError when the mentor has other office hours then */
  async add(
    context: EventContext,
    input: HackathonSchemas['OfficeHoursInput'],
  ): Promise<HackathonSchemas['OfficeSlotPage']> {
    const mentorRef = context.requireUser();
    context.requireRole('mentor');
    context.requireNotEnded();
    const startsAt = Date.parse(input.startsAt);
    if (startsAt < context.now) {
      throw new InputError(
        `startsAt is ${input.startsAt}, which is over; it is ${iso(
          context.now,
        )}`,
      );
    }
    const timezone = await this.#timezoneOf(context, mentorRef, input.timezone);
    let times: OfficeTime[];
    try {
      times = cutOfficeHours({
        startsAt,
        endsAt: Date.parse(input.endsAt),
        slotMinutes: input.slotMinutes,
        timezone,
        until: context.timeline.end,
        rrule: input.repeat?.rrule,
      });
    } catch (error) {
      throw error instanceof RangeError ? new InputError(error.message) : error;
    }
    const series = randomUUID();
    const slots = times.map(
      (time): StoredSlot => ({
        ...time,
        id: randomUUID(),
        hackathonRef: context.ref,
        mentorRef,
        series,
        place: tidyText(input.place),
        version: 1,
        createdAt: context.now,
      }),
    );
    const clash = await this.#core.stores.officeHours.add(slots);
    if (clash) {
      throw new ConflictError(
        `You have other office hours from ${iso(clash.startsAt)} to ${iso(
          clash.endsAt,
        )}; nothing was added`,
      );
    }
    return {
      items: slots.map(slot => presentSlot(slot, context)),
      nextCursor: null,
    };
  }

  /** @throws ConflictError when somebody else was faster, or the slot has begun */
  async book(
    context: EventContext,
    slot: StoredSlot,
    input: HackathonSchemas['BookingInput'],
  ): Promise<HackathonSchemas['OfficeSlot']> {
    const userRef = context.requireUser();
    context.requireRole('participant');
    context.requireNotEnded();
    const { now } = context;
    const { teamId: ownTeam, teamName, displayName } = context.membership;
    const { teamId } = input;
    if (teamId && teamId !== ownTeam) {
      throw new InputError(
        `teamId is ${teamId}: a slot is booked for oneself or one's own team`,
      );
    }
    if (slot.mentorRef === userRef) {
      throw new NotAllowedError('Nobody books their own office hours');
    }
    if (slot.startsAt <= now) {
      throw new ConflictError(`The slot began at ${iso(slot.startsAt)}`);
    }
    const own = slot.booking && concerns(slot, context) === 'booking';
    if (slot.booking && !own) {
      throw taken();
    }
    if (slot.booking && slot.booking.userRef !== userRef && !teamId) {
      throw new ConflictError(
        `${whoBooked(
          slot.booking,
        )} has booked this slot; give teamId to change the booking of your team, or choose another one`,
      );
    }
    if (input.version !== undefined && input.version !== slot.version) {
      throw new ConflictError(
        `The slot is in version ${slot.version} by now; read it again`,
      );
    }
    const booking = {
      userRef: slot.booking?.userRef ?? userRef,
      userName: slot.booking ? slot.booking.userName : displayName,
      teamId,
      teamName: teamId && teamName,
      topic: tidyText(input.topic),
      at: slot.booking?.at ?? now,
    };
    const changed = { ...slot, booking, version: slot.version + 1 };
    const { notices, officeHours } = this.#core.stores;
    await this.#core.knex.transaction(async trx => {
      if (!(await officeHours.setBooking(slot, booking, trx))) {
        throw taken();
      }
      await notices.add(
        own
          ? []
          : [
              slotNotice(
                changed,
                'booked',
                [slot.mentorRef],
                `${whoBooked(booking)} booked your office hours${
                  booking.topic ? ` (${booking.topic})` : ''
                }`,
              ),
            ],
        now,
        trx,
      );
    });
    return presentSlot(changed, context);
  }

  /**
   * Opens a slot for cancelling its booking, with the permission that the caller's side takes.
   *
   * @throws NotAllowedError for people whom it doesn't concern
   */
  async requireBookingRight(
    context: EventContext,
    slot: StoredSlot,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const side = concerns(slot, context);
    if (side === 'no') {
      context.requireRole('organiser');
    }
    const permission = {
      booking: hackathonsEventParticipatePermission,
      mentor: hackathonsEventMentorPermission,
      no: hackathonsEventManagePermission,
    }[side];
    await this.#core.access.open(context.ref, credentials, permission);
  }

  /**
   * Frees a slot, and tells the other side.
   *
   * @returns whether it was booked
   */
  async cancelBooking(
    context: EventContext,
    slot: StoredSlot,
  ): Promise<boolean> {
    const by = context.requireUser();
    const { booking } = slot;
    if (!booking) {
      return false;
    }
    const { notices, officeHours, teams } = this.#core.stores;
    const members = booking.teamId
      ? await teams.membersOf([booking.teamId])
      : undefined;
    const side = concerns(slot, context);
    const bookers = [
      ...new Set([
        booking.userRef,
        ...((booking.teamId && members?.get(booking.teamId)) || []).map(
          ({ userRef }) => userRef,
        ),
      ]),
    ];
    const recipients =
      side === 'booking'
        ? [slot.mentorRef]
        : [...bookers, slot.mentorRef].filter(ref => ref !== by);
    await this.#core.knex.transaction(async trx => {
      if (!(await officeHours.setBooking(slot, undefined, trx))) {
        throw new ConflictError(
          'The booking was changed meanwhile; read it again',
        );
      }
      await notices.add(
        [
          slotNotice(
            { ...slot, version: slot.version + 1 },
            'freed',
            recipients,
            `${nameOf(
              by,
              context.membership.displayName,
            )} cancelled the booking of office hours`,
          ),
        ],
        context.now,
        trx,
      );
    });
    return true;
  }

  /** Takes slots away, and tells who booked them. */
  async cancel(
    context: EventContext,
    slot: StoredSlot,
    following: boolean,
  ): Promise<void> {
    const by = context.requireUser();
    const { notices, officeHours, teams } = this.#core.stores;
    await this.#core.knex.transaction(async trx => {
      const cancelled = await officeHours.cancel(slot, following, trx);
      const members = await teams.membersOf(
        cancelled.flatMap(({ booking }) => booking?.teamId ?? []),
        trx,
      );
      await notices.add(
        cancelled.flatMap(each => {
          const { booking } = each;
          const concerned = new Set([
            ...(booking ? [booking.userRef] : []),
            ...((booking?.teamId && members.get(booking.teamId)) || []).map(
              ({ userRef }) => userRef,
            ),
            ...(by === each.mentorRef ? [] : [each.mentorRef]),
          ]);
          return concerned.size > 0
            ? [
                slotNotice(
                  each,
                  'cancelled',
                  [...concerned],
                  `Office hours of ${nameOf(each.mentorRef)} are cancelled`,
                ),
              ]
            : [];
        }),
        context.now,
        trx,
      );
    });
  }

  /** The slot as iCalendar. What was booked is for those whom it concerns. */
  calendarOf(context: EventContext, slot: StoredSlot): string {
    const { id, path, ...entry } = calendarEntryOf(slot, context);
    const { appBaseUrl } = this.#core.options;
    return toICalendar(context.title, [
      {
        ...entry,
        uid: `office-hour-${slot.id}@hackathons.guildhall.dev`,
        url: appBaseUrl && `${appBaseUrl}${pagePath(context.ref, path)}`,
        sequence: slot.version - 1,
        changedAt: slot.booking?.at ?? slot.createdAt,
      },
    ]);
  }

  async #timezoneOf(
    context: EventContext,
    mentorRef: string,
    given: string | undefined,
  ): Promise<string> {
    requireTimezone('timezone', given);
    if (given) {
      return given;
    }
    const offers = await this.#core.stores.mentors.offers(context.ref);
    const own = rosterOf(context, offers).find(
      ({ userRef }) => userRef === mentorRef,
    );
    return own?.timezone ?? context.spec.schedule.timezone;
  }
}

function taken(): ConflictError {
  return new ConflictError(
    'Somebody else has booked this slot; choose another one',
  );
}
