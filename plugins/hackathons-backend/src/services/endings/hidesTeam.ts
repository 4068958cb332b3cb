import type { EventContext } from '../access';
import type { Core } from '../areas';

/** Whether the caller must not learn who is in a team: a judge of an event that is judged blind. */
export async function hidesTeam(
  _core: Core,
  context: EventContext,
  isMember: boolean,
): Promise<boolean> {
  return (
    context.spec.judging?.blind === true &&
    context.has('judge') &&
    !context.has('organiser') &&
    !isMember
  );
}
