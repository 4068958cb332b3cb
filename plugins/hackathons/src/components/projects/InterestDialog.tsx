import { Text, TextAreaField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type { ProjectJudge } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useInterestActs } from '../../query/useProjectJudges';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { JudgeSelect } from '../judging/JudgeSelect';

interface InterestDialogProps {
  isOpen: boolean;
  projectId: string;
  /** Those of whom it can be declared. */
  judges: ProjectJudge[];
  onClose: () => void;
}

/** Has a team say that a judge has an interest in its project. */
export function InterestDialog(props: InterestDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <InterestForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function InterestForm(props: InterestDialogProps) {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { judges, projectId } = props;
  const { declare } = useInterestActs(ref);
  const [judge, setJudge] = useState<string>();
  const [reason, setReason] = useState('');
  return (
    <DialogForm
      title={t('projects.judges.dialog')}
      submitLabel={t('projects.judges.submit')}
      busy={declare.busy}
      disabled={!judge || !reason.trim()}
      onSubmit={() =>
        declare.attempt({ judge, projectId, reason: reason.trim() })
      }
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium">
        {t('projects.judges.what')}
      </Text>
      <Text as="p" variant="body-medium" color="secondary">
        {t('projects.judges.told')}{' '}
        {t(
          event.judging?.blind
            ? 'projects.judges.toldBlind'
            : 'projects.judges.toldJudge',
        )}
      </Text>
      <JudgeSelect
        label={t('projects.judges.judge')}
        judges={judges}
        value={judge}
        onChange={setJudge}
      />
      <TextAreaField
        label={t('projects.judges.reason')}
        description={t('projects.judges.reasonHint')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      <ActError act={declare} hackathonRef={ref} topics={['judging']} />
    </DialogForm>
  );
}
