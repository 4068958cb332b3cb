import { type Timeline, windowOf } from '../timeline';

/** When people can vote for the people's choice. Times in ms since the epoch. */
export interface Voting {
  state: 'upcoming' | 'open' | 'held' | 'closed';
  opensAt: number;
  closesAt: number;
}

/** While judges judge; without such a window from the end of submissions to the end of the event. For everybody alike, organisers too. */
export function votingOf(timeline: Timeline): Voting {
  const judging = windowOf(timeline, 'judging');
  if (judging) {
    const { state, opensAt, closesAt } = judging;
    return { state, opensAt, closesAt };
  }
  const opensAt = windowOf(timeline, 'submission')?.closesAt ?? timeline.start;
  const closesAt = timeline.end;
  const { now } = timeline;
  if (now < opensAt) {
    return { state: 'upcoming', opensAt, closesAt };
  }
  return { state: now < closesAt ? 'open' : 'closed', opensAt, closesAt };
}
