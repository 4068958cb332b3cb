import {
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type {
  DebriefDecision,
  DebriefPoint,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { usePointActs } from '../../../query/useDebrief';
import { ActError, DateField, EntityPicker, useTexts } from '../../common';
import classes from '../debrief.module.css';
import { endOfDay } from '../days';

const DECISIONS = ['action', 'theme', 'set-aside'] as const;

type Decision = (typeof DECISIONS)[number];

interface DecideDialogProps {
  isOpen: boolean;
  point: DebriefPoint;
  onClose: () => void;
}

/** The form in which organisers decide what comes of a point. */
export function DecideDialog(props: DecideDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={600}>
      <DecideForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function DecideForm(props: DecideDialogProps) {
  const t = useTexts();
  const { point } = props;
  const zone = useTimeZone();
  const { decide } = usePointActs(point);
  const [decision, setDecision] = useState<Decision>('action');
  const [title, setTitle] = useState(() => point.text.slice(0, 200));
  const [owner, setOwner] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const [description, setDescription] = useState('');
  const [assets, setAssets] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const dueAt = endOfDay(day, zone);
  const past = dueAt !== undefined && Date.parse(dueAt) < Date.now();

  const inputs: Record<Decision, Omit<DebriefDecision, 'version'> | undefined> =
    {
      action:
        title.trim() && owner.length > 0 && dueAt && !past
          ? { decision: 'action', title: title.trim(), owner: owner[0], dueAt }
          : undefined,
      theme: title.trim()
        ? {
            decision: 'theme',
            title: title.trim(),
            description: description.trim() || undefined,
            assets,
          }
        : undefined,
      'set-aside': reason.trim()
        ? { decision: 'set-aside', reason: reason.trim() }
        : undefined,
    };
  const input = inputs[decision];

  return (
    <DialogForm
      title={t('debrief.decide.title')}
      submitLabel={t('debrief.decide.confirm')}
      busy={decide.busy}
      disabled={!input}
      onSubmit={() => decide.attempt(input!)}
      onDone={props.onClose}
    >
      <blockquote className={classes.quote}>{point.text}</blockquote>
      <RadioGroup
        label={t('debrief.decide.choice')}
        value={decision}
        onChange={key =>
          setDecision(DECISIONS.find(each => each === key) ?? decision)
        }
      >
        {DECISIONS.map(each => (
          <Radio key={each} value={each}>
            <span className={classes.choice}>
              <strong>{t(`debrief.decide.choices.${each}`)}</strong>
              <small>{t(`debrief.decide.hints.${each}`)}</small>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {decision !== 'set-aside' && (
        <TextField
          label={t(
            decision === 'action'
              ? 'debrief.decide.actionTitle'
              : 'debrief.decide.themeTitle',
          )}
          value={title}
          onChange={setTitle}
          maxLength={200}
          isRequired
        />
      )}
      {decision === 'action' && (
        <>
          <EntityPicker
            single
            kinds={['user', 'group']}
            label={t('debrief.decide.owner')}
            description={t('debrief.decide.ownerHint')}
            isRequired
            value={owner}
            onChange={setOwner}
          />
          <DateField
            label={t('debrief.decide.due')}
            value={day}
            onChange={setDay}
            isRequired
          />
          {past && (
            <Text as="p" variant="body-small" color="danger" role="alert">
              {t('debrief.decide.past')}
            </Text>
          )}
        </>
      )}
      {decision === 'theme' && (
        <>
          <TextAreaField
            label={t('debrief.decide.description')}
            value={description}
            onChange={setDescription}
            rows={3}
            maxLength={5_000}
          />
          <EntityPicker
            kinds={['component', 'resource', 'api', 'system']}
            label={t('debrief.decide.assets')}
            value={assets}
            onChange={setAssets}
          />
        </>
      )}
      {decision === 'set-aside' && (
        <TextAreaField
          label={t('debrief.decide.reason')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={1_000}
          isRequired
        />
      )}
      <ActError
        act={decide}
        hackathonRef={point.hackathonRef}
        topics={['debrief']}
      />
    </DialogForm>
  );
}
