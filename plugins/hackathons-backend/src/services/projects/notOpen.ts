import { ConflictError } from '@backstage/errors';
import type { Deadline } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';
import { iso } from '../iso';

/**
 * The answer for somebody who comes too early or too late: when it is, or was, open, and who can change that.
 *
 * @param what - plural, such as `Submissions`
 */
export function notOpen(
  what: string,
  deadline: Deadline,
  context: EventContext,
): ConflictError {
  const organisers = context.resource.organisers.join(', ');
  if (deadline.state === 'upcoming') {
    return new ConflictError(
      `${context.title}: ${what} open at ${iso(deadline.opensAt)}`,
    );
  }
  if (deadline.state === 'held') {
    const until = deadline.heldUntil ? ` until ${iso(deadline.heldUntil)}` : '';
    return new ConflictError(
      `${context.title}: ${what} are on hold${until}: ${deadline.change?.reason}`,
    );
  }
  return new ConflictError(
    `${context.title}: ${what} closed at ${iso(
      deadline.closesAt,
    )}; an organiser can reopen them (${organisers})`,
  );
}
