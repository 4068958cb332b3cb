import type { HealthState } from '@guildhall/plugin-contribution-metrics-common';
import { Chip, type Tone } from '@guildhall/plugin-guildhall-react';
import { ChoiceRow } from '../../components/ChoiceRow';
import { useTexts } from '../../components/useTexts';
import type { AssetChoice } from './useAssetChoices';

const tones: Record<HealthState, Tone> = {
  healthy: 'good',
  warning: 'warn',
  degraded: 'bad',
  unknown: 'neutral',
  'not-applicable': 'neutral',
};

/** An asset with its type, owner and health. */
export function AssetRow(props: { asset: AssetChoice; owner?: string }) {
  const t = useTexts();
  const { title, type, health, reason } = props.asset;
  const facts = [
    type.replace(/-/g, ' '),
    props.owner ?? t('asset.noOwner'),
    reason,
  ];
  return (
    <ChoiceRow title={title} description={facts.filter(Boolean).join(' · ')}>
      {health && (
        <Chip tone={tones[health]}>{t(`asset.health.${health}`)}</Chip>
      )}
    </ChoiceRow>
  );
}
