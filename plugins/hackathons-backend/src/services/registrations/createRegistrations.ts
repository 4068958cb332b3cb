import type { Area, Core } from '../areas';

/** The area of registrations and participants. */
export function createRegistrations(_core: Core): Area {
  return {};
}
