import type { Area, Core } from '../areas';

/** The area of mentors, help and office hours. */
export function createMentors(_core: Core): Area {
  return {};
}
