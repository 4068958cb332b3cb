import { NotAllowedError } from '@backstage/errors';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { isImpartial } from '../judging/requireImpartial';
import { hidesScores, requireScoreReader } from '../judging/scoreReaders';

/**
 * Whether the caller sees what is not published: an organiser with the permission who doesn't take part, and, until judges are done,
 * is not on the panel. Everything that is not for everybody goes through here or {@link requireDraftReader}. Who is given it is noted by
 * `noteScoreReader`.
 */
export async function isDraftReader(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  return (
    (await isImpartialOrganiser(core, context)) &&
    !(await hidesScores(core, context))
  );
}

/** Whether the caller runs the judging: an organiser with the permission who doesn't take part. */
export async function isImpartialOrganiser(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  return (
    context.caller.userRef !== undefined &&
    context.has('organiser') &&
    (await mayManage(core, context)) &&
    (await isImpartial(core, context))
  );
}

/**
 * Makes sure that the caller sees what is not published, and notes it.
 *
 * @returns the caller's user ref
 * @throws NotAllowedError
 */
export async function requireDraftReader(
  core: Core,
  context: EventContext,
): Promise<string> {
  const userRef = context.requireUser();
  context.requireRole('organiser');
  if (!(await mayManage(core, context))) {
    throw new NotAllowedError(
      `Permission ${hackathonsEventManagePermission.name} is needed for ${context.ref}`,
    );
  }
  await requireScoreReader(core, context);
  return userRef;
}

async function mayManage(core: Core, context: EventContext): Promise<boolean> {
  const permitted = await core.access.permitted(
    [context],
    [hackathonsEventManagePermission],
    context.caller.credentials,
  );
  return (
    permitted.get(context.ref)?.has(hackathonsEventManagePermission.name) ??
    false
  );
}
