import type { Area, Core } from '../areas';

/** The area of results, the final round, votes and what teams get back. */
export function createResults(_core: Core) {
  const area: Area = {};
  return { ...area };
}
