import type { StoredSlot } from '../../database/DatabaseOfficeHourStore';
import type { EventContext } from '../access';
import type { AgendaItem, Area, CalendarEntry, Core } from '../areas';
import { nameOf } from '../people';
import { HelpQueue } from './HelpQueue';
import { HelpUpkeep } from './HelpUpkeep';
import { MentorMatches } from './MentorMatches';
import { Mentors } from './Mentors';
import { OfficeHours } from './OfficeHours';
import { SECTIONS } from './sections';
import { calendarEntryOf, concerns, whoBooked } from './slots';

const MAX_CALENDAR = 200;
const MAX_AGENDA = 20;

/** The area of mentors, help and office hours. */
export function createMentors(core: Core) {
  const upkeep = new HelpUpkeep(core);
  core.telemetry.watch(
    'help.queue',
    'Requests for help that are not closed, by state',
    async () =>
      (await core.stores.help.lengths()).map(({ state, count }) => ({
        value: count,
        labels: { state },
      })),
  );
  const area: Area = {
    upkeep: now => upkeep.run(now),
    agenda: context => agendaOf(core, context),
    calendar: context => calendarOf(core, context),
    erase: async hackathonRef => {
      await core.stores.help.erase(hackathonRef);
      await core.stores.mentors.erase(hackathonRef);
      await core.stores.officeHours.erase(hackathonRef);
    },
  };
  return {
    ...area,
    help: new HelpQueue(core),
    matches: new MentorMatches(core),
    mentors: new Mentors(core),
    officeHours: new OfficeHours(core),
  };
}

async function agendaOf(
  core: Core,
  context: EventContext,
): Promise<AgendaItem[]> {
  const { userRef } = context.caller;
  if (!userRef || !context.has('mentor', 'participant')) {
    return [];
  }
  const mentors = context.has('mentor');
  const [claimed, open, slots] = await Promise.all([
    mentors ? core.stores.help.claimedBy(context.ref, userRef) : [],
    mentors ? core.stores.help.queue(context.ref) : [],
    mySlots(core, context, MAX_AGENDA),
  ]);
  const items: AgendaItem[] = claimed.map(help => ({
    key: `help:${help.id}`,
    kind: 'resolve-help',
    title: `Help ${help.teamName ?? nameOf(help.userRef, help.userName)}: ${
      help.topic
    }`,
    dueAt: help.claimExpiresAt,
    path: SECTIONS.help,
  }));
  if (open.length > 0) {
    items.push({
      key: 'help-queue',
      kind: 'claim-help',
      title: `${open.length} ${
        open.length === 1 ? 'request for help waits' : 'requests for help wait'
      }`,
      path: SECTIONS.help,
    });
  }
  for (const slot of slots.filter(({ booking }) => booking)) {
    items.push({
      key: `office-hour:${slot.id}`,
      kind: 'attend',
      title: titleOf(slot, context),
      dueAt: slot.startsAt,
      path: SECTIONS.hours,
    });
  }
  return items;
}

async function calendarOf(
  core: Core,
  context: EventContext,
): Promise<CalendarEntry[]> {
  const slots = await mySlots(core, context, MAX_CALENDAR);
  return slots.map(slot => calendarEntryOf(slot, context));
}

async function mySlots(
  core: Core,
  context: EventContext,
  limit: number,
): Promise<StoredSlot[]> {
  const { userRef } = context.caller;
  return userRef
    ? await core.stores.officeHours.page(context.ref, {
        concerns: { userRef, teamId: context.membership.teamId },
        endsAfter: context.now,
        limit,
      })
    : [];
}

function titleOf(slot: StoredSlot, context: EventContext): string {
  const { booking, mentorRef } = slot;
  return concerns(slot, context) === 'mentor'
    ? `Office hours with ${whoBooked(booking)}`
    : `Office hours with ${nameOf(mentorRef)}`;
}
