import { Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type {
  JudgeConflictInput,
  JudgeProgress,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useJudgeActs } from '../../query/useJudging';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { PersonPicker } from '../participants/PersonPicker';
import { JudgeSelect } from './JudgeSelect';
import { ProjectPicker } from './ProjectPicker';

interface DeclareDialogProps {
  isOpen: boolean;
  /** Organisers choose one of them; the reader if left out. */
  judges?: JudgeProgress[];
  onClose: () => void;
}

/** Says that a judge has an interest in a project. */
export function DeclareDialog(props: DeclareDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <DeclareForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function DeclareForm(props: DeclareDialogProps) {
  const t = useTexts();
  const { ref } = useEvent();
  const { judges } = props;
  const { declare } = useJudgeActs(ref);
  const [judge, setJudge] = useState<string>();
  const [by, setBy] = useState<'project' | 'person'>('project');
  const [what, setWhat] =
    useState<Pick<JudgeConflictInput, 'projectId' | 'userRef'>>();
  const [reason, setReason] = useState('');
  const complete = what && reason.trim() && (!judges || judge);

  return (
    <DialogForm
      title={t('judging.conflicts.declare')}
      submitLabel={t('judging.conflicts.declareSubmit')}
      busy={declare.busy}
      disabled={!complete}
      onSubmit={() =>
        declare.attempt({ judge, ...what, reason: reason.trim() })
      }
      onDone={props.onClose}
    >
      <Text as="p" variant="body-medium">
        {t(
          judges
            ? 'judging.conflicts.declareTextOrganiser'
            : 'judging.conflicts.declareText',
        )}
      </Text>
      {judges && (
        <JudgeSelect
          label={t('judging.conflicts.judge')}
          judges={judges}
          value={judge}
          onChange={setJudge}
        />
      )}
      <RadioGroup
        label={t('judging.conflicts.by')}
        value={by}
        onChange={value => {
          setBy(value === 'person' ? 'person' : 'project');
          setWhat(undefined);
        }}
      >
        <Radio value="project">{t('judging.conflicts.byProject')}</Radio>
        <Radio value="person">{t('judging.conflicts.byPerson')}</Radio>
      </RadioGroup>
      {by === 'project' ? (
        <ProjectPicker
          label={t('judging.conflicts.project')}
          onChoose={projectId => setWhat(projectId ? { projectId } : undefined)}
        />
      ) : (
        <PersonPicker
          hackathonRef={ref}
          label={t('judging.conflicts.person')}
          onChoose={person =>
            setWhat(person ? { userRef: person.userRef } : undefined)
          }
        />
      )}
      <TextAreaField
        label={t('judging.conflicts.reason')}
        description={t('judging.conflicts.reasonHint')}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      <ActError act={declare} hackathonRef={ref} topics={['judging']} />
    </DialogForm>
  );
}
