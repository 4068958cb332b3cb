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

/** Whether the caller must not see repositories either, but for that of the own team: they tell of whom they are. */
export function hidesRepositories(context: EventContext): boolean {
  return hidesTeams(context) && !showsRepositories(context.spec);
}

/** Whether judges see repositories by a charter. */
export function showsRepositories({ judging }: EventContext['spec']): boolean {
  return !judging?.blind || judging.showRepositories === true;
}
