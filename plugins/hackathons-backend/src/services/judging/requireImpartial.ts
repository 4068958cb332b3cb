import { NotAllowedError } from '@backstage/errors';
import type { EventContext } from '../access';
import type { Core } from '../areas';

/** Whether the caller has nothing to win: is in no team whose project is judged, and neither submitted for one nor left one after that. */
export async function isImpartial(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  const { teamId } = context.membership;
  const { userRef } = context.caller;
  const { projects, submissions } = core.stores;
  const [project, hadPart] = await Promise.all([
    teamId ? projects.ofTeam(teamId) : undefined,
    userRef ? submissions.hadPart(context.ref, userRef) : false,
  ]);
  return !hadPart && project?.submission === undefined;
}

/**
 * Makes sure that the caller doesn't take part: whoever is in a team with a submission, or left it since, neither sees scores nor decides about judges and
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
      `You take part in ${context.title} yourself${
        context.membership.teamName
          ? `, in the team ${context.membership.teamName}`
          : ''
      }; another organiser has to do this`,
    );
  }
}
