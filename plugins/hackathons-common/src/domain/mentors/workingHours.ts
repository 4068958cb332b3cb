import { Temporal } from 'temporal-polyfill';

const FROM = 9;
const TO = 17;
/** Hours of a working day. */
export const WORKING_HOURS = TO - FROM;
const MAX_DAYS = 14;
const HOUR_MS = 3_600_000;

/**
 * Compares working hours, nine to five on the wall, of time zones on given days. Zones change to and from daylight saving on different
 * days, so that the same two zones can share more hours in one week than in the next.
 */
export class WorkingHours {
  readonly #days: Temporal.PlainDate[];
  readonly #spans = new Map<string, [number, number]>();
  readonly #shared = new Map<string, number>();

  /** @param days - `YYYY-MM-DD`; of more than 14 days, 14 that are spread evenly count */
  constructor(days: readonly string[]) {
    const step = Math.max(1, Math.ceil(days.length / MAX_DAYS));
    this.#days = days
      .filter((_, index) => index % step === 0)
      .map(day => Temporal.PlainDate.from(day));
  }

  /**
   * Hours of a day in which people in both zones work, on average over the days.
   *
   * @returns `undefined` when there are no days, or a zone is not known
   */
  shared(zone: string, other: string): number | undefined {
    if (this.#days.length === 0) {
      return undefined;
    }
    const key = [zone, other].sort().join(' ');
    let hours = this.#shared.get(key);
    if (hours === undefined) {
      try {
        hours = this.#compare(zone, other);
      } catch (error) {
        if (!(error instanceof RangeError)) {
          throw error;
        }
        return undefined;
      }
      this.#shared.set(key, hours);
    }
    return hours;
  }

  #compare(zone: string, other: string): number {
    let total = 0;
    for (const day of this.#days) {
      const [from, to] = this.#spanOf(zone, day);
      // Zones can be a day apart.
      for (const days of [-1, 0, 1]) {
        const [otherFrom, otherTo] = this.#spanOf(other, day.add({ days }));
        total += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
      }
    }
    return total / HOUR_MS / this.#days.length;
  }

  #spanOf(zone: string, day: Temporal.PlainDate): [number, number] {
    const key = `${zone} ${day}`;
    let span = this.#spans.get(key);
    if (!span) {
      span = [instantOf(day, FROM, zone), instantOf(day, TO, zone)];
      this.#spans.set(key, span);
    }
    return span;
  }
}

function instantOf(
  day: Temporal.PlainDate,
  hour: number,
  timeZone: string,
): number {
  return day.toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour }),
  }).epochMilliseconds;
}
