import { InputError } from '@backstage/errors';
import { Temporal } from 'temporal-polyfill';

/** Milliseconds in a UTC day. UTC has no daylight saving, so every day has the same length. */
export const DAY_MS = 86_400_000;

/** The UTC day of a time, as days since 1970-01-01. */
export function dayOf(time: number): number {
  return Math.floor(time / DAY_MS);
}

/** The first millisecond of a UTC day. */
export function startOfDay(day: number): number {
  return day * DAY_MS;
}

/** ISO 8601 text of a time, in UTC. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

/** `YYYY-MM-DD` of a UTC day. */
export function isoDate(day: number): string {
  return isoTime(startOfDay(day)).slice(0, 10);
}

/**
 * Reads a calendar date as a UTC day.
 *
 * @param date - `YYYY-MM-DD`
 * @param field - where it was found, for the error
 * @throws InputError if it is not a date
 */
export function parseDay(date: string, field: string): number {
  try {
    const { year, month, day } = Temporal.PlainDate.from(date);
    return dayOf(Date.UTC(year, month - 1, day));
  } catch (error) {
    throw new InputError(
      `${field} is '${date}'; write a date such as 2027-03-31`,
      error,
    );
  }
}

/**
 * Reads an ISO 8601 duration.
 *
 * @param duration - such as `PT6H`, `P30D` or `P1M`
 * @param field - where it was found, for the error
 * @throws InputError if it is not a duration longer than nothing
 */
export function parseDuration(
  duration: string,
  field: string,
): Temporal.Duration {
  let parsed: Temporal.Duration;
  try {
    parsed = Temporal.Duration.from(duration);
  } catch (error) {
    throw new InputError(
      `${field} is '${duration}'; write an ISO 8601 duration such as PT6H, P30D or P1M`,
      error,
    );
  }
  if (parsed.sign <= 0) {
    throw new InputError(
      `${field} is '${duration}'; write a duration longer than nothing, such as PT6H, P30D or P1M`,
    );
  }
  return parsed;
}

/**
 * The time a duration after (or, with `sign` -1, before) another time, by the UTC calendar:
 * `P1M` leads to the same day of the next or previous month, and to its last day if the month is shorter.
 *
 * @throws InputError if the result lies outside the range of dates
 */
export function shift(
  time: number,
  duration: Temporal.Duration,
  sign: 1 | -1,
): number {
  const from =
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO('UTC');
  try {
    const to = sign === 1 ? from.add(duration) : from.subtract(duration);
    return to.epochMilliseconds;
  } catch (error) {
    throw new InputError(`The duration ${duration} is too long`, error);
  }
}

/**
 * The UTC days that the window of a metric covers, both included. Numbers are kept by the day, therefore a window is
 * made of whole days:
 *
 * - `sum` and `count` cover as many days as the window is long, today included (`P7D`: today and the six days before),
 *   so that no day is counted too much. A window shorter than a day covers today.
 * - All other aggregations cover every day that the window touches (`P7D`: today and the seven days before), so that
 *   no number is lost at midnight.
 *
 * Months and years go by the calendar: `P1M` reaches back to the same day of the month before.
 *
 * @param window - ISO 8601 duration
 */
export function windowDays(
  window: string,
  now: number,
  aggregation: string,
): { from: number; to: number } {
  const start = shift(now, parseDuration(window, 'spec.window'), -1);
  const to = dayOf(now);
  if (aggregation === 'sum' || aggregation === 'count') {
    return { from: Math.min(to, dayOf(start) + 1), to };
  }
  return { from: dayOf(start), to };
}
