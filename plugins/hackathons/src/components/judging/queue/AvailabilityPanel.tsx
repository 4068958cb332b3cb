import { Button, Text } from '@backstage/ui';
import { ConfirmDialog, Panel } from '@guildhall/plugin-guildhall-react';
import type { JudgeState } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useJudgeActs } from '../../../query/useJudging';
import { useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';

/** For judges who have to leave, and for those who come back. */
export function AvailabilityPanel(props: { my: JudgeState }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { availability } = useJudgeActs(ref);
  const [asking, setAsking] = useState(false);
  const { state, open } = props.my;
  if (state === 'removed') {
    return null;
  }
  const absent = state === 'absent';
  return (
    <Panel title={t('judging.absence.title')}>
      <div className={classes.stack}>
        <Text as="p" color="secondary">
          {t(absent ? 'judging.absence.awayText' : 'judging.absence.text')}
        </Text>
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setAsking(true)}
          >
            {t(absent ? 'judging.absence.back' : 'judging.absence.leave')}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(absent ? 'judging.absence.back' : 'judging.absence.leave')}
        confirmLabel={t(
          absent ? 'judging.absence.back' : 'judging.absence.leave',
        )}
        reason={absent ? undefined : { label: t('judging.absence.reason') }}
        onConfirm={reason => availability.run({ absent: !absent, reason })}
      >
        {absent
          ? t('judging.absence.backConfirm')
          : t('judging.absence.confirm', { count: open })}
      </ConfirmDialog>
    </Panel>
  );
}
