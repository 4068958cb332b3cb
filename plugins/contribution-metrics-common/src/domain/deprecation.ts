import type { Deprecation } from '../types';
import { DAY_MS, parseDay, startOfDay } from './time';

/**
 * The state of a deprecation plan. A plan without a date is `planned`. The date counts from its start in UTC: `past` from
 * then on, `near` in the `nearDays` days before.
 *
 * @returns null if there is neither a date, nor a replacement, nor a reason
 * @throws InputError if `on` is not a date
 */
export function deprecationOf(input: {
  /** `YYYY-MM-DD`. */
  on?: string;
  /** Entity ref. */
  replacedBy?: string;
  reason?: string;
  /** Consumers seen in the last 30 days, own team included. */
  activeConsumers: number;
  /** ms since the epoch. */
  now: number;
  nearDays: number;
}): Deprecation | null {
  const { on, replacedBy, reason, activeConsumers, now, nearDays } = input;
  if (!on && !replacedBy && !reason) {
    return null;
  }
  return {
    ...(on && { on }),
    ...(replacedBy && { replacedBy }),
    ...(reason && { reason }),
    phase: phaseOf(on, now, nearDays),
    activeConsumers,
  };
}

function phaseOf(
  on: string | undefined,
  now: number,
  nearDays: number,
): Deprecation['phase'] {
  if (!on) {
    return 'planned';
  }
  const start = startOfDay(parseDay(on, 'deprecated-on'));
  if (now >= start) {
    return 'past';
  }
  return now >= start - nearDays * DAY_MS ? 'near' : 'planned';
}
