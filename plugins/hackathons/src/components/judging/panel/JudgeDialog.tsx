import { NumberField, Switch, TextAreaField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type { JudgeProgress } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { usePanelActs } from '../../../query/useJudging';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';

interface JudgeDialogProps {
  /** The dialog is open while there is one. */
  judge: JudgeProgress | undefined;
  /** The most projects by the charter. */
  limit: number | undefined;
  onClose: () => void;
}

/** Says whether a judge is there, how much this one can take, and whether the scores count. */
export function JudgeDialog(props: JudgeDialogProps) {
  return (
    <FormDialog
      isOpen={props.judge !== undefined}
      onClose={props.onClose}
      width={480}
    >
      {props.judge && <JudgeForm {...props} judge={props.judge} />}
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function JudgeForm(props: JudgeDialogProps & { judge: JudgeProgress }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { judge, limit } = props;
  const { putJudge } = usePanelActs(ref);
  const [present, setPresent] = useState(judge.state === 'active');
  const [counts, setCounts] = useState(judge.counts);
  const [most, setMost] = useState(judge.maxProjects);
  const [reason, setReason] = useState('');
  const changes = {
    absent: present === (judge.state === 'active') ? undefined : !present,
    counts: counts === judge.counts ? undefined : counts,
    maxProjects: most === judge.maxProjects ? undefined : most ?? null,
  };
  const changed = Object.values(changes).some(value => value !== undefined);
  return (
    <DialogForm
      title={judge.displayName}
      submitLabel={t('common.save')}
      busy={putJudge.busy}
      disabled={!changed || !reason.trim()}
      onSubmit={() =>
        putJudge.attempt({
          ...changes,
          judge: judge.userRef,
          reason: reason.trim(),
          version: judge.version,
        })
      }
      onDone={props.onClose}
    >
      <Switch
        label={t('judging.judges.present')}
        isSelected={present}
        onChange={setPresent}
      />
      <Switch
        label={t('judging.judges.counts')}
        isSelected={counts}
        onChange={setCounts}
      />
      <NumberField
        label={t('judging.judges.most')}
        description={
          limit === undefined
            ? t('judging.judges.mostNone')
            : t('judging.judges.mostHint', { limit: String(limit) })
        }
        minValue={0}
        maxValue={1_000}
        value={most ?? NaN}
        onChange={value => setMost(Number.isNaN(value) ? undefined : value)}
      />
      <TextAreaField
        label={t('judging.judges.reason')}
        description={t('judging.judges.reasonHint')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      <ActError act={putJudge} hackathonRef={ref} topics={['judging']} />
    </DialogForm>
  );
}
