import type { Area, Core } from '../areas';

/** The area of what becomes of the projects. */
export function createEndings(_core: Core) {
  const area: Area = {};
  return { ...area };
}
