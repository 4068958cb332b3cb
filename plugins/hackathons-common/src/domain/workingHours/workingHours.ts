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
  readonly #first: Temporal.PlainDate | undefined;
  readonly #last: Temporal.PlainDate | undefined;
  readonly #changes = new Map<string, Temporal.ZonedDateTime[]>();
  readonly #least = new Map<string, number>();
  readonly #clocks = new Map<string, string>();
  readonly #spans = new Map<string, [number, number]>();
  readonly #shared = new Map<string, number>();

  /** @param days - days in a row, `YYYY-MM-DD`; for the average of more than 14 days, 14 that are spread evenly count */
  constructor(days: readonly string[]) {
    const [first, last] = [days.at(0), days.at(-1)];
    this.#first = first ? Temporal.PlainDate.from(first) : undefined;
    this.#last = last ? Temporal.PlainDate.from(last) : undefined;
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
    return remember(this.#shared, [zone, other].sort().join(' '), () => {
      const hours = this.#days.map(day => this.#onDay(zone, other, day));
      return hours.reduce((sum, each) => sum + each, 0) / hours.length;
    });
  }

  /**
   * Hours in which people in both zones work on the day on which these are fewest. All days count, however many there are.
   *
   * @returns `undefined` when there are no days, or a zone is not known
   */
  least(zone: string, other: string): number | undefined {
    if (!this.#first) {
      return undefined;
    }
    return remember(this.#least, [zone, other].sort().join(' '), () =>
      Math.min(
        ...[zone, other]
          .flatMap(each => this.#daysThatDiffer(each))
          .flatMap(day => [
            this.#onDay(zone, other, day),
            this.#onDay(other, zone, day),
          ]),
      ),
    );
  }

  /**
   * What zones have in common whose clocks show the same on all days, such as `Europe/Berlin` and `Europe/Paris`.
   *
   * @returns `undefined` when there are no days, or the zone is not known
   */
  clockOf(zone: string): string | undefined {
    if (!this.#first) {
      return undefined;
    }
    return remember(this.#clocks, zone, () =>
      [
        this.#spanOf(zone, this.#first!)[0],
        ...this.#changesOf(zone).map(
          ({ epochMilliseconds, offset }) => `${epochMilliseconds}${offset}`,
        ),
      ].join(' '),
    );
  }

  /** The first day, and those around each change of the clock: on all others it is as on one of these. */
  #daysThatDiffer(zone: string): Temporal.PlainDate[] {
    const around = this.#changesOf(zone).flatMap(change =>
      [-1, 0, 1].map(days => change.toPlainDate().add({ days })),
    );
    return [this.#first!, ...around].filter(
      day =>
        Temporal.PlainDate.compare(day, this.#first!) >= 0 &&
        Temporal.PlainDate.compare(day, this.#last!) <= 0,
    );
  }

  #changesOf(zone: string): Temporal.ZonedDateTime[] {
    let changes = this.#changes.get(zone);
    if (!changes) {
      changes = [];
      // A working day of one zone meets the days around it of another.
      const end = this.#last!.add({ days: 2 }).toZonedDateTime(zone);
      let change = this.#first!.subtract({ days: 2 })
        .toZonedDateTime(zone)
        .getTimeZoneTransition('next');
      while (change && Temporal.ZonedDateTime.compare(change, end) < 0) {
        changes.push(change);
        change = change.getTimeZoneTransition('next');
      }
      this.#changes.set(zone, changes);
    }
    return changes;
  }

  #onDay(zone: string, other: string, day: Temporal.PlainDate): number {
    const [from, to] = this.#spanOf(zone, day);
    // Zones can be a day apart.
    const shared = [-1, 0, 1].map(days => {
      const [otherFrom, otherTo] = this.#spanOf(other, day.add({ days }));
      return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    });
    return shared.reduce((sum, each) => sum + each, 0) / HOUR_MS;
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

/** @returns `undefined` when it is about a zone that is not known */
function remember<T>(
  cache: Map<string, T>,
  key: string,
  make: () => T,
): T | undefined {
  let value = cache.get(key);
  if (value === undefined) {
    try {
      value = make();
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
      return undefined;
    }
    cache.set(key, value);
  }
  return value;
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
