import { Chip, type Tone } from '@guildhall/plugin-guildhall-react';
import type { HackathonPhase } from '@guildhall/plugin-hackathons-common';
import { useTexts } from './useTexts';

/** Phases in the order in which an event goes through them. */
export const PHASES: readonly HackathonPhase[] = [
  'announced',
  'registration',
  'preparation',
  'running',
  'judging',
  'results',
  'ended',
];

const TONES: Record<HackathonPhase, Tone> = {
  announced: 'neutral',
  registration: 'good',
  preparation: 'info',
  running: 'good',
  judging: 'info',
  results: 'info',
  ended: 'neutral',
};

/** Where an event stands. */
export function PhaseChip(props: { phase: HackathonPhase }) {
  const t = useTexts();
  return (
    <Chip tone={TONES[props.phase]} title={t(`phase.hint.${props.phase}`)}>
      {t(`phase.${props.phase}`)}
    </Chip>
  );
}
