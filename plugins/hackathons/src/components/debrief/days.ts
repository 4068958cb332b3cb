import { instantToLocal, localToInstant } from '../common';

/** The end of a day on the clocks of a zone, to the minute; nothing for what is no day. */
export function endOfDay(day: string, zone: string): string | undefined {
  return localToInstant(`${day}T23:59`, zone);
}

/** The day that the clocks of a zone show at a moment: `YYYY-MM-DD`. */
export function dayOf(at: string, zone: string): string {
  return instantToLocal(at, zone).slice(0, 10);
}
