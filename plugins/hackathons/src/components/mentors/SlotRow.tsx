import {
  BgProvider,
  Button,
  ButtonIcon,
  Checkbox,
  Menu,
  MenuItem,
  MenuTrigger,
  Text,
} from '@backstage/ui';
import {
  Chip,
  ConfirmDialog,
  layoutClasses,
  Person,
  SafeLink,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { OfficeSlot } from '@guildhall/plugin-hackathons-common';
import { RiCalendarEventLine, RiMore2Line } from '@remixicon/react';
import { useState } from 'react';
import { useSlotActs } from '../../query/useMentors';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { BookDialog } from './BookDialog';
import classes from './mentors.module.css';

/** One slot: when, with whom, and what the reader can do about it. */
export function SlotRow(props: { slot: OfficeSlot }) {
  const t = useTexts();
  const { slot } = props;
  const { ref } = useEvent();
  const acts = useSlotActs(slot);
  const [name] = useEntityTitles([slot.mentorRef]);
  const [open, setOpen] = useState<'book' | 'free' | 'cancel'>();
  const [following, setFollowing] = useState(false);
  const close = () => setOpen(undefined);
  const time = timeOf(slot);
  const who = { time, name };
  return (
    <li className={`${layoutClasses.panel} ${classes.slot}`}>
      <BgProvider bg="neutral-1">
        <Text as="h4" weight="bold" className={classes.time}>
          <time dateTime={slot.startsAt}>{time}</time>
        </Text>
        <div className={classes.with}>
          <Person entityRef={slot.mentorRef} />
          {slot.place && <SafeLink value={slot.place} />}
        </div>
        <Booked slot={slot} />
        <div className={classes.slotActs}>
          {slot.may.includes('book') && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('mentors.hours.bookLabel', who)}
              onPress={() => setOpen('book')}
            >
              {t('mentors.hours.book')}
            </Button>
          )}
          {slot.may.includes('cancel-booking') && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('mentors.hours.cancelBookingLabel', { time })}
              onPress={() => setOpen('free')}
            >
              {t('mentors.hours.cancelBooking')}
            </Button>
          )}
          <MenuTrigger>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={t('mentors.hours.more', who)}
              icon={<RiMore2Line aria-hidden />}
            />
            <Menu>
              <MenuItem
                iconStart={<RiCalendarEventLine aria-hidden />}
                onAction={() =>
                  acts.download.attempt(
                    `${t('mentors.hours.fileName', { name })}.ics`,
                  )
                }
              >
                {t('mentors.hours.calendar')}
              </MenuItem>
              {slot.may.includes('cancel') && (
                <MenuItem color="danger" onAction={() => setOpen('cancel')}>
                  {t('mentors.hours.cancel')}
                </MenuItem>
              )}
            </Menu>
          </MenuTrigger>
        </div>
        <ActError act={acts.download} hackathonRef={ref} topics={[]} />
      </BgProvider>
      <BookDialog
        isOpen={open === 'book'}
        slot={slot}
        time={time}
        book={acts.book}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'free'}
        onClose={close}
        title={t('mentors.hours.cancellingBooking.title', { time })}
        confirmLabel={t('mentors.hours.cancellingBooking.confirm')}
        onConfirm={() => acts.cancelBooking.run()}
      >
        {t('mentors.hours.cancellingBooking.text')}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={open === 'cancel'}
        onClose={close}
        title={t('mentors.hours.cancelling.title', { time })}
        confirmLabel={t('mentors.hours.cancelling.confirm')}
        destructive
        onConfirm={() => acts.cancel.run(following)}
      >
        <div className={classes.form}>
          {t(
            slot.booked
              ? 'mentors.hours.cancelling.textBooked'
              : 'mentors.hours.cancelling.text',
          )}
          <Checkbox isSelected={following} onChange={setFollowing}>
            {t('mentors.hours.cancelling.following')}
          </Checkbox>
        </div>
      </ConfirmDialog>
    </li>
  );
}

/** Whether it is free, and for those concerned who has it and what for. */
function Booked(props: { slot: OfficeSlot }) {
  const t = useTexts();
  const { booked, booking, mine } = props.slot;
  const [name] = useEntityTitles(booking ? [booking.userRef] : []);
  if (!booked) {
    return (
      <span>
        <Chip tone="good">{t('mentors.hours.isFree')}</Chip>
      </span>
    );
  }
  return (
    <div className={classes.booking}>
      {booking ? (
        <Chip tone="info">
          {mine === 'booking'
            ? t('mentors.hours.yours')
            : t('mentors.hours.bookedBy', { who: booking.teamName ?? name })}
        </Chip>
      ) : (
        <Chip>{t('mentors.hours.isBooked')}</Chip>
      )}
      {booking?.topic && (
        <Text variant="body-small" className={layoutClasses.wrap}>
          {booking.topic}
        </Text>
      )}
    </div>
  );
}

/** From when to when in the reader's time zone. */
function timeOf({ startsAt, endsAt }: OfficeSlot): string {
  return new Intl.DateTimeFormat(undefined, {
    hour: 'numeric',
    minute: '2-digit',
  }).formatRange(new Date(startsAt), new Date(endsAt));
}
