import { Text, TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  Person,
} from '@guildhall/plugin-guildhall-react';
import type { OfficeSlot } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import type { useSlotActs } from '../../query/useMentors';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

interface BookDialogProps {
  isOpen: boolean;
  slot: OfficeSlot;
  /** When, in the reader's words. */
  time: string;
  book: ReturnType<typeof useSlotActs>['book'];
  onClose: () => void;
}

/** Books a slot for the reader's team, or for the reader alone. */
export function BookDialog(props: BookDialogProps) {
  return (
    <FormDialog
      isOpen={props.isOpen}
      onClose={() => {
        props.book.reset();
        props.onClose();
      }}
      width={480}
    >
      <BookForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function BookForm(props: BookDialogProps) {
  const t = useTexts();
  const { slot, book } = props;
  const { ref, event } = useEvent();
  const { teamId, teamName = '' } = event.my;
  const [topic, setTopic] = useState('');

  return (
    <DialogForm
      title={t('mentors.hours.booking.title', { time: props.time })}
      submitLabel={t('mentors.hours.booking.confirm')}
      busy={book.busy}
      disabled={slot.booked}
      onSubmit={() =>
        book.attempt({ teamId, topic: topic.trim() || undefined })
      }
      onDone={props.onClose}
    >
      <div className={classes.facts}>
        <Text color="secondary">{t('mentors.hours.booking.with')}</Text>
        <Person entityRef={slot.mentorRef} />
      </div>
      <TextField
        label={t('mentors.hours.booking.topic')}
        value={topic}
        onChange={setTopic}
        maxLength={500}
      />
      {teamId && (
        <Text variant="body-small" color="secondary">
          {t('mentors.hours.booking.forTeam', { team: teamName })}
        </Text>
      )}
      <ActError
        act={book}
        hackathonRef={ref}
        topics={['office-hours']}
        title={t('mentors.hours.bookFailed')}
      />
    </DialogForm>
  );
}
