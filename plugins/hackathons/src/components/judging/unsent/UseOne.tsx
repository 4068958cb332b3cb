import { Button } from '@backstage/ui';
import { useTexts } from '../../common';

/** The choice between what is on this device and what was saved elsewhere meanwhile. */
export function UseOne(props: { onMine: () => void; onTheirs: () => void }) {
  const t = useTexts();
  return (
    <>
      <Button variant="primary" size="small" onPress={props.onMine}>
        {t('judging.refused.useMine')}
      </Button>
      <Button variant="secondary" size="small" onPress={props.onTheirs}>
        {t('judging.refused.useTheirs')}
      </Button>
    </>
  );
}
