import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type { HelpPatch, StoredHelp } from '../../database/DatabaseHelpStore';
import type { EventContext } from '../access';

export type HelpAct = HackathonSchemas['HelpAct']['act'];

/** In which matter somebody acts: it decides about the permission. */
export type Capacity = 'mentor' | 'participant' | 'organiser';

/** How long a claim holds. */
export const CLAIM_MS = 30 * 60_000;

const CLOSED = ['resolved', 'expired', 'withdrawn'];
const NOBODY: HelpPatch = {
  claimedBy: undefined,
  claimedAt: undefined,
  claimExpiresAt: undefined,
};

/** Whether the caller, or the caller's team, asked. */
export function isAsker(help: StoredHelp, context: EventContext): boolean {
  return (
    help.userRef === context.caller.userRef ||
    (help.teamId !== undefined && help.teamId === context.membership.teamId)
  );
}

/** What the caller can do with a request, and in which capacity. */
export function possibleActs(
  help: StoredHelp,
  context: EventContext,
): Map<HelpAct, Capacity> {
  const acts = new Map<HelpAct, Capacity>();
  const { userRef } = context.caller;
  const over =
    context.timeline.phase === 'ended' ||
    context.hackathon.goneAt !== undefined;
  if (!userRef || over) {
    return acts;
  }
  const asks = isAsker(help, context);
  const claims = help.state === 'claimed' && help.claimedBy === userRef;
  const isOpen = help.state === 'open';
  const isLive = isOpen || help.state === 'claimed';
  if (context.has('organiser') && isLive) {
    acts.set('resolve', 'organiser');
    if (!isOpen) {
      acts.set('release', 'organiser');
    }
  }
  if (claims) {
    acts.set('release', 'mentor').set('resolve', 'mentor');
  }
  if (context.has('mentor') && !asks && (isOpen || claims)) {
    acts.set('claim', 'mentor');
  }
  if (asks && isLive) {
    acts.set('resolve', 'participant').set('withdraw', 'participant');
  }
  if (asks && CLOSED.includes(help.state)) {
    acts.set('reopen', 'participant');
  }
  return acts;
}

/** What an act changes. */
export function changeByAct(
  help: StoredHelp,
  act: HelpAct,
  by: { userRef: string; note?: string; now: number },
): HelpPatch {
  const { userRef, note, now } = by;
  switch (act) {
    case 'claim':
      return {
        state: 'claimed',
        claimedBy: userRef,
        claimedAt: help.state === 'claimed' ? help.claimedAt : now,
        claimExpiresAt: now + CLAIM_MS,
      };
    case 'release':
      return { ...NOBODY, state: 'open', note };
    case 'resolve':
      return {
        state: 'resolved',
        claimExpiresAt: undefined,
        closedAt: now,
        note,
      };
    case 'withdraw':
      return { ...NOBODY, state: 'withdrawn', closedAt: now, note };
    default:
      return {
        ...NOBODY,
        state: 'open',
        queuedAt: now,
        closedAt: undefined,
        note,
      };
  }
}

/** What was claimed too long ago is open again. */
export function lapse(): HelpPatch {
  return { ...NOBODY, state: 'open' };
}
