import ical, {
  ICalCalendarMethod,
  ICalEventTransparency,
} from 'ical-generator';

/** An entry of a calendar. Times in ms since the epoch. */
export interface ICalendarEntry {
  /** Stays the same for the same thing, whatever becomes of it. */
  uid: string;
  title: string;
  description?: string;
  startsAt: number;
  /** Left out for a moment. */
  endsAt?: number;
  location?: string;
  url?: string;
  /** Grows when the entry changes. */
  sequence?: number;
  /** When it changed last. */
  changedAt: number;
}

/** How often calendar programs read a link again. */
const REFRESH_SECONDS = 3_600;

/** A calendar in the format of RFC 5545. Times are UTC: calendar programs show them in the zone of their reader. */
export function toICalendar(
  name: string,
  entries: readonly ICalendarEntry[],
): string {
  const calendar = ical({
    name: escapeName(name),
    prodId: { company: 'guildhall.dev', product: 'hackathons', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence ?? 0,
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      start: new Date(entry.startsAt),
      end: entry.endsAt === undefined ? null : new Date(entry.endsAt),
      summary: entry.title,
      description: entry.description ?? null,
      location: entry.location ?? null,
      url: entry.url ?? null,
      // Deadlines don't make anybody busy; what has a length does.
      transparency:
        entry.endsAt === undefined
          ? ICalEventTransparency.TRANSPARENT
          : ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

/** ical-generator writes the name as it is: a line break in it would begin a line of its own. */
function escapeName(name: string): string {
  return name.replace(/[\r\n]+/g, ' ').replace(/[\\;,]/g, '\\$&');
}
