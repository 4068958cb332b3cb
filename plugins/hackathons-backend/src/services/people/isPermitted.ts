import type { HackathonPermission } from '@guildhall/plugin-hackathons-common';
import type { Access, EventContext } from '../access';

/** Whether the caller has a permission on a hackathon that was opened. */
export async function isPermitted(
  access: Access,
  context: EventContext,
  permission: HackathonPermission,
): Promise<boolean> {
  const permitted = await access.permitted(
    [context],
    [permission],
    context.caller.credentials,
  );
  return permitted.get(context.ref)?.has(permission.name) ?? false;
}
