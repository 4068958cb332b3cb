import { Chip, type Tone } from '@guildhall/plugin-guildhall-react';
import type { JudgeLookState } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';

const TONES: Record<JudgeLookState, Tone> = {
  assigned: 'info',
  scored: 'good',
  skipped: 'warn',
  released: 'neutral',
};

/** How far a judge is with a project. */
export function LookStateChip(props: {
  state: JudgeLookState;
  /** Judging is closed: what is not done will not be. */
  closed?: boolean;
}) {
  const t = useTexts();
  const { state, closed } = props;
  const missed = closed && state === 'assigned';
  return (
    <Chip tone={missed ? 'neutral' : TONES[state]}>
      {t(`judging.states.${missed ? 'missed' : state}`)}
    </Chip>
  );
}
