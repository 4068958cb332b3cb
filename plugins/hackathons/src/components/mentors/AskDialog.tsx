import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import { useAskForHelp } from '../../query/useMentors';
import { ActError, SkillsField, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

interface AskDialogProps {
  isOpen: boolean;
  onClose: () => void;
  /** Skills of the mentors. */
  suggestions: string[];
}

/** The form of a request for help. */
export function AskDialog(props: AskDialogProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onOpenChange={isOpen => !isOpen && props.onClose()}
      width={600}
    >
      <AskForm {...props} />
    </Dialog>
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

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    const done = await ask.attempt({
      topic: topic.trim(),
      text: text.trim() || undefined,
      skills,
    });
    if (done) {
      props.onClose();
    }
  }

  return (
    <form onSubmit={submit} className={classes.dialog}>
      <DialogHeader>{t('mentors.help.ask')}</DialogHeader>
      <DialogBody>
        <div className={classes.form}>
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
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          type="submit"
          variant="primary"
          isPending={ask.busy}
          isDisabled={!topic.trim()}
        >
          {t('mentors.help.form.send')}
        </Button>
      </DialogFooter>
    </form>
  );
}
