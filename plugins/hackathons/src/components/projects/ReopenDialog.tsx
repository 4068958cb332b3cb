import { TextAreaField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type { ProjectDetail } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import {
  ActError,
  DateTimeField,
  instantToLocal,
  localToInstant,
  useTexts,
} from '../common';

const DAY_MS = 86_400_000;

interface ReopenDialogProps {
  isOpen: boolean;
  project: ProjectDetail;
  onClose: () => void;
}

/** Lets one project submit after the deadline. */
export function ReopenDialog(props: ReopenDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <ReopenForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function ReopenForm(props: ReopenDialogProps) {
  const t = useTexts();
  const zone = useTimeZone();
  const { project } = props;
  const { reopen } = useProjectActs(project);
  const [until, setUntil] = useState(() =>
    instantToLocal(new Date(Date.now() + DAY_MS).toISOString(), zone),
  );
  const [reason, setReason] = useState('');
  const instant = localToInstant(until, zone);

  async function submit() {
    return (
      instant !== undefined &&
      reopen.attempt({ until: instant, reason: reason.trim() })
    );
  }

  return (
    <DialogForm
      title={t('projects.submission.reopening')}
      submitLabel={t('projects.submission.reopen')}
      busy={reopen.busy}
      disabled={!instant || !reason.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <DateTimeField
        label={t('projects.submission.until', { zone })}
        value={until}
        onChange={setUntil}
        isRequired
      />
      <TextAreaField
        label={t('projects.submission.reason')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      <ActError
        act={reopen}
        hackathonRef={project.hackathonRef}
        topics={['projects']}
      />
    </DialogForm>
  );
}
