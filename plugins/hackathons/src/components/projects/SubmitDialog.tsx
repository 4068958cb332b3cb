import { TextAreaField, TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectDetail,
  SubmissionInput,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useProjectActs } from '../../query/useProjects';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './projects.module.css';

interface SubmitDialogProps {
  isOpen: boolean;
  project: ProjectDetail;
  onClose: () => void;
}

/** The form of a submission, filled with what the project says. */
export function SubmitDialog(props: SubmitDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={640}>
      <SubmitForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function SubmitForm(props: SubmitDialogProps) {
  const t = useTexts();
  const { project } = props;
  const { submit } = useProjectActs(project);
  const [edits, setEdits] = useState<Partial<SubmissionInput>>({});
  const edit = (more: Partial<SubmissionInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const last = project.submissions.find(({ current }) => current);
  const values: SubmissionInput = {
    title: project.title,
    pitch: project.pitch ?? '',
    description: project.description,
    repositoryUrl: project.repositoryUrl,
    demoUrl: project.demoUrl,
    videoUrl: last?.videoUrl,
    ...edits,
  };
  const onTimeUntil = project.submissionWindow?.onTimeUntil;
  const now = useNow(onTimeUntil);
  const isLate =
    onTimeUntil !== undefined && now.getTime() >= Date.parse(onTimeUntil);

  function send() {
    const text = (value: string | undefined) => value?.trim() || undefined;
    return submit.attempt({
      title: values.title.trim(),
      pitch: values.pitch.trim(),
      description: text(values.description),
      repositoryUrl: text(values.repositoryUrl),
      demoUrl: text(values.demoUrl),
      videoUrl: text(values.videoUrl),
      lateReason: isLate ? text(values.lateReason) : undefined,
    });
  }

  return (
    <DialogForm
      title={t('projects.submission.form', { title: project.title })}
      submitLabel={t('projects.submission.submit')}
      busy={submit.busy}
      disabled={
        !values.title.trim() ||
        !values.pitch.trim() ||
        (isLate && !values.lateReason?.trim())
      }
      onSubmit={send}
      onDone={props.onClose}
    >
      <p className={classes.muted}>{t('projects.submission.kept')}</p>
      <WhatJudgesSee />
      <TextField
        label={t('projects.form.title')}
        value={values.title}
        onChange={title => edit({ title })}
        maxLength={200}
        isRequired
      />
      <TextAreaField
        label={t('projects.form.pitch')}
        description={t('projects.form.pitchHint')}
        value={values.pitch}
        onChange={pitch => edit({ pitch })}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      <TextAreaField
        label={t('projects.form.description')}
        description={t('projects.form.descriptionHint')}
        value={values.description ?? ''}
        onChange={description => edit({ description })}
        rows={5}
        maxLength={20_000}
      />
      <TextField
        label={t('projects.form.repository')}
        type="url"
        value={values.repositoryUrl ?? ''}
        onChange={repositoryUrl => edit({ repositoryUrl })}
      />
      <TextField
        label={t('projects.form.demo')}
        type="url"
        value={values.demoUrl ?? ''}
        onChange={demoUrl => edit({ demoUrl })}
      />
      <TextField
        label={t('projects.submission.video')}
        type="url"
        value={values.videoUrl ?? ''}
        onChange={videoUrl => edit({ videoUrl })}
      />
      {isLate && (
        <TextAreaField
          label={t('projects.submission.lateReason')}
          description={t('projects.submission.lateReasonHint')}
          value={values.lateReason ?? ''}
          onChange={lateReason => edit({ lateReason })}
          rows={2}
          maxLength={1_000}
          isRequired
        />
      )}
      <ActError
        act={submit}
        hackathonRef={project.hackathonRef}
        topics={['projects']}
      />
    </DialogForm>
  );
}

/** In a blind event: what judges do not see, and what would tell it. */
function WhatJudgesSee() {
  const t = useTexts();
  const { judging } = useEvent().event;
  if (!judging?.blind) {
    return null;
  }
  const { showRepositories } = judging;
  return (
    <div className={classes.note} role="note">
      {t(`projects.submission.${showRepositories ? 'blindNames' : 'blindAll'}`)}{' '}
      {t('projects.submission.blindTells')}
    </div>
  );
}
