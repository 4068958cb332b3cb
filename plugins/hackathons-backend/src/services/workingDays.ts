import {
  type HackathonSchedule,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import { Temporal } from 'temporal-polyfill';

const MAX_DAYS = 366;

/** Days on which teams work by the charter, from the start to the submission deadline, as `YYYY-MM-DD` in the zone of the event. */
export function workingDaysOf(schedule: HackathonSchedule): string[] {
  const { start, submissionDeadline, timezone } = schedule;
  const [from, to] = [start, submissionDeadline].map(time =>
    resolveHackathonTime(time, timezone)?.getTime(),
  );
  return from === undefined || to === undefined
    ? []
    : daysBetween(from, to, timezone);
}

/** Days from one moment to another, both in ms since the epoch, as `YYYY-MM-DD` in a time zone. No more than a year of them. */
export function daysBetween(
  from: number,
  to: number,
  timezone: string,
): string[] {
  const dayOf = (time: number) =>
    Temporal.Instant.fromEpochMilliseconds(time)
      .toZonedDateTimeISO(timezone)
      .toPlainDate();
  const last = dayOf(to);
  const days: string[] = [];
  for (
    let day = dayOf(from);
    Temporal.PlainDate.compare(day, last) <= 0 && days.length < MAX_DAYS;
    day = day.add({ days: 1 })
  ) {
    days.push(day.toString());
  }
  return days;
}
