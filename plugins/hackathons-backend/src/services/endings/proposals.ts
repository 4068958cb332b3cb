import type { EndingRecipient } from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';

/** An ending that names who should own the project. */
export type Proposal = StoredEnding & { proposedTo: string };

/** Whether an ending names who should own the project. */
export function isProposal(
  ending: StoredEnding | undefined,
): ending is Proposal {
  return ending?.proposedTo !== undefined;
}

/** Whether somebody is asked who was not asked by the version before. */
export function asksAnew(
  ending: StoredEnding,
  before: StoredEnding | undefined,
): ending is Proposal {
  return (
    isProposal(ending) &&
    ending.answer === 'waiting' &&
    !(before?.answer === 'waiting' && before.proposedTo === ending.proposedTo)
  );
}

/** How long after a reminder of an organiser the next one of the same project can follow: a day. */
export const REMIND_AGAIN_MS = 86_400_000;

/** Who has to act next about what becomes of a project; nobody once it is decided. */
export function whoActs(
  ending: Pick<StoredEnding, 'answer'> | undefined,
): EndingRecipient | undefined {
  if (ending === undefined || ending.answer === 'declined') {
    return 'team';
  }
  return ending.answer === 'waiting' ? 'owner' : undefined;
}
