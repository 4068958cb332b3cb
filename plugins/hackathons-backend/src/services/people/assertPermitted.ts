import { NotAllowedError } from '@backstage/errors';
import {
  hackathonsEventManagePermission,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Access, EventContext } from '../access';
import { isPermitted } from './isPermitted';

/**
 * Makes sure that the caller has the permission for an act: that of participants for who acts in their own matter, that of organisers
 * for anybody else.
 *
 * @param own - whether the caller acts as a participant
 * @throws NotAllowedError
 */
export async function assertPermitted(
  access: Access,
  context: EventContext,
  own: boolean,
): Promise<void> {
  context.requireUser();
  if (!own) {
    context.requireRole('organiser');
  }
  const permission = own
    ? hackathonsEventParticipatePermission
    : hackathonsEventManagePermission;
  if (!(await isPermitted(access, context, permission))) {
    throw new NotAllowedError(
      `Permission ${permission.name} is needed for ${context.ref}`,
    );
  }
}
