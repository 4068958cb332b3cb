import { NotAllowedError } from '@backstage/errors';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { isImpartial, requireImpartial } from '../judging/requireImpartial';

/**
 * Whether the caller sees what is not published: an organiser with the permission who doesn't take part. Everything that is not for
 * everybody goes through here or {@link requireDraftReader}.
 */
export async function isDraftReader(
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
 * Makes sure that the caller sees what is not published.
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
  await requireImpartial(core, context);
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
