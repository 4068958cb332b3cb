import { Checkbox, Text, TextField } from '@backstage/ui';
import {
  DialogForm,
  FormDialog,
  useNow,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import { useAddOfficeHours } from '../../query/useMentors';
import {
  ActError,
  DateTimeField,
  instantToLocal,
  localToInstant,
  useTexts,
} from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

const HOUR = 3_600_000;

interface OfferHoursDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** The form with which a mentor offers office hours. */
export function OfferHoursDialog(props: OfferHoursDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={520}>
      <OfferForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function OfferForm(props: OfferHoursDialogProps) {
  const t = useTexts();
  const { ref } = useEvent();
  const zone = useTimeZone();
  const now = useNow().getTime();
  const add = useAddOfficeHours(ref);
  const [from, setFrom] = useState(() => wholeHour(now + 24 * HOUR, zone));
  const [to, setTo] = useState(() => wholeHour(now + 25 * HOUR, zone));
  const [minutes, setMinutes] = useState('20');
  const [place, setPlace] = useState('');
  const [weekly, setWeekly] = useState(false);

  const startsAt = localToInstant(from, zone);
  const endsAt = localToInstant(to, zone);
  const slotMinutes = /^\d{1,3}$/.test(minutes) ? Number(minutes) : NaN;
  const fits = slotMinutes >= 5 && slotMinutes <= 480;
  const room =
    startsAt && endsAt ? Date.parse(endsAt) - Date.parse(startsAt) : 0;
  const slots = fits ? Math.floor(room / (slotMinutes * 60_000)) : 0;
  const isPast = startsAt !== undefined && Date.parse(startsAt) < now;

  let endProblem: string | undefined;
  if (startsAt && endsAt && room <= 0) {
    endProblem = t('mentors.hours.form.order');
  } else if (endsAt && fits && slots === 0) {
    endProblem = t('mentors.hours.form.short');
  }

  async function submit() {
    return (
      startsAt !== undefined &&
      endsAt !== undefined &&
      add.attempt({
        startsAt,
        endsAt,
        slotMinutes,
        place: place.trim() || undefined,
        timezone: zone,
        repeat: weekly ? { rrule: 'FREQ=WEEKLY' } : undefined,
      })
    );
  }

  return (
    <DialogForm
      title={t('mentors.hours.offer')}
      submitLabel={t('mentors.hours.form.offer')}
      busy={add.busy}
      disabled={slots < 1 || isPast}
      onSubmit={submit}
      onDone={props.onClose}
    >
      <div className={classes.pair}>
        <DateTimeField
          label={t('mentors.hours.form.startsAt')}
          value={from}
          onChange={setFrom}
          problem={isPast ? t('mentors.hours.form.past') : undefined}
          isRequired
        />
        <DateTimeField
          label={t('mentors.hours.form.endsAt')}
          value={to}
          onChange={setTo}
          problem={endProblem}
          isRequired
        />
      </div>
      <Text variant="body-small" color="secondary">
        {t('mentors.hours.form.day', { zone: zone.replaceAll('_', ' ') })}
      </Text>
      <TextField
        label={t('mentors.hours.form.slotMinutes')}
        description={
          slots > 0
            ? t('mentors.hours.form.slots', { count: slots })
            : undefined
        }
        inputMode="numeric"
        value={minutes}
        onChange={setMinutes}
        validationBehavior="aria"
        validate={() => (fits ? null : t('mentors.hours.form.minutes'))}
      />
      <TextField
        label={t('mentors.hours.form.place')}
        description={t('mentors.hours.form.placeHint')}
        value={place}
        onChange={setPlace}
        maxLength={500}
      />
      <Checkbox isSelected={weekly} onChange={setWeekly}>
        {t('mentors.hours.form.weekly')}
      </Checkbox>
      <ActError act={add} hackathonRef={ref} topics={['office-hours']} />
    </DialogForm>
  );
}

/** What the reader's clocks show at the whole hour before a moment. */
function wholeHour(moment: number, zone: string): string {
  return instantToLocal(
    new Date(Math.floor(moment / HOUR) * HOUR).toISOString(),
    zone,
  );
}
