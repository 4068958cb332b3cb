import type { Area, Core } from '../areas';

/** The area of data-access agreements. */
export function createAgreements(_core: Core): Area {
  return {};
}
