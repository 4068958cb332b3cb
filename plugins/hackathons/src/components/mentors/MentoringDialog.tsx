import {
  Checkbox,
  CheckboxGroup,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  Mentor,
  MentoringInput,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useMentoring } from '../../query/useMentors';
import { ActError, SkillsField, TimeZoneField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';

interface MentoringDialogProps {
  isOpen: boolean;
  /** The own offer, or what the charter says of the reader. */
  mine?: Mentor;
  /** Skills that others name. */
  suggestions: string[];
  onClose: () => void;
}

/** The form of an offer to mentor. */
export function MentoringDialog(props: MentoringDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={600}>
      <MentoringForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function MentoringForm(props: MentoringDialogProps) {
  const t = useTexts();
  const { mine } = props;
  const { ref, event } = useEvent();
  const { offer } = useMentoring(ref);
  const ownZone = useTimeZone();
  const [edits, setEdits] = useState<Partial<MentoringInput>>({});
  const edit = (more: Partial<MentoringInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const [most, setMost] = useState(String(mine?.maxTeams ?? 2));
  const { skills, themes, timezone, note } = {
    skills: mine?.skills ?? [],
    themes: mine?.themes ?? [],
    timezone: mine?.timezone ?? ownZone,
    note: mine?.note,
    ...edits,
  };
  const maxTeams = /^\d{1,3}$/.test(most) ? Number(most) : NaN;
  const fits = maxTeams <= 100;

  function submit() {
    return offer.attempt({
      skills,
      themes,
      timezone: timezone || undefined,
      maxTeams,
      note: note?.trim() || undefined,
      version: mine?.version,
    });
  }

  return (
    <DialogForm
      title={t(mine ? 'mentors.edit' : 'mentors.form.title')}
      submitLabel={t(mine ? 'common.save' : 'mentors.form.offer')}
      busy={offer.busy}
      disabled={!fits || skills.length === 0}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <SkillsField
        label={t('mentors.form.skills')}
        value={skills}
        onChange={next => edit({ skills: next })}
        suggestions={[
          ...event.teamRules.mustHaveSkills.map(({ skill }) => skill),
          ...props.suggestions,
        ]}
      />
      {event.themes.length > 0 && (
        <CheckboxGroup
          label={t('mentors.form.themes')}
          value={themes}
          onChange={next => edit({ themes: next })}
        >
          {event.themes.map(({ name, title }) => (
            <Checkbox key={name} value={name}>
              {title}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <TimeZoneField
        value={timezone}
        onChange={next => edit({ timezone: next })}
      />
      <TextField
        label={t('mentors.form.maxTeams')}
        description={t('mentors.form.maxTeamsHint')}
        inputMode="numeric"
        value={most}
        onChange={setMost}
        validationBehavior="aria"
        validate={() => (fits ? null : t('mentors.form.maxTeamsProblem'))}
      />
      <TextAreaField
        label={t('mentors.form.note')}
        description={t('mentors.form.noteHint')}
        value={note ?? ''}
        onChange={next => edit({ note: next })}
        rows={3}
        maxLength={2_000}
      />
      <ActError act={offer} hackathonRef={ref} topics={['mentors']} />
    </DialogForm>
  );
}
