import type { Tone } from '@guildhall/plugin-guildhall-react';
import type {
  EndingState,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';

/** Everything that the list can be filtered by, in the order in which it is told. */
export const ENDING_STATES = [
  'none',
  'transition',
  'waiting',
  'accepted',
  'declined',
  'parked',
  'stopped',
] as const satisfies readonly EndingState[];

/** The states that don't overlap: those of a transition by the answer. */
export const SINGLE_STATES = [
  'accepted',
  'waiting',
  'declined',
  'parked',
  'stopped',
  'none',
] as const satisfies readonly EndingState[];

export type SingleState = (typeof SINGLE_STATES)[number];

/** How the states look. To park and to stop are endings as good as any. */
export const STATE_TONES: Record<SingleState, Tone> = {
  accepted: 'good',
  waiting: 'info',
  declined: 'bad',
  parked: 'neutral',
  stopped: 'neutral',
  none: 'warn',
};

/** Where the ending of a project stands. */
export function stateOf(ending: ProjectEnding | undefined): SingleState {
  if (!ending?.ending) {
    return 'none';
  }
  return ending.ending === 'transition'
    ? ending.answer ?? 'waiting'
    : ending.ending;
}

/** Whether somebody has to act yet: the team, or who is asked to own it. */
export function isOpenEnding(ending: ProjectEnding | undefined): boolean {
  return ['none', 'waiting', 'declined'].includes(stateOf(ending));
}
