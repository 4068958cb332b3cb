import type { JudgeSkipReason } from '@guildhall/plugin-hackathons-common';
import type { LookValues } from '../../database/judgingLookRows';

/** Why a project is skipped. */
export interface Skip {
  reason: JudgeSkipReason;
  text?: string;
}

/** What becomes of a look by an act of its judge: pure. */
export function nextValues(
  look: Omit<LookValues, 'state'>,
  act:
    | { act: 'skip'; skip: Skip; last: number }
    | { act: 'return'; last: number },
): LookValues {
  const kept = {
    ...look,
    scores: [],
    scoredAt: undefined,
    undoable: look.undoable + 1,
  };
  if (act.act === 'return') {
    return {
      ...kept,
      state: 'assigned',
      skipReason: undefined,
      skipText: undefined,
    };
  }
  const { reason, text } = act.skip;
  const isAbsent = reason === 'team-absent';
  return {
    ...kept,
    // The team may be there later: it waits at the end of the queue.
    state: isAbsent ? 'assigned' : 'skipped',
    position: isAbsent ? act.last + 1 : look.position,
    absences: look.absences + (isAbsent ? 1 : 0),
    skipReason: reason,
    skipText: text,
  };
}
