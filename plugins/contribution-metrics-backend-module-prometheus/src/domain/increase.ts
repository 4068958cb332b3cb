import { createHash } from 'node:crypto';
import { seriesKey, type Labels, type Series } from './series';

/**
 * The last value of each counter with its time in milliseconds, by target (what Prometheus scrapes: `job` and `instance`) and series.
 * Both keys are digests.
 */
export type CounterMemory = Record<
  string,
  Record<string, [value: number, at: number]>
>;

/** How much counters grew. */
export interface Growth {
  /** In the order of the series; undefined for a series without a usable value. */
  increases: Array<number | undefined>;
  memory: CounterMemory;
}

const FORGET_AFTER = 7 * 86_400_000;

/**
 * How much counters grew in a window. Never more than what was seen:
 *
 * - The first value is compared with the last one before the window, however long ago (up to seven days) that was, so that a gap
 *   neither loses nor doubles anything.
 * - A value below the one before it means that the counter began anew at zero: all of it counts. This is the rule by which Prometheus
 *   corrects resets in `increase()` (prometheus/promql/functions.go, `extrapolatedRate`), without its extrapolation to the ends of the window, which
 *   makes numbers that were never counted.
 * - A series that was not there before counts from zero if its target was seen in the window before, because a new combination of labels
 *   begins at zero in a process that runs. Else nobody knows how much of its first value is old, and it counts from there.
 *
 * @param series - counters with their values of the window alone, oldest first; NaN, infinite and negative values are left out
 * @param memory - what the window before gave
 * @param seenSince - a target counts as seen before when it has a value since then, in milliseconds
 * @param now - end of the window; what is older than seven days then is forgotten
 */
export function growthOf(
  series: Series[],
  memory: CounterMemory,
  seenSince: number,
  now: number,
): Growth {
  const next = recent(memory, now - FORGET_AFTER);
  const seen = new Set(
    Object.entries(memory)
      .filter(([, counters]) =>
        Object.values(counters).some(([, at]) => at >= seenSince),
      )
      .map(([target]) => target),
  );
  const increases = series.map(({ labels, points }) => {
    const usable = points.filter(
      ([, value]) => Number.isFinite(value) && value >= 0,
    );
    if (usable.length === 0) {
      return undefined;
    }
    const target = targetOf(labels);
    const key = digest(seriesKey(labels));
    let before =
      memory[target]?.[key]?.[0] ?? (seen.has(target) ? 0 : usable[0][1]);
    let increase = 0;
    for (const [, value] of usable) {
      increase += value >= before ? value - before : value;
      before = value;
    }
    next[target] ??= {};
    next[target][key] = [before, usable.at(-1)![0]];
    return increase;
  });
  return { increases, memory: next };
}

function targetOf({ job = '', instance = '' }: Labels): string {
  return digest(JSON.stringify([job, instance]));
}

/** Short, and never the name of something that every object has. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function recent(memory: CounterMemory, since: number): CounterMemory {
  return Object.fromEntries(
    Object.entries(memory)
      .map(([target, counters]): [string, CounterMemory[string]] => [
        target,
        Object.fromEntries(
          Object.entries(counters).filter(([, [, at]]) => at >= since),
        ),
      ])
      .filter(([, counters]) => Object.keys(counters).length > 0),
  );
}
