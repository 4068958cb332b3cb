import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  DialogForm,
  formatInstant,
  FormDialog,
  useNow,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  CheckpointReportInput,
  ProjectCheckpoint,
  ProjectDetail,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import { ActError, useTexts } from '../common';
import { STATUSES } from './useProjectFilters';

interface ReportDialogProps {
  project: ProjectDetail;
  /** The dialog is closed without. */
  checkpoint: ProjectCheckpoint | undefined;
  onClose: () => void;
}

/** The form of a report to a checkpoint. */
export function ReportDialog(props: ReportDialogProps) {
  const { checkpoint } = props;
  return (
    <FormDialog
      isOpen={checkpoint !== undefined}
      onClose={props.onClose}
      width={560}
    >
      {checkpoint && <ReportForm {...props} checkpoint={checkpoint} />}
    </FormDialog>
  );
}

function ReportForm(
  props: ReportDialogProps & { checkpoint: ProjectCheckpoint },
) {
  const t = useTexts();
  const zone = useTimeZone();
  const { project, checkpoint } = props;
  const before = checkpoint.report;
  const now = useNow(checkpoint.at);
  const { report } = useProjectActs(project);
  const [edits, setEdits] = useState<Partial<CheckpointReportInput>>({});
  const edit = (more: Partial<CheckpointReportInput>) =>
    setEdits(present => ({ ...present, ...more }));
  const values: CheckpointReportInput = {
    status: before?.status ?? 'on-track',
    text: before?.text,
    demoUrl: before?.demoUrl,
    lateReason: before?.lateReason,
    ...edits,
  };
  const isLate = before
    ? before.late
    : now.getTime() >= Date.parse(checkpoint.at);

  function submit() {
    return report.attempt({
      checkpoint: checkpoint.name,
      status: values.status,
      text: values.text?.trim() || undefined,
      demoUrl: values.demoUrl?.trim() || undefined,
      lateReason: isLate ? values.lateReason?.trim() || undefined : undefined,
      version: before?.version,
    });
  }

  return (
    <DialogForm
      title={t('checkpoints.reportTitle', {
        title: checkpoint.title ?? checkpoint.name,
      })}
      submitLabel={t(before ? 'common.save' : 'checkpoints.report')}
      busy={report.busy}
      disabled={isLate && !values.lateReason?.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <Select
        label={t('projects.status')}
        selectionMode="single"
        value={values.status}
        onChange={key =>
          edit({ status: STATUSES.find(status => status === key) })
        }
        options={STATUSES.map(status => ({
          id: status,
          label: t(`projects.statuses.${status}`),
        }))}
      />
      <TextAreaField
        label={t('checkpoints.text')}
        value={values.text ?? ''}
        onChange={text => edit({ text })}
        rows={5}
        maxLength={5_000}
      />
      <TextField
        label={t('checkpoints.demoUrl')}
        type="url"
        value={values.demoUrl ?? ''}
        onChange={demoUrl => edit({ demoUrl })}
      />
      {isLate && (
        <TextAreaField
          label={t('checkpoints.lateReason')}
          description={t('checkpoints.lateHint', {
            when: formatInstant(checkpoint.at, zone),
          })}
          value={values.lateReason ?? ''}
          onChange={lateReason => edit({ lateReason })}
          rows={2}
          maxLength={1_000}
          isRequired
        />
      )}
      <ActError
        act={report}
        hackathonRef={project.hackathonRef}
        topics={['projects']}
      />
    </DialogForm>
  );
}
