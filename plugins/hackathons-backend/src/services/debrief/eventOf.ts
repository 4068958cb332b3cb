import type { EventContext } from '../access';

/** What notices tell of a hackathon. */
export function eventOf({ ref, title, spec }: EventContext) {
  return { ref, title, timezone: spec.schedule.timezone };
}
