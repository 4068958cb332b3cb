import { NotAllowedError } from '@backstage/errors';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/** Whether the caller has nothing to win: is in no team whose project is judged. */
export async function isImpartial(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  const { teamId } = context.membership;
  if (!teamId) {
    return true;
  }
  const project = await core.stores.projects.ofTeam(teamId);
  return project?.submission === undefined;
}

/**
 * Makes sure that the caller doesn't take part: whoever is in a team with a submission neither sees scores nor decides about judges and
 * results, organiser or not.
 *
 * @throws NotAllowedError
 */
export async function requireImpartial(
  core: Core,
  context: EventContext,
): Promise<void> {
  if (!(await isImpartial(core, context))) {
    throw new NotAllowedError(
      `You take part in ${context.title} yourself, in the team ${context.membership.teamName}; another organiser has to do this`,
    );
  }
}
