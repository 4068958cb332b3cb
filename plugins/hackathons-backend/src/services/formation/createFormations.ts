import type { Area, Core } from '../areas';

/** The area of automatic formation of teams. */
export function createFormations(_core: Core): Area {
  return {};
}
