import {
  Checkbox,
  CheckboxGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { Idea, IdeaInput } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useSaveIdea } from '../../query/useIdeas';
import { ActError, SkillsField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';

const NO_THEME = 'no theme';

interface IdeaDialogProps {
  isOpen: boolean;
  /** The idea to change; a new one without. */
  idea?: Idea;
  /** Skills that other ideas want. */
  suggestions: string[];
  onClose: () => void;
}

/** The form of an idea. */
export function IdeaDialog(props: IdeaDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={640}>
      <IdeaForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function IdeaForm(props: IdeaDialogProps) {
  const t = useTexts();
  const { idea } = props;
  const { ref, event } = useEvent();
  const save = useSaveIdea(ref, idea);
  // What was not touched here follows what others change meanwhile.
  const [edits, setEdits] = useState<Partial<IdeaInput>>({});
  const edit = (more: Partial<IdeaInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const { title, text, theme, wantedSkills, assets } = {
    ...valuesOf(idea),
    ...edits,
  };
  const offered = [
    ...new Set([
      ...event.themes.flatMap(each => each.assets),
      ...(idea?.assets ?? []),
    ]),
  ];
  const names = useEntityTitles(offered);

  function submit() {
    return save.attempt({
      title: title.trim(),
      text: text?.trim() || undefined,
      theme,
      wantedSkills,
      assets,
    });
  }

  return (
    <DialogForm
      title={t(idea ? 'ideas.form.editTitle' : 'ideas.form.postTitle')}
      submitLabel={t(idea ? 'common.save' : 'ideas.form.post')}
      busy={save.busy}
      disabled={!title.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <TextField
        label={t('ideas.form.title')}
        description={t('ideas.form.titleHint')}
        value={title}
        onChange={next => edit({ title: next })}
        maxLength={150}
        isRequired
      />
      <TextAreaField
        label={t('ideas.form.text')}
        description={t('ideas.form.textHint')}
        value={text ?? ''}
        onChange={next => edit({ text: next })}
        rows={6}
        maxLength={20_000}
      />
      {event.themes.length > 0 && (
        <Select
          label={t('ideas.form.theme')}
          selectionMode="single"
          value={theme ?? NO_THEME}
          onChange={key =>
            edit({ theme: key === NO_THEME ? undefined : String(key) })
          }
          options={[
            { id: NO_THEME, label: t('ideas.form.noTheme') },
            ...event.themes.map(each => ({
              id: each.name,
              label: each.title,
            })),
          ]}
        />
      )}
      <SkillsField
        label={t('ideas.form.skills')}
        value={wantedSkills ?? []}
        onChange={skills => edit({ wantedSkills: skills })}
        suggestions={[
          ...event.teamRules.mustHaveSkills.map(({ skill }) => skill),
          ...props.suggestions,
        ]}
      />
      {offered.length > 0 && (
        <CheckboxGroup
          label={t('ideas.form.assets')}
          description={t('ideas.form.assetsHint')}
          value={assets}
          onChange={chosen => edit({ assets: chosen })}
        >
          {offered.map((asset, index) => (
            <Checkbox key={asset} value={asset}>
              {names[index]}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <ActError act={save} hackathonRef={ref} topics={['ideas']} />
    </DialogForm>
  );
}

function valuesOf(idea: Idea | undefined): IdeaInput {
  return {
    title: idea?.title ?? '',
    text: idea?.text,
    theme: idea?.theme,
    wantedSkills: idea?.wantedSkills ?? [],
    assets: idea?.assets ?? [],
  };
}
