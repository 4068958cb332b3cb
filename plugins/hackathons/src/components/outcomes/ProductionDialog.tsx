import { Text, TextField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type { ProjectEnding } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useEndingActs } from '../../query/useEndings';
import { ActError, DateField, useTexts } from '../common';

interface ProductionDialogProps {
  isOpen: boolean;
  hackathonRef: string;
  title: string;
  ending: ProjectEnding;
  onClose: () => void;
}

/** The form in which the new owner states since when a project is in production. */
export function ProductionDialog(props: ProductionDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={480}>
      <ProductionForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function ProductionForm(props: ProductionDialogProps) {
  const t = useTexts();
  const { hackathonRef, ending } = props;
  const { stateProduction } = useEndingActs(hackathonRef, ending.projectId);
  const known = ending.milestones.find(
    ({ milestone }) => milestone === 'production',
  );
  const [day, setDay] = useState(known ? dayOf(new Date(known.at)) : '');
  const [evidenceUrl, setEvidenceUrl] = useState(known?.evidenceUrl ?? '');
  const future = day > dayOf(new Date());

  return (
    <DialogForm
      title={t('outcomes.production.title', { title: props.title })}
      submitLabel={t('outcomes.production.confirm')}
      busy={stateProduction.busy}
      disabled={!day || future}
      onSubmit={() =>
        stateProduction.attempt({
          at: new Date(`${day}T00:00`).toISOString(),
          evidenceUrl: evidenceUrl.trim() || undefined,
        })
      }
      onDone={props.onClose}
    >
      <Text as="p">{t('outcomes.production.text')}</Text>
      <DateField
        label={t('outcomes.production.at')}
        description={future ? t('outcomes.production.future') : undefined}
        value={day}
        onChange={setDay}
        isRequired
      />
      <TextField
        label={t('outcomes.production.evidence')}
        description={t('outcomes.production.evidenceHint')}
        type="url"
        value={evidenceUrl}
        onChange={setEvidenceUrl}
        maxLength={2_000}
      />
      <ActError
        act={stateProduction}
        hackathonRef={hackathonRef}
        topics={['endings']}
      />
    </DialogForm>
  );
}

/** The reader's day of a moment: `YYYY-MM-DD`. */
function dayOf(moment: Date): string {
  const local = new Date(
    moment.getTime() - moment.getTimezoneOffset() * 60_000,
  );
  return local.toISOString().slice(0, 10);
}
