import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  debriefWindow,
  hackathonsEventDebriefPermission,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Access, EventContext } from '../access';

/** What the caller can do in a debrief at the moment. */
export interface DebriefPowers {
  /** Write points and vote for them. */
  say: boolean;
  /** Say how they liked the event. */
  answer: boolean;
  /** Decide on points, add actions and meetings: at any time, the end of the event included. */
  decide: boolean;
}

/** What the caller can do, by permission, role and time, for one question to the policy. */
export async function powersOf(
  access: Access,
  context: EventContext,
): Promise<DebriefPowers> {
  if (context.caller.userRef === undefined || context.roles.size === 0) {
    return { say: false, answer: false, decide: false };
  }
  const permitted = await access.permitted(
    [context],
    [hackathonsEventDebriefPermission, hackathonsEventManagePermission],
    context.caller.credentials,
  );
  const has = ({ name }: { name: string }) =>
    permitted.get(context.ref)?.has(name) ?? false;
  const say =
    has(hackathonsEventDebriefPermission) &&
    debriefWindow(context.timeline).open;
  return {
    say,
    answer: say && context.has('participant'),
    decide: has(hackathonsEventManagePermission) && context.has('organiser'),
  };
}

/**
 * Makes sure that the caller may say something now. Organisers wait for the debrief like everybody: what is said at another time would be
 * known to come from them.
 *
 * @returns the caller's ref
 * @throws NotAllowedError, ConflictError
 */
export function requireToSay(context: EventContext): string {
  const userRef = context.requireUser();
  if (context.roles.size === 0) {
    throw new NotAllowedError(
      `Only who took part in ${context.title}, organised, mentored, judged or sponsored it can do this`,
    );
  }
  requireDebriefOpen(context);
  return userRef;
}

/** @throws ConflictError that says when the debrief is, or was, open */
export function requireDebriefOpen(context: EventContext): void {
  const { open, opensAt, closesAt, held } = debriefWindow(context.timeline);
  if (open) {
    return;
  }
  const at = (time: number) => new Date(time).toISOString();
  let why = `closed at ${at(closesAt)}`;
  if (held) {
    why = 'is on hold';
  } else if (context.now < opensAt) {
    why = `opens at ${at(opensAt)}`;
  }
  throw new ConflictError(`${context.title}: the debrief ${why}`);
}
