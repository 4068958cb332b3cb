import { Button, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { Chip, Panel } from '@guildhall/plugin-guildhall-react';
import {
  type Debrief,
  type DebriefAnswer,
  SMALLEST_GROUP,
} from '@guildhall/plugin-hackathons-common';
import { RiCheckLine } from '@remixicon/react';
import { type FormEvent, useState } from 'react';
import { useAnswerDebrief } from '../../../query/useDebrief';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { AGAIN, SCORES } from './answers';

/** The reader's own answer. */
export function AnswerPanel(props: { debrief: Debrief }) {
  const t = useTexts();
  const { myAnswer, may } = props.debrief;
  return (
    <Panel
      title={t('debrief.satisfaction.yours')}
      badge={
        myAnswer && (
          <Chip tone="good" icon={<RiCheckLine size={14} aria-hidden />}>
            {t('debrief.satisfaction.answered')}
          </Chip>
        )
      }
    >
      {may.answer ? (
        <AnswerForm answer={myAnswer} />
      ) : (
        <ReadOnly answer={myAnswer} />
      )}
    </Panel>
  );
}

function ReadOnly(props: { answer: DebriefAnswer | undefined }) {
  const t = useTexts();
  const { answer } = props;
  if (!answer) {
    return (
      <p className={classes.muted}>
        {t('debrief.satisfaction.onlyParticipants')}
      </p>
    );
  }
  return (
    <dl className={classes.answer}>
      <dt>{t('debrief.satisfaction.question')}</dt>
      <dd>
        {answer.satisfaction}:{' '}
        {t(`debrief.satisfaction.scores.${scoreOf(answer)}`)}
      </dd>
      <dt>{t('debrief.satisfaction.again')}</dt>
      <dd>{t(`debrief.satisfaction.agains.${answer.again}`)}</dd>
      {answer.text && (
        <>
          <dt>{t('debrief.satisfaction.text')}</dt>
          <dd>{answer.text}</dd>
        </>
      )}
    </dl>
  );
}

function scoreOf(answer: DebriefAnswer) {
  return SCORES.find(score => Number(score) === answer.satisfaction) ?? '3';
}

function AnswerForm(props: { answer: DebriefAnswer | undefined }) {
  const t = useTexts();
  const { answer } = props;
  const { ref } = useEvent();
  const save = useAnswerDebrief(ref);
  const [edits, setEdits] = useState<Partial<DebriefAnswer>>({});
  const edit = (more: Partial<DebriefAnswer>) =>
    setEdits(before => ({ ...before, ...more }));
  const { satisfaction, again, text } = { ...answer, ...edits };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (satisfaction && again && !save.busy) {
      save.attempt({ satisfaction, again, text: text?.trim() || undefined });
    }
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <RadioGroup
        label={t('debrief.satisfaction.question')}
        value={satisfaction ? String(satisfaction) : null}
        onChange={value => edit({ satisfaction: Number(value) })}
        isRequired
      >
        {SCORES.map(score => (
          <Radio key={score} value={score}>
            {score}: {t(`debrief.satisfaction.scores.${score}`)}
          </Radio>
        ))}
      </RadioGroup>
      <RadioGroup
        label={t('debrief.satisfaction.again')}
        orientation="horizontal"
        value={again ?? null}
        onChange={value => edit({ again: AGAIN.find(each => each === value) })}
        isRequired
      >
        {AGAIN.map(each => (
          <Radio key={each} value={each}>
            {t(`debrief.satisfaction.agains.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextAreaField
        label={t('debrief.satisfaction.text')}
        description={t('debrief.satisfaction.textHint')}
        value={text ?? ''}
        onChange={next => edit({ text: next })}
        rows={3}
        maxLength={2_000}
      />
      <p className={classes.muted}>
        {t('debrief.satisfaction.privacy', { count: SMALLEST_GROUP })}
      </p>
      <ActError act={save} hackathonRef={ref} topics={['debrief']} />
      <div>
        <Button
          type="submit"
          variant="primary"
          isPending={save.busy}
          isDisabled={!satisfaction || !again}
        >
          {t(
            answer
              ? 'debrief.satisfaction.change'
              : 'debrief.satisfaction.save',
          )}
        </Button>
      </div>
    </form>
  );
}
