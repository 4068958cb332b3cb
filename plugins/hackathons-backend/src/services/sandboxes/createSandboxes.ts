import type { Area, Core } from '../areas';

/** The area of sandboxes. */
export function createSandboxes(_core: Core): Area {
  return {};
}
