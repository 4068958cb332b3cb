import {
  Checkbox,
  CheckboxGroup,
  Select,
  Switch,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectDetail,
  ProjectInput,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useSaveProject } from '../../query/useProjects';
import { ActError, SkillsField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { STATUSES } from './useProjectFilters';

const NO_THEME = 'no theme';

interface ProjectDialogProps {
  isOpen: boolean;
  /** The project to change; that of the reader's team is made without. */
  project?: ProjectDetail;
  onClose: () => void;
}

/** The form of a project. */
export function ProjectDialog(props: ProjectDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={680}>
      <ProjectForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function ProjectForm(props: ProjectDialogProps) {
  const t = useTexts();
  const { project } = props;
  const { ref, event } = useEvent();
  const save = useSaveProject(ref, project);
  // What was not touched here follows what others change meanwhile.
  const [edits, setEdits] = useState<Partial<ProjectInput>>({});
  const edit = (more: Partial<ProjectInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const values = { ...valuesOf(project), ...edits };
  const offered = [
    ...new Set([
      ...event.themes.flatMap(({ assets }) => assets),
      ...(project?.assets ?? []),
    ]),
  ];
  const names = useEntityTitles(offered);

  return (
    <DialogForm
      title={t(
        project ? 'projects.form.editTitle' : 'projects.form.createTitle',
      )}
      submitLabel={t(project ? 'common.save' : 'projects.form.create')}
      busy={save.busy}
      disabled={!values.title.trim()}
      onSubmit={() => save.attempt(withoutBlanks(values))}
      onDone={props.onClose}
    >
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
        value={values.pitch ?? ''}
        onChange={pitch => edit({ pitch })}
        rows={3}
        maxLength={1_000}
      />
      <TextAreaField
        label={t('projects.form.description')}
        description={t('projects.form.descriptionHint')}
        value={values.description ?? ''}
        onChange={description => edit({ description })}
        rows={5}
        maxLength={20_000}
      />
      {event.themes.length > 0 && (
        <Select
          label={t('projects.form.theme')}
          selectionMode="single"
          value={values.theme ?? NO_THEME}
          onChange={key =>
            edit({ theme: key === NO_THEME ? undefined : String(key) })
          }
          options={[
            { id: NO_THEME, label: t('projects.form.noTheme') },
            ...event.themes.map(({ name, title }) => ({
              id: name,
              label: title,
            })),
          ]}
        />
      )}
      <Select
        label={t('projects.status')}
        selectionMode="single"
        value={values.status ?? 'unknown'}
        onChange={key =>
          edit({ status: STATUSES.find(status => status === key) })
        }
        options={STATUSES.map(status => ({
          id: status,
          label: t(`projects.statuses.${status}`),
        }))}
      />
      <TextField
        label={t('projects.form.statusText')}
        value={values.statusText ?? ''}
        onChange={statusText => edit({ statusText })}
        maxLength={1_000}
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
        label={t('projects.form.entity')}
        description={t('projects.form.entityHint')}
        value={values.entityRef ?? ''}
        onChange={entityRef => edit({ entityRef })}
      />
      {offered.length > 0 && (
        <CheckboxGroup
          label={t('projects.form.assets')}
          value={values.assets}
          onChange={assets => edit({ assets })}
        >
          {offered.map((asset, index) => (
            <Checkbox key={asset} value={asset}>
              {names[index]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <TextField
        label={t('projects.form.tags')}
        description={t('projects.form.tagsHint')}
        value={(values.tags ?? []).join(',')}
        onChange={tags => edit({ tags: tags ? tags.split(',') : [] })}
      />
      <Switch
        label={t('projects.form.wantsHelp')}
        isSelected={values.wantsHelp ?? false}
        onChange={wantsHelp => edit({ wantsHelp })}
      />
      {values.wantsHelp && (
        <>
          <TextField
            label={t('projects.form.helpText')}
            value={values.helpText ?? ''}
            onChange={helpText => edit({ helpText })}
            maxLength={1_000}
          />
          <SkillsField
            label={t('projects.wantedSkills')}
            value={values.wantedSkills ?? []}
            onChange={wantedSkills => edit({ wantedSkills })}
            suggestions={event.teamRules.mustHaveSkills.map(
              ({ skill }) => skill,
            )}
          />
        </>
      )}
      <ActError act={save} hackathonRef={ref} topics={['projects']} />
    </DialogForm>
  );
}

function valuesOf(project: ProjectDetail | undefined): ProjectInput {
  return {
    title: project?.title ?? '',
    pitch: project?.pitch,
    description: project?.description,
    theme: project?.theme,
    repositoryUrl: project?.repositoryUrl,
    demoUrl: project?.demoUrl,
    entityRef: project?.entityRef,
    assets: project?.assets ?? [],
    starterKit: project?.starterKit,
    tags: project?.tags ?? [],
    status: project?.status,
    statusText: project?.statusText,
    wantsHelp: project?.wantsHelp ?? false,
    helpText: project?.helpText,
    wantedSkills: project?.wantedSkills ?? [],
  };
}

/** What is blank is left out. */
function withoutBlanks(values: ProjectInput): ProjectInput {
  const text = (value: string | undefined) => value?.trim() || undefined;
  return {
    ...values,
    title: values.title.trim(),
    pitch: text(values.pitch),
    description: text(values.description),
    repositoryUrl: text(values.repositoryUrl),
    demoUrl: text(values.demoUrl),
    entityRef: text(values.entityRef)?.toLowerCase(),
    statusText: text(values.statusText),
    helpText: text(values.helpText),
    tags: values.tags?.map(tag => tag.trim()).filter(Boolean),
  };
}
