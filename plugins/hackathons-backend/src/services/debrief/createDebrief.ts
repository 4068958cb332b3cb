import type { Area, Core } from '../areas';

/** The area of debriefs, actions and follow-up meetings. */
export function createDebrief(_core: Core) {
  const area: Area = {};
  return { ...area };
}
