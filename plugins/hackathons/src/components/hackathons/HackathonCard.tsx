import { ButtonLink, Link, Text } from '@backstage/ui';
import {
  Deadline,
  formatNumber,
  formatPeriod,
} from '@guildhall/plugin-guildhall-react';
import type { HackathonSummary } from '@guildhall/plugin-hackathons-common';
import {
  RiCalendarLine,
  RiFlag2Line,
  RiGroupLine,
  RiMapPin2Line,
  RiTeamLine,
} from '@remixicon/react';
import { momentTitle, MyState, PhaseChip, useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import classes from './hackathons.module.css';

/** A hackathon in the list. */
export function HackathonCard(props: { event: HackathonSummary }) {
  const t = useTexts();
  const { event } = props;
  const path = useEventPath(event.entityRef);
  const { registration, my } = event;
  const canRegister =
    registration.state === 'open' &&
    (!my.registrationState || my.registrationState === 'withdrawn');
  const over = event.phase === 'ended';
  return (
    <article className={classes.card} data-over={over || undefined}>
      <div className={classes.chips}>
        <PhaseChip phase={event.phase} />
        <MyState event={event} />
      </div>
      <Text as="h3" variant="title-x-small" weight="bold">
        <Link
          href={path}
          standalone
          variant="title-x-small"
          weight="bold"
          className={classes.title}
        >
          {event.title}
        </Link>
      </Text>
      {event.description && (
        <p className={classes.description}>{event.description}</p>
      )}
      <ul className={classes.facts}>
        <li>
          <RiCalendarLine size={14} aria-hidden />
          {formatPeriod(event.start, event.end)}
        </li>
        {event.location && (
          <li>
            <RiMapPin2Line size={14} aria-hidden />
            {event.location}
          </li>
        )}
        <li>
          <RiGroupLine size={14} aria-hidden />
          <People event={event} />
        </li>
        {event.counts.teams > 0 && (
          <li>
            <RiTeamLine size={14} aria-hidden />
            <span>
              {t('list.teams', {
                count: event.counts.teams,
                formatted: formatNumber(event.counts.teams),
              })}
              {event.counts.projects > 0 &&
                ` · ${t('list.projects', {
                  count: event.counts.projects,
                  formatted: formatNumber(event.counts.projects),
                })}`}
            </span>
          </li>
        )}
        {event.themes.length > 0 && (
          <li>
            <RiFlag2Line size={14} aria-label={t('list.themes')} />
            {event.themes.map(theme => theme.title).join(' · ')}
          </li>
        )}
      </ul>
      <div className={classes.footer}>
        {event.next && !over && (
          <span className={classes.next}>
            <span>{momentTitle(event.next, t)}</span>
            <Deadline at={event.next.at} />
          </span>
        )}
        {canRegister && (
          <ButtonLink
            size="small"
            href={`${path}/registration`}
            aria-label={t('list.registerFor', { title: event.title })}
          >
            {t('list.register')}
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

/** How many take part, and how many places are left while people can still register. */
function People(props: { event: HackathonSummary }) {
  const t = useTexts();
  const { capacity, counts, registration } = props.event;
  const words: string[] = [];
  if (registration.state !== 'upcoming' || counts.participants > 0) {
    words.push(
      t('list.people', {
        count: counts.participants,
        formatted: formatNumber(counts.participants),
      }),
    );
  }
  if (capacity !== undefined && registration.state !== 'closed') {
    const left = Math.max(0, capacity - counts.participants);
    words.push(
      left === 0
        ? t('list.full')
        : t('list.places', { count: left, formatted: formatNumber(left) }),
    );
  }
  return <span>{words.join(' · ') || t('list.notOpen')}</span>;
}
