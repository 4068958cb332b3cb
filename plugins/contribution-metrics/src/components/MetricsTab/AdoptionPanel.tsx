import { Button, Text } from '@backstage/ui';
import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { RiGroupLine, RiNodeTree } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { Panel } from '@guildhall/plugin-guildhall-react';
import { useTexts } from '../common';
import { AdoptionFigures } from './AdoptionFigures';
import { ConsumersDialog } from './ConsumersDialog';
import { DownstreamDialog } from './DownstreamDialog';

/** How many use the asset, and behind that who and what. */
export function AdoptionPanel(props: { asset: AssetDetail }) {
  const t = useTexts();
  const { asset } = props;
  const [params, setParams] = useSearchParams();
  const show = params.get('show');
  const open = (value: string | undefined) =>
    setParams(current => {
      const next = new URLSearchParams(current);
      if (value) {
        next.set('show', value);
      } else {
        next.delete('show');
      }
      return next;
    });
  return (
    <Panel
      title={t('adoption.title')}
      actions={
        <>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiNodeTree aria-hidden />}
            onPress={() => open('graph')}
          >
            {t('adoption.graph')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiGroupLine aria-hidden />}
            onPress={() => open('list')}
          >
            {t('adoption.list')}
          </Button>
        </>
      }
    >
      <AdoptionFigures adoption={asset.adoption} />
      {asset.adoption.consumers30d + asset.adoption.ownUse30d === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('adoption.noConsumersHint')}
        </Text>
      )}
      <DownstreamDialog
        asset={asset}
        isOpen={show === 'graph'}
        onClose={() => open(undefined)}
      />
      <ConsumersDialog
        asset={asset}
        isOpen={show === 'list'}
        onClose={() => open(undefined)}
      />
    </Panel>
  );
}
