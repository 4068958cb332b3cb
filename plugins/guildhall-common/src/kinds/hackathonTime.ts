import { Temporal } from 'temporal-polyfill';
import { isIsoDateTime } from '../dates';
import type { HackathonTime } from './HackathonEntity';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/**
 * The moment that a time of a hackathon's schedule means.
 *
 * @param time - with an offset, or local to the zone
 * @param timezone - IANA time zone of the schedule
 * @returns `undefined` when the time cannot be read
 * @throws RangeError when there is no such time zone
 */
export function resolveHackathonTime(
  time: HackathonTime,
  timezone: string,
): Date | undefined {
  if (isIsoDateTime(time)) {
    return new Date(Temporal.Instant.from(time).epochMilliseconds);
  }
  if (!LOCAL.test(time)) {
    return undefined;
  }
  let local: Temporal.PlainDateTime;
  try {
    local = Temporal.PlainDateTime.from(time);
  } catch {
    return undefined;
  }
  return new Date(local.toZonedDateTime(timezone).epochMilliseconds);
}
