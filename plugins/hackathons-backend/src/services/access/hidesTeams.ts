import type { EventContext } from './EventContext';

/**
 * Whether the caller must not learn which team a project is of: judges of a blind event don't, until its results are published. Organisers do.
 * Everything that names the team of a project asks this.
 */
export function hidesTeams(context: EventContext): boolean {
  return context.blind && context.has('judge') && !context.has('organiser');
}

/** Whether the caller must not learn of whom a project is, unless it is their own. */
export function hidesTeam(
  context: EventContext,
  members: readonly string[],
): boolean {
  const { userRef } = context.caller;
  return (
    hidesTeams(context) && !(userRef !== undefined && members.includes(userRef))
  );
}
