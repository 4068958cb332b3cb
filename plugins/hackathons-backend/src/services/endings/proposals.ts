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
