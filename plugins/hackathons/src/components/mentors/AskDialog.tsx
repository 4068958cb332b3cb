import { Text, TextAreaField, TextField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import { useAskForHelp } from '../../query/useMentors';
import { ActError, SkillsField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';

interface AskDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Skills of the mentors. */
  suggestions: string[];
}

/** The form of a request for help. */
export function AskDialog(props: AskDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={600}>
      <AskForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function AskForm(props: AskDialogProps) {
  const t = useTexts();
  const { ref } = useEvent();
  const ask = useAskForHelp(ref);
  const [topic, setTopic] = useState('');
  const [text, setText] = useState('');
  const [skills, setSkills] = useState<string[]>([]);

  function submit() {
    return ask.attempt({
      topic: topic.trim(),
      text: text.trim() || undefined,
      skills,
    });
  }

  return (
    <DialogForm
      title={t('mentors.help.ask')}
      submitLabel={t('mentors.help.form.send')}
      busy={ask.busy}
      disabled={!topic.trim()}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <Text as="p" color="secondary">
        {t('mentors.help.intro')}
      </Text>
      <TextField
        label={t('mentors.help.form.topic')}
        description={t('mentors.help.form.topicHint')}
        value={topic}
        onChange={setTopic}
        maxLength={200}
        isRequired
      />
      <TextAreaField
        label={t('mentors.help.form.text')}
        description={t('mentors.help.form.textHint')}
        value={text}
        onChange={setText}
        rows={5}
        maxLength={5_000}
      />
      <SkillsField
        label={t('mentors.help.form.skills')}
        description={t('mentors.help.form.skillsHint')}
        value={skills}
        onChange={setSkills}
        suggestions={props.suggestions}
      />
      <ActError act={ask} hackathonRef={ref} topics={['help']} />
    </DialogForm>
  );
}
