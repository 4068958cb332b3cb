import type { Area, Core } from '../areas';

/** The area of panels, conflicts, assignment and scores. */
export function createJudging(_core: Core) {
  const area: Area = {};
  return { ...area };
}
