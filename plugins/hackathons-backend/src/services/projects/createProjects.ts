import type { HackathonProjectResource } from '@guildhall/plugin-hackathons-node';
import type { Area, Core } from '../areas';

/** The area of projects, checkpoints, feedback and submissions. */
export function createProjects(_core: Core) {
  const area: Area = {};
  return {
    ...area,
    /** Projects as permission rules see them, in the order asked. */
    resources: async (
      ids: readonly string[],
    ): Promise<Array<HackathonProjectResource | undefined>> =>
      ids.map(() => undefined),
  };
}
