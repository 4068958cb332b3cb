import { Button, Select, Text, ToggleButton } from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  StateMessage,
  useEntityTitles,
  useTimeZone,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type OfficeSlot,
} from '@guildhall/plugin-hackathons-common';
import { RiCalendarEventLine } from '@remixicon/react';
import { useState } from 'react';
import { useMentors, useOfficeHours } from '../../query/useMentors';
import { LoadMore, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { OfferHoursDialog } from './OfferHoursDialog';
import { SlotRow } from './SlotRow';
import classes from './mentors.module.css';
import { useHoursFilters } from './useMentorFilters';

const ANY = 'any mentor';

/** Times at which teams can talk to mentors, day by day. */
export function HoursSection() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const zone = useTimeZone();
  const { filters, active, clear } = useHoursFilters();
  const result = useOfficeHours(ref, {
    mentor: filters.mentor,
    free: filters.free || undefined,
    mine: filters.mine || undefined,
  });
  const [offering, setOffering] = useState(false);
  const slots = result.data?.items ?? [];
  const offer = event.may.mentor && (
    <Button variant="primary" onPress={() => setOffering(true)}>
      {t('mentors.hours.offer')}
    </Button>
  );

  return (
    <div className={classes.section}>
      {(active || slots.length > 0) && (
        <div className={classes.head}>
          <HoursFilters slots={slots} />
          {slots.length > 0 && <span className={classes.end}>{offer}</span>}
        </div>
      )}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && slots.length === 0 && (
        <StateMessage
          icon={<RiCalendarEventLine size={40} aria-hidden />}
          title={t(
            active
              ? 'mentors.hours.empty.filtered'
              : 'mentors.hours.empty.title',
          )}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              offer
            )
          }
        >
          {!active &&
            t(
              event.may.mentor
                ? 'mentors.hours.empty.textMentor'
                : 'mentors.hours.empty.text',
            )}
        </StateMessage>
      )}
      {slots.length > 0 && (
        <Text variant="body-small" color="secondary">
          {t('mentors.hours.zone', { zone: zone.replaceAll('_', ' ') })}
        </Text>
      )}
      {byDay(slots).map(([day, ofDay]) => (
        <section key={day} className={classes.day}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {day}
          </Text>
          <ul
            className={classes.slotList}
            aria-label={t('mentors.hours.list', { day })}
            data-stale={result.isPlaceholderData || undefined}
          >
            {ofDay.map(slot => (
              <SlotRow key={slot.id} slot={slot} />
            ))}
          </ul>
        </section>
      ))}
      <LoadMore result={result} />
      <OfferHoursDialog isOpen={offering} onClose={() => setOffering(false)} />
    </div>
  );
}

function HoursFilters(props: { slots: OfficeSlot[] }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, change, clear } = useHoursFilters();
  const mentors = useMentors(ref).data?.items ?? [];
  const refs = [
    ...new Set([
      ...mentors
        .filter(({ freeSlots }) => freeSlots > 0)
        .map(({ userRef }) => userRef),
      ...props.slots.map(({ mentorRef }) => mentorRef),
      ...(filters.mentor ? [filters.mentor] : []),
    ]),
  ].sort();
  const names = useEntityTitles(refs);
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('mentors.filters')}
    >
      <Select
        className={classes.select}
        size="small"
        aria-label={t('mentors.hours.mentor')}
        selectionMode="single"
        value={filters.mentor ?? ANY}
        onChange={key =>
          change({ mentor: key === ANY ? undefined : String(key) })
        }
        options={[
          { id: ANY, label: t('mentors.hours.anyMentor') },
          ...refs.map((mentor, index) => ({
            id: mentor,
            label: names[index],
          })),
        ]}
      />
      <ToggleButton
        size="small"
        isSelected={filters.free}
        onChange={free => change({ free })}
      >
        {t('mentors.hours.free')}
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={filters.mine}
        onChange={mine => change({ mine })}
      >
        {t('mentors.hours.mine')}
      </ToggleButton>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

/** Slots by the reader's days, in their order. */
function byDay(slots: OfficeSlot[]): Array<[string, OfficeSlot[]]> {
  const format = new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const days = new Map<string, OfficeSlot[]>();
  for (const slot of slots) {
    const day = format.format(new Date(slot.startsAt));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days];
}
