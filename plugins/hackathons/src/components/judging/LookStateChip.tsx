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
export function LookStateChip(props: { state: JudgeLookState }) {
  const t = useTexts();
  return (
    <Chip tone={TONES[props.state]}>{t(`judging.states.${props.state}`)}</Chip>
  );
}
