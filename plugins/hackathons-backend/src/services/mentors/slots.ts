import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type { StoredSlot } from '../../database/DatabaseOfficeHourStore';
import type { EventContext } from '../access';
import type { CalendarEntry } from '../areas';
import { iso } from '../iso';
import { nameOf } from '../people';
import { SECTIONS } from './sections';

/** What a slot is to the caller. */
export function concerns(
  slot: StoredSlot,
  context: EventContext,
): 'mentor' | 'booking' | 'no' {
  const { userRef } = context.caller;
  if (slot.mentorRef === userRef) {
    return 'mentor';
  }
  const { booking } = slot;
  return booking &&
    (booking.userRef === userRef ||
      (booking.teamId !== undefined &&
        booking.teamId === context.membership.teamId))
    ? 'booking'
    : 'no';
}

/** A slot as the caller sees it: who booked it is for those whom it concerns, and organisers. */
export function presentSlot(
  slot: StoredSlot,
  context: EventContext,
): HackathonSchemas['OfficeSlot'] {
  const mine = concerns(slot, context);
  const organises = context.has('organiser');
  const { booking } = slot;
  const shown = booking && (mine !== 'no' || organises);
  const upcoming = slot.startsAt > context.now;
  const acts = upcoming && context.timeline.phase !== 'ended';
  return {
    id: slot.id,
    hackathonRef: slot.hackathonRef,
    mentorRef: slot.mentorRef,
    startsAt: iso(slot.startsAt),
    endsAt: iso(slot.endsAt),
    place: slot.place,
    booked: booking !== undefined,
    booking: shown
      ? {
          userRef: booking.userRef,
          teamId: booking.teamId,
          teamName: booking.teamName,
          topic: booking.topic,
          at: iso(booking.at),
        }
      : undefined,
    mine,
    may: [
      ...(acts && !booking && mine !== 'mentor' && context.has('participant')
        ? (['book'] as const)
        : []),
      ...(acts && shown ? (['cancel-booking'] as const) : []),
      ...(upcoming && (mine === 'mentor' || organises)
        ? (['cancel'] as const)
        : []),
    ],
    version: slot.version,
  };
}

/** The team or person that booked, in words. */
export function whoBooked(booking: StoredSlot['booking']): string {
  return booking
    ? booking.teamName ?? nameOf(booking.userRef, booking.userName)
    : 'nobody';
}

/** A slot in the caller's calendar. */
export function calendarEntryOf(
  slot: StoredSlot,
  context: EventContext,
): CalendarEntry {
  const { booking } = slot;
  const mine = concerns(slot, context);
  let title = `Office hours of ${nameOf(slot.mentorRef)}`;
  if (mine === 'mentor') {
    title = booking
      ? `Office hours: ${whoBooked(booking)}`
      : 'Office hours (free)';
  }
  return {
    id: `office-hour:${slot.id}`,
    title,
    description: mine === 'no' ? undefined : booking?.topic,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    location: slot.place,
    path: SECTIONS.hours,
  };
}
