/** A span in which something may be done; `checkpoint:<name>` for the reports to a checkpoint. */
export type WindowName =
  | 'registration'
  | 'teams'
  | 'submission'
  | 'judging'
  | 'debrief'
  | `checkpoint:${string}`;

/** What an organiser did to a window. */
export interface WindowChange {
  window: WindowName;
  /**
   * - `hold`: closed from now on, until `resume` or `until`
   * - `resume`: ends a hold
   * - `extend`: closes at `until` instead
   * - `reopen`: open from now until `until`, after it had closed
   * - `close`: closed from now on, before its time; ends a hold
   */
  action: 'hold' | 'resume' | 'extend' | 'reopen' | 'close';
  /** ms since the epoch. */
  until?: number;
  reason: string;
  /** Entity ref of the organiser. */
  by: string;
  /** When, ms since the epoch. */
  at: number;
}

/** A window as it is at a moment. All times in ms since the epoch; a window is open from `opensAt` (inclusive) to `closesAt` (exclusive). */
export interface WindowState {
  name: WindowName;
  opensAt: number;
  closesAt: number;
  /** When the charter closes it. */
  scheduledClosesAt: number;
  state: 'upcoming' | 'open' | 'held' | 'closed';
  /** Until when it is held, if that is known. */
  heldUntil?: number;
  /** The change that made it what it is; left out when it follows the charter. */
  change?: WindowChange;
}

/** Where an event stands. */
export type HackathonPhase =
  | 'announced'
  | 'registration'
  | 'preparation'
  | 'running'
  | 'judging'
  | 'results'
  | 'ended';

/** A moment of the schedule. */
export interface Moment {
  kind:
    | 'registration-opens'
    | 'registration-closes'
    | 'start'
    | 'checkpoint'
    | 'submission-deadline'
    | 'judging-from'
    | 'judging-to'
    | 'results'
    | 'debrief'
    | 'end';
  /** Of the checkpoint. */
  name?: string;
  title?: string;
  /** ms since the epoch. */
  at: number;
}

/** An event at a moment. */
export interface Timeline {
  now: number;
  phase: HackathonPhase;
  windows: WindowState[];
  /** All moments, oldest first, with the changes of organisers. */
  moments: Moment[];
  /** The next of them. */
  next?: Moment;
  start: number;
  end: number;
}
