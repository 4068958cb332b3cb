import { Text, TextAreaField, TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import type { FollowUp } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useSaveFollowUp } from '../../../query/useDebrief';
import {
  ActError,
  DateTimeField,
  instantToLocal,
  localToInstant,
  useTexts,
} from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';

interface FollowUpDialogProps {
  isOpen: boolean;
  /** The meeting to change; a new one without. */
  followUp?: FollowUp;
  onClose: () => void;
}

/** The form of a meeting. */
export function FollowUpDialog(props: FollowUpDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={560}>
      <FollowUpForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function FollowUpForm(props: FollowUpDialogProps) {
  const t = useTexts();
  const { followUp } = props;
  const { ref } = useEvent();
  const zone = useTimeZone();
  const save = useSaveFollowUp(ref, followUp);
  const [edits, setEdits] = useState<
    Partial<Record<'title' | 'from' | 'to' | 'place' | 'text', string>>
  >({});
  const edit = (more: typeof edits) =>
    setEdits(before => ({ ...before, ...more }));
  const { title, from, to, place, text } = {
    title: followUp?.title ?? '',
    from: followUp ? instantToLocal(followUp.startsAt, zone) : '',
    to: followUp ? instantToLocal(followUp.endsAt, zone) : '',
    place: followUp?.place ?? '',
    text: followUp?.text ?? '',
    ...edits,
  };
  const startsAt = localToInstant(from, zone);
  const endsAt = localToInstant(to, zone);
  const order =
    startsAt === undefined ||
    endsAt === undefined ||
    Date.parse(startsAt) < Date.parse(endsAt);

  return (
    <DialogForm
      title={t(
        followUp
          ? 'debrief.followUps.form.editTitle'
          : 'debrief.followUps.form.addTitle',
      )}
      submitLabel={t(followUp ? 'common.save' : 'debrief.followUps.form.call')}
      busy={save.busy}
      disabled={!title.trim() || !startsAt || !endsAt || !order}
      onSubmit={() =>
        save.attempt({
          title: title.trim(),
          startsAt: startsAt!,
          endsAt: endsAt!,
          place: place.trim() || undefined,
          text: text.trim() || undefined,
        })
      }
      onDone={props.onClose}
    >
      <TextField
        label={t('debrief.followUps.form.title')}
        value={title}
        onChange={next => edit({ title: next })}
        maxLength={200}
        isRequired
      />
      <div className={classes.pair}>
        <DateTimeField
          label={t('debrief.followUps.form.startsAt')}
          value={from}
          onChange={next => edit({ from: next })}
          isRequired
        />
        <DateTimeField
          label={t('debrief.followUps.form.endsAt')}
          value={to}
          onChange={next => edit({ to: next })}
          problem={order ? undefined : t('debrief.followUps.form.order')}
          isRequired
        />
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('debrief.followUps.form.zone', { zone: zone.replaceAll('_', ' ') })}
      </Text>
      <TextField
        label={t('debrief.followUps.form.place')}
        description={t('debrief.followUps.form.placeHint')}
        value={place}
        onChange={next => edit({ place: next })}
        maxLength={500}
      />
      <TextAreaField
        label={t('debrief.followUps.form.text')}
        description={t('debrief.followUps.form.textHint')}
        value={text}
        onChange={next => edit({ text: next })}
        rows={4}
        maxLength={5_000}
      />
      <ActError act={save} hackathonRef={ref} topics={['debrief']} />
    </DialogForm>
  );
}
