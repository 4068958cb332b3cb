import { Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type {
  EndingInput,
  EndingKind,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useEndingActs } from '../../query/useEndings';
import { ActError, EntityPicker, useTexts } from '../common';
import classes from './outcomes.module.css';

const KINDS: EndingKind[] = ['transition', 'parked', 'stopped'];
const MAX_LENGTH = 5_000;

interface SayEndingDialogProps {
  isOpen: boolean;
  hackathonRef: string;
  title: string;
  ending: ProjectEnding;
  onClose: () => void;
}

/** The form in which a team says what becomes of its project. */
export function SayEndingDialog(props: SayEndingDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={600}>
      <SayEndingForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function SayEndingForm(props: SayEndingDialogProps) {
  const t = useTexts();
  const { hackathonRef, ending } = props;
  const { say } = useEndingActs(hackathonRef, ending.projectId);
  const [edits, setEdits] = useState<Partial<EndingInput>>({});
  const edit = (more: Partial<EndingInput>) =>
    setEdits(before => ({ ...before, ...more }));
  const kind = edits.ending ?? ending.ending;
  const { to, reason, learnt, transitionRef } = { ...ending, ...edits };
  const [owner] = useEntityTitles(ending.to ? [ending.to] : []);
  const complete =
    (kind === 'transition' && Boolean(to)) ||
    (kind === 'parked' && Boolean(learnt?.trim())) ||
    (kind === 'stopped' && Boolean(reason?.trim()));

  function submit() {
    return say.attempt({
      ending: kind!,
      reason: reason?.trim() || undefined,
      learnt: learnt?.trim() || undefined,
      ...(kind === 'transition' && { to, transitionRef }),
      version: ending.version,
    });
  }

  return (
    <DialogForm
      title={t('outcomes.say.title', { title: props.title })}
      submitLabel={t('outcomes.say.confirm')}
      busy={say.busy}
      disabled={!complete}
      onSubmit={submit}
      onDone={props.onClose}
    >
      {ending.answer === 'accepted' && (
        <Text as="p">
          {t('outcomes.say.afterAnswer', { who: ending.toTitle ?? owner })}
        </Text>
      )}
      <RadioGroup
        label={t('outcomes.say.choice')}
        value={kind ?? null}
        onChange={value => edit({ ending: KINDS.find(each => each === value) })}
        isRequired
      >
        {KINDS.map(each => (
          <Radio key={each} value={each}>
            <span className={classes.choice}>
              <strong>{t(`outcomes.say.choices.${each}`)}</strong>
              <small>{t(`outcomes.say.hints.${each}`)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {kind === 'transition' && (
        <>
          <EntityPicker
            single
            kinds={['user', 'group']}
            label={t('outcomes.say.to')}
            description={t('outcomes.say.toHint')}
            isRequired
            value={to ? [to] : []}
            onChange={([ref]) => edit({ to: ref })}
          />
          <Reason kind={kind} value={reason} onChange={edit} />
          <EntityPicker
            single
            kinds={['prototypetransition']}
            label={t('outcomes.say.transitionRef')}
            description={t('outcomes.say.transitionRefHint')}
            value={transitionRef ? [transitionRef] : []}
            onChange={([ref]) => edit({ transitionRef: ref })}
          />
        </>
      )}
      {kind === 'parked' && (
        <>
          <Learnt kind={kind} value={learnt} onChange={edit} />
          <Reason kind={kind} value={reason} onChange={edit} />
        </>
      )}
      {kind === 'stopped' && (
        <>
          <Reason kind={kind} value={reason} onChange={edit} />
          <Learnt kind={kind} value={learnt} onChange={edit} />
        </>
      )}
      <ActError act={say} hackathonRef={hackathonRef} topics={['endings']} />
    </DialogForm>
  );
}

interface WordsProps {
  kind: EndingKind;
  value: string | undefined;
  onChange: (more: Partial<EndingInput>) => void;
}

const WHY = {
  transition: 'outcomes.say.whyTransition',
  parked: 'outcomes.say.whyParked',
  stopped: 'outcomes.say.whyStopped',
} as const;

function Reason(props: WordsProps) {
  const t = useTexts();
  return (
    <TextAreaField
      label={t(WHY[props.kind])}
      value={props.value ?? ''}
      onChange={reason => props.onChange({ reason })}
      isRequired={props.kind === 'stopped'}
      rows={3}
      maxLength={MAX_LENGTH}
    />
  );
}

function Learnt(props: WordsProps) {
  const t = useTexts();
  return (
    <TextAreaField
      label={t('outcomes.say.learnt')}
      description={t('outcomes.say.learntHint')}
      value={props.value ?? ''}
      onChange={learnt => props.onChange({ learnt })}
      isRequired={props.kind === 'parked'}
      rows={4}
      maxLength={MAX_LENGTH}
    />
  );
}
