import {
  type Timeline,
  type WindowChange,
  type WindowName,
  type WindowState,
  windowOf,
} from '../timeline';

/** When something can be handed in. All times in ms since the epoch. */
export interface Deadline {
  state: WindowState['state'];
  /** From then on (inclusive). */
  opensAt: number;
  /** Until then (exclusive), reopenings included. */
  closesAt: number;
  /** From then on (inclusive) it is late. */
  onTimeUntil: number;
  heldUntil?: number;
  /** Why it is held, or what made it close when it does. */
  change?: WindowChange;
}

/**
 * The moment from which on something is late. Extending a window, or reopening it before it has closed, moves the moment, and so does
 * closing it before its time; reopening it afterwards doesn't: who was in time stays ahead of who was let in later.
 *
 * @param scheduledClosesAt - ms since the epoch
 * @param changes - of that window, in any order
 */
export function onTimeUntil(
  scheduledClosesAt: number,
  changes: readonly WindowChange[],
): number {
  let end = scheduledClosesAt;
  for (const { action, at, until } of [...changes].sort(
    (a, b) => a.at - b.at,
  )) {
    if (action === 'close') {
      end = Math.min(end, at);
    } else if (
      until !== undefined &&
      (action === 'extend' || (action === 'reopen' && at < end))
    ) {
      end = until;
    }
  }
  return end;
}

/**
 * When one project can be submitted: in the window of the event, and in what an organiser reopened for this project alone.
 *
 * @param changes - of all windows of the event
 * @param reopenings - for the project
 */
export function submissionDeadline(
  timeline: Timeline,
  changes: readonly WindowChange[],
  reopenings: readonly WindowChange[],
): Deadline {
  const deadline = deadlineOf(timeline, 'submission', changes);
  const until = Math.max(
    ...reopenings
      .filter(({ at }) => at <= timeline.now)
      .map(change => change.until ?? 0),
    0,
  );
  if (until <= deadline.closesAt && deadline.state !== 'held') {
    return deadline;
  }
  const isReopened = timeline.now < until;
  return {
    ...deadline,
    state: isReopened ? 'open' : deadline.state,
    closesAt: Math.max(deadline.closesAt, until),
    heldUntil: isReopened ? undefined : deadline.heldUntil,
  };
}

/**
 * When a team can report to a checkpoint: from the checkpoint before until the next one; to the last until the submissions close. What
 * comes after the checkpoint itself is late.
 *
 * @param changes - of all windows of the event
 * @returns `undefined` when the charter has no such checkpoint
 */
export function checkpointDeadline(
  timeline: Timeline,
  checkpoint: string,
  changes: readonly WindowChange[],
): Deadline | undefined {
  const name: WindowName = `checkpoint:${checkpoint}`;
  const following = timeline.windows.filter(
    window =>
      window.name.startsWith('checkpoint:') || window.name === 'submission',
  );
  const position = following.findIndex(window => window.name === name);
  if (position < 0) {
    return undefined;
  }
  const deadline = deadlineOf(timeline, name, changes);
  const closesAt = Math.max(
    deadline.closesAt,
    following[position + 1]?.closesAt ?? 0,
  );
  return {
    ...deadline,
    closesAt,
    state:
      deadline.state === 'closed' && timeline.now < closesAt
        ? 'open'
        : deadline.state,
  };
}

function deadlineOf(
  timeline: Timeline,
  name: WindowName,
  changes: readonly WindowChange[],
): Deadline {
  const window = windowOf(timeline, name)!;
  return {
    state: window.state,
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    onTimeUntil: onTimeUntil(
      window.scheduledClosesAt,
      changes.filter(change => change.window === name),
    ),
    heldUntil: window.heldUntil,
    change: window.change,
  };
}
