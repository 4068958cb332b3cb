import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which the clocks of a zone show a time, daylight saving included.
 *
 * @param local - `YYYY-MM-DDTHH:mm`, as fields for date and time have it
 * @param timeZone - IANA name
 * @returns ISO 8601 in UTC; nothing for what is no time
 */
export function localToInstant(
  local: string,
  timeZone: string,
): string | undefined {
  try {
    return Temporal.PlainDateTime.from(local)
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString();
  } catch {
    return undefined;
  }
}

/** What the clocks of a zone show at an instant: `YYYY-MM-DDTHH:mm`. */
export function instantToLocal(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
