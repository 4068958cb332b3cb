import { NumberField, Select, TextAreaField, TextField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type {
  ProjectDetail,
  ProjectRecord,
  ProjectRecordInput,
  ProjectRecordResult,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useSaveRecord } from '../../query/useProjects';
import { ActError, useTexts } from '../common';
import classes from './projects.module.css';
import { RECORD_KINDS } from './RecordsPanel';

const RESULTS: ProjectRecordResult[] = ['worked', 'did-not-work', 'open'];

interface RecordDialogProps {
  isOpen: boolean;
  project: ProjectDetail;
  /** The record to change; a new one without. */
  record?: ProjectRecord;
  onClose: () => void;
}

/** The form of a record. */
export function RecordDialog(props: RecordDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={600}>
      <RecordForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function RecordForm(props: RecordDialogProps) {
  const t = useTexts();
  const { project, record } = props;
  const save = useSaveRecord(project, record);
  const [edits, setEdits] = useState<Partial<ProjectRecordInput>>({});
  const edit = (more: Partial<ProjectRecordInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const values: ProjectRecordInput = {
    kind: record?.kind ?? 'experiment',
    title: record?.title ?? '',
    text: record?.text,
    result: record?.result,
    url: record?.url,
    metric: record?.metric,
    ...edits,
  };
  const { metric } = values;
  const isExperiment = values.kind === 'experiment';

  function submit() {
    return save.attempt({
      kind: values.kind,
      title: values.title.trim(),
      text: values.text?.trim() || undefined,
      result: isExperiment ? values.result ?? 'open' : values.result,
      url: values.url?.trim() || undefined,
      metric: metric?.name.trim() ? metric : undefined,
    });
  }

  return (
    <DialogForm
      title={t(record ? 'projects.records.editTitle' : 'projects.records.add')}
      submitLabel={t('common.save')}
      busy={save.busy}
      disabled={!values.title.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <Select
        label={t('projects.records.kind')}
        selectionMode="single"
        value={values.kind}
        onChange={key =>
          edit({ kind: RECORD_KINDS.find(each => each === key) })
        }
        options={RECORD_KINDS.map(each => ({
          id: each,
          label: t(`projects.records.kinds.${each}`),
        }))}
      />
      <TextField
        label={t('projects.records.titleField')}
        value={values.title}
        onChange={title => edit({ title })}
        maxLength={200}
        isRequired
      />
      {isExperiment && (
        <Select
          label={t('projects.records.result')}
          selectionMode="single"
          value={values.result ?? 'open'}
          onChange={key => edit({ result: RESULTS.find(each => each === key) })}
          options={RESULTS.map(each => ({
            id: each,
            label: t(`projects.records.results.${each}`),
          }))}
        />
      )}
      <TextAreaField
        label={t('projects.records.text')}
        value={values.text ?? ''}
        onChange={text => edit({ text })}
        rows={4}
        maxLength={5_000}
      />
      <TextField
        label={t('projects.records.url')}
        type="url"
        value={values.url ?? ''}
        onChange={url => edit({ url })}
      />
      <TextField
        label={t('projects.records.metric')}
        value={metric?.name ?? ''}
        onChange={name =>
          edit({ metric: name ? { ...metric, name } : undefined })
        }
        maxLength={200}
      />
      {metric && (
        <div className={classes.row}>
          <NumberField
            label={t('projects.records.before')}
            value={metric.before}
            onChange={before => edit({ metric: { ...metric, before } })}
          />
          <NumberField
            label={t('projects.records.after')}
            value={metric.after}
            onChange={after => edit({ metric: { ...metric, after } })}
          />
          <TextField
            label={t('projects.records.unit')}
            value={metric.unit ?? ''}
            onChange={unit => edit({ metric: { ...metric, unit } })}
            maxLength={40}
          />
        </div>
      )}
      <ActError
        act={save}
        hackathonRef={project.hackathonRef}
        topics={['projects']}
      />
    </DialogForm>
  );
}
