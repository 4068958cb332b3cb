import type { Area, Core } from '../areas';

/** The area of teams, invitations and applications. */
export function createTeams(_core: Core): Area {
  return {};
}
