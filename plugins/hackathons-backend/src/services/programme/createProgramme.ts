import type { Area, Core } from '../areas';

/** The area of the figures over all hackathons, and exports. */
export function createProgramme(_core: Core) {
  const area: Area = {};
  return { ...area };
}
