import { WorkingHours } from './workingHours';

/**
 * The rule that every two people of a team have so many hours of the working day in common, on each day of an event. People whose
 * time zone is not known go together with everybody.
 */
export class SharedHours {
  readonly #hours: WorkingHours;
  readonly #zoneOfClock = new Map<string, string>();

  /**
   * @param days - days of the event in a row, `YYYY-MM-DD`
   * @param wanted - hours; with 0 everybody goes together
   */
  constructor(days: readonly string[], private readonly wanted = 0) {
    this.#hours = new WorkingHours(days);
  }

  /** One zone for all whose clocks show the same; `undefined` if it is not known. */
  clockOf(zone: string | undefined): string | undefined {
    const clock = zone === undefined ? undefined : this.#hours.clockOf(zone);
    if (clock === undefined) {
      return undefined;
    }
    if (!this.#zoneOfClock.has(clock)) {
      this.#zoneOfClock.set(clock, zone!);
    }
    return this.#zoneOfClock.get(clock);
  }

  /** Different clocks of people, in the order of their names. */
  clocksOf(zones: readonly (string | undefined)[]): string[] {
    const clocks = zones.flatMap(zone => this.clockOf(zone) ?? []);
    return [...new Set(clocks)].sort();
  }

  /** Whether two people can be in a team. */
  fit(zone: string, other: string): boolean {
    return (this.#hours.least(zone, other) ?? Infinity) >= this.wanted;
  }

  /** The largest sets of clocks that all fit each other: each team is within one of them. */
  circles(clocks: readonly string[]): string[][] {
    const fitting = (clock: string, others: readonly string[]) =>
      others.filter(other => other !== clock && this.fit(clock, other));
    const found: string[][] = [];
    // Bron and Kerbosch (1973), with a pivot.
    const extend = (circle: string[], open: string[], done: string[]) => {
      if (open.length === 0) {
        if (done.length === 0) {
          found.push(circle);
        }
        return;
      }
      const [first, ...others] = [...open, ...done];
      const pivot = others.reduce(
        (best, clock) =>
          fitting(clock, open).length > fitting(best, open).length
            ? clock
            : best,
        first,
      );
      let [left, seen] = [open, done];
      for (const clock of open) {
        if (clock === pivot || !this.fit(clock, pivot)) {
          extend(
            [...circle, clock],
            fitting(clock, left),
            fitting(clock, seen),
          );
          left = left.filter(other => other !== clock);
          seen = [...seen, clock];
        }
      }
    };
    extend([], [...clocks], []);
    return found.map(circle => circle.sort());
  }

  /**
   * Hours that all of a team have in common on the worst day: what those two have who share least.
   *
   * @returns `undefined` if less than two zones are known
   */
  leastOf(zones: readonly (string | undefined)[]): number | undefined {
    const known = zones.flatMap(zone => this.clockOf(zone) ?? []);
    if (known.length < 2) {
      return undefined;
    }
    const clocks = [...new Set(known)];
    return Math.min(
      ...clocks.flatMap((clock, index) =>
        clocks.slice(index).map(other => this.#hours.least(clock, other)!),
      ),
    );
  }

  /**
   * The fewest people who would have to leave a team so that everybody left fits.
   *
   * @param joining - zones of those who may be asked to leave
   * @param staying - zones of those who were there before, who stay even if they don't fit each other
   */
  outside(
    joining: readonly (string | undefined)[],
    staying: readonly (string | undefined)[] = [],
  ): number {
    const counts = new Map<string, number>();
    for (const zone of joining) {
      const clock = this.clockOf(zone);
      if (clock !== undefined) {
        counts.set(clock, (counts.get(clock) ?? 0) + 1);
      }
    }
    const sizeOf = (clocks: Iterable<string>) =>
      [...clocks].reduce((sum, clock) => sum + counts.get(clock)!, 0);
    const circles = this.circlesAround(counts.keys(), this.clocksOf(staying));
    return sizeOf(counts.keys()) - Math.max(0, ...circles.map(sizeOf));
  }

  /** The circles of those clocks that fit all of some others. */
  circlesAround(
    clocks: Iterable<string>,
    others: readonly string[],
  ): string[][] {
    return this.circles(
      [...clocks].filter(clock =>
        others.every(other => this.fit(clock, other)),
      ),
    );
  }
}
