import { type Timeline, windowOf } from '../timeline';

/** How long after the event people can say what worked, when the schedule has no debrief. */
export const DEBRIEF_AFTER_END_MS = 14 * 86_400_000;
/** Most points of one person in a debrief. */
export const MAX_DEBRIEF_POINTS = 30;

/** When people can say what worked and how they liked the event. */
export interface DebriefWindow {
  open: boolean;
  /** ms since the epoch. */
  opensAt: number;
  /** ms since the epoch. */
  closesAt: number;
  /** Whether organisers hold it, so that it is not open although it is time. */
  held: boolean;
}

/**
 * The window of the debrief: that of the schedule, with what organisers changed; without one from the end of submissions to 14 days after
 * the event.
 */
export function debriefWindow(timeline: Timeline): DebriefWindow {
  const window = windowOf(timeline, 'debrief');
  if (window) {
    return {
      open: window.state === 'open',
      opensAt: window.opensAt,
      closesAt: window.closesAt,
      held: window.state === 'held',
    };
  }
  const { now, start, end } = timeline;
  const opensAt = windowOf(timeline, 'submission')?.closesAt ?? start;
  const closesAt = end + DEBRIEF_AFTER_END_MS;
  return {
    open: now >= opensAt && now < closesAt,
    opensAt,
    closesAt,
    held: false,
  };
}
