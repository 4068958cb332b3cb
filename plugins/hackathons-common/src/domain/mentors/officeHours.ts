import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** A slot of office hours, ms since the epoch. */
export interface OfficeTime {
  startsAt: number;
  endsAt: number;
}

/** Most slots that can be offered together. */
export const MAX_OFFICE_SLOTS = 200;
const MINUTE_MS = 60_000;
const MAX_SPAN_MS = 12 * 60 * MINUTE_MS;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'];
const PARTS = [
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYDAY',
  'BYMONTH',
  'BYMONTHDAY',
  'BYSETPOS',
];

/**
 * Cuts office hours into slots. They are repeated on the wall: nine o'clock in the mentor's zone stays nine o'clock when the clock
 * changes.
 *
 * @param hours.until - slots end at this time at the latest, ms since the epoch
 * @param hours.rrule - RFC 5545 recurrence rule without `DTSTART`
 * @throws RangeError whose message begins with the name of the field at fault
 */
export function cutOfficeHours(hours: {
  startsAt: number;
  endsAt: number;
  slotMinutes: number;
  timezone: string;
  until: number;
  rrule?: string;
}): OfficeTime[] {
  const { startsAt, endsAt, until } = hours;
  const slot = hours.slotMinutes * MINUTE_MS;
  const span = endsAt - startsAt;
  if (!(span > 0)) {
    throw new RangeError('endsAt is not after startsAt');
  }
  if (span > MAX_SPAN_MS) {
    throw new RangeError(
      'endsAt is more than 12 hours after startsAt; offer shorter hours, and repeat them',
    );
  }
  if (slot > span) {
    throw new RangeError(
      `slotMinutes is ${hours.slotMinutes}, which doesn't fit between startsAt and endsAt`,
    );
  }
  const slots: OfficeTime[] = [];
  for (const start of occurrences(hours)) {
    for (let at = start; at + slot <= start + span; at += slot) {
      if (at + slot <= until) {
        slots.push({ startsAt: at, endsAt: at + slot });
      }
    }
    if (slots.length > MAX_OFFICE_SLOTS) {
      throw new RangeError(
        `slotMinutes and repeat.rrule make more than ${MAX_OFFICE_SLOTS} slots; offer fewer at once, with COUNT or UNTIL in the rule`,
      );
    }
  }
  if (slots.length === 0) {
    throw new RangeError(
      `startsAt is after the last time there can be a slot, ${new Date(
        until,
      ).toISOString()}`,
    );
  }
  return slots;
}

/** Starts of the hours, each once, up to the end. */
function occurrences(hours: {
  startsAt: number;
  timezone: string;
  until: number;
  rrule?: string;
}): number[] {
  const { startsAt, timezone, until, rrule } = hours;
  if (rrule === undefined) {
    return [startsAt];
  }
  const rule = parseRule(rrule);
  const dtstart =
    Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(
      timezone,
    );
  try {
    const starts = new RRuleTemporal({
      rruleString: rule,
      dtstart,
      strict: true,
      includeDtstart: true,
      maxIterations: 20_000,
    }).between(new Date(startsAt), new Date(Math.max(startsAt, until)), true);
    return [...new Set(starts.map(start => start.epochMilliseconds))];
  } catch (error) {
    throw new RangeError(
      `repeat.rrule is not a recurrence rule that can be worked out (${
        (error as Error).message
      }); write for example "FREQ=WEEKLY;BYDAY=MO"`,
    );
  }
}

function parseRule(rrule: string): string {
  const parts = rrule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';');
  const names = parts.map(part => part.split('=')[0]);
  const unknown = names.find(name => !PARTS.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `repeat.rrule has ${JSON.stringify(unknown)}, allowed are ${PARTS.join(
        ', ',
      )}`,
    );
  }
  const frequency = parts
    .find(part => part.startsWith('FREQ='))
    ?.slice('FREQ='.length);
  if (!frequency || !FREQUENCIES.includes(frequency)) {
    throw new RangeError(
      `repeat.rrule has FREQ ${
        frequency ?? 'missing'
      }, allowed are ${FREQUENCIES.join(', ')}`,
    );
  }
  return `RRULE:${parts.join(';')}`;
}
