import type { Area, Core } from '../areas';

/** The area of ideas. */
export function createIdeas(_core: Core): Area {
  return {};
}
