import { BgProvider, Link, Text } from '@backstage/ui';
import {
  Chip,
  layoutClasses,
  Person,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { Mentor } from '@guildhall/plugin-hackathons-common';
import { RiCalendarEventLine, RiTeamLine } from '@remixicon/react';
import { Clock, Skills, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';

/** One mentor: what about, when, and for which teams. */
export function MentorCard(props: {
  mentor: Mentor;
  /** The skill that the reader filters by. */
  skill?: string;
}) {
  const t = useTexts();
  const { mentor, skill } = props;
  const { href, themeTitle } = useEvent();
  const [name] = useEntityTitles([mentor.userRef]);
  return (
    <li className={`${layoutClasses.panel} ${classes.card}`} aria-label={name}>
      <BgProvider bg="neutral-1">
        <div className={classes.who}>
          <Person entityRef={mentor.userRef} size="small" strong />
          {mentor.me && <Chip tone="info">{t('mentors.me')}</Chip>}
        </div>
        {mentor.timezone && <Clock zone={mentor.timezone} />}
        {mentor.note && (
          <Text as="p" variant="body-medium" className={classes.note}>
            {mentor.note}
          </Text>
        )}
        {mentor.skills.length > 0 && (
          <Skills
            skills={mentor.skills}
            label={t('mentors.skills')}
            strong={skill ? [skill] : undefined}
          />
        )}
        {mentor.themes.length > 0 && (
          <Text variant="body-small" color="secondary">
            {t('mentors.themes')}: {mentor.themes.map(themeTitle).join(', ')}
          </Text>
        )}
        <div className={classes.load}>
          <span className={classes.fact}>
            <RiTeamLine size={14} aria-hidden />
            {t('mentors.capacity', {
              teams: String(mentor.teams.length),
              most: String(mentor.maxTeams),
            })}
          </span>
          {mentor.teams.map(team => (
            <Link
              key={team.id}
              variant="body-small"
              href={`${href('teams')}?q=${encodeURIComponent(team.name)}`}
            >
              {team.name}
            </Link>
          ))}
          {mentor.claimed > 0 && (
            <Chip>{t('mentors.claimed', { count: mentor.claimed })}</Chip>
          )}
          {mentor.freeSlots > 0 && (
            <Link
              className={classes.slots}
              variant="body-small"
              href={`${href(
                'mentors',
              )}?section=hours&mentor=${encodeURIComponent(mentor.userRef)}`}
              aria-label={t('mentors.slotsOf', {
                name,
                slots: t('mentors.freeSlots', { count: mentor.freeSlots }),
              })}
            >
              <RiCalendarEventLine size={14} aria-hidden />
              {t('mentors.freeSlots', { count: mentor.freeSlots })}
            </Link>
          )}
        </div>
      </BgProvider>
    </li>
  );
}
