import { Temporal } from 'temporal-polyfill';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const DURATION =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

/** Whether a value is a day of the calendar, written `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  return DATE.test(value) && parses(() => Temporal.PlainDate.from(value));
}

/** Whether a value is an ISO 8601 date and time with its offset, such as `2026-03-02T09:00:00+01:00`. */
export function isIsoDateTime(value: string): boolean {
  return DATE_TIME.test(value) && parses(() => Temporal.Instant.from(value));
}

/** Whether a value is an ISO 8601 duration longer than nothing, such as `P2D` or `PT24H`. */
export function isIsoDuration(value: string): boolean {
  return (
    DURATION.test(value) &&
    parses(() => {
      if (Temporal.Duration.from(value).sign !== 1) {
        throw new RangeError('empty');
      }
    })
  );
}

/**
 * Orders two ISO 8601 durations; a month counts as January, a year as 2026.
 *
 * @returns negative when the first is shorter, positive when it is longer, 0 when they are equal
 */
export function compareIsoDurations(first: string, second: string): number {
  return Temporal.Duration.compare(first, second, { relativeTo: '2026-01-01' });
}

// To make a formatter takes longer than all other checks of an entity; there are a few hundred zones.
const knownTimeZones = new Set<string>();
const MAX_KNOWN_TIME_ZONES = 1_000;

/** Whether a value is the name of an IANA time zone, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(value: string): boolean {
  if (knownTimeZones.has(value)) {
    return true;
  }
  const valid =
    /^[A-Za-z]/.test(value) &&
    parses(() => new Intl.DateTimeFormat('en', { timeZone: value }));
  if (valid && knownTimeZones.size < MAX_KNOWN_TIME_ZONES) {
    knownTimeZones.add(value);
  }
  return valid;
}
