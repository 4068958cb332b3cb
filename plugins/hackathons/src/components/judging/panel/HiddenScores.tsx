import { Alert, Button } from '@backstage/ui';
import {
  ConfirmDialog,
  layoutClasses,
} from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import { usePanelActs } from '../../../query/useJudging';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';

/** Why organisers who judge see no scores of others yet, and the way out of it. */
export function HiddenScores() {
  const t = useTexts();
  const { ref } = useEvent();
  const { leave } = usePanelActs(ref);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Alert
        status="info"
        icon
        className={layoutClasses.notice}
        title={t('judging.hidden.title')}
        description={t('judging.hidden.text')}
        customActions={
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsking(true)}
          >
            {t('judging.hidden.leave')}
          </Button>
        }
      />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('judging.hidden.confirm')}
        confirmLabel={t('judging.hidden.submit')}
        destructive
        reason={{ label: t('judging.hidden.reason') }}
        onConfirm={reason => leave.run(reason)}
      >
        {t('judging.hidden.confirmText')}
      </ConfirmDialog>
    </>
  );
}
